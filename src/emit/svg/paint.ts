import { type ColourRole, DARK, LIGHT } from "../../layout/theme.ts";

/** Attributes that colour an element: a hex colour, and a class by which the dark style finds it. */
export interface Painter {
  readonly fill: (role: ColourRole) => Attributes;
  readonly stroke: (role: ColourRole) => Attributes;
}

export type Attributes = Readonly<Record<string, string | number>>;

/** One class says both fill and stroke, so an element may have one of each. */
export function painter(colours: "light" | "dark" | "both"): Painter {
  const theme = colours === "dark" ? DARK : LIGHT;
  const named = (name: string): Attributes => (colours === "both" ? { class: name } : {});
  return {
    fill: (role) => ({ ...named(`f-${role}`), fill: theme[role] }),
    stroke: (role) => ({ ...named(`s-${role}`), stroke: theme[role] }),
  };
}

/** Fill and stroke of one element. */
export function both(fill: Attributes, stroke: Attributes): Attributes {
  const classes = [fill.class, stroke.class].filter((each) => each !== undefined).join(" ");
  return { ...fill, ...stroke, ...(classes === "" ? {} : { class: classes }) };
}

/** The one style sheet: the dark colours, for systems that ask for them. */
export function darkStyle(): string {
  const rules = Object.entries(DARK).map(([role, hex]) => `.f-${role}{fill:${hex}}.s-${role}{stroke:${hex}}`);
  return `@media (prefers-color-scheme: dark){${rules.join("")}}`;
}
