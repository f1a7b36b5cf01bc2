import type { Finding } from "../../source/finding.ts";
import { escapeMarkdown, escapeOutsideCode } from "../change-markdown.ts";

/** Most findings that a comment lists; the rest is counted, and stands in the log of the run. */
const MOST_LISTED = 50;

/** Findings for a comment on a pull request, one line each: severity, place, message. Empty where there are none. */
export function findingsMarkdown(findings: readonly Finding[]): string {
  const lines = findings.slice(0, MOST_LISTED).map(({ severity, file, range, message, hint }) => {
    const place = escapeMarkdown(`${file}:${range.start.line}`);
    const advice = hint === undefined ? "" : ` *(${escapeOutsideCode(hint)})*`;
    return `- **${severity}** ${place}: ${escapeOutsideCode(message)}${advice}\n`;
  });
  const rest = findings.length - lines.length;
  if (rest > 0) lines.push(`- and ${rest} more\n`);
  return lines.join("");
}
