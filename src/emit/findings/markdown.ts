import type { Severity } from "../../source/diagnostic.ts";
import type { Finding } from "../../source/finding.ts";
import type { SpokenLanguage } from "../../source/spoken.ts";
import { escapeMarkdown, escapeOutsideCode } from "../change-markdown.ts";
import { CHANGE_WORDS } from "../change-words.ts";

/** Most findings that a comment lists; the rest is counted, and stands in the log of the run. */
const MOST_LISTED = 50;

/** Findings for a comment on a pull request, one line each: severity, place, message. Empty where there are none. */
export function findingsMarkdown(findings: readonly Finding[], language: SpokenLanguage = "en"): string {
  const words = CHANGE_WORDS[language];
  const lines = findings.slice(0, MOST_LISTED).map(({ severity, file, range, message, hint }) => {
    const place = escapeMarkdown(`${file}:${range.start.line}`);
    const advice = hint === undefined ? "" : ` *${words.brackets(escapeOutsideCode(hint))}*`;
    return `- **${SEVERITIES[language][severity]}** ${place}${words.colon}${escapeOutsideCode(message)}${advice}\n`;
  });
  const rest = findings.length - lines.length;
  if (rest > 0) lines.push(`- ${words.more(rest)}\n`);
  return lines.join("");
}

const SEVERITIES: Readonly<Record<SpokenLanguage, Readonly<Record<Severity, string>>>> = {
  en: { error: "error", warning: "warning", info: "info" },
  zh: { error: "错误", warning: "警告", info: "提示" },
};
