import { sqlDialect } from "../emit/sql-dialects.ts";
import { onlyBreakdowns } from "../formula/breakdown-columns.ts";
import { MOST_CLASSES, type TextsOf, textsIn, withBreakdowns } from "../formula/breakdowns.ts";
import type { Tables } from "../formula/tables.ts";
import type { Column, DataSource, StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { PostgresSession } from "./postgres.ts";
import type { Unreachable } from "./postgres-connection.ts";
import { sourcesApart } from "./postgres-findings.ts";
import { textsSql } from "./postgres-tables.ts";

/**
 * Measures of the database cannot be broken down by columns of files, nor the other way round: such a breakdown is left
 * out and told, so that it does not cost the measures themselves their values.
 */
export function withoutBreakdownsApart(map: StrategyMap): {
  readonly map: StrategyMap;
  readonly apart: readonly Diagnostic[];
} {
  const apart: Diagnostic[] = [];
  const divided = onlyBreakdowns(map, (source, target) => {
    const isOnePlace = isTable(source) === isTable(target);
    if (!isOnePlace) apart.push({ ...sourcesApart(source, target), severity: "warning" });
    return isOnePlace;
  });
  return { map: divided, apart };
}

export function isTable({ from }: DataSource): boolean {
  return from.kind === "table";
}

/** The texts of breakdowns: of files as they were read, of tables as the database tells them. */
export async function textsOfBoth(
  map: StrategyMap,
  tables: Tables,
  remote: readonly DataSource[],
  session: PostgresSession | Unreachable | undefined,
): Promise<TextsOf> {
  const wanted = new Map<string, readonly [source: DataSource, column: Column]>();
  withBreakdowns(map, (id, name) => {
    const source = remote.find((each) => each.id === id);
    const column = source?.columns.find((each) => each.id === name);
    if (source !== undefined && column !== undefined)
      wanted.set(JSON.stringify([id, name]), [source, column]);
    return [];
  });
  const found = new Map<string, readonly string[]>();
  if (session !== undefined && !("kind" in session)) {
    for (const [name, [source, column]] of wanted) {
      const answer = await session.askTexts(
        textsSql(source, column, MOST_CLASSES + 1, sqlDialect("postgres")),
      );
      // What is wrong with the table is told when it is inspected.
      if (answer.kind === "rows") found.set(name, answer.rows.flat().sort());
    }
  }
  const local = textsIn(tables);
  return (source, column) => found.get(JSON.stringify([source, column])) ?? local(source, column);
}
