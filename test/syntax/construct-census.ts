import type { Document } from "../../src/syntax/ast.ts";
import { DECLARATIONS } from "../../src/syntax/declarations.ts";
import { PROPERTIES } from "../../src/syntax/properties.ts";
import { statementsOf } from "../../src/syntax/walk.ts";

/** What a node of a syntax tree is, beside its kind, that makes it a construct of its own. */
const TRAITS = ["operator", "negated", "window", "percent", "table", "form", "aroundTarget", "by", "type"];
const PARTS = [
  "unit",
  "per",
  "in",
  "where",
  "because",
  "for",
  "from",
  "until",
  "phase",
  "remark",
  "step",
  "ref",
  "low",
];
const FLAGS = ["key", "reversed", "lowestBest"];

/**
 * The constructs that a document uses, in words: `declaration rule`, `measure unit: unit`, `clause when`,
 * `binary operator <=`, `rows where`.
 */
export function constructsOf(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { statement, holders } of statementsOf(document)) {
    found.add(statement.kind);
    if (statement.note !== undefined) found.add("note before a statement");
    const holder = holders.at(-1);
    const inside = holder === undefined ? "file" : holder.kind === "link" ? "link" : holder.word.text;
    if (statement.kind === "declaration") {
      found.add(`${statement.word.text} in ${inside}`);
      for (const clause of statement.clauses) found.add(`clause ${clause.kind}`);
      if (statement.label === undefined && statement.body !== undefined) found.add("opening");
    }
    if (statement.kind === "property") found.add(`${inside} ${statement.name.text}:`);
    if (statement.kind === "property" && statement.label !== undefined) found.add("column with a label");
    if (statement.kind === "link" && statement.fans[0]?.length === 0)
      found.add("link that begins with its arrow");
    if (statement.kind === "link" && statement.fans.length > 2) found.add("chain");
    if (statement.kind === "link" && statement.fans.some((fan) => fan.length > 1)) found.add("fan");
    if (statement.kind === "without")
      found.add(statement.link === undefined ? "without a thing" : "without a link");
    look({ ...statement, body: undefined }, found);
  }
  return found;
}

/** Every node below, without the blocks, which are walked as statements. */
function look(root: unknown, found: Set<string>): void {
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    open.push(...Object.values(node));
    if ("parts" in node && isThere(node.parts)) found.add("parts of a share");
    if (!("kind" in node) || typeof node.kind !== "string") continue;
    const fields: Readonly<Record<string, unknown>> = { ...node };
    for (const trait of TRAITS) {
      const value = fields[trait];
      if (typeof value === "string" || typeof value === "boolean")
        found.add(`${node.kind} ${trait} ${value}`);
    }
    found.add(node.kind);
    for (const part of PARTS) if (isThere(fields[part])) found.add(`${node.kind} ${part}`);
    for (const flag of FLAGS) if (fields[flag] === true) found.add(`${node.kind} ${flag}`);
  }
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** Every construct that the tables of the language name, and those of formulas, clauses and links. */
export function allConstructs(): readonly string[] {
  const declarations = DECLARATIONS.flatMap(({ word, in: places }) =>
    places.map((inside) => `${word} in ${inside}`),
  );
  const properties = PROPERTIES.flatMap(({ name, on }) => on.map((inside) => `${inside} ${name}:`));
  const operators = ["+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", "and", "or"];
  const clauses = ["as", "for", "from", "time", "complete", "over", "when", "otherwise", "because"];
  return [
    ...declarations,
    ...properties,
    ...operators.map((each) => `binary operator ${each}`),
    ...clauses.map((each) => `clause ${each}`),
    ...["unary operator -", "unary operator not", "one-of negated true", "one-of negated false"],
    ...[
      "last",
      "year",
      "year-to-date",
      "call",
      "name",
      "flag",
      "period",
      "number percent true",
      "number unit",
    ],
    ...["rows per", "rows in", "rows where", "let", "row", "without a link", "without a thing", "opening"],
    ...["link that begins with its arrow", "chain", "fan", "column with a label", "note before a statement"],
    ...[
      "time form snapshot",
      "time form events",
      "from table true",
      "from table false",
      "text",
      "parts of a share",
    ],
  ];
}
