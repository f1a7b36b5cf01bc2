import { existsSync, readFileSync } from "node:fs";
import type { FontFile } from "../index.ts";

/**
 * Where the fonts that pictures are measured for usually lie: Liberation Sans or Arial, and a font with Chinese
 * characters. SVG needs none of them; PNG and PDF do.
 */
const LATIN: readonly (readonly string[])[] = [
  [
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
    "/usr/share/fonts/liberation-sans/LiberationSans-Regular.ttf",
    "/System/Library/Fonts/Supplemental/Arial.ttf",
    "C:\\Windows\\Fonts\\arial.ttf",
  ],
  [
    "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf",
    "/usr/share/fonts/liberation-sans/LiberationSans-Bold.ttf",
    "/System/Library/Fonts/Supplemental/Arial Bold.ttf",
    "C:\\Windows\\Fonts\\arialbd.ttf",
  ],
];

const EAST_ASIAN: readonly (readonly string[])[] = [
  [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "C:\\Windows\\Fonts\\msyh.ttc",
  ],
  [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc",
    "C:\\Windows\\Fonts\\msyhbd.ttc",
  ],
];

/** Letters that only the second of the two fonts has. */
const EAST_ASIAN_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export interface Fonts {
  readonly files: readonly string[];
  /** What cannot be drawn with them, in words, and what would help. */
  readonly lacking?: { readonly message: string; readonly hint: string };
}

/** The fonts that draw a text: those that were named, then those of this machine. */
export function fontsFor(text: string, named: readonly string[]): Fonts {
  if (named.length > 0) return { files: [...named, ...present(LATIN), ...present(EAST_ASIAN)] };
  const latin = present(LATIN);
  const eastAsian = EAST_ASIAN_LETTERS.test(text) ? present(EAST_ASIAN) : undefined;
  const files = [...latin, ...(eastAsian ?? [])];
  if (latin.length === 0)
    return { files, lacking: lackOf("text", "Liberation Sans (Debian: fonts-liberation)") };
  if (eastAsian?.length !== 0) return { files };
  return { files, lacking: lackOf("Chinese text", "Noto Sans CJK (Debian: fonts-noto-cjk)") };
}

/** Reads fonts for what embeds them; a file that cannot be read is one without content, which is no font. */
export function readFonts(files: readonly string[]): readonly FontFile[] {
  return files.map((name) => ({ name, bytes: bytesOf(name) }));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

function present(fonts: readonly (readonly string[])[]): readonly string[] {
  return fonts.flatMap((places) => places.find((place) => existsSync(place)) ?? []);
}

function lackOf(what: string, font: string): NonNullable<Fonts["lacking"]> {
  return {
    message: `a PNG with ${what} cannot be drawn: this machine lacks a font for it`,
    hint: `install ${font}, or use the SVG, which needs none`,
  };
}
