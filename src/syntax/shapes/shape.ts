import { joinSpans, type Span } from "../../source/source.ts";
import type { Item, Value } from "../ast.ts";
import { atEnd, type Failure, failureAt, isFailure, type Reader, readerOf } from "./reader.ts";

/** Gives a property's items the meaning of one shape. */
export type Read = (items: readonly Item[], row: { readonly words?: readonly string[] }) => Value | Failure;

/** A shape of one item: read to its end, nothing after it. */
export function single(read: (reader: Reader, span: Span) => Value | Failure | undefined): Read {
  return (items) => {
    const [first, second] = items;
    if (first === undefined) return { kind: "failure", span: { start: 0, end: 0 } };
    const reader = readerOf(first);
    const value = read(reader, first.span);
    if (value === undefined || (!isFailure(value) && !atEnd(reader))) return failureAt(reader);
    if (isFailure(value)) return value;
    return second === undefined ? value : failureAt(readerOf(second), "one value is enough here");
  };
}

export function spanOfItems(items: readonly Item[]): Span {
  const first = items[0]?.span ?? { start: 0, end: 0 };
  return joinSpans(first, items.at(-1)?.span ?? first);
}
