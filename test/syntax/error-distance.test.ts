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
}

function without(text: string, start: number, end: number): Trial {
  const source = createSource("map.smap", text.slice(0, start) + text.slice(end));
  const errors = parse(source).diagnostics.filter((each) => each.severity === "error");
  const first = Math.min(...errors.map((each) => each.place.span.start));
  if (errors.length === 0) return { distance: undefined, errors: 0 };
  const distance = Math.abs(positionAt(source, first).line - positionAt(source, start).line);
  return { distance, errors: errors.length };
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

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

describe("an error is reported near its cause", () => {
  test("where one closing brace is missing", () => {
    const results = trials((image) => image === "}", 11);
    expect(results.length).toBeGreaterThan(60);
    expect(results.filter((each) => each.errors !== 1)).toEqual([]);
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
