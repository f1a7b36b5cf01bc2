import type { Plan } from "../formula/plan.ts";
import type { DataSource } from "../model/model.ts";
import type { SqlDialectRules } from "./sql-dialects.ts";

/** The named queries of a view while they are collected; lives no longer than one call. */
export interface ViewQueries {
  readonly plan: Plan;
  readonly dialect: SqlDialectRules;
  /** Ordinals of the computed periods; a period's number `n` is its place here. */
  readonly ordinals: readonly number[];
  readonly periods: string;
  readonly formula: (index: number) => string;
  readonly aggregation: (index: number) => string;
  readonly coverage: (source: DataSource) => string;
  /** Adds a query under a name. */
  readonly add: (name: string, sql: string) => void;
  /** The name of a query that others may share: the same text is written once. */
  readonly share: (sql: string) => string;
  readonly list: () => readonly (readonly [name: string, sql: string])[];
}

/** Names begin as no table of the map does, for a named query hides a table of its name. */
export function createQueries(plan: Plan, dialect: SqlDialectRules): ViewQueries {
  let prefix = "smap_";
  const taken = (source: DataSource) =>
    (source.from.kind === "table" ? source.from.name : source.id).toLowerCase();
  while (plan.sources.some((each) => taken(each).startsWith(prefix))) prefix += "x_";
  const entries: (readonly [string, string])[] = [];
  const shared = new Map<string, string>();
  const { range } = plan.calendar;
  const start = range.from.ordinal - plan.reach;
  const add = (name: string, sql: string): void => {
    entries.push([name, sql]);
  };
  return {
    plan,
    dialect,
    ordinals: Array.from({ length: Math.max(0, range.to.ordinal - start + 1) }, (_, index) => start + index),
    periods: `${prefix}periods`,
    formula: (index) => `${prefix}f${index}`,
    aggregation: (index) => `${prefix}g${index}`,
    coverage: (source) => `${prefix}c${plan.sources.indexOf(source)}`,
    add,
    share: (sql) => {
      const known = shared.get(sql);
      if (known !== undefined) return known;
      const name = `${prefix}q${shared.size}`;
      shared.set(sql, name);
      add(name, sql);
      return name;
    },
    list: () => entries,
  };
}
