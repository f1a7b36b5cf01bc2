import type { Rectangle, Scene } from "../../layout/scene.ts";
import { textArea } from "../../layout/text-block.ts";
import { drawPng } from "../png.ts";

/** A picture that pictures carry: its file's content and how large it is of itself. */
export interface Logo {
  readonly kind: "png" | "svg";
  readonly bytes: Uint8Array;
  /** The same as a PNG, for what takes no SVG. */
  readonly png: Uint8Array;
  /** Width by height. */
  readonly aspect: number;
}

/** Why a file is no logo, as the end of a sentence about it. */
export interface LogoRefusal {
  readonly kind: "refused";
  readonly reason: string;
}

const LARGEST_LOGO = 512 * 1024;

/**
 * Reads a PNG or an SVG as a logo. An SVG must stand alone and be at rest: one that holds script, styles that fetch,
 * foreign content or links to elsewhere is refused and not mended, for what is left out might be what it shows.
 */
export async function readLogo(bytes: Uint8Array): Promise<Logo | LogoRefusal> {
  if (bytes.length > LARGEST_LOGO) return refused("it is larger than 512 KiB");
  const png = pngAspect(bytes);
  if (png !== undefined) return { kind: "png", bytes, png: bytes, aspect: png };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("it is neither a PNG nor an SVG");
  }
  if (!/<svg[\s>]/.test(text)) return refused("it is neither a PNG nor an SVG");
  const foreign = FORBIDDEN.find(({ pattern }) => pattern.test(text));
  if (foreign !== undefined) return refused(`its SVG holds ${foreign.what}, which a picture must not`);
  const aspect = svgAspect(text);
  if (aspect === undefined) {
    return refused("its SVG does not say how wide and high it is, by `viewBox` or by `width` and `height`");
  }
  try {
    return { kind: "svg", bytes, png: await rasterized(bytes, aspect), aspect };
  } catch {
    return refused("its SVG cannot be drawn");
  }
}

/** As wide as a logo is drawn, times three: sharp on paper and on large screens. */
const SCALED_WIDTH = 660;

/** Text in an SVG is drawn only where it is outlined. */
async function rasterized(bytes: Uint8Array, aspect: number): Promise<Uint8Array> {
  const height = Math.round(SCALED_WIDTH / aspect);
  const address = logoAddress({ kind: "svg", bytes });
  const image = `<image width="${SCALED_WIDTH}" height="${height}" xlink:href="${address}"/>`;
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${SCALED_WIDTH}" height="${height}">${image}</svg>`;
  return drawPng(sheet, { scale: 1, fontFiles: [] });
}

const FORBIDDEN: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /<!(?:DOCTYPE|ENTITY)/i, what: "a document type or entities" },
  { pattern: /<(?:\w+:)?(?:script|handler|listener)\b/i, what: "a script" },
  { pattern: /<(?:\w+:)?(?:foreignObject|iframe|object|embed|audio|video)\b/i, what: "foreign content" },
  { pattern: /<(?:\w+:)?(?:animate\w*|set)\b/i, what: "an animation" },
  { pattern: /\son\w+\s*=/i, what: "an event handler" },
  {
    pattern: /(?:href|src)\s*=\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg)[;,]))/i,
    what: "a link to elsewhere",
  },
  { pattern: /@import|url\(\s*(?!["']?#)/i, what: "a style that fetches something" },
  { pattern: /<\?(?!xml\s)/i, what: "a processing instruction" },
];

/** The first chunk of a PNG says how many pixels it has (ISO/IEC 15948). */
function pngAspect(bytes: Uint8Array): number | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return share(view.getUint32(16), view.getUint32(20));
}

function svgAspect(text: string): number | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? "";
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/.exec(tag);
  const side = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px|pt|mm|cm|in)?["']`).exec(tag)?.[1];
  return share(Number(box?.[1] ?? side("width")), Number(box?.[2] ?? side("height")));
}

function share(width: number, height: number): number | undefined {
  return width > 0 && height > 0 && Number.isFinite(width / height) ? width / height : undefined;
}

function refused(reason: string): LogoRefusal {
  return { kind: "refused", reason };
}

const TALLEST = 36;
const WIDEST = 220;
const EDGE = 18;
const APART = 24;

/** A scene with room for a logo, and where that stands. */
export interface LogoPlace {
  readonly height: number;
  readonly area: Rectangle;
}

/** At the right beside the title where that leaves room, else beside the footer, else below all. */
export function logoPlace(scene: Scene, { aspect }: Pick<Logo, "aspect">): LogoPlace {
  const height = Math.min(TALLEST, WIDEST / aspect);
  const width = height * aspect;
  const x = scene.width - EDGE - width;
  if (textArea(scene.title).x1 + APART <= x) {
    return { height: scene.height, area: { x, y: 12 + (TALLEST - height) / 2, width, height } };
  }
  const legend = Math.max(0, ...scene.legend.map((each) => textArea(each.label).x1));
  const bottom = scene.height - 10;
  if (Math.max(legend, textArea(scene.footer).x1) + APART <= x) {
    return { height: scene.height, area: { x, y: bottom - height, width, height } };
  }
  return { height: scene.height + TALLEST + 8, area: { x, y: bottom + TALLEST + 8 - height, width, height } };
}

/** The logo as an address that holds it whole. */
export function logoAddress({ kind, bytes }: Pick<Logo, "kind" | "bytes">): string {
  return `data:image/${kind === "svg" ? "svg+xml" : "png"};base64,${base64(bytes)}`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
