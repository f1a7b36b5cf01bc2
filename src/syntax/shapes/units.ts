import type { ColumnText, Identifier, Item, UnitText } from "../ast.ts";
import {
  atEnd,
  type Failure,
  failureAt,
  isFailure,
  type Reader,
  readerOf,
  takeName,
  takeNumber,
  takeReference,
  takeSign,
  takeText,
  takeWord,
} from "./reader.ts";
import { type Read, single, spanOfItems } from "./shape.ts";

/** `percent`, `USD / customer`, `crashes / 1_000 residents`, `score 1..5`, or the name of a scale. */
export const readUnit: Read = single((reader, span) => {
  const unit = takeUnit(reader);
  return isFailure(unit) ? unit : { kind: "unit", unit, span };
});

function takeUnit(reader: Reader): UnitText | Failure {
  const span = reader.span;
  const words = takeWords(reader);
  if (words.length === 0) return failureAt(reader);
  if (takeSign(reader, "/") !== undefined) {
    const number = takeNumber(reader) ?? 1;
    const below = takeWords(reader);
    if (below.length === 0 || number <= 0) return failureAt(reader);
    return { words, per: { number, words: below }, span };
  }
  const range = takeRange(reader);
  if (range === undefined) return { words, span };
  return isFailure(range) ? range : { words, low: range.low, high: range.high, span };
}

function takeWords(reader: Reader): Identifier[] {
  const words: Identifier[] = [];
  for (let name = takeName(reader); name !== undefined; name = takeName(reader)) words.push(name);
  return words;
}

/** `1..5`; undefined where no number is next. */
function takeRange(reader: Reader): { readonly low: number; readonly high: number } | Failure | undefined {
  const low = takeNumber(reader);
  if (low === undefined) return undefined;
  if (takeSign(reader, "..") === undefined) return failureAt(reader);
  const high = takeNumber(reader);
  return high === undefined || high <= low ? failureAt(reader) : { low, high };
}

/** What a column of a source holds. */
export const readColumn: Read = (items) => {
  const first = items[0];
  if (first === undefined) return { kind: "failure", span: { start: 0, end: 0 } };
  const reader = readerOf(first);
  const column = takeColumn(reader, items.slice(1));
  if (isFailure(column)) return column;
  return atEnd(reader) ? { kind: "column", column, span: spanOfItems(items) } : failureAt(reader);
};

const PLAIN: ColumnText = { type: "text", key: false, options: [], reversed: false, lowestBest: false };

function takeColumn(reader: Reader, more: readonly Item[]): ColumnText | Failure {
  if (takeWord(reader, "one")) {
    return takeWord(reader, "of") ? takeOptions(reader, more) : failureAt(reader);
  }
  if (more.length > 0) return failureAt(readerOf(more[0] as Item));
  for (const type of ["text", "date", "flag"] as const) {
    if (takeWord(reader, type)) return { ...PLAIN, type, key: takeWord(reader, "key") };
  }
  if (takeWord(reader, "ref")) {
    const ref = takeReference(reader);
    return ref === undefined ? failureAt(reader) : { ...PLAIN, type: "ref", ref };
  }
  if (takeWord(reader, "likert")) {
    const range = takeRange(reader);
    if (range === undefined || isFailure(range)) return range ?? failureAt(reader);
    return { ...PLAIN, type: "likert", ...range, reversed: takeWord(reader, "reversed") };
  }
  if (takeWord(reader, "rank")) {
    const range = takeRange(reader);
    if (range === undefined || isFailure(range)) return range ?? failureAt(reader);
    const lowestBest = takeWord(reader, "lowest");
    if ((lowestBest || takeWord(reader, "highest")) && !takeWord(reader, "best")) return failureAt(reader);
    return { ...PLAIN, type: "rank", ...range, lowestBest };
  }
  const unit = takeUnit(reader);
  if (isFailure(unit)) return unit;
  const last = unit.words.at(-1);
  if (unit.words.length > 1 && last?.text === "key") {
    return { ...PLAIN, type: "unit", unit: { ...unit, words: unit.words.slice(0, -1) }, key: true };
  }
  return { ...PLAIN, type: "unit", unit };
}

function takeOptions(reader: Reader, more: readonly Item[]): ColumnText | Failure {
  const options: string[] = [];
  for (const each of [reader, ...more.map(readerOf)]) {
    const text = takeText(each);
    if (text === undefined || !atEnd(each)) return failureAt(each);
    if (text.translations.length > 0) {
      const [first] = text.translations;
      const span = first?.span ?? text.span;
      return { kind: "failure", span, message: "the texts of `one of` are data and have no translations" };
    }
    options.push(text.text);
  }
  return { ...PLAIN, type: "one-of", options };
}
