import type { Aggregate, Aggregation, Join, Plan, RowExpression } from "../formula/plan.ts";
import { type Ranked, rankingsIn } from "../formula/row-parts.ts";
import type { DataSource } from "../model/model.ts";
import { columnCode, rowCode } from "./typescript-rows.ts";
import { propertyName, rowTypeName } from "./typescript-words.ts";

/** Names of the literal tables that generated code reads. */
export interface Literals {
  /** The stretches of a grouping's keys: units or windows. */
  readonly keys: (aggregation: Aggregation) => string;
  /** The stretches in which a snapshot of a joined source stands, by key. */
  readonly standing: (aggregation: Aggregation, joined: DataSource) => string;
}

/** The function that computes one aggregation from the rows. */
export function groupingCode(
  plan: Plan,
  aggregation: Aggregation,
  number: number,
  literals: Literals,
): string {
  const { key, joins, entity, aggregates, source } = aggregation;
  const indexes = joins.flatMap((join, index) => indexCode(plan, aggregation, join, index, literals));
  const at =
    key.kind === "all"
      ? ["const at = 0;"]
      : [`const at = day(s[${propertyName(key.column)}]);`, "if (at === null) continue;"];
  const found = joins.map((join, index) => foundCode(plan, join, index, key.kind));
  const taken = entity === undefined ? takeCode(aggregates) : entityTakeCode(entity.by, entity.inner);
  const group =
    entity === undefined
      ? [`const group = groupOf(groups, key, () => [${aggregates.map(accumulator).join(", ")}]);`]
      : [];
  const body = [...found, ...group, ...taken];
  const loop = keyLoop(aggregation, body, literals);
  const groups =
    entity === undefined
      ? "const groups = new Map<number, readonly Accumulator[]>();"
      : "const entities = new Map<number, Map<number | string | boolean, readonly Accumulator[]>>();";
  const end = entity === undefined ? ["return results(groups);"] : entityEnd(aggregates);
  const rankings = rankingsIn(entity?.inner ?? aggregates);
  const collected =
    rankings.length === 0
      ? []
      : [
          ...rankings.map(placesCode),
          `for (const s of tables[${propertyName(source)}]) {`,
          ...indent([...at, ...keyLoop(aggregation, usedJoins(found, rankings.map(collectCode)), literals)]),
          "}",
          ...rankings.map(sortCode),
        ];
  const lines = [
    groups,
    ...indexes,
    ...collected,
    `for (const s of tables[${propertyName(source)}]) {`,
    ...indent([...at, ...loop]),
    "}",
    ...end,
  ];
  return `function grouping${number}(tables: Tables): ReadonlyMap<number, readonly Maybe<number>[]> {\n${indent(lines).join("\n")}\n}`;
}

function indexCode(
  plan: Plan,
  aggregation: Aggregation,
  join: Join,
  index: number,
  literals: Literals,
): readonly string[] {
  const table = `tables[${propertyName(join.source)}]`;
  const type = rowTypeName(plan, join.source);
  const key = `(row: ${type}) => row[${propertyName(join.key)}]`;
  if (join.day === undefined) return [`const index${index} = indexed(${table}, ${key});`];
  const day = `(row: ${type}) => day(row[${propertyName(join.day)}])`;
  const lines = [`const index${index} = indexedByDay(${table}, ${day}, ${key});`];
  const joined = plan.sources.find((each) => each.id === join.source);
  if (aggregation.key.kind === "day" || joined === undefined) return lines;
  return [
    ...lines,
    `const days${index} = [...index${index}.keys()].sort((a, b) => a - b);`,
    `const standing${index} = (key: number) => standingDay(days${index}, ${literals.standing(aggregation, joined)}, key);`,
  ];
}

function foundCode(plan: Plan, join: Join, index: number, key: Aggregation["key"]["kind"]): string {
  const type = rowTypeName(plan, join.source);
  const reference = columnCode(join.from, join.column, false);
  const stands = key === "day" ? "at" : `standing${index}(key) ?? Number.NaN`;
  const table = join.day === undefined ? `index${index}` : `index${index}.get(${stands})`;
  return `const j${index}: Maybe<${type}> = found(${table}, ${reference});`;
}

