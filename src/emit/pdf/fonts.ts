import type { Font } from "fontkit";
import type { Weight } from "../../layout/measure-text.ts";

/** A font file that the caller has read: TTF, OTF, or a collection of them. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A font to draw with: an opened one, or one of the fonts that every reader of PDF has. */
export interface Face {
  readonly source: Font | "Helvetica" | "Helvetica-Bold";
  readonly weight: Weight;
  readonly has: (codePoint: number) => boolean;
}

export interface OpenedFonts {
  /** In the order given, last the built-in ones. */
  readonly faces: readonly Face[];
  /** Names of the files that are no fonts, as far as fontkit can tell. */
  readonly unreadable: readonly string[];
}

/** What the built-in fonts can write: Windows-1252. */
const BUILT_IN = /^[\x20-\x7e\xa0-\xff–—‘’‚“”„†‡•…‰‹›€™ŠšŽžŒœŸƒˆ˜]$/u;

/** Opens font files by fontkit, which is loaded only here. Of a collection it takes the member for the language. */
export async function openFonts(
  files: readonly FontFile[],
  language: string | undefined,
): Promise<OpenedFonts> {
  const { create } = await import("fontkit");
  const faces: Face[] = [];
  const unreadable: string[] = [];
  for (const { name, bytes } of files) {
    try {
      const opened = create(bytes);
      const font = "fonts" in opened ? memberFor(opened.fonts, language) : opened;
      if (font === undefined) unreadable.push(name);
      else faces.push(faceOf(font));
    } catch {
      unreadable.push(name);
    }
  }
  const builtIn = (source: "Helvetica" | "Helvetica-Bold"): Face => ({
    source,
    weight: source === "Helvetica-Bold" ? "bold" : "regular",
    has: (codePoint) => BUILT_IN.test(String.fromCodePoint(codePoint)),
  });
  return { faces: [...faces, builtIn("Helvetica"), builtIn("Helvetica-Bold")], unreadable };
}

function faceOf(font: Font): Face {
  return {
    source: font,
    weight: (font["OS/2"]?.usWeightClass ?? 400) >= 600 ? "bold" : "regular",
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}

/** Collections such as Noto Sans CJK hold a font a region, told by two letters in its name: `NotoSansCJKsc-Regular`. */
function memberFor(fonts: readonly Font[], language: string | undefined): Font | undefined {
  const region = regionOf(language ?? "zh");
  return (
    fonts.find((font) => new RegExp(`${region}(?![a-z])`, "i").test(font.postscriptName ?? "")) ?? fonts[0]
  );
}

function regionOf(language: string): "sc" | "tc" | "hk" | "jp" | "kr" {
  const tag = language.toLowerCase();
  if (tag.startsWith("ja")) return "jp";
  if (tag.startsWith("ko")) return "kr";
  if (/^zh\b.*-hk\b/.test(tag)) return "hk";
  return /^zh\b.*-(?:hant|tw|mo)\b/.test(tag) ? "tc" : "sc";
}

/**
 * Gives the face for a character: the first of the asked weight that has it, else the first of any weight; undefined
 * where none has it.
 */
export function faceChoice(faces: readonly Face[]): (codePoint: number, weight: Weight) => Face | undefined {
  const known = { regular: new Map<number, Face | undefined>(), bold: new Map<number, Face | undefined>() };
  return (codePoint, weight) => {
    const chosen = known[weight];
    if (!chosen.has(codePoint)) {
      const able = faces.filter((face) => face.has(codePoint));
      chosen.set(codePoint, able.find((face) => face.weight === weight) ?? able[0]);
    }
    return chosen.get(codePoint);
  };
}
