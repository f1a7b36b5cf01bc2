import { DARK, LIGHT, type Theme } from "../../layout/theme.ts";
import { contrast, legible, mixed } from "./contrast.ts";
import { DEFAULT_THEME, type PictureTheme } from "./picture-theme.ts";

/** What a house style says; all colours hex of six digits. */
export interface HouseStyle {
  /** Of the perspectives from top to bottom, taken in turn. */
  readonly perspectives?: readonly string[] | undefined;
  readonly page?: string | undefined;
  readonly ink?: string | undefined;
  readonly links?: string | undefined;
  readonly fonts?: readonly string[] | undefined;
  readonly eastAsianFonts?: readonly string[] | undefined;
  readonly textScale?: number | undefined;
}

export interface CorporateTheme {
  readonly theme: PictureTheme;
  /** What cannot be read well, in words: text needs a contrast of 4.5 : 1, lines 3 : 1. */
  readonly faults: readonly string[];
}

const TEXT = 4.5;
const LINE = 3;
const HUES = [0, 1, 2, 3, 4, 5] as const;

/**
 * The pictures in the colours of a house: of each perspective's colour its tints and shades are derived so that
 * titles and lines can be read on them, by day and by night. What no shade can mend is a fault.
 */
export function corporateTheme(style: HouseStyle): CorporateTheme {
  const page = lower(style.page) ?? LIGHT.page;
  const ink = lower(style.ink) ?? LIGHT.ink;
  const links = lower(style.links) ?? LIGHT.link;
  const own = (style.perspectives ?? []).map((each) => each.toLowerCase());
  const bars = HUES.map((hue) => own[hue % Math.max(1, own.length)] ?? LIGHT[`bar-${hue}`]);
  const onBar = bars.every((bar) => contrast(ink, bar) >= TEXT) ? ink : "#ffffff";
  const fills = bars.map((bar) => mixed(page, bar, 0.1));
  const faults = [
    ...tooFaint("text `ink`", ink, "`page`", page, TEXT),
    ...tooFaint("lines `links`", links, "`page`", page, LINE),
    ...bars.flatMap((bar, hue) =>
      hue < own.length
        ? tooFaint(
            onBar === ink ? "text `ink`" : "white text",
            onBar,
            `colour ${hue + 1} of \`perspectives\``,
            bar,
            TEXT,
          )
        : [],
    ),
  ];
  const light: Theme = {
    ...LIGHT,
    ...byHue(bars, (bar, hue) => ({
      [`fill-${hue}`]: fills[hue],
      [`rim-${hue}`]: mixed(page, bar, 0.35),
      [`bar-${hue}`]: bar,
      [`edge-${hue}`]: legible(bar, ink, LINE, [page]),
      [`title-${hue}`]: legible(bar, ink, TEXT, [page, fills[hue] ?? page]),
    })),
    page,
    ink,
    box: page,
    frame: page,
    muted: legible(mixed(ink, page, 0.35), ink, TEXT, [page, ...fills]),
    link: legible(links, ink, LINE, [page, ...fills]),
    "on-bar": onBar,
  };
  const dark: Theme = {
    ...DARK,
    ...byHue(bars, (bar, hue) => ({
      [`fill-${hue}`]: mixed(DARK.page, bar, 0.16),
      [`rim-${hue}`]: mixed(DARK.page, bar, 0.45),
      [`bar-${hue}`]: bar,
      [`edge-${hue}`]: legible(bar, "#ffffff", LINE, [DARK.box]),
      [`title-${hue}`]: legible(bar, "#ffffff", TEXT, [DARK.frame, mixed(DARK.page, bar, 0.16)]),
    })),
    "on-bar": onBar,
  };
  const theme = {
    ...DEFAULT_THEME,
    light,
    dark,
    fonts: style.fonts ?? [],
    eastAsianFonts: style.eastAsianFonts ?? [],
    textScale: style.textScale ?? 1,
  };
  return { theme, faults };
}

function lower(colour: string | undefined): string | undefined {
  return colour?.toLowerCase();
}

function byHue(
  bars: readonly string[],
  shades: (bar: string, hue: number) => Readonly<Record<string, string | undefined>>,
): Partial<Theme> {
  return Object.assign({}, ...bars.map(shades)) as Partial<Theme>;
}

function tooFaint(
  what: string,
  colour: string,
  where: string,
  ground: string,
  least: number,
): readonly string[] {
  const reached = contrast(colour, ground);
  if (reached >= least) return [];
  const change = contrast(ground, "#000000") > contrast(ground, "#ffffff") ? "a darker" : "a lighter";
  const mend = what.startsWith("white") ? "take a darker colour there" : `take ${change} colour for it`;
  return [
    `${what} (\`${colour}\`) cannot be read well on ${where} (\`${ground}\`): their contrast is ${reached.toFixed(1)} : 1, and at least ${least} : 1 is needed; ${mend}`,
  ];
}
