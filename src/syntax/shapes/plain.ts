import type { Item, Label, Reference, Value } from "../ast.ts";
import {
  atEnd,
  type Failure,
  failureAt,
  type Reader,
  readerOf,
  takeName,
  takeNumber,
  takePeriod,
  takeQuantity,
  takeReference,
  takeSign,
  takeText,
  takeWord,
} from "./reader.ts";
import { type Read, single, spanOfItems } from "./shape.ts";

export const readText: Read = single((reader, span) => {
  const label = takeText(reader);
  return label === undefined ? undefined : { kind: "text", label, span };
});

export const readTexts: Read = (items) => {
  const labels = each(items, takeText);
  return Array.isArray(labels) ? { kind: "texts", labels, span: spanOfItems(items) } : labels;
};

export const readReference: Read = single((reader, span) => {
  const reference = takeReference(reader);
  return reference === undefined ? undefined : { kind: "references", references: [reference], span };
});

export const readReferences: Read = (items) => {
  const references = each<Reference>(items, takeReference);
  return Array.isArray(references)
    ? { kind: "references", references, span: spanOfItems(items) }
    : references;
};

export const readNames: Read = (items) => {
  const words = each(items, takeName);
  return Array.isArray(words) ? { kind: "words", words, span: spanOfItems(items) } : words;
};

/** One of the row's words, or any where the row lists none. */
export const readWord: Read = (items, row) => readWords(items.slice(0, 1), row, items[1]);

export const readWordList: Read = (items, row) => readWords(items, row, undefined);

function readWords(
  items: readonly Item[],
  row: { readonly words?: readonly string[] },
  extra: Item | undefined,
) {
  if (extra !== undefined) return failureAt(readerOf(extra), "one word is enough here");
  const words = each(items, takeName);
  if (!Array.isArray(words)) return words;
  const unknown = words.find((word) => row.words?.includes(word.text) === false);
  if (unknown !== undefined && row.words !== undefined) {
    const known = row.words.map((word) => `\`${word}\``).join(", ");
    return {
      kind: "failure",
      span: unknown.span,
      message: `\`${unknown.text}\` is none of ${known}`,
    } as const;
  }
  return { kind: "words", words, span: spanOfItems(items) } satisfies Value;
}

export const readFlag: Read = single((reader, span) => {
  if (takeWord(reader, "yes")) return { kind: "flag", value: true, span };
  return takeWord(reader, "no") ? { kind: "flag", value: false, span } : undefined;
});

export const readNumber: Read = single((reader, span) => {
  const quantity = takeQuantity(reader);
  return quantity === undefined ? undefined : { kind: "number", quantity, span };
});

export const readDuration: Read = single((reader, span) => {
  const quantity = takeQuantity(reader);
  return quantity?.unit === undefined ? undefined : { kind: "number", quantity, span };
});

export const readPeriod: Read = single((reader, span) => {
  const period = takePeriod(reader);
  return period === undefined ? undefined : { kind: "period", period, span };
});

export const readPeriodRange: Read = single((reader, span) => {
  const range = takePeriodRange(reader);
  return range === undefined ? undefined : { kind: "period-range", range, span };
});

export const readCalendar: Read = single((reader, span) => {
  const unit = takeName(reader);
  const range = unit === undefined ? undefined : takePeriodRange(reader);
  return unit === undefined || range === undefined ? undefined : { kind: "calendar", unit, range, span };
});

function takePeriodRange(reader: Reader) {
  const from = takePeriod(reader);
  if (from === undefined || takeSign(reader, "..") === undefined) return undefined;
  const to = takePeriod(reader);
  if (to === undefined) return undefined;
  return { kind: "period-range", from, to, span: { start: from.span.start, end: to.span.end } } as const;
}

export const readFiscalYear: Read = single((reader, span) => {
  if (!takeWord(reader, "from")) return undefined;
  const month = takeName(reader);
  return month === undefined ? undefined : { kind: "fiscal-year", month, span };
});

export const readStrength: Read = single((reader, span) => {
  for (const word of ["weak", "moderate", "strong"] as const) {
    if (takeWord(reader, word)) return { kind: "strength", word, span };
  }
  const number = takeNumber(reader);
  return number === undefined || number < 0 || number > 1 ? undefined : { kind: "strength", number, span };
});

export const readFocus: Read = single((reader, span) => {
  if (!takeWord(reader, "path")) return undefined;
  const direction = takeWord(reader, "to") ? "to" : takeWord(reader, "from") ? "from" : undefined;
  const of = direction === undefined ? undefined : takeReference(reader);
  return direction === undefined || of === undefined ? undefined : { kind: "focus", direction, of, span };
});

export const readAccept: Read = single((reader, span) => {
  const code = takeName(reader);
  if (code === undefined) return undefined;
  const because: Label | undefined = takeWord(reader, "because") ? takeText(reader) : undefined;
  return { kind: "accept", code, ...(because === undefined ? {} : { because }), span };
});

/** One value an item; the first item that does not fit fails the list. */
function each<Part>(items: readonly Item[], take: (reader: Reader) => Part | undefined): Part[] | Failure {
  const parts: Part[] = [];
  for (const item of items) {
    const reader = readerOf(item);
    const part = take(reader);
    if (part === undefined || !atEnd(reader)) return failureAt(reader);
    parts.push(part);
  }
  return parts;
}
