import { type Period, period } from "../../../src/model/periods.ts";
import { COUNT, PERCENT } from "../../../src/model/units.ts";
import { changeField, fieldEdit, flagEdit, textEdits } from "./change-field.ts";
import { ANYWHERE, type Draft, type Edit, type LooseMap } from "./draft.ts";

type Measure = LooseMap["measures"][number];
type Dated = Measure["targets"][number];

const measures = (draft: Draft) => draft.map.measures;

/** Edits of measures. */
export const MEASURE_EDITS: readonly Edit[] = [
  {
    name: "unit-changed",
    make: (draft) => {
      const measure = draft.dice.pick(draft.map.measures);
      // In another unit a target that changes is another target.
      if (measure === undefined || !isClaimable(draft, measure, "targets")) return false;
      return changeField(draft, "unit-changed", measure, "unit", draft.dice.pick([PERCENT, COUNT]) as never);
    },
  },
  { name: "better", make: turn },
  fieldEdit("timing-changed", measures, "timing", () => ["leading", "lagging", undefined]),
  fieldEdit("frequency-changed", measures, "every", () => ["month", "year", undefined]),
  fieldEdit("formula-changed", measures, "formula", ({ dice }) => [
    undefined,
    { kind: "number", value: dice.below(1000), percent: false, span: ANYWHERE.span },
  ]),
  ...textEdits("way-observed-changed", measures, "observed"),
  fieldEdit("baseline-changed", measures, "baseline", ({ dice }) => [
    undefined,
    { value: 100 + dice.below(100), at: period("quarter", 2024 * 4), place: ANYWHERE },
  ]),
  fieldEdit("target-path-changed", measures, "path", () => ["linear", "step", "compound"]),
  fieldEdit("season-changed", measures, "season", () => [
    [],
    [{ of: "H1", value: 1, percent: true, at: ANYWHERE }],
  ]),
  fieldEdit("scoring-changed", measures, "scoring", ({ dice }) => [
    { name: "range", arguments: [0, 60 + dice.below(40)], declared: true, at: ANYWHERE },
  ]),
  fieldEdit("bands-changed", measures, "bands", () => [
    undefined,
    { by: "value", bands: [{ name: "red", sign: "<", limit: 3 }, { name: "green" }], at: ANYWHERE },
  ]),
  flagEdit("critical-set", "critical-dropped", measures, "critical"),
  fieldEdit("index-changed", measures, "index", ({ map, dice }) => [
    [],
    [{ of: dice.pick(map.measures)?.id ?? "", weight: 1, parts: [], at: ANYWHERE }],
  ]),
  fieldEdit("breakdown-changed", measures, "by", () => [[], ["column_4", "tiers_1"]]),
  fieldEdit("benchmark-changed", measures, "benchmarks", () => [
    [],
    [{ value: 7, remark: "The best", place: ANYWHERE }],
  ]),
  fieldEdit("allocation-changed", measures, "allocation", () => [
    [],
    [{ of: "owner_2", value: 0.5, percent: true, at: ANYWHERE }],
  ]),
  { name: "actual", make: reportValue },
  { name: "target: another value", make: raiseTarget },
  { name: "target: another date", make: redateTarget },
  { name: "target: added, removed or another", make: replaceTarget },
  { name: "target: remark", make: remarkTarget },
];

function isClaimable(draft: Draft, measure: Measure, ...fields: readonly string[]): boolean {
  return !draft.isNew(measure) && draft.claim(...fields.map((field) => [measure, field] as const));
}

function turn(draft: Draft): boolean {
  const measure = draft.dice.pick(draft.map.measures);
  if (measure === undefined || !isClaimable(draft, measure, "targets")) return false;
  const { kind } = measure.better;
  const turned = kind === "higher" ? "lower" : kind === "lower" ? "higher" : undefined;
  if (turned !== undefined && draft.dice.chance(0.5))
    return changeField(draft, "polarity-turned", measure, "better", { kind: turned, declared: true });
  const better = { kind: "exactly", value: draft.dice.below(50), declared: true } as const;
  return changeField(draft, "polarity-changed", measure, "better", better);
}

