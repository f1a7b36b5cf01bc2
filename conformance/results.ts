/** What an engine said, or why it could not be asked. */
export type EngineResult =
  | { readonly dialect: string; readonly name: string; readonly skipped: string }
  | {
      readonly dialect: string;
      readonly name: string;
      readonly version: string;
      readonly cases: number;
      /** Known values that were compared, in aggregates and view each. */
      readonly values: number;
      readonly differences: readonly string[];
    };

export interface GrammarResult {
  readonly dialect: string;
  readonly name: string;
  readonly statements: number;
  readonly complaints: readonly string[];
}

/** The page of results, in Markdown. */
export function resultsPage(
  engines: readonly EngineResult[],
  grammars: readonly GrammarResult[],
  { generated, rows }: { readonly generated: number; readonly rows: number },
): string {
  const engineRows = engines.map((each) =>
    "skipped" in each
      ? `| ${each.dialect} | ${each.name} | – | skipped: ${each.skipped} | | |`
      : `| ${each.dialect} | ${each.name} | ${each.version} | ${each.cases} | ${each.values} | ${each.differences.length} |`,
  );
  const grammarRows = grammars.map(
    (each) => `| ${each.dialect} | ${each.name} | ${each.statements} | ${each.complaints.length} |`,
  );
  const found = [
    ...engines.flatMap((each) =>
      "skipped" in each ? [] : each.differences.map((text) => `- ${each.dialect}: ${text}`),
    ),
    ...grammars.flatMap((each) => each.complaints.map((text) => `- ${each.dialect}: ${text}`)),
  ];
  return `# Results

Written by \`npm run conformance\`. Maps: all examples with formulas (tables thinned to ${rows} rows), a few with awkward
names and values, and ${generated} generated ones over generated data; each once with numbers in columns of doubles and
once in columns of decimals.

## Asked

Aggregates and view of each map, compared with the reference evaluator: numbers to a billionth of their size, missing
values exactly.

| SQL of | engine | version | maps | values | differences |
|---|---|---|---|---|---|
${engineRows.join("\n")}

"DuckDB in its place" runs the statements of an engine that cannot run here, with names and texts quoted in DuckDB's way
and missing functions declared. It shows that they mean the right thing, not that the engine takes them.

## Parsed

Statements that the grammar which the engine publishes takes, and complaints.

| SQL of | grammar | statements | complaints |
|---|---|---|---|
${grammarRows.join("\n")}

For Snowflake no grammar and no engine can be had as a package, so nothing but its stand-in has seen its SQL.
${found.length === 0 ? "" : `\n## Found\n\n${found.slice(0, 100).join("\n")}\n`}`;
}
