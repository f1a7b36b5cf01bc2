import { DARK, LIGHT } from "../layout/theme.ts";

/** Colours of the marks, told apart by those who see no red or no green too; every mark has a sign besides. */
export type OverlayRole = "added" | "removed" | "changed" | "danger" | "sign" | "veil" | "note";

const LIGHT_COLOURS: Readonly<Record<OverlayRole, string>> = {
  added: "#00704f",
  removed: "#b03c05",
  changed: "#2463a3",
  danger: "#8d2549",
  sign: "#ffffff",
  veil: LIGHT.page,
  note: LIGHT.muted,
};

const DARK_COLOURS: Readonly<Record<OverlayRole, string>> = {
  added: "#35c795",
  removed: "#f2804d",
  changed: "#7fb2ee",
  danger: "#f2a0bb",
  sign: "#14181f",
  veil: DARK.page,
  note: DARK.muted,
};

/** Attributes that colour a mark. */
export interface OverlayColours {
  readonly fill: (role: OverlayRole) => string;
  readonly stroke: (role: OverlayRole) => string;
}

export function overlayColours(colours: "light" | "dark" | "both"): OverlayColours {
  const theme = colours === "dark" ? DARK_COLOURS : LIGHT_COLOURS;
  const named = (name: string): string => (colours === "both" ? ` class="${name}"` : "");
  return {
    fill: (role) => `${named(`cf-${role}`)} fill="${theme[role]}"`,
    stroke: (role) => `${named(`cs-${role}`)} fill="none" stroke="${theme[role]}"`,
  };
}

/** The dark colours of the marks, for the picture's one style sheet. */
export function overlayStyle(): string {
  const rules = Object.entries(DARK_COLOURS).map(
    ([role, hex]) => `.cf-${role}{fill:${hex}}.cs-${role}{stroke:${hex}}`,
  );
  return `@media (prefers-color-scheme: dark){${rules.join("")}}`;
}