function reportValue(draft: Draft): boolean {
  const measure = draft.dice.pick(draft.map.measures);
  if (measure === undefined || !isClaimable(draft, measure, "actuals")) return false;
  const { actuals } = measure;
  const known = draft.dice.pick(actuals);
  const way = known === undefined ? 0 : draft.dice.below(3);
  const told = { about: measure, field: "actuals" };
  if (known === undefined || way === 0) {
    const fresh = { value: 4, at: period("quarter", 2025 * 4 + 3), place: ANYWHERE };
    actuals.push(fresh);
    draft.told.push({ ...told, code: "actual-added", after: fresh });
  } else if (way === 1) {
    actuals.splice(actuals.indexOf(known), 1);
    draft.told.push({ ...told, code: "actual-removed", before: known });
  } else {
    const now = { ...known, value: known.value + 1 };
    actuals.splice(actuals.indexOf(known), 1, now);
    draft.told.push({ ...told, code: "actual-revised", before: known, after: now });
  }
  return true;
}

function oneTarget(draft: Draft): readonly [measure: Measure, target: Dated] | undefined {
  const measure = draft.dice.pick(draft.map.measures);
  const target = draft.dice.pick(measure?.targets ?? []);
  if (measure === undefined || target === undefined || draft.isNew(measure)) return undefined;
  return draft.claim([measure, "targets"]) ? [measure, target] : undefined;
}

/** Puts another target in the place of one, and says as what it must be told. */
function tellTarget(
  draft: Draft,
  [measure, target]: readonly [Measure, Dated],
  now: Dated,
  code:
    | "target-tightened"
    | "target-relaxed"
    | "target-changed"
    | "target-postponed"
    | "target-brought-forward",
): boolean {
  measure.targets.splice(measure.targets.indexOf(target), 1, now);
  draft.told.push({ code, about: measure, field: "targets", before: target, after: now });
  return true;
}

function raiseTarget(draft: Draft): boolean {
  const found = oneTarget(draft);
  if (found === undefined) return false;
  const [{ better }, target] = found;
  const isRaised = draft.dice.chance(0.5);
  const now = { ...target, value: target.value + (isRaised ? 0.5 : -0.5) };
  const isWanted = isRaised === (better.kind === "higher");
  const code = better.kind !== "higher" && better.kind !== "lower" ? "target-changed" : undefined;
  return tellTarget(draft, found, now, code ?? (isWanted ? "target-tightened" : "target-relaxed"));
}

function redateTarget(draft: Draft): boolean {
  const found = oneTarget(draft);
  const at = found?.[1].at as Period | undefined;
  if (found === undefined || at === undefined) return false;
  const [measure, target] = found;
  const ordinal = at.ordinal + (draft.dice.chance(0.5) ? 1 : -1);
  if (measure.targets.some((each) => each.at?.ordinal === ordinal)) return false;
  const code = ordinal > at.ordinal ? "target-postponed" : "target-brought-forward";
  return tellTarget(draft, found, { ...target, at: { ...at, ordinal } }, code);
}

function replaceTarget(draft: Draft): boolean {
  const found = oneTarget(draft);
  if (found === undefined) return false;
  const [measure, target] = found;
  const fresh = { value: 99, at: period("quarter", 2027 * 4), place: ANYWHERE };
  const way = draft.dice.below(3);
  if (way === 0) return tellTarget(draft, found, { ...target, ...fresh }, "target-changed");
  const told = { about: measure, field: "targets" };
  if (way === 1) {
    measure.targets.push(fresh);
    draft.told.push({ ...told, code: "target-added", after: fresh });
  } else {
    measure.targets.splice(measure.targets.indexOf(target), 1);
    draft.told.push({ ...told, code: "target-removed", before: target });
  }
  return true;
}

function remarkTarget(draft: Draft): boolean {
  const found = oneTarget(draft);
  if (found === undefined) return false;
  const [measure, target] = found;
  const { remark: _, ...bare } = target;
  const now = target.remark === undefined || draft.dice.chance(0.5) ? { ...bare, remark: "Anew" } : bare;
  measure.targets.splice(measure.targets.indexOf(target), 1, now);
  draft.told.push({
    code: "target-remark-changed",
    about: measure,
    field: "targets",
    before: target,
    after: now,
  });
  return true;
}
