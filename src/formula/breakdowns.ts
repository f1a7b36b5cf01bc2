import type { Measure, StrategyMap } from "../model/model.ts";
import { firstSource, onlyBreakdowns, reach } from "./breakdown-columns.ts";
import { planFormulas } from "./check.ts";
import { cloneOf } from "./class-formulas.ts";
import type { Plan } from "./plan.ts";
import type { Tables } from "./tables.ts";
import type { Breakdown, MeasureValues } from "./value.ts";

/** More classes than this are no breakdown that anybody reads; a column with more is left out. */
export const MOST_CLASSES = 50;

/** One class of one breakdown, and the measure that computes it. */
export interface Part {
  readonly measure: string;
  readonly by: string;
  readonly class: string;
  readonly id: string;
}

/** The different texts in a column of a source, in an order: the classes of a breakdown by it. */
export type TextsOf = (source: string, column: string) => readonly string[];

/** The classes that the map itself names are enough; those of text columns stand only in the data. */
export const noTexts: TextsOf = () => [];

/** The texts that tables hold. */
export function textsIn(tables: Tables): TextsOf {
  return (source, column) => {
    const found = new Set<string>();
    for (const cell of tables.get(source)?.columns.get(column) ?? [])
      if (typeof cell === "string") found.add(cell);
    return [...found].sort();
  };
}

/** A plan that computes the classes of breakdowns too, and which of its measures are classes of which. */
export interface BrokenDown {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  /** The map with a measure more for each class. */
  readonly map: StrategyMap;
}

/** Plans a map with its breakdowns; `bare` is its plan without any, which is enough where it asks for none. */
export function planBreakdowns(given: StrategyMap, texts: TextsOf, bare?: Plan): BrokenDown {
  const isBare = given.measures.every((each) => each.by.length === 0);
  if (isBare && bare !== undefined) return { plan: bare, parts: [], map: given };
  const { map, parts } = withBreakdowns(given, texts);
  return { plan: planFormulas(map).plan, parts, map };
}

/**
 * The plan of a map without breakdowns, with all sources that these will read: what is to be loaded before the texts of
 * their columns are known. A table that lacks no more than the column of a breakdown is still read.
 */
export function planOfReading(map: StrategyMap): Plan {
  const { plan } = planFormulas(map);
  return { ...plan, sources: planBreakdowns(map, () => [""], plan).plan.sources };
}

/** The map without breakdowns by columns of sources that could not be read (which is told where they are read). */
export function readBreakdowns(map: StrategyMap, tables: Tables): StrategyMap {
  return onlyBreakdowns(map, (source, target) => tables.has(target.id) || !tables.has(source.id));
}

/**
 * The map with a measure more for each class of each breakdown (`by: segment`): the same formula over the rows of that
 * class alone. A measure whose formula reads anything that has no such column, or asks for scores, cannot be broken down
 * and is left as it is.
 */
export function withBreakdowns(
  map: StrategyMap,
  texts: TextsOf,
): { readonly map: StrategyMap; readonly parts: readonly Part[] } {
  const clones = new Map<string, Measure>();
  const parts: Part[] = [];
  for (const measure of map.measures) {
    for (const by of measure.by) {
      for (const name of classesOf(by, measure, map, texts)) {
        const id = cloneOf(measure.id, { by, class: name, map, clones, open: new Set() });
        if (id !== undefined) parts.push({ measure: measure.id, by, class: name, id });
      }
    }
  }
  if (parts.length === 0) return { map, parts };
  return { map: { ...map, measures: [...map.measures, ...clones.values()] }, parts };
}

/** The values of such a map, with those of the classes put where they belong. */
export function gatherBreakdowns(
  values: MeasureValues,
  parts: readonly Part[],
  map: StrategyMap,
): MeasureValues {
  const own = new Set(map.measures.map((each) => each.id));
  const rows = values.rows.filter((each) => own.has(each.measure));
  const computed = new Map(values.rows.map((each) => [each.measure, each.values]));
  const breakdowns: Breakdown[] = [];
  for (const { measure, by, class: name, id } of parts) {
    const row = computed.get(id);
    if (row === undefined) continue;
    const last = breakdowns.at(-1);
    const entry = { class: name, values: row };
    if (last?.measure === measure && last.by === by)
      breakdowns[breakdowns.length - 1] = { ...last, classes: [...last.classes, entry] };
    else breakdowns.push({ measure, by, classes: [entry] });
  }
  return breakdowns.length === 0 ? { ...values, rows } : { ...values, rows, breakdowns };
}

function classesOf(by: string, measure: Measure, map: StrategyMap, texts: TextsOf): readonly string[] {
  const source =
    measure.formula === undefined ? undefined : firstSource(measure.formula, map, new Set([measure.id]));
  const reached = source === undefined ? undefined : reach(by, source, map);
  if (reached === undefined) return [];
  if (reached.column === undefined) {
    const tiers = map.tiers.find((each) => each.id === reached.path.at(-1));
    return tiers?.tiers.map((each) => each.id) ?? [];
  }
  const { id, type } = reached.column;
  if (type.kind === "one-of") return type.options;
  if (type.kind === "flag") return ["yes", "no"];
  if (type.kind !== "text" && type.kind !== "ref") return [];
  const found = texts(reached.source.id, id);
  return found.length > MOST_CLASSES ? [] : found;
}
