import { DARK, LIGHT, type Theme } from "../layout/theme.ts";
import { fontFamilies, type Painter } from "./svg/paint.ts";
import { legible } from "./theme/contrast.ts";
import type { PictureTheme } from "./theme/picture-theme.ts";

/** Colours of the marks, told apart by those who see no red or no green too; every mark has a sign besides. */
export type OverlayRole = "added" | "removed" | "changed" | "danger" | "sign" | "veil" | "note";

type Marks = Readonly<Record<OverlayRole, string>>;

const ON_LIGHT: Marks = {
  added: "#00704f",
  removed: "#b03c05",
  changed: "#2463a3",
  danger: "#8d2549",
  sign: "#ffffff",
  veil: LIGHT.page,
  note: LIGHT.muted,
};

const ON_DARK: Marks = {
  added: "#35c795",
  removed: "#f2804d",
  changed: "#7fb2ee",
  danger: "#f2a0bb",
  sign: "#14181f",
  veil: DARK.page,
  note: DARK.muted,
};

/** Lines and marks need a contrast of 3 : 1 (WCAG 2.2, 1.4.11). */
const LINE = 3;

/** The marks on the page of a theme; in its ink alone where the theme tells nothing by colour. */
function marksOn(theme: Theme, usual: Marks): Marks {
  const isInkAlone = theme["status-red"] === theme["status-green"];
  const mark = (colour: string) => (isInkAlone ? theme.ink : legible(colour, theme.ink, LINE, [theme.page]));
  return {
    added: mark(usual.added),
    removed: mark(usual.removed),
    changed: mark(usual.changed),
    danger: mark(usual.danger),
    sign: isInkAlone ? theme.page : usual.sign,
    veil: theme.page,
    note: theme.muted,
  };
}

/** Attributes that colour a mark, and how its sign and the words about it are written. */
export interface OverlayPen {
  readonly fill: (role: OverlayRole) => string;
  readonly stroke: (role: OverlayRole) => string;
  readonly families: Painter["families"];
  readonly textScale: number;
}

export function overlayPen(colours: "light" | "dark" | "both", theme: PictureTheme): OverlayPen {
  const marks = colours === "dark" ? marksOn(theme.dark, ON_DARK) : marksOn(theme.light, ON_LIGHT);
  const named = (name: string): string => (colours === "both" ? ` class="${name}"` : "");
  return {
    fill: (role) => `${named(`cf-${role}`)} fill="${marks[role]}"`,
    stroke: (role) => `${named(`cs-${role}`)} fill="none" stroke="${marks[role]}"`,
    families: fontFamilies(theme),
    textScale: theme.textScale,
  };
}

/** The dark colours of the marks, for the picture's one style sheet. */
export function overlayStyle({ dark }: PictureTheme): string {
  const rules = Object.entries(marksOn(dark, ON_DARK)).map(
    ([role, hex]) => `.cf-${role}{fill:${hex}}.cs-${role}{stroke:${hex}}`,
  );
  return `@media (prefers-color-scheme: dark){${rules.join("")}}`;
}
