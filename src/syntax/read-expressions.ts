import type { CstNode } from "chevrotain";
import { joinSpans } from "../source/source.ts";
import type { BinaryOperator, Expression, Rows } from "./ast.ts";
import { spanOf } from "./lex.ts";
import {
  nodeOf,
  nodesOf,
  readIdentifier,
  readNumberText,
  readPath,
  signText,
  spanOfNode,
  textOf,
  tokenOf,
  tokensOf,
} from "./read-values.ts";

/** From Chevrotain's tree to the formula; brackets leave no trace but their grouping. */
export function readExpression(node: CstNode): Expression {
  return leftToRight(nodesOf(node, "conjunction").map(readConjunction), () => "or");
}

function readConjunction(node: CstNode): Expression {
  return leftToRight(nodesOf(node, "negation").map(readNegation), () => "and");
}

function leftToRight(
  parts: readonly Expression[],
  operatorAt: (index: number) => BinaryOperator,
): Expression {
  const [first, ...rest] = parts;
  if (first === undefined) throw new Error("the grammar gives at least one part");
  return rest.reduce<Expression>(
    (left, right, index) => ({
      kind: "binary",
      operator: operatorAt(index),
      left,
      right,
      span: joinSpans(left.span, right.span),
    }),
    first,
  );
}

function readNegation(node: CstNode): Expression {
  const operand = nodesOf(node, "comparison").map(readComparison)[0] as Expression;
  return tokensOf(node, "Word_not").reduceRight<Expression>(
    (inner, token) => ({
      kind: "unary",
      operator: "not",
      operand: inner,
      span: joinSpans(spanOf(token), inner.span),
    }),
    operand,
  );
}

function readComparison(node: CstNode): Expression {
  const [left, right] = nodesOf(node, "sum").map(readSum) as [Expression, Expression | undefined];
  const oneOf = nodeOf(node, "oneOf");
  if (oneOf !== undefined) {
    const options = nodesOf(oneOf, "sum").map(readSum);
    const negated = tokenOf(oneOf, "Word_not") !== undefined;
    return { kind: "one-of", value: left, options, negated, span: spanOfNode(node) };
  }
  const operator = tokenOf(node, "operator");
  if (operator === undefined || right === undefined) return left;
  return {
    kind: "binary",
    operator: signText(operator) as BinaryOperator,
    left,
    right,
    span: joinSpans(left.span, right.span),
  };
}

function readSum(node: CstNode): Expression {
  const operators = tokensOf(node, "operator");
  return leftToRight(nodesOf(node, "product").map(readProduct), (index) => operatorText(operators[index]));
}

function readProduct(node: CstNode): Expression {
  const operators = tokensOf(node, "operator");
  return leftToRight(nodesOf(node, "minus").map(readMinus), (index) => operatorText(operators[index]));
}

function operatorText(token: Parameters<typeof signText>[0] | undefined): BinaryOperator {
  return (token === undefined ? "+" : signText(token)) as BinaryOperator;
}

function readMinus(node: CstNode): Expression {
  const operand = nodesOf(node, "rolling").map(readRolling)[0] as Expression;
  return tokensOf(node, "Minus").reduceRight<Expression>(
    (inner, token) => ({
      kind: "unary",
      operator: "-",
      operand: inner,
      span: joinSpans(spanOf(token), inner.span),
    }),
    operand,
  );
}

function readRolling(node: CstNode): Expression {
  const value = nodesOf(node, "primary").map(readPrimary)[0] as Expression;
  return nodesOf(node, "window").reduce<Expression>((inner, window) => {
    const span = joinSpans(inner.span, spanOfNode(window));
    const count = tokenOf(window, "Number");
    if (count !== undefined) {
      const unit = tokenOf(window, "unit")?.image ?? "";
      const counted = readNumberText(count.image).value;
      return { kind: "rolling", value: inner, window: { kind: "last", count: counted, unit }, span };
    }
    const kind = tokenOf(window, "Word_date") === undefined ? "year" : "year-to-date";
    return { kind: "rolling", value: inner, window: { kind }, span };
  }, value);
}

function readPrimary(node: CstNode): Expression {
  const span = spanOfNode(node);
  const inner = nodeOf(node, "expression");
  if (inner !== undefined) return readExpression(inner);
  const call = nodeOf(node, "call");
  if (call !== undefined) return readCall(call);
  const path = nodeOf(node, "path");
  if (path !== undefined) {
    const reference = readPath(path);
    const only = tokensOf(path, "Name")[0];
    const flag = only?.tokenType.name === "Word_yes" || only?.tokenType.name === "Word_no";
    return flag && reference.path.length === 1
      ? { kind: "flag", value: reference.path[0] === "yes", span }
      : { kind: "name", path: reference.path, span };
  }
  const text = tokenOf(node, "Text");
  if (text !== undefined) return { kind: "text", text: textOf(text), span };
  const period = tokenOf(node, "Period");
  if (period !== undefined) return { kind: "period", text: period.image, span };
  const number = readNumberText(tokenOf(node, "Number")?.image ?? "0");
  const unit = tokenOf(node, "unit");
  return {
    kind: "number",
    value: number.value,
    percent: number.percent,
    ...(unit === undefined ? {} : { unit: readIdentifier(unit).text }),
    span,
  };
}

function readCall(node: CstNode): Expression {
  const name = tokenOf(node, "function");
  return {
    kind: "call",
    name:
      name === undefined ? { kind: "identifier", text: "", span: spanOfNode(node) } : readIdentifier(name),
    arguments: nodesOf(node, "rows").map(readRows),
    span: spanOfNode(node),
  };
}

/** An argument: a plain expression, or rows where it says `per`, `in` or `where`. */
function readRows(node: CstNode): Expression {
  const value = nodesOf(node, "expression").map(readExpression)[0] as Expression;
  const paths = nodesOf(node, "path").map(readPath);
  const hasPer = tokenOf(node, "Word_per") !== undefined;
  const hasIn = tokenOf(node, "Word_in") !== undefined;
  const where = nodesOf(node, "condition").map(readExpression)[0];
  if (!hasPer && !hasIn && where === undefined) return value;
  const per = hasPer ? paths[0] : undefined;
  const within = hasIn ? paths.at(-1) : undefined;
  return {
    kind: "rows",
    value,
    ...(per === undefined ? {} : { per }),
    ...(within === undefined ? {} : { in: within }),
    ...(where === undefined ? {} : { where }),
    span: spanOfNode(node),
  } satisfies Rows;
}
