import { createSource } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import type { Random } from "./random.ts";

/**
 * Parses a text and gives what is wrong with the result, or undefined: no throw, every place inside the text, a
 * document that survives a structured clone.
 */
export function parseFault(text: string): string | undefined {
  try {
    const { document, diagnostics } = parse(createSource("map.smap", text));
    structuredClone(document);
    const outside = diagnostics.find(
      ({ place }) =>
        place.span.start < 0 || place.span.end > text.length || place.span.start > place.span.end,
    );
    return outside === undefined ? undefined : `${outside.code} points outside the text`;
  } catch (thrown) {
    return String(thrown);
  }
}

/** Processor time of this process in milliseconds: other work on the machine does not count. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const INSERTS = [
  "{",
  "}",
  "(",
  ")",
  '"',
  '"""',
  "/*",
  "*/",
  "//",
  "///",
  "->",
  ",",
  ":",
  "\n",
  "..",
  ".",
  "-",
  "`",
  "：",
  "“",
  "\uFEFF",
  "\uD800",
  "\0",
  " ",
  "1",
  "a",
  "formula: ",
  "not ",
  "measure m ",
];

/** The text with one to four random changes: something cut out, doubled, moved or put in. */
export function randomEdit(random: Random, text: string): string {
  let edited = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(edited.length + 1);
    const end = at + random.below(random.once(4) ? 200 : 8);
    const part = edited.slice(at, end);
    const to = random.below(edited.length + 1);
    edited = random.pick([
      () => edited.slice(0, at) + edited.slice(end),
      () => edited.slice(0, at) + part + edited.slice(at),
      () => edited.slice(0, to) + part + edited.slice(to),
      () => edited.slice(0, at) + random.pick(INSERTS) + edited.slice(at),
    ])();
  }
  return edited;
}
