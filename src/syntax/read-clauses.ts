import type { CstNode } from "chevrotain";
import type { Clause } from "./ast.ts";
import { readExpression } from "./read-expressions.ts";
import {
  nodeOf,
  readFan,
  readIdentifier,
  readLabel,
  readNumberText,
  readPath,
  spanOfNode,
  textOf,
  tokenOf,
} from "./read-values.ts";

type Reader = (node: CstNode) => Clause;

/** Each clause of a declaration's head, by its grammar rule. */
const READERS: Readonly<Record<string, Reader>> = {
  asClause: (node) => ({ kind: "as", id: readIdentifier(tokenOf(node, "id")!), span: spanOfNode(node) }),
  forClause: (node) => ({ kind: "for", references: readFan(nodeOf(node, "fan")!), span: spanOfNode(node) }),
  fromClause: (node) => ({
    kind: "from",
    table: tokenOf(node, "Word_table") !== undefined,
    text: textOf(tokenOf(node, "Text")!),
    span: spanOfNode(node),
  }),
  timeClause: readTime,
  overClause: (node) => ({ kind: "over", source: readPath(nodeOf(node, "path")!), span: spanOfNode(node) }),
  whenClause: (node) => ({
    kind: "when",
    condition: readExpression(nodeOf(node, "expression")!),
    span: spanOfNode(node),
  }),
  becauseClause: (node) => ({
    kind: "because",
    label: readLabel(nodeOf(node, "label")!),
    span: spanOfNode(node),
  }),
};

export function readClauses(node: CstNode): Clause {
  for (const [rule, read] of Object.entries(READERS)) {
    const inner = nodeOf(node, rule);
    if (inner !== undefined) return read(inner);
  }
  const kind = tokenOf(node, "Word_complete") === undefined ? "otherwise" : "complete";
  return { kind, span: spanOfNode(node) };
}

function readTime(node: CstNode): Clause {
  const form = tokenOf(node, "Word_events") === undefined ? "snapshot" : "events";
  const number = tokenOf(node, "Number");
  const unit = tokenOf(node, "unit");
  const column = readIdentifier(tokenOf(node, "column")!);
  const span = spanOfNode(node);
  if (number === undefined || unit === undefined) return { kind: "time", form, column, span };
  const { value, percent } = readNumberText(number.image);
  const carried = { kind: "quantity", value, percent, unit: unit.image, span } as const;
  return { kind: "time", form, column, carried, span };
}
