import type { Span } from "../../source/source.ts";
import type { Atom, Identifier, Item, Label, PeriodText, Quantity, Reference } from "../ast.ts";

/** A place in an item, moved on by the `take…` functions below; each gives undefined and stays where it does not fit. */
export interface Reader {
  readonly atoms: readonly Atom[];
  readonly span: Span;
  at: number;
}

/** Where a value does not fit its shape, and a closer reason where there is one. */
export interface Failure {
  readonly kind: "failure";
  readonly span: Span;
  readonly message?: string;
}

export function readerOf(item: Item): Reader {
  return { atoms: item.atoms, span: item.span, at: 0 };
}

export function atEnd(reader: Reader): boolean {
  return reader.at >= reader.atoms.length;
}

/** The place of what is next, or of the item's end. */
export function failureAt(reader: Reader, message?: string): Failure {
  const span = reader.atoms[reader.at]?.span ?? { start: reader.span.end, end: reader.span.end };
  return { kind: "failure", span, ...(message === undefined ? {} : { message }) };
}

export function isFailure(value: object): value is Failure {
  return "kind" in value && value.kind === "failure";
}

/** Words that go on with a value; a number's unit is none of them. */
const CONNECTING = new Set(
  "at in for from until to of over per and or reversed key highest lowest best because last".split(" "),
);

/** A name of one part. */
export function takeName(reader: Reader): Identifier | undefined {
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "name" || atom.path.length !== 1) return undefined;
  reader.at++;
  return { kind: "identifier", text: atom.path[0] ?? "", span: atom.span };
}

/** The given word, as a plain name. */
export function takeWord(reader: Reader, word: string): boolean {
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "name" || atom.quoted || atom.path.length !== 1 || atom.path[0] !== word) return false;
  reader.at++;
  return true;
}

export function takeReference(reader: Reader): Reference | undefined {
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "name") return undefined;
  reader.at++;
  return { kind: "reference", path: atom.path, span: atom.span };
}

export function takeText(reader: Reader): Label | undefined {
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "text") return undefined;
  reader.at++;
  return atom.label;
}

export function takeSign(reader: Reader, ...signs: readonly string[]): string | undefined {
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "sign" || !signs.includes(atom.sign)) return undefined;
  reader.at++;
  return atom.sign;
}

/** `2025-Q1`, or a bare year. */
export function takePeriod(reader: Reader): PeriodText | undefined {
  const atom = reader.atoms[reader.at];
  if (atom?.kind === "period") {
    reader.at++;
    return { kind: "period", text: atom.text, span: atom.span };
  }
  if (atom?.kind === "number" && /^\d{4}$/.test(atom.number.text)) {
    reader.at++;
    return { kind: "period", text: atom.number.text, span: atom.span };
  }
  return undefined;
}

/** A number with an optional sign and an optional unit word: `-8%`, `1.2M USD`. */
export function takeQuantity(reader: Reader): Quantity | undefined {
  const start = reader.at;
  const sign = takeSign(reader, "-", "+");
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "number") {
    reader.at = start;
    return undefined;
  }
  reader.at++;
  const first = reader.atoms[start]?.span.start ?? atom.span.start;
  const value = sign === "-" ? -atom.number.value : atom.number.value;
  const next = reader.atoms[reader.at];
  const unit =
    next?.kind === "name" && next.path.length === 1 && (next.quoted || !CONNECTING.has(next.path[0] ?? ""))
      ? next.path[0]
      : undefined;
  if (next === undefined || unit === undefined) {
    const span = { start: first, end: atom.span.end };
    return { kind: "quantity", value, percent: atom.number.percent, span };
  }
  reader.at++;
  return {
    kind: "quantity",
    value,
    percent: atom.number.percent,
    unit,
    span: { start: first, end: next.span.end },
  };
}

/** A number alone, such as the ends of `1..5`. */
export function takeNumber(reader: Reader): number | undefined {
  const start = reader.at;
  const sign = takeSign(reader, "-", "+");
  const atom = reader.atoms[reader.at];
  if (atom?.kind !== "number") {
    reader.at = start;
    return undefined;
  }
  reader.at++;
  return sign === "-" ? -atom.number.value : atom.number.value;
}
