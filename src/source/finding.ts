import type { Diagnostic, Severity } from "./diagnostic.ts";
import { type Place, type Position, positionAt, type Source } from "./source.ts";
import type { SpokenLanguage } from "./spoken.ts";

/** A diagnostic as other programs read it: plain JSON, places as lines and columns. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly hint?: string;
  readonly related: readonly RelatedFinding[];
  readonly fixes: readonly FindingFix[];
  /** Where the long help of the code stands. */
  readonly url: string;
}

/** `end` exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface RelatedFinding {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface FindingFix {
  readonly title: string;
  readonly file: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** Pages of the reference, from the project's folder, that hold the long help of every code. */
export const HELP_PAGES: Readonly<Record<SpokenLanguage, string>> = {
  en: "docs/diagnostics.md",
  zh: "docs/diagnostics.zh.md",
};

/** Findings of diagnostics, in their order; a place in a file that is not among the sources is its start. */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): readonly Finding[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const rangeOf = ({ file, span }: Place): Range => {
    const source = byFile.get(file);
    if (source === undefined) return { start: START, end: START };
    return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
  };
  return diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    file: diagnostic.place.file,
    range: rangeOf(diagnostic.place),
    ...(diagnostic.hint === undefined ? {} : { hint: diagnostic.hint }),
    related: diagnostic.related.map(({ message, place }) => ({
      message,
      file: place.file,
      range: rangeOf(place),
    })),
    fixes: diagnostic.fixes.map(({ title, file, edits }) => ({
      title,
      file,
      edits: edits.map(({ span, text }) => ({ range: rangeOf({ file, span }), text })),
    })),
    url: `${HELP_PAGES.en}#${diagnostic.code}`,
  }));
}

const START: Position = { line: 1, column: 1, offset: 0 };
