import type { Grade } from "../change.ts";
import { capital, NOUNS } from "../nouns.ts";
import type { ChangeKind, Parts } from "./change-kind.ts";

/** A kind of change as the tables write it. */
export type Row = readonly [
  code: string,
  mirror: string,
  grade: Grade,
  sentence: (parts: Parts) => string,
  reason?: string,
];

/** The rows of a table as kinds. */
export function kindsOf<Code extends string>(
  rows: readonly (Row & readonly [Code, Code, ...unknown[]])[],
): readonly ChangeKind<Code>[] {
  return rows.map(([code, mirror, grade, sentence, reason]) => ({
    code,
    mirror,
    grade,
    sentence,
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** "measure `Churn`"; parts of something are told with it. */
export function whose({ kind, name, of }: Parts): string {
  const apart = kind === "milestone" || kind === "column" || kind === "tier";
  return `${NOUNS[kind]} ${name}${apart && of !== undefined ? ` of ${of}` : ""}`;
}

/** "The unit of measure `Churn` changes from percent to count", or is given, or is dropped. */
export function value(noun: string): (parts: Parts) => string {
  return (parts) => {
    const what = `The ${noun} of ${whose(parts)}`;
    if (parts.before === undefined) return `${what} is now given: ${parts.after}`;
    if (parts.after === undefined) return `${what} is dropped; it was ${parts.before}`;
    // "from … to …" is hard to read around values that hold such words themselves.
    return isCompound(parts.before) || isCompound(parts.after)
      ? `${what} changes: ${parts.before} → ${parts.after}`
      : `${what} changes from ${parts.before} to ${parts.after}`;
  };
}

function isCompound(text: string): boolean {
  return /, | and | to | from /.test(
    text.replace(/“[^”]*”|`[^`]*`/g, (quote) => (quote.length > 60 ? ", " : "")),
  );
}

/** "…is raised from 8 % to 9 % (by 1 percentage point)". */
export function step(noun: string, verb: string): (parts: Parts) => string {
  return (parts) => {
    const detail = parts.detail === undefined ? "" : ` ${parts.detail}`;
    const by = parts.by === undefined ? "" : ` (by ${parts.by})`;
    return `The ${noun} of ${whose(parts)}${detail} is ${verb} from ${parts.before} to ${parts.after}${by}`;
  };
}

export function given(noun: string, verb: string, side: "before" | "after"): (parts: Parts) => string {
  return (parts) => `${capital(noun)} of ${whose(parts)} ${verb}: ${parts[side]}`;
}

/** A flag or a choice of two, told by what it is now. */
export function now(sentence: (who: string, parts: Parts) => string): (parts: Parts) => string {
  return (parts) => capital(sentence(whose(parts), parts));
}

export const SCORES = "scores before and after it cannot be compared";
