import { DARK, LIGHT, type Theme } from "../../layout/theme.ts";
import type { Logo } from "./logo.ts";

/** How pictures look: colours by role, fonts and a logo. The same for SVG, PDF, slides and the page. */
export interface PictureTheme {
  readonly light: Theme;
  /** The same as `light` where there is but one look. */
  readonly dark: Theme;
  /** Names of fonts for Western letters, tried before the usual ones; then those for Chinese, Japanese and Korean. */
  readonly fonts: readonly string[];
  readonly eastAsianFonts: readonly string[];
  /** Size of texts against the usual, at most 1: fonts that run wider than Arial must be drawn smaller to fit. */
  readonly textScale: number;
  readonly logo?: Logo;
}

export const DEFAULT_THEME: PictureTheme = {
  light: LIGHT,
  dark: DARK,
  fonts: [],
  eastAsianFonts: [],
  textScale: 1,
};

/** The colours of a look. */
export function coloursIn(theme: PictureTheme, look: "light" | "dark" | "both"): Theme {
  return look === "dark" ? theme.dark : theme.light;
}
