import type PDFDocument from "pdfkit";
import type { Scene } from "../layout/scene.ts";
import { joined } from "../layout/text-block.ts";
import { type FontFile, faceChoice, openFonts } from "./pdf/fonts.ts";
import { drawScene } from "./pdf/reading.ts";
import { readable } from "./svg/text.ts";
import { logoPlace } from "./theme/logo.ts";
import { coloursIn, DEFAULT_THEME, type PictureTheme } from "./theme/picture-theme.ts";

export interface PdfOptions {
  readonly colours?: "light" | "dark";
  readonly theme?: PictureTheme | undefined;
  /** Tried in this order for each character; without any, only Western letters can be written. */
  readonly fonts: readonly FontFile[];
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that no font has, in order of code points; they are left out of the picture. */
  readonly missing: readonly string[];
  /** Names of font files that could not be read. */
  readonly unreadable: readonly string[];
}

/** A pixel of a scene is 1/96 inch, a point of a PDF 1/72. */
const POINTS = 72 / 96;

/** pdfkit makes the document's identity of a date; a fixed one, for the bytes must not say when they were made. */
const NO_DAY = new Date(0);

/**
 * Draws scenes as a PDF, one page each of the picture's own size: vectors, text that can be selected and searched,
 * fonts embedded as subsets, tagged
 * for those who listen to it. The same scenes and fonts give the same bytes. pdfkit is loaded only here.
 */
export async function drawPdf(scenes: readonly Scene[], options: PdfOptions): Promise<Pdf> {
  const [{ default: Paper }, { faces, unreadable }] = await Promise.all([
    import("pdfkit"),
    openFonts(options.fonts, scenes[0]?.language),
  ]);
  const { theme = DEFAULT_THEME } = options;
  const logo = theme.logo?.png.slice().buffer;
  const sheets = scenes.map((scene) => {
    const place = theme.logo === undefined ? undefined : logoPlace(scene, theme.logo);
    return { scene: { ...scene, height: place?.height ?? scene.height }, logoArea: place?.area };
  });
  const first = sheets[0]?.scene;
  const paper = new Paper({
    size: pageSize(first),
    margin: 0,
    font: null,
    ...(first?.language === undefined ? {} : { lang: first.language }),
    displayTitle: true,
    tagged: true,
    pdfVersion: "1.5",
    autoFirstPage: false,
    info: {
      Title: readable(first?.name ?? ""),
      Subject: readable(first?.description ?? ""),
      Creator: "smap",
      Producer: "smap",
      CreationDate: NO_DAY,
    },
  });
  delete paper.info.CreationDate;
  paper.endMetadata = () => {};
  const bytes = bytesOf(paper);
  const missing = new Set<string>();
  const pen = {
    paper,
    theme: coloursIn(theme, options.colours ?? "light"),
    textScale: theme.textScale,
    faceFor: faceChoice(faces),
    missing,
  };
  const sections: ReturnType<typeof drawScene>[] = [];
  for (const { scene, logoArea } of sheets) {
    paper.addPage({ size: pageSize(scene), margin: 0 });
    if (scenes.length > 1) paper.outline.addItem(readable(joined(scene.title)));
    paper.scale(POINTS);
    sections.push(drawScene(pen, scene));
    if (logo === undefined || logoArea === undefined) continue;
    paper.markContent("Artifact", { type: "Layout" });
    paper.image(logo, logoArea.x, logoArea.y, logoArea);
    paper.endMarkedContent();
  }
  paper.addStructure(paper.struct("Document", {}, sections));
  paper.end();
  return { bytes: await bytes, missing: [...missing].sort(), unreadable };
}

function pageSize(scene: Scene | undefined): readonly [number, number] {
  return [(scene?.width ?? 0) * POINTS, (scene?.height ?? 0) * POINTS];
}

function bytesOf(paper: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    paper.on("data", (chunk) => chunks.push(chunk));
    paper.on("error", reject);
    paper.on("end", () => {
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}
