import type { Bands, Better, IndexPart, Measure, Scoring } from "../../model/model.ts";
import { writeExpression } from "../../model/write-expression.ts";
import type { Labels } from "../labels.ts";
import { same } from "../same.ts";
import {
  datedText,
  listText,
  numberText,
  percentText,
  quoted,
  shareText,
  valueText,
  weightText,
} from "../value-text.ts";
import { compareActuals, compareTargets } from "./dated.ts";
import { ELEMENT_FIELDS } from "./element.ts";
import { byDefault, fact, factOf, fieldRules, flag, found, words } from "./rules.ts";

export const MEASURE_FIELDS = fieldRules<Measure>({
  ...ELEMENT_FIELDS,
  objective: (before, after, { labels }) => {
    const say = (id: string): string => `objective ${labels.of("objectives", id)}`;
    return [found("measure-moved", factOf(before ?? null, say), factOf(after ?? null, say))];
  },
  unit: fact("unit-changed", (unit) => quoted(unit.name)),
  unitDeclared: byDefault,
  better: (before, after, { before: one, after: other }) => {
    if (same(polarity(before), polarity(after))) return [];
    const turned =
      (before.kind === "higher" && after.kind === "lower") ||
      (before.kind === "lower" && after.kind === "higher");
    return [
      found(
        turned ? "polarity-turned" : "polarity-changed",
        factOf(before, (better) => betterText(better, one)),
        factOf(after, (better) => betterText(better, other)),
      ),
    ];
  },
  timing: fact("timing-changed", (timing) => timing),
  every: fact("frequency-changed", (unit) => `every ${unit}`),
  formula: fact("formula-changed", (formula) => quoted(writeExpression(formula))),
  observed: words("way-observed-changed"),
  actuals: compareActuals,
  baseline: fact("baseline-changed", (value, { after }) => datedText(value, after.unit)),
  targets: compareTargets,
  path: fact("target-path-changed", (path) => path),
  season: fact("season-changed", (shares) => shares.map(shareText).join(", ")),
  scoring: (before, after) =>
    same({ ...before, declared: true }, { ...after, declared: true })
      ? []
      : [found("scoring-changed", factOf(before, scoringText), factOf(after, scoringText))],
  bands: fact("bands-changed", (bands, { after }) => bandsText(bands, after)),
  weight: fact("weight-changed", (weights) => weights.map(weightText).join(", ")),
  critical: flag("critical-set", "critical-dropped"),
  index: fact("index-changed", (parts, { labels }) => indexText(parts, labels)),
  by: fact("breakdown-changed", (names) => listText(names.map(quoted))),
  benchmarks: fact("benchmark-changed", (values, { after }) =>
    values.map((each) => datedText(each, after.unit)).join(", "),
  ),
  allocation: fact("allocation-changed", (shares, { after, labels }) =>
    shares
      .map(
        ({ of, value, percent }) =>
          `${percent ? percentText(value) : valueText(value, after.unit)} to ${labels.sharer(of)}`,
      )
      .join(", "),
  ),
  owner: fact("owner-changed", (id, { labels }) => labels.of("owners", id)),
});

/** Without `declared`: whether a default was written out is no strategy. */
function polarity(better: Better): unknown {
  return { ...better, declared: true };
}

function betterText(better: Better, { unit }: Measure): string {
  switch (better.kind) {
    case "higher":
    case "lower":
      return better.kind;
    case "exactly":
      return `exactly ${valueText(better.value, unit)}`;
    case "inside":
      return better.aroundTarget
        ? `from ${percentText(better.low)} to ${percentText(better.high)} around the target`
        : `inside ${valueText(better.low, unit)} to ${valueText(better.high, unit)}`;
  }
}

function scoringText({ name, arguments: numbers }: Scoring): string {
  return quoted(numbers.length === 0 ? name : `${name}(${numbers.map(numberText).join(", ")})`);
}

function bandsText({ by, bands }: Bands, { unit }: Measure): string {
  const limits = bands.map(({ name, sign, limit }) => {
    if (sign === undefined || limit === undefined) return name;
    return `${name} ${sign} ${by === "score" ? percentText(limit) : valueText(limit, unit)}`;
  });
  return `${limits.join(", ")} by ${by}`;
}

function indexText(parts: readonly IndexPart[], labels: Labels): string {
  return parts
    .map(({ of, weight, parts: inner }) => {
      const within = inner.length === 0 ? "" : ` (${indexText(inner, labels)})`;
      return `${labels.of("measures", of)} ${percentText(weight)}${within}`;
    })
    .join(", ");
}
