import type { Calendar, Column, DataSource, Measure, StrategyMap, Tiers } from "../model/model.ts";
import { writeExpression } from "../model/write-expression.ts";
import type { Diagnostic, Related } from "../source/diagnostic.ts";
import { error, MOST_DIAGNOSTICS_A_FILE, warning } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Aggregate, GroupKey, Join, RowExpression, Window } from "./plan.ts";
import type { Type } from "./types.ts";
import { describeType } from "./types.ts";

/** What planning collects while it walks the formulas of one map; lives no longer than one call. */
export interface Planner {
  readonly map: StrategyMap;
  readonly calendar: Calendar;
  readonly sources: ReadonlyMap<string, DataSource>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly tiers: ReadonlyMap<string, Tiers>;
  /** The columns of each source by their ids. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Column>>;
  /** The first source that has a column of an id. */
  readonly owners: ReadonlyMap<string, DataSource>;
  /** What was planned for tiers, by the rows that they class: many formulas may ask for the same ones. */
  readonly classed: Map<string, RowExpression>;
  /** Short names of what stands in `classed`, so that none of it is written out to be compared. */
  readonly classedNames: Map<unknown, string>;
  /** Tiers that are being planned, and those that have an error (reported). */
  readonly classing: Set<string>;
  readonly unclassed: Set<string>;
  readonly drafts: AggregationDraft[];
  /** The number of each draft by its name. */
  readonly draftNumbers: Map<string, number>;
  /** The rankings of rows or entities, by their number. */
  readonly rankings: { readonly value: RowExpression; readonly classes?: number }[];
  /** The number of each measure whose score is asked for. */
  readonly scored: Map<string, number>;
  readonly diagnostics: Diagnostic[];
}

/** An aggregation that still grows: aggregates of the same source, key and entity share it. */
export interface AggregationDraft {
  readonly name: string;
  readonly source: string;
  readonly key: GroupKey;
  readonly joins: Join[];
  readonly by?: RowExpression;
  readonly inner: Aggregate[];
  readonly aggregates: Aggregate[];
  /** The number of each aggregate by its text. */
  readonly numbers: Map<string, number>;
  readonly joinNumbers: Map<string, number>;
}

/** A checked expression with its type, and where that type comes from. */
export interface Typed<Checked> {
  readonly expression: Checked;
  readonly type: Type;
  readonly from: Related;
}

/** Where an expression is written and what is being planned. */
export interface Site {
  readonly planner: Planner;
  readonly file: string;
}

export function createPlanner(map: StrategyMap, calendar: Calendar): Planner {
  return {
    map,
    calendar,
    sources: new Map(map.sources.map((each) => [each.id, each])),
    measures: new Map(map.measures.map((each) => [each.id, each])),
    tiers: new Map(map.tiers.map((each) => [each.id, each])),
    columns: new Map(
      map.sources.map(({ id, columns }) => [id, new Map(columns.map((each) => [each.id, each]))]),
    ),
    owners: new Map(
      map.sources.toReversed().flatMap((source) => source.columns.map(({ id }) => [id, source] as const)),
    ),
    classed: new Map(),
    classedNames: new Map(),
    classing: new Set(),
    unclassed: new Set(),
    drafts: [],
    draftNumbers: new Map(),
    rankings: [],
    scored: new Map(),
    diagnostics: [],
  };
}

export function placeOf(site: Site, expression: { readonly span: Expression["span"] }): Place {
  return { file: site.file, span: expression.span };
}

interface Extras {
  readonly hint?: string | undefined;
  readonly related?: readonly Related[];
}

/** Reports an error at an expression; gives undefined, the sign of "already reported". */
export function reject(
  site: Site,
  code: string,
  message: string,
  at: { readonly span: Expression["span"] },
  extras?: Extras,
): undefined {
  site.planner.diagnostics.push(error(code, message, placeOf(site, at), extras));
  return undefined;
}

export function warn(
  site: Site,
  code: string,
  message: string,
  at: { readonly span: Expression["span"] },
  extras?: Extras,
): void {
  site.planner.diagnostics.push(warning(code, message, placeOf(site, at), extras));
}

/** "did you mean …?" for a name that nothing has; nothing past the number of findings that are shown. */
export function nearest({ planner }: Site, name: string, known: () => Iterable<string>): string | undefined {
  return planner.diagnostics.length < MOST_DIAGNOSTICS_A_FILE ? didYouMean(name, known()) : undefined;
}

/** "`margin` is USD", with its place. */
export function origin(site: Site, expression: Expression, type: Type, declared?: Place): Related {
  return {
    message: `\`${writeExpression(expression)}\` is ${describeType(type)}`,
    place: declared ?? placeOf(site, expression),
  };
}

/** How the rows of a source are grouped for a window. */
export function groupKeyOf(source: DataSource, window: Window): GroupKey {
  if (source.time === undefined) return { kind: "all" };
  const column = source.time.column;
  if (source.time.form === "snapshot") return { kind: "day", column };
  if (window.kind === "containing") return { kind: "unit", column, unit: window.unit };
  return { kind: "window", column, window };
}

/** The tiers that a path leads to: by its whole, as those of another file have dots in their names, or by its end. */
export function tiersAtEnd(path: readonly string[], { tiers }: Planner): Tiers | undefined {
  return tiers.get(path.join(".")) ?? tiers.get(path.at(-1) ?? "");
}

/** The draft for a source, key and entity, made on first use; returns its number. */
export function draftFor(planner: Planner, source: DataSource, key: GroupKey, by?: ByEntity): number {
  const name = JSON.stringify([source.id, key, by?.name ?? null]);
  const found = planner.draftNumbers.get(name);
  if (found !== undefined) return found;
  planner.draftNumbers.set(name, planner.drafts.length);
  const joins = by?.joins ?? [];
  const draft = {
    name,
    source: source.id,
    key,
    joins: [...joins],
    inner: [],
    aggregates: [],
    numbers: new Map<string, number>(),
    joinNumbers: new Map(joins.map((each, index) => [JSON.stringify(each), index])),
  };
  planner.drafts.push(by === undefined ? draft : { ...draft, by: by.expression });
  return planner.drafts.length - 1;
}

/** The entity of a two-stage aggregate, checked against its own list of joins. */
export interface ByEntity {
  readonly name: string;
  readonly expression: RowExpression;
  readonly joins: readonly Join[];
}

/** The number of an item in a list; equal ones stand in it once. For a short list. */
export function addOnce<Item>(list: Item[], item: Item): number {
  return addNumbered(list, item, new Map(list.map((each, index) => [JSON.stringify(each), index])));
}

/** As {@link addOnce}, with the numbers kept beside the list, so that a long one costs no more to add to. */
export function addNumbered<Item>(
  list: Item[],
  item: Item,
  numbers: Map<string, number>,
  text = JSON.stringify(item),
): number {
  const found = numbers.get(text);
  if (found !== undefined) return found;
  numbers.set(text, list.length);
  list.push(item);
  return list.length - 1;
}
