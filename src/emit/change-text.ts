import { type Change, GRADES, type Grade } from "../diff/change.ts";
import { countGrades, type GradeCounts } from "../diff/policy.ts";
import type { MapDiff, StrategyDiff } from "../diff/strategies.ts";
import { type Paint, PLAIN_PAINT } from "../source/code-frame.ts";
import { logLine } from "../source/log-text.ts";
import type { SpokenLanguage } from "../source/spoken.ts";
import { markOf } from "./change-marks.ts";
import { type ChangeSources, NO_SOURCES, positionFinder } from "./change-places.ts";
import { CHANGE_WORDS, type ChangeWords } from "./change-words.ts";

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
  language: SpokenLanguage = "en",
): string {
  const words = CHANGE_WORDS[language];
  const positionOf = positionFinder(sources);
  const told = diff.maps.filter(({ changes }) => changes.length > 0);
  if (told.length === 0) return `${words.nothing}\n`;
  return told.map((map) => mapText(map, positionOf, paint, words)).join("\n");
}

type PositionOf = ReturnType<typeof positionFinder>;

function mapText(
  { id, label, changes }: MapDiff,
  positionOf: PositionOf,
  paint: Paint,
  words: ChangeWords,
): string {
  const counts = countsText(countGrades(changes), words);
  const headline = `${logLine(label)} (${logLine(id)})${words.colon}${counts}`;
  const lines = [paint.strong(headline)];
  for (const grade of GRAVEST_FIRST) {
    const own = changes.filter((each) => each.grade === grade);
    if (own.length === 0) continue;
    lines.push("", TINTS[grade](paint)(words.headings[grade]));
    for (const [index, change] of own.entries()) {
      lines.push(changeLine(change, positionOf, paint));
      // A reason that several changes in a row share is said once, behind the last.
      const isLast = own[index + 1]?.reason !== change.reason;
      if (change.reason !== undefined && isLast)
        lines.push(paint.faint(`    ${words.brackets(change.reason)}`));
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

/** "1 danger, 2 notable, 3 notes". */
export function countsText(counts: GradeCounts, words: ChangeWords): string {
  const told = GRAVEST_FIRST.filter((grade) => counts[grade] > 0);
  return told.length === 0
    ? words.noChange
    : told.map((grade) => words.count(grade, counts[grade])).join(words.comma);
}
