import type { Place, Span } from "./source.ts";

export type Severity = "error" | "warning" | "info";

/** A finding: what is wrong, where, what else has to do with it, and how it may be mended. */
export interface Diagnostic {
  readonly kind: "diagnostic";
  /** Stable hyphenated name, such as `unknown-reference`; `smap explain CODE` tells more. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, no full stop, names in backticks. */
  readonly message: string;
  readonly place: Place;
  /** Short remark beside the marked text, such as "did you mean `retain`?". */
  readonly hint?: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** A mechanical remedy; edits do not overlap and all lie in one file. */
export interface Fix {
  readonly title: string;
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Diagnostics kept for one file before the rest is only counted. */
export const MOST_DIAGNOSTICS_A_FILE = 200;

interface Extras {
  readonly hint?: string | undefined;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

function diagnostic(
  severity: Severity,
  code: string,
  message: string,
  place: Place,
  extras: Extras = {},
): Diagnostic {
  const { hint, related = [], fixes = [] } = extras;
  return {
    kind: "diagnostic",
    code,
    severity,
    message,
    place,
    ...(hint === undefined ? {} : { hint }),
    related,
    fixes,
  };
}

export function error(code: string, message: string, place: Place, extras?: Extras): Diagnostic {
  return diagnostic("error", code, message, place, extras);
}

export function warning(code: string, message: string, place: Place, extras?: Extras): Diagnostic {
  return diagnostic("warning", code, message, place, extras);
}

export function info(code: string, message: string, place: Place, extras?: Extras): Diagnostic {
  return diagnostic("info", code, message, place, extras);
}

/**
 * In the order a reader wants: by file, by place, by code; exact repetitions once; at most
 * {@link MOST_DIAGNOSTICS_A_FILE} a file, then one `too-many-diagnostics` that counts the rest and is as severe as the
 * worst of them.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.span.start - b.place.span.start ||
      a.place.span.end - b.place.span.end ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
  const kept: Diagnostic[] = [];
  const counts = new Map<string, number>();
  const hidden = new Map<string, Severity>();
  for (const [index, item] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && sameFinding(before, item)) continue;
    const count = (counts.get(item.place.file) ?? 0) + 1;
    counts.set(item.place.file, count);
    if (count <= MOST_DIAGNOSTICS_A_FILE) kept.push(item);
    else hidden.set(item.place.file, worse(hidden.get(item.place.file) ?? "info", item.severity));
  }
  for (const [file, count] of counts) {
    if (count <= MOST_DIAGNOSTICS_A_FILE) continue;
    const left = count - MOST_DIAGNOSTICS_A_FILE;
    const place = { file, span: { start: 0, end: 0 } };
    const message = `${left} more findings in this file are not shown`;
    kept.push(diagnostic(hidden.get(file) ?? "info", "too-many-diagnostics", message, place));
  }
  return kept;
}

function worse(a: Severity, b: Severity): Severity {
  return a === "error" || b === "error" ? "error" : a === "warning" || b === "warning" ? "warning" : "info";
}

function sameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.place.file === b.place.file &&
    a.place.span.start === b.place.span.start &&
    a.place.span.end === b.place.span.end
  );
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
