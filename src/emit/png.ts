export interface PngOptions {
  /** Pixels of the picture for one of the drawing. */
  readonly scale?: number;
  /** Fonts to draw with, TTF, OTF or TTC; nothing is taken from the machine, so pictures repeat. */
  readonly fontFiles: readonly string[];
}

/** Renders an SVG with resvg, which is loaded only here. WOFF2 fonts are silently ignored by it. */
export async function drawPng(svg: string, options: PngOptions): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: options.scale ?? 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: [...options.fontFiles],
      defaultFontFamily: "Liberation Sans",
      sansSerifFamily: "Liberation Sans",
    },
  });
  return drawing.render().asPng();
}
