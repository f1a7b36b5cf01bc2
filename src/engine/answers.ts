import type { Coverage } from "../formula/tables.ts";
import type { DataSource } from "../model/model.ts";

/** What a database answered, as plain numbers. */
export type Rows = readonly (readonly (number | null)[])[];

/** Aggregates by the number of their period; rows of no period are left out. */
export function groupsOf(rows: Rows): ReadonlyMap<number, readonly (number | null)[]> {
  const groups = new Map<number, readonly (number | null)[]>();
  for (const [key, ...values] of rows) if (key !== null && key !== undefined) groups.set(key, values);
  return groups;
}

/** First and last day of a source (one row), and of snapshots every day (a row a day); undefined where it has none. */
export function coverageOf(source: DataSource, rows: Rows): Coverage | undefined {
  const days = rows.flat().filter((each) => each !== null);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first, last, days: source.time?.form === "snapshot" ? days : [] };
}
