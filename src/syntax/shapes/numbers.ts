import { joinSpans } from "../../source/source.ts";
import type { BandText, DatedText, Item, Quantity, ShareText, Value } from "../ast.ts";
import {
  atEnd,
  type Failure,
  failureAt,
  isFailure,
  type Reader,
  readerOf,
  takeName,
  takePeriod,
  takeQuantity,
  takeReference,
  takeSign,
  takeText,
  takeWord,
} from "./reader.ts";
import { type Read, single, spanOfItems } from "./shape.ts";

/** `28% at 2025-Q2, 25% at 2025-Q4 for A`, `8.5M in 2025`, `2 until 2025-Q4, 5 from 2026-Q1`, `60% in layout`. */
export const readDated: Read = (items) => {
  const values: DatedText[] = [];
  for (const item of items) {
    const reader = readerOf(item);
    const value = takeDated(reader, item);
    if (isFailure(value)) return value;
    if (!atEnd(reader)) return failureAt(reader);
    values.push(value);
  }
  return { kind: "dated", values, span: spanOfItems(items) };
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function takeDated(reader: Reader, item: Item): DatedText | Failure {
  const step = takeText(reader);
  const quantity: Quantity | undefined =
    step === undefined
      ? takeQuantity(reader)
      : { kind: "quantity", value: 0, percent: false, span: step.span };
  if (quantity === undefined) return failureAt(reader);
  const dated: Mutable<DatedText> = { quantity, span: item.span };
  if (step !== undefined) dated.step = step.text;
  while (!atEnd(reader)) {
    if (takeWord(reader, "at")) {
      const period = takePeriod(reader);
      if (period === undefined || dated.at !== undefined) return failureAt(reader);
      dated.at = period;
    } else if (takeWord(reader, "in")) {
      const period = takePeriod(reader);
      const phase = period === undefined ? takeReference(reader) : undefined;
      if (period !== undefined) dated.in = period;
      else if (phase !== undefined) dated.phase = phase;
      else return failureAt(reader);
    } else if (takeWord(reader, "from")) {
      const period = takePeriod(reader);
      if (period === undefined) return failureAt(reader);
      dated.from = period;
    } else if (takeWord(reader, "until")) {
      const period = takePeriod(reader);
      if (period === undefined) return failureAt(reader);
      dated.until = period;
    } else if (takeWord(reader, "for")) {
      const reference = takeReference(reader);
      if (reference === undefined) return failureAt(reader);
      dated.for = reference;
    } else {
      const remark = takeText(reader);
      if (remark === undefined || dated.remark !== undefined) return failureAt(reader);
      dated.remark = remark.text;
    }
  }
  return dated;
}

/** `financial 40%`, `34 of 40`, `operations 34 of 40`, `2.5亿 to growth`, `corporate.F1 28%`, `corporate.F1`. */
export const readShares: Read = (items) => readShareList(items, "flat");

/** As shares, each with parts in braces: `insight 30% { feedback 50%, analysis 50% }`. */
export const readIndex: Read = (items) => readShareList(items, "tree");

function readShareList(items: readonly Item[], form: "flat" | "tree"): Value | Failure {
  const shares = takeShares(items, form);
  return isFailure(shares) ? shares : { kind: "shares", shares, span: spanOfItems(items) };
}

function takeShares(items: readonly Item[], form: "flat" | "tree"): readonly ShareText[] | Failure {
  const shares: ShareText[] = [];
  for (const item of items) {
    const reader = readerOf(item);
    const share = takeShare(reader, item, form);
    if (isFailure(share)) return share;
    if (!atEnd(reader)) return failureAt(reader);
    shares.push(share);
  }
  return shares;
}

function takeShare(reader: Reader, item: Item, form: "flat" | "tree"): ShareText | Failure {
  const share: Mutable<ShareText> = { parts: [], span: item.span };
  const of = takeReference(reader);
  if (of !== undefined) share.of = of;
  const quantity = takeQuantity(reader);
  if (quantity !== undefined) share.quantity = quantity;
  if (of === undefined && quantity === undefined) return failureAt(reader);
  if (takeWord(reader, "of")) {
    const total = takeQuantity(reader);
    if (total === undefined) return failureAt(reader);
    share.total = total;
  }
  if (of === undefined && takeWord(reader, "to")) {
    const named = takeReference(reader);
    if (named === undefined) return failureAt(reader);
    share.of = named;
  }
  const braces = reader.atoms[reader.at];
  if (form === "tree" && braces?.kind === "braces") {
    reader.at++;
    const parts = takeShares(braces.items, form);
    if (isFailure(parts)) return parts;
    share.parts = parts;
  }
  return share;
}

/** `score red < 40%, amber < 75%, green`. */
export const readBands: Read = (items) => {
  const bands: BandText[] = [];
  let by: "score" | "value" | undefined;
  for (const [index, item] of items.entries()) {
    const reader = readerOf(item);
    if (index === 0) {
      by = takeWord(reader, "score") ? "score" : takeWord(reader, "value") ? "value" : undefined;
      if (by === undefined) return failureAt(reader, "bands begin with `score` or `value`: what they limit");
    }
    const name = takeName(reader);
    if (name === undefined) return failureAt(reader);
    const sign = takeSign(reader, "<", "<=", ">", ">=");
    const limit = sign === undefined ? undefined : takeQuantity(reader);
    if ((sign !== undefined && limit === undefined) || !atEnd(reader)) return failureAt(reader);
    if (sign === undefined && index < items.length - 1) {
      return failureAt(reader, `only the last band has no limit; \`${name.text}\` needs one`);
    }
    bands.push({
      name,
      ...(sign === undefined || limit === undefined ? {} : { sign, limit }),
      span: item.span,
    });
  }
  return { kind: "bands", by: by ?? "score", bands, span: spanOfItems(items) };
};

/** `linear`, `range(0, 100)`: a name and its numbers. */
export const readScoring: Read = (items) => {
  const numbers: Quantity[] = [];
  const first = items[0];
  if (first === undefined) return { kind: "failure", span: { start: 0, end: 0 } };
  const head = readerOf(first);
  const name = takeName(head);
  if (name === undefined) return failureAt(head);
  const span = spanOfItems(items);
  if (atEnd(head) && items.length === 1) return { kind: "scoring", name, arguments: [], span };
  if (takeSign(head, "(") === undefined) return failureAt(head);
  for (const [index, item] of items.entries()) {
    const reader = index === 0 ? head : readerOf(item);
    const number = takeQuantity(reader);
    if (number === undefined) return failureAt(reader);
    numbers.push(number);
    if (index === items.length - 1 && takeSign(reader, ")") === undefined) return failureAt(reader);
    if (!atEnd(reader)) return failureAt(reader);
  }
  return { kind: "scoring", name, arguments: numbers, span };
};

/** `higher`, `lower`, `inside 40%..60%`, `inside target -2%..+2%`, `exactly 100%`. */
export const readBetter: Read = single((reader, span) => {
  if (takeWord(reader, "higher")) return { kind: "better", form: "higher", span };
  if (takeWord(reader, "lower")) return { kind: "better", form: "lower", span };
  if (takeWord(reader, "exactly")) {
    const value = takeQuantity(reader);
    return value === undefined ? undefined : { kind: "better", form: "exactly", value, span };
  }
  if (!takeWord(reader, "inside")) return undefined;
  const aroundTarget = takeWord(reader, "target");
  const low = takeQuantity(reader);
  if (low === undefined || takeSign(reader, "..") === undefined) return undefined;
  const high = takeQuantity(reader);
  if (high === undefined) return undefined;
  if (low.value >= high.value) {
    const message = "the first limit of a range is the smaller one";
    return { kind: "failure", span: joinSpans(low.span, high.span), message };
  }
  return { kind: "better", form: "inside", range: { low, high, aroundTarget }, span };
});
