import { error } from "../source/diagnostic.ts";
import type { Block } from "./blocks.ts";
import {
  type Context,
  elementOf,
  flagOf,
  optional,
  placeOf,
  propertyValue,
  textProperty,
  wordOf,
} from "./blocks.ts";
import type { Bands, Better, Measure, Scoring } from "./model.ts";
import { PERIOD_UNITS } from "./periods.ts";
import { refer } from "./references.ts";
import { contextOfProperty, type Entry, type Registry, wholeBlock } from "./registry.ts";
import { COUNT, PERCENT, type Unit } from "./units.ts";
import { inUnit, readDatedValues, readIndex, readShares, readUnit, readWeights } from "./values.ts";

export function resolveMeasure(entry: Entry, registry: Registry): Measure {
  const { context } = entry;
  const block = wholeBlock(entry);
  const origin = (name: string) => contextOfProperty(entry, name);
  const declared = propertyValue(block, "unit", "unit");
  const index = readIndex(propertyValue(block, "index", "shares")?.shares ?? [], registry, origin("index"));
  const unit =
    declared === undefined
      ? impliedUnit(block, index.length > 0)
      : readUnit(declared.unit, registry, origin("unit"));
  const baselines = readDatedValues(block, "baseline", unit, registry, origin("baseline"));
  if (baselines.length > 1 && baselines[1] !== undefined) {
    const hint = "observed values stand in `actual:`";
    origin("baseline").report(error("bad-value", "a measure has one baseline", baselines[1].place, { hint }));
  }
  const owner = propertyValue(block, "owner", "references")?.references[0];
  const every = PERIOD_UNITS.find((each) => each === wordOf(block, "every"));
  const bands = readBands(block, unit, origin("bands"));
  const season = readShares(block, "season", undefined, origin("season"));
  reportSeasonParts(season, origin("season"));
  return {
    kind: "measure",
    ...elementOf(entry.declaration, block, context),
    id: entry.id,
    ...optional("objective", entry.where.objective),
    unit,
    unitDeclared: declared !== undefined,
    better: readBetter(block, unit, origin("better")),
    ...optional("timing", wordOf(block, "kind") as Measure["timing"]),
    ...optional("every", every),
    ...optional("formula", propertyValue(block, "formula", "formula")?.expression),
    ...optional("observed", textProperty(block, "observed")),
    actuals: readDatedValues(block, "actual", unit, registry, origin("actual")),
    ...optional("baseline", baselines[0]),
    targets: readDatedValues(block, "target", unit, registry, origin("target")),
    path: (wordOf(block, "path") as Measure["path"] | undefined) ?? "linear",
    season,
    scoring: readScoring(block, unit, origin("scoring")),
    ...optional("bands", bands),
    weight: readWeights(block, registry, origin("weight")),
    critical: flagOf(block, "critical"),
    index,
    by: (propertyValue(block, "by", "references")?.references ?? []).map((each) => each.path.join(".")),
    benchmarks: readDatedValues(block, "benchmark", unit, registry, origin("benchmark")),
    allocation: readShares(block, "allocation", unit, origin("allocation")),
    ...optional("owner", owner === undefined ? undefined : refer(registry, "owner", owner, origin("owner"))),
  };
}

const PARTS_OF_A_YEAR = /^(?:q[1-4]|h[12]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;

/** A season names the parts of a year; what is no part would be spread over nothing. */
function reportSeasonParts(season: Measure["season"], context: Context): void {
  for (const { of, at } of season) {
    if (PARTS_OF_A_YEAR.test(of)) continue;
    const hint = "its parts are quarters `Q1` to `Q4`, halves `H1` and `H2`, or months such as `Jan`";
    context.report(error("bad-value", `\`${of}\` is no part of a year`, at, { hint }));
  }
}

/** Without a declared unit: percent where every value is written with `%`, else a plain count. */
function impliedUnit(block: Block, isIndex: boolean): Unit {
  if (isIndex) return PERCENT;
  const values = ["baseline", "target", "actual"].flatMap(
    (name) => propertyValue(block, name, "dated")?.values ?? [],
  );
  return values.length > 0 && values.every((value) => value.quantity.percent) ? PERCENT : COUNT;
}

function readBetter(block: Block, unit: Unit, context: Context): Better {
  const value = propertyValue(block, "better", "better");
  if (value === undefined) return { kind: "higher", declared: false };
  if (value.form === "exactly" && value.value !== undefined) {
    return { kind: "exactly", value: inUnit(value.value, unit, context) ?? 0, declared: true };
  }
  if (value.form === "inside" && value.range !== undefined) {
    const { low, high, aroundTarget } = value.range;
    const limits = aroundTarget
      ? { low: low.value, high: high.value }
      : { low: inUnit(low, unit, context) ?? 0, high: inUnit(high, unit, context) ?? 0 };
    return { kind: "inside", ...limits, aroundTarget, declared: true };
  }
  return { kind: value.form === "lower" ? "lower" : "higher", declared: true };
}

function readScoring(block: Block, unit: Unit, context: Context): Scoring {
  const value = propertyValue(block, "scoring", "scoring");
  if (value === undefined) return { name: "linear", arguments: [], declared: false };
  return {
    name: value.name.text,
    arguments: value.arguments.flatMap(
      (each) => inUnit(each, each.percent ? undefined : unit, context) ?? [],
    ),
    declared: true,
    at: placeOf(value.span, context),
  };
}

function readBands(block: Block, unit: Unit, context: Context): Bands | undefined {
  const value = propertyValue(block, "bands", "bands");
  if (value === undefined) return undefined;
  const bands = value.bands.map((band) => {
    const scale = value.by === "score" ? undefined : unit;
    const limit = band.limit === undefined ? undefined : inUnit(band.limit, scale, context);
    return {
      name: band.name.text,
      ...optional("sign", band.sign as "<" | "<=" | ">" | ">=" | undefined),
      ...optional("limit", limit),
    };
  });
  return { by: value.by, bands, at: placeOf(value.span, context) };
}
