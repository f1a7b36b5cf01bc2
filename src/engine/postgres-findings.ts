import type { Column, DataSource } from "../model/model.ts";
import { type Diagnostic, error, warning } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";

/** What was counted in the table of a source before anything was added up. */
export interface TableInspection {
  /** Rows without a day. */
  readonly dayless: number;
  /** Rows whose key stood before. */
  readonly repeated: number;
  /** Columns that allow only some values, and how many values of each do not fit. */
  readonly restricted: readonly Column[];
  readonly counts: readonly number[];
}

/** The findings about a table; a key that repeats makes it unusable, for nobody can say which of the rows counts. */
export function inspected(
  source: DataSource,
  { dayless, repeated, restricted, counts }: TableInspection,
): { readonly findings: readonly Diagnostic[]; readonly usable: boolean } {
  const findings: Diagnostic[] = [];
  const table = tableOf(source);
  if (dayless > 0 && source.time !== undefined) {
    const message = `${rows(dayless)} of \`${table}\` without a day in \`${source.time.column}\` ${dayless === 1 ? "belongs" : "belong"} to no period`;
    findings.push(warning("row-without-day", message, source.idAt));
  }
  for (const [index, column] of restricted.entries()) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    const what = count === 1 ? "1 value" : `${count} values`;
    const verbs = count === 1 ? "does not fit it and counts" : "do not fit it and count";
    const message = `${what} of \`${table}\` in column \`${column.id}\` ${verbs} as missing`;
    findings.push(warning("value-rejected", message, column.idAt));
  }
  const key = source.columns.find((each) => each.key);
  if (repeated === 0 || key === undefined) return { findings, usable: true };
  const message = `${rows(repeated)} of \`${table}\` repeat a key in \`${key.id}\`, so its measures have no values`;
  const hint = "mend the table, or take `key` off the column";
  findings.push(error("key-repeated", message, key.idAt, { hint }));
  return { findings, usable: false };
}

function rows(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

export function notConnected(source: DataSource, why: string): Diagnostic {
  const message = `source \`${source.id}\` lies in a database, and there is no connection: ${why}`;
  return error("database-not-reached", message, placeOf(source), {
    hint: "set `DATABASE_URL`, or `PGHOST`, `PGUSER` and their kin, in the environment",
  });
}

export function sourcesApart(source: DataSource, elsewhere: DataSource): Diagnostic {
  const message = `measures join source \`${source.id}\` in the database with \`${elsewhere.id}\`, which does not lie there`;
  return error("sources-apart", message, placeOf(source), {
    hint: `put \`${elsewhere.id}\` into the database, too`,
    related: [{ message: `\`${elsewhere.id}\` is declared here`, place: elsewhere.idAt }],
  });
}

/** A statement that the server refused, told by the class of its code and without its words: they may quote data. */
export function queryFailed(source: DataSource, state: string, seconds: number): Diagnostic {
  const table = tableOf(source);
  const place = placeOf(source);
  if (state === "57014") {
    const message = `the aggregates of source \`${source.id}\` took longer than ${seconds} s and were stopped`;
    const hint = "`evaluation.seconds` in the configuration allows more";
    return error("evaluation-too-slow", message, place, { hint });
  }
  if (["42P01", "3F000", "0A000", "42602"].includes(state)) {
    return error("source-table-missing", `the database has no table \`${table}\``, place, {
      hint: "write it with its schema: `sales.orders`",
    });
  }
  if (state === "42703") {
    const message = `the table \`${table}\` lacks a column that source \`${source.id}\` declares`;
    return error("source-column-missing", message, place, {
      hint: "columns are called as in the database, large and small letters told apart",
    });
  }
  if (state === "42501") {
    const message = `the database does not let this user read \`${table}\``;
    return error("source-file-refused", message, place, { hint: "ask for the right to SELECT" });
  }
  const isType = state.startsWith("22") || state === "42846" || state === "42804" || state === "42883";
  if (isType) {
    const message = `a column of \`${table}\` holds what its type in source \`${source.id}\` does not allow`;
    return error("table-not-readable", message, place, {
      hint: `mend the types of the source (the database says ${state})`,
    });
  }
  const message = `the database could not add up \`${table}\``;
  return error("table-not-readable", message, place, {
    hint: `it says ${state === "" ? "nothing: the connection may be lost" : `SQLSTATE ${state}`}`,
  });
}

function tableOf(source: DataSource): string {
  return source.from.kind === "table" ? source.from.name : source.id;
}

function placeOf(source: DataSource): Place {
  return source.from.kind === "table" ? source.from.at : source.idAt;
}
