import { type Change, GRADES, type Grade } from "../diff/change.ts";
import type { GradeCounts } from "../diff/policy.ts";
import type { MapDiff, StrategyDiff } from "../diff/strategies.ts";
import { type Paint, PLAIN_PAINT } from "../source/code-frame.ts";
import { logLine } from "../source/log-text.ts";
import { markOf } from "./change-marks.ts";
import { type ChangeSources, NO_SOURCES, positionFinder } from "./change-places.ts";

/** Gravest first. */
export const GRAVEST_FIRST: readonly Grade[] = [...GRADES].reverse();

/**
 * Changes for a terminal: a headline a map, then its changes by grade, the gravest first, each reason once.
 * `sources` of both states turn places into lines; without them no place is told.
 */
export function changesText(
  diff: StrategyDiff,
  sources: ChangeSources = NO_SOURCES,
  paint: Paint = PLAIN_PAINT,
): string {
  const positionOf = positionFinder(sources);
  const told = diff.maps.filter(({ changes }) => changes.length > 0);
  if (told.length === 0) return "no change in the strategy\n";
  return told.map((map) => mapText(map, positionOf, paint)).join("\n");
}

type PositionOf = ReturnType<typeof positionFinder>;

function mapText({ id, label, changes }: MapDiff, positionOf: PositionOf, paint: Paint): string {
  const headline = `${logLine(label)} (${logLine(id)}): ${gradesText(changes)}`;
  const lines = [paint.strong(headline)];
  for (const grade of GRAVEST_FIRST) {
    const own = changes.filter((each) => each.grade === grade);
    if (own.length === 0) continue;
    lines.push("", TINTS[grade](paint)(HEADINGS[grade]));
    for (const [index, change] of own.entries()) {
      lines.push(changeLine(change, positionOf, paint));
      // A reason that several changes in a row share is said once, behind the last.
      const isLast = own[index + 1]?.reason !== change.reason;
      if (change.reason !== undefined && isLast) lines.push(paint.faint(`    (${change.reason})`));
    }
  }
  return `${lines.join("\n")}\n`;
}

function changeLine(change: Change, positionOf: PositionOf, paint: Paint): string {
  const position = positionOf(change);
  const place = position === undefined ? "" : paint.faint(`  ${logLine(change.place.file)}:${position.line}`);
  return `  ${TINTS[change.grade](paint)(markOf(change))} ${logLine(change.sentence)}${place}`;
}

const TINTS: Readonly<Record<Grade, (paint: Paint) => (text: string) => string>> = {
  danger: (paint) => paint.error,
  notable: (paint) => paint.warning,
  note: (paint) => paint.info,
};

const HEADINGS: Readonly<Record<Grade, string>> = {
  danger: "danger",
  notable: "notable",
  note: "notes",
};

/** "1 danger, 2 notable, 3 notes". */
export function gradesText(changes: readonly Change[]): string {
  const counts = GRAVEST_FIRST.flatMap((grade) => {
    const count = changes.filter((each) => each.grade === grade).length;
    return count === 0 ? [] : [countText(grade, count)];
  });
  return counts.length === 0 ? "no change" : counts.join(", ");
}

function countText(grade: Grade, count: number): string {
  if (grade === "note") return `${count} ${count === 1 ? "note" : "notes"}`;
  return grade === "danger" ? `${count} ${count === 1 ? "danger" : "dangers"}` : `${count} notable`;
}

/** Headline of the whole comparison. */
export function countsText({ danger, notable, note }: GradeCounts): string {
  const parts = [
    danger > 0 ? countText("danger", danger) : "",
    notable > 0 ? countText("notable", notable) : "",
    note > 0 ? countText("note", note) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "no change" : parts.join(", ");
}
