import { period } from "../../../src/model/periods.ts";
import { fieldEdit, textEdits } from "./change-field.ts";
import { ANYWHERE, type Draft, type Edit, type LooseMap } from "./draft.ts";

type View = LooseMap["views"][number];

const phases = (draft: Draft) => draft.map.phases;
const views = (draft: Draft) => draft.map.views;

/** Edits of scales, phases, scenarios, terms and views. */
export const FRAME_EDITS: readonly Edit[] = [
  fieldEdit(
    "steps-changed",
    (draft: Draft) => draft.map.scales,
    "steps",
    () => [
      ["low", "high"],
      ["one", "two", "three"],
    ],
  ),
  fieldEdit("phase-dates-changed", phases, "during", ({ dice }) => [
    undefined,
    { from: period("quarter", 2025 * 4), to: period("quarter", 2026 * 4 + dice.below(4)) },
  ]),
  fieldEdit("phase-weights-changed", phases, "weights", () => [
    [],
    [{ of: "band_1", value: 0.3, percent: true, at: ANYWHERE }],
  ]),
  { name: "override", make: changeOverride },
  ...textEdits("meaning-reworded", (draft: Draft) => draft.map.terms, "means"),
  view("form", () => ["map", "network", "scorecard", "matrix"]),
  view("only", () => [[], ["band_1"]]),
  view("themes", () => [[], ["theme_1"]]),
  view("owners", () => [[], ["owner_1"]]),
  view("focus", ({ map, dice }) => [
    undefined,
    { direction: "to", of: dice.pick(map.objectives.filter((each) => !each.id.includes("new")))?.id ?? "" },
  ]),
  view("show", () => [[], ["status"], ["owner", "lag"]]),
  view("language", () => [undefined, "zh", "de"]),
];

function view<K extends keyof View & string>(field: K, values: (draft: Draft) => readonly View[K][]): Edit {
  return { ...fieldEdit("view-changed", views, field, values), name: `view ${field}` };
}

function changeOverride(draft: Draft): boolean {
  const { map, dice } = draft;
  const scenario = dice.pick(map.scenarios);
  const measure = dice.pick(map.measures);
  if (scenario === undefined || draft.isNew(scenario) || !draft.claim([scenario, "overrides"])) return false;
  const { overrides } = scenario;
  const told = { about: scenario, field: "overrides" };
  const known = dice.pick(overrides);
  const way = dice.below(3);
  if (way === 0 && measure !== undefined && !draft.isNew(measure)) {
    const value = { value: 3, at: period("quarter", 2026 * 4), place: ANYWHERE };
    const fresh = { kind: "target" as const, measure: measure.id, value };
    overrides.push(fresh);
    draft.told.push({ ...told, code: "override-added", after: fresh });
  } else if (way === 1 && known !== undefined) {
    overrides.splice(overrides.indexOf(known), 1);
    draft.told.push({ ...told, code: "override-removed", before: known });
  } else if (known?.kind === "budget") {
    const now = { ...known, change: { kind: "relative" as const, by: -0.1 - dice.below(9) / 100 } };
    overrides.splice(overrides.indexOf(known), 1, now);
    draft.told.push({ ...told, code: "override-changed", before: known, after: now });
  }
  return true;
}
