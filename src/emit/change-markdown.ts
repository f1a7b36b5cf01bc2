import type { Change } from "../diff/change.ts";
import type { MapDiff, StrategyDiff } from "../diff/strategies.ts";
import { logLine } from "../source/log-text.ts";
import type { SpokenLanguage } from "../source/spoken.ts";
import { markOf } from "./change-marks.ts";
import { countsText, GRAVEST_FIRST } from "./change-text.ts";
import { CHANGE_WORDS, type ChangeWords } from "./change-words.ts";

/** Most changes of one grade that a comment lists; the rest is counted. Code hosts cut comments at 65,536 characters. */
const MOST_LISTED = 100;

/**
 * Changes for a comment on a pull request: a summary table first, then dangers and notable changes in the open, notes
 * folded.
 */
export function changesMarkdown(diff: StrategyDiff, language: SpokenLanguage = "en"): string {
  const words = CHANGE_WORDS[language];
  const told = diff.maps.filter(({ changes }) => changes.length > 0);
  if (told.length === 0) return `${words.headline(words.noChange)}\n`;
  const blocks = [
    words.headline(countsText(diff.counts, words)),
    summary(told, words),
    ...told.flatMap((map) => mapBlocks(map, words)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function summary(maps: readonly MapDiff[], words: ChangeWords): string {
  const rows = maps.map(({ label, changes }) => {
    const counts = GRAVEST_FIRST.map((grade) => {
      const count = changes.filter((each) => each.grade === grade).length;
      return count === 0 ? "–" : String(count);
    });
    return `| ${escapeMarkdown(label)} | ${counts.join(" | ")} |`;
  });
  return [`| ${words.summaryColumns.join(" | ")} |`, "|:--|--:|--:|--:|", ...rows].join("\n");
}

function mapBlocks({ label, changes }: MapDiff, words: ChangeWords): readonly string[] {
  const blocks = [`### ${escapeMarkdown(label)}`];
  for (const grade of GRAVEST_FIRST) {
    const own = changes.filter((each) => each.grade === grade);
    if (own.length === 0) continue;
    const list = items(own, words);
    if (grade !== "note") blocks.push(`**${words.titles[grade]}**\n\n${list}`);
    else {
      const title = words.count(grade, own.length);
      blocks.push(`<details><summary>${title}</summary>\n\n${list}\n\n</details>`);
    }
  }
  return blocks;
}

/** One line a change; its reason in italics. */
function items(changes: readonly Change[], words: ChangeWords): string {
  const lines = changes.slice(0, MOST_LISTED).map((change) => {
    const reason = change.reason === undefined ? "" : ` *${words.brackets(escapeMarkdown(change.reason))}*`;
    return `- \`${markOf(change)}\` ${escapeOutsideCode(change.sentence)}${reason}`;
  });
  const rest = changes.length - lines.length;
  if (rest > 0) lines.push(`- ${words.more(rest)}`);
  return lines.join("\n");
}

/** Sentences hold names in backticks; what stands between them is text that may hold any sign. */
export function escapeOutsideCode(sentence: string): string {
  return logLine(sentence)
    .split("`")
    .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : `\`${part.replaceAll("|", "¦")}\``))
    .join("");
}

/** Text that Markdown shows as it is: no markup, no HTML, no mention of people, no address that becomes a link. */
export function escapeMarkdown(text: string): string {
  return logLine(text)
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replaceAll("@", "&#64;")
    .replaceAll("://", ":&#47;/")
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}
