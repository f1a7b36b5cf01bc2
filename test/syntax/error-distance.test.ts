import { describe, expect, test } from "vitest";
import { createSource, positionAt } from "../../src/source/source.ts";
import { lex, spanOf } from "../../src/syntax/lex.ts";
import { parse } from "../../src/syntax/parse.ts";
import { corpus } from "./corpus.ts";

/** How far the first error is from a word that was taken out, and how many errors it makes. */
interface Trial {
  /** Lines between them; undefined where nothing was reported. */
  readonly distance: number | undefined;
  readonly errors: number;
  /** Where the first error is marked. */
  readonly marked: number;
}

function without(text: string, start: number, end: number): Trial {
  const source = createSource("map.smap", text.slice(0, start) + text.slice(end));
  const errors = parse(source).diagnostics.filter((each) => each.severity === "error");
  const first = Math.min(...errors.map((each) => each.place.span.start));
  if (errors.length === 0) return { distance: undefined, errors: 0, marked: -1 };
  const distance = Math.abs(positionAt(source, first).line - positionAt(source, start).line);
  return { distance, errors: errors.length, marked: first };
}

function trials(pick: (image: string) => boolean, every: number): readonly Trial[] {
  return corpus().flatMap(({ text, file }) => {
    const { tokens } = lex(createSource(file, text));
    return tokens
      .filter((token) => pick(token.image))
      .filter((_, index) => index % every === 0)
      .map((token) => without(text, spanOf(token).start, spanOf(token).end));
  });
}

/** Offsets of the braces that belong together, by the order of the closing ones. */
function pairsOf(text: string, file: string): readonly { readonly open: number; readonly close: number }[] {
  const opened: number[] = [];
  return lex(createSource(file, text)).tokens.flatMap(({ image, startOffset: close }) => {
    if (image === "{") opened.push(close);
    const open = image === "}" ? opened.pop() : undefined;
    return open === undefined ? [] : [{ open, close }];
  });
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

describe("an error is reported near its cause", () => {
  test("where one closing brace is missing: at the brace that it would close, and once", () => {
    const results = corpus().flatMap(({ text, file }) =>
      pairsOf(text, file)
        .filter((_, index) => index % 11 === 0)
        .map(({ open, close }) => ({ open, trial: without(text, close, close + 1) })),
    );
    expect(results.length).toBeGreaterThan(60);
    expect(results.filter(({ trial }) => trial.errors !== 1)).toEqual([]);
    // Inside an index, whose braces are part of a value, the end of the value is marked.
    const elsewhere = results.filter(({ open, trial }) => trial.marked !== open);
    expect(elsewhere.length / results.length).toBeLessThan(0.03);
  });

  test("where one opening brace is missing", () => {
    const results = trials((image) => image === "{", 11);
    expect(results.filter((each) => each.errors === 0)).toEqual([]);
    expect(median(results.map((each) => each.distance ?? Number.POSITIVE_INFINITY))).toBeLessThanOrEqual(3);
  });

  test("where any other word is missing", () => {
    const reported = trials((image) => image !== "{" && image !== "}", 61).filter((each) => each.errors > 0);
    expect(reported.length).toBeGreaterThan(60);
    const distances = reported.map((each) => each.distance ?? 0);
    expect(median(distances)).toBe(0);
    expect(distances.filter((distance) => distance > 3).length / distances.length).toBeLessThan(0.03);
    expect(median(reported.map((each) => each.errors))).toBe(1);
  });
});