function keyLoop(
  { key, ...rest }: Aggregation,
  body: readonly string[],
  literals: Literals,
): readonly string[] {
  switch (key.kind) {
    case "all":
      return ["const key = 0;", ...body];
    case "day":
      return ["const key = at;", ...body];
    case "unit":
      return [
        `const key = keyOf(${literals.keys({ key, ...rest })}, at);`,
        "if (key === null) continue;",
        ...body,
      ];
    case "window":
      return [
        `for (const [key, first, last] of ${literals.keys({ key, ...rest })}) {`,
        ...indent(["if (at < first || at > last) continue;", ...body]),
        "}",
      ];
  }
}

function takeCode(aggregates: readonly Aggregate[]): readonly string[] {
  return aggregates.map((each, index) => {
    const argument = each.argument === undefined ? "1" : rowCode(each.argument);
    const take = `group[${index}]?.add(${argument}, at);`;
    return each.where === undefined ? take : `if (holds(${rowCode(each.where)})) ${take}`;
  });
}

function entityTakeCode(by: RowExpression, inner: readonly Aggregate[]): readonly string[] {
  return [
    `const entity = ${rowCode(by)};`,
    "if (entity === null) continue;",
    "const own = groupOf(entities, key, () => new Map<number | string | boolean, readonly Accumulator[]>());",
    `const group = entityOf<readonly Accumulator[]>(own, entity, () => [${inner.map(accumulator).join(", ")}]);`,
    ...takeCode(inner),
  ];
}

function entityEnd(aggregates: readonly Aggregate[]): readonly string[] {
  const rankings = rankingsIn(aggregates);
  const collected =
    rankings.length === 0
      ? []
      : [
          ...rankings.map(placesCode),
          "for (const [key, own] of entities) {",
          ...indent([
            "for (const entity of own.values()) {",
            ...indent(["const inner = entity.map((each) => each.result());", ...rankings.map(collectCode)]),
            "}",
          ]),
          "}",
          ...rankings.map(sortCode),
        ];
  return [
    "const groups = new Map<number, readonly Accumulator[]>();",
    ...collected,
    "for (const [key, own] of entities) {",
    ...indent([
      `const group: readonly Accumulator[] = [${aggregates.map(accumulator).join(", ")}];`,
      "groups.set(key, group);",
      "for (const entity of own.values()) {",
      ...indent([
        "const at = 0;",
        "const inner = entity.map((each) => each.result());",
        ...takeCode(aggregates),
      ]),
      "}",
    ]),
    "}",
    "return results(groups);",
  ];
}

/** The lines before which only the joins stand that they, or later joins, read. */
function usedJoins(found: readonly string[], lines: readonly string[]): readonly string[] {
  const kept = [...lines];
  for (const [index, join] of [...found.entries()].reverse())
    if (kept.some((line) => new RegExp(`\\bj${index}\\b`).test(line))) kept.unshift(join);
  return kept;
}

/** Rankings see all values of a group before the first place is told. */
function placesCode({ number }: Ranked): string {
  return `const places${number} = new Map<number, number[]>();`;
}

function collectCode({ number, value }: Ranked): string {
  return `rankable(places${number}, key, ${rowCode(value)});`;
}

function sortCode({ number }: Ranked): string {
  return `descending(places${number});`;
}

function accumulator(aggregate: Aggregate): string {
  switch (aggregate.function) {
    case "count":
      return "counting()";
    case "distinct":
      return "distinct()";
    case "sum":
      return "summing(totalOf)";
    case "avg":
      return "summing(meanOf)";
    case "min":
      return "extreme(1)";
    case "max":
      return "extreme(-1)";
    case "stddev":
      return "listing(deviation)";
    case "median":
      return "listing(percentile(0.5))";
    case "percentile":
      return `listing(percentile(${aggregate.share ?? 0.5}))`;
    case "first":
      return "edge(1)";
    case "last":
      return "edge(-1)";
  }
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
