import type { Plan } from "../formula/plan.ts";
import type { Column, DataSource } from "../model/model.ts";

/** Text in generated code, safe inside any string and comment. */
export function textLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The name of a column's property: `__proto__` is no ordinary property of an object. */
export function propertyName(column: string): string {
  return textLiteral(column === "__proto__" ? "__proto__ (column)" : column);
}

/** The name of a source's row type: `CustomersRow`; by number where the id is no such word, or two would be one. */
export function rowTypeName(plan: Plan, source: string): string {
  const nameOf = (id: string): string | undefined =>
    /^[A-Za-z]\w*$/.test(id)
      ? `${id.replace(/(?:^|_+)(\w)/g, (_, letter: string) => letter.toUpperCase())}Row`
      : undefined;
  const name = nameOf(source);
  const isAlone = plan.sources.filter((each) => nameOf(each.id) === name).length === 1;
  const isTaken = name === "MeasureRow" || name === "Row";
  return name !== undefined && isAlone && !isTaken
    ? name
    : `Row${plan.sources.findIndex((each) => each.id === source)}`;
}

export function rowType(plan: Plan, source: DataSource): string {
  const columns = source.columns.map(
    (each) =>
      `  /** ${comment(columnWords(each))} */\n  readonly ${propertyName(each.id)}: ${columnType(each)} | null;`,
  );
  return `/** A row of ${comment(source.label.text)}. */\nexport interface ${rowTypeName(plan, source.id)} {\n${columns.join("\n")}\n}`;
}

function columnType({ type }: Column): string {
  if (type.kind === "flag") return "boolean";
  return type.kind === "number" || type.kind === "likert" || type.kind === "rank" ? "number" : "string";
}

function columnWords({ label, type }: Column): string {
  if (type.kind === "date") return `${label.text}: a day, 2025-03-31`;
  if (type.kind === "number")
    return `${label.text}: ${type.unit.form === "percent" ? "a fraction, 0.28 is 28%" : type.unit.name}`;
  return label.text;
}

/** Words for a comment: they cannot end it. */
export function comment(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").replaceAll("*/", "* /");
}

export function numberLiteral(value: number): string {
  return value < 0 || Object.is(value, -0) ? `(${value})` : String(value);
}
