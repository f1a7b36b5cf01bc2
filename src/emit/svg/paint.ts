import type { ColourRole } from "../../layout/theme.ts";
import { coloursIn, DEFAULT_THEME, type PictureTheme } from "../theme/picture-theme.ts";
import { svgId } from "./svg-id.ts";

/** Attributes that colour an element: a hex colour, and a class by which the dark style finds it. */
export interface Painter {
  readonly fill: (role: ColourRole) => Attributes;
  readonly stroke: (role: ColourRole) => Attributes;
  /** Font families of Western and of East Asian stretches of text. */
  readonly families: { readonly western: string; readonly eastAsian: string };
  readonly textScale: number;
  /** The id of an element, as {@link svgId} makes it. */
  readonly id: typeof svgId;
}

export type Attributes = Readonly<Record<string, string | number>>;

const WESTERN = ["Liberation Sans", "Arial", "Helvetica"];
export const EAST_ASIAN = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Noto Sans SC"];

/** One class says both fill and stroke, so an element may have one of each. */
export function painter(
  colours: "light" | "dark" | "both",
  theme: PictureTheme = DEFAULT_THEME,
  idPrefix = "",
): Painter {
  const own = coloursIn(theme, colours);
  const named = (name: string): Attributes => (colours === "both" ? { class: name } : {});
  return {
    fill: (role) => ({ ...named(`f-${role}`), fill: own[role] }),
    stroke: (role) => ({ ...named(`s-${role}`), stroke: own[role] }),
    families: fontFamilies(theme),
    textScale: theme.textScale,
    id: (kind, ...ids) => `${idPrefix}${svgId(kind, ...ids)}`,
  };
}

/** The theme's own fonts before those that most machines have. */
export function fontFamilies({ fonts, eastAsianFonts }: PictureTheme): Painter["families"] {
  return {
    western: [...fonts, ...WESTERN, "sans-serif"].join(", "),
    eastAsian: [...eastAsianFonts, ...EAST_ASIAN, "sans-serif"].join(", "),
  };
}

/** The same for the style sheet of a page, where one list serves all text. */
export function pageFonts({ fonts, eastAsianFonts }: PictureTheme): string {
  const names = [...fonts, ...WESTERN, ...eastAsianFonts, ...EAST_ASIAN].map((each) => `"${each}"`);
  return [...names, "sans-serif"].join(", ");
}

/** Fill and stroke of one element. */
export function both(fill: Attributes, stroke: Attributes): Attributes {
  const classes = [fill.class, stroke.class].filter((each) => each !== undefined).join(" ");
  return { ...fill, ...stroke, ...(classes === "" ? {} : { class: classes }) };
}

/** The one style sheet: the dark colours, for systems that ask for them. */
export function darkStyle({ dark }: PictureTheme = DEFAULT_THEME): string {
  const rules = Object.entries(dark).map(([role, hex]) => `.f-${role}{fill:${hex}}.s-${role}{stroke:${hex}}`);
  return `@media (prefers-color-scheme: dark){${rules.join("")}}`;
}
