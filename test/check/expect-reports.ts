import { expect } from "vitest";
import { compileText } from "./frame.ts";

/** A mark under a source line: `^^^^ code`, the carets below the characters that are meant. */
interface Mark {
  readonly line: number;
  readonly from: number;
  readonly length: number;
  readonly code: string;
}

/**
 * Compiles a text in which findings are marked under their lines, and compares: every error and warning is marked, and
 * every mark is found. Remarks count where one of their code is marked.
 *
 *     loyalty -> loyalty
 *     ^^^^^^^^^^^^^^^^^^ self-link
 */
export function expectReports(marked: string, others: Readonly<Record<string, string>> = {}): void {
  const { text, marks } = readMarks(marked);
  const project = compileText(text, others);
  const source = project.sources.find(({ file }) => file === "map.smap");
  const lines = source?.lineStarts ?? [];
  const asked = new Set(marks.map(({ code }) => code));
  const found = project.diagnostics
    .filter((each) => each.place.file === "map.smap")
    .filter((each) => each.severity !== "info" || asked.has(each.code))
    .map(({ code, place: { span } }): Mark => {
      const line = lines.filter((start) => start <= span.start).length;
      return { line, from: span.start - (lines[line - 1] ?? 0), length: span.end - span.start, code };
    });
  expect(found.map(show).sort()).toEqual(marks.map(show).sort());
}

/** Nothing of weight is found in a text. */
export function expectSound(text: string, others: Readonly<Record<string, string>> = {}): void {
  expectReports(text, others);
}

function show({ line, from, length, code }: Mark): string {
  return `${String(line).padStart(3)}:${from}+${length} ${code}`;
}

function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.split("\n")) {
    const found = [...line.matchAll(/(\^+) ([a-z0-9-]+)/g)];
    if (found.length === 0 || !/^[\s^]*\^/.test(line)) lines.push(line);
    else {
      for (const match of found)
        marks.push({
          line: lines.length,
          from: match.index,
          length: match[1]?.length ?? 0,
          code: match[2] ?? "",
        });
    }
  }
  return { text: lines.join("\n"), marks };
}
