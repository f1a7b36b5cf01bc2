import type { Svg } from "@svgdotjs/svg.js";

/** An empty drawing, and how it becomes text. */
export interface Page {
  readonly root: Svg;
  readonly toText: () => string;
}

/** Loads svg.js and svgdom, which takes a while: only who draws waits for it. */
export async function newPage(): Promise<Page> {
  const [{ createSVGWindow }, { registerWindow, SVG }] = await Promise.all([
    import("svgdom"),
    import("@svgdotjs/svg.js"),
  ]);
  const window = createSVGWindow();
  const { document } = window;
  registerWindow(window, document);
  const root = SVG(document.documentElement) as Svg;
  return { root, toText: () => `${document.documentElement.outerHTML}\n` };
}
