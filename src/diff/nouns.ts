import type { SubjectKind } from "./change.ts";

/** What people call each kind of element. */
export const NOUNS: Readonly<Record<SubjectKind, string>> = {
  map: "map",
  perspective: "perspective",
  group: "group",
  theme: "theme",
  objective: "objective",
  asset: "asset",
  measure: "measure",
  link: "link",
  initiative: "initiative",
  milestone: "milestone",
  owner: "owner",
  source: "source",
  column: "column",
  tiers: "tiers",
  tier: "tier",
  scale: "scale",
  phase: "phase",
  scenario: "scenario",
  term: "term",
  view: "view",
};

/** The first letter large: for a sentence that starts with a noun. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
