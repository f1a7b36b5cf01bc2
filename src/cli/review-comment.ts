import {
  changesMarkdown,
  escapeMarkdown,
  escapeOutsideCode,
  type Finding,
  findingsMarkdown,
  findingsSummary,
} from "../index.ts";
import type { CommittedOutputs } from "./committed-outputs.ts";
import type { BaseComparison } from "./compared-base.ts";

/** A picture of a map with its changes, in a file beside the comment. */
export interface ChangePicture {
  readonly label: string;
  readonly file: string;
}

export interface Review {
  /** Tells this comment from those of other runs on the same pull request. */
  readonly name: string;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly outputs: CommittedOutputs;
  /** Absent where there was nothing to compare with. */
  readonly comparison?: BaseComparison;
  readonly pictures: readonly ChangePicture[];
}

/** GitHub refuses comments of more than 65,536 characters; some are left for what the poster adds. */
export const LONGEST_COMMENT = 60_000;

/** The hidden first line by which the comment is found again. */
export function commentMarker(name: string): string {
  return `<!-- smap-ci: ${name} -->`;
}

/**
 * The one comment that a pull request gets: what changed in the strategy, the map with its changes, the findings, and
 * whether committed outputs are fresh. Markdown in which text of the maps cannot become markup, HTML or a mention.
 */
export function reviewComment(review: Review): string {
  const full = [commentMarker(review.name), ...changeBlocks(review), ...stateBlocks(review)].join("\n\n");
  if (full.length <= LONGEST_COMMENT) return `${full}\n`;
  const short = [
    commentMarker(review.name),
    ...changeBlocks(review).slice(0, 2),
    "There is too much to show here: the whole list stands in `changes.json` and in the log of the run.",
    ...stateBlocks({ ...review, findings: [] }).slice(0, 1),
  ].join("\n\n");
  return `${short.length <= LONGEST_COMMENT ? short : short.slice(0, short.lastIndexOf("\n", LONGEST_COMMENT))}\n`;
}

function changeBlocks({ comparison, pictures }: Review): readonly string[] {
  if (comparison === undefined) return ["**Strategy:** checked; there is no base to compare with."];
  if (comparison.kind !== "changes") return [`**Strategy:** ${escapeOutsideCode(comparison.reason)}.`];
  const [first = "", ...more] = changesMarkdown(comparison.changes).trimEnd().split("\n\n");
  const settings =
    "⚠ This change also edits `smap.config.json`, the settings by which checks and changes are judged.";
  const drawn = pictures.map(({ label, file }) => {
    const title = `${escapeMarkdown(label)}, its changes drawn over the map`;
    return `<details open><summary>${title}</summary>\n\n![${title}](${encodeURIComponent(file)})\n\n</details>`;
  });
  return [first, ...more, ...(comparison.editsSettings ? [settings] : []), ...drawn];
}

function stateBlocks({ findings, files, outputs }: Review): readonly string[] {
  const shown = findings.filter(({ code }) => code !== "stale-output");
  const { compared, stale, leftover } = outputs;
  const freshness =
    compared === 0
      ? "none are committed"
      : stale.length === 0
        ? `${compared} compared, all fresh`
        : `**${stale.length} of ${compared} stale**`;
  const left = leftover.length === 0 ? "" : `, **${leftover.length} left over from maps that are gone**`;
  const table = [
    "| | |",
    "|:--|:--|",
    `| Checks | ${findingsSummary(shown, files)} |`,
    `| Committed pictures and outputs | ${freshness}${left} |`,
  ].join("\n");
  const listed = findingsMarkdown(findings).trimEnd();
  if (listed === "") return [table];
  const isGrave = findings.some(({ severity }) => severity === "error");
  return [table, `<details${isGrave ? " open" : ""}><summary>Findings</summary>\n\n${listed}\n\n</details>`];
}
