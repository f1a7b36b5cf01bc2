import type { Measure } from "../model/model.ts";

/** A formula as the model holds it. */
export type Formula = NonNullable<Measure["formula"]>;

/** How tightly each binary operator binds; all of a number bind from the left. */
const BINDING: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "=": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
};
const NOT = 3;
const COMPARISON = 4;
const MINUS = 7;
const TIGHTEST = 8;

/** A formula on one line with as few brackets as its meaning allows: two that differ read differently. */
export function formulaText(formula: Formula): string {
  return write(formula, 0);
}

function write(formula: Formula, binding: number): string {
  const own = bindingOf(formula);
  const text = writeBare(formula, own);
  return own < binding ? `(${text})` : text;
}

function bindingOf(formula: Formula): number {
  switch (formula.kind) {
    case "binary":
      return BINDING[formula.operator] ?? 0;
    case "one-of":
      return COMPARISON;
    case "unary":
      return formula.operator === "not" ? NOT : MINUS;
    default:
      return TIGHTEST;
  }
}

function writeBare(formula: Formula, own: number): string {
  switch (formula.kind) {
    case "number": {
      const number = formula.percent
        ? `${Number((formula.value * 100).toPrecision(12))}%`
        : String(Number(formula.value.toPrecision(15)));
      return formula.unit === undefined ? number : `${number} ${formula.unit}`;
    }
    case "text":
      return JSON.stringify(formula.text);
    case "period":
      return formula.text;
    case "flag":
      return formula.value ? "yes" : "no";
    case "name":
      return formula.path.join(".");
    case "call":
      return `${formula.name.text}(${formula.arguments.map((each) => write(each, 0)).join(", ")})`;
    case "unary":
      return `${formula.operator === "not" ? "not " : "-"}${write(formula.operand, own)}`;
    case "binary": {
      // Comparisons do not chain, so neither side may be one without brackets.
      const left = write(formula.left, own === COMPARISON ? own + 1 : own);
      return `${left} ${formula.operator} ${write(formula.right, own + 1)}`;
    }
    case "one-of": {
      const word = formula.negated ? "is not one of" : "is one of";
      const options = formula.options.map((each) => write(each, 0)).join(", ");
      return `${write(formula.value, own + 1)} ${word} (${options})`;
    }
    case "rolling":
      return `${write(formula.value, TIGHTEST)} ${windowText(formula.window)}`;
    case "rows": {
      const per = formula.per === undefined ? "" : ` per ${formula.per.path.join(".")}`;
      const within = formula.in === undefined ? "" : ` in ${formula.in.path.join(".")}`;
      const where = formula.where === undefined ? "" : ` where ${write(formula.where, 0)}`;
      return `${write(formula.value, 0)}${per}${within}${where}`;
    }
  }
}

function windowText(window: Extract<Formula, { kind: "rolling" }>["window"]): string {
  if (window.kind === "last") return `over last ${window.count} ${window.unit}`;
  return window.kind === "year" ? "over year" : "year to date";
}
