import { displayWidth } from "../../src/source/display-width.ts";
import { createSource, lineText, positionAt } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";

const MARK = /^\s*\^+ [a-z-]+$/;

/**
 * A text with what the parser reports about it: below each line of the text a line for each finding, `^^^` under the
 * marked characters and then its code. Mark lines that already stand in the text are taken out first, so that a test
 * says `expect(marked(text)).toBe(text)`.
 */
export function marked(text: string): string {
  const plain = text
    .split("\n")
    .filter((line) => !MARK.test(line))
    .join("\n");
  const source = createSource("map.smap", plain);
  const findings = parse(source).diagnostics.map(({ code, place }) => {
    const { line, column } = positionAt(source, place.span.start);
    const end = Math.min(place.span.end, place.span.start + lineText(source, line).length - column + 1);
    const before = displayWidth(lineText(source, line).slice(0, column - 1));
    const width = Math.max(1, displayWidth(plain.slice(place.span.start, end)));
    return { line, mark: `${" ".repeat(before)}${"^".repeat(width)} ${code}` };
  });
  return plain
    .split("\n")
    .flatMap((each, index) => [
      each,
      ...findings.filter(({ line }) => line === index + 1).map(({ mark }) => mark),
    ])
    .join("\n");
}
