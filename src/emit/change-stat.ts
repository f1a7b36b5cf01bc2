import type { Change } from "../diff/change.ts";
import { capital } from "../diff/nouns.ts";
import type { StrategyDiff } from "../diff/strategies.ts";
import type { SpokenLanguage } from "../source/spoken.ts";
import { escapeMarkdown, escapeOutsideCode } from "./change-markdown.ts";
import { markOf } from "./change-marks.ts";
import { countsText } from "./change-text.ts";
import {
  CHANGE_WORDS,
  type ChangeWords,
  KIND_ROWS,
  type KindRow,
  PROMISE_ROWS,
  type PromiseRow,
} from "./change-words.ts";

/**
 * What happened to the strategy over a stretch of time, as Markdown for the annual review: what came, went and changed
 * by kind, what became of the promises, and the changes that matter in full.
 */
export function changesStat(diff: StrategyDiff, title: string, language: SpokenLanguage = "en"): string {
  const words = CHANGE_WORDS[language];
  const changes = diff.maps.flatMap((map) => map.changes);
  const blocks = [
    `## ${words.statTitle}${words.colon}${escapeOutsideCode(title)}`,
    `${capital(countsText(diff.counts, words))}${words.stop}`,
  ];
  if (changes.length > 0) {
    blocks.push(kindTable(changes, words));
    const promises = promiseTable(changes, words);
    if (promises !== undefined) blocks.push(`### ${words.promises}`, promises);
    const heavy = changes.filter(({ grade }) => grade === "danger");
    if (heavy.length > 0)
      blocks.push(
        `### ${words.toTalkAbout}`,
        heavy.map(({ sentence }) => `- ${escapeOutsideCode(sentence)}`).join("\n"),
      );
  }
  return `${blocks.join("\n\n")}\n`;
}

/** Added and removed elements, and elements of which something changed; each element is counted once a column. */
function kindTable(changes: readonly Change[], words: ChangeWords): string {
  const rows = (Object.keys(KIND_ROWS) as KindRow[]).map((row) => {
    const kinds: readonly string[] = KIND_ROWS[row];
    const own = changes.filter(({ subject }) => kinds.includes(subject.kind));
    const is = (aspect: string) => own.filter(({ code, subject }) => code === `${subject.kind}-${aspect}`);
    const whole = new Set([...is("added"), ...is("removed")]);
    const changed = new Set(
      own
        .filter((each) => !whole.has(each) && markOf(each) !== "!")
        .map(({ subject }) => `${subject.kind} ${subject.of?.id ?? ""} ${subject.id}`),
    );
    return `| ${words.kinds[row]} | ${is("added").length} | ${is("removed").length} | ${changed.size} |`;
  });
  return [`| | ${words.kindColumns.join(" | ")} |`, "|:--|--:|--:|--:|", ...rows].join("\n");
}

function promiseTable(changes: readonly Change[], words: ChangeWords): string | undefined {
  const rows = (Object.keys(PROMISE_ROWS) as PromiseRow[]).flatMap((row) => {
    const codes: readonly string[] = PROMISE_ROWS[row];
    const own = changes.filter(({ code }) => codes.includes(code));
    if (own.length === 0) return [];
    const which = own.map(({ subject }) => escapeMarkdown(subject.label));
    return [`| ${words.promised[row]} | ${own.length} | ${[...new Set(which)].join(", ")} |`];
  });
  return rows.length === 0
    ? undefined
    : [`| | ${words.promiseColumns.join(" | ")} |`, "|:--|--:|:--|", ...rows].join("\n");
}
