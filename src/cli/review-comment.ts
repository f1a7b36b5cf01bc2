import {
  CHANGE_WORDS,
  changesMarkdown,
  escapeMarkdown,
  escapeOutsideCode,
  type Finding,
  findingsMarkdown,
  findingsSummary,
  type SpokenLanguage,
} from "../index.ts";
import type { CommittedOutputs } from "./committed-outputs.ts";
import type { BaseComparison } from "./compared-base.ts";
import { REVIEW_WORDS } from "./review-words.ts";

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
  /** English if left out. The findings and changes are already in it. */
  readonly language?: SpokenLanguage;
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
    REVIEW_WORDS[review.language ?? "en"].tooMuch,
    ...stateBlocks({ ...review, findings: [] }).slice(0, 1),
  ].join("\n\n");
  return `${short.length <= LONGEST_COMMENT ? short : short.slice(0, short.lastIndexOf("\n", LONGEST_COMMENT))}\n`;
}

function changeBlocks({ comparison, pictures, language = "en" }: Review): readonly string[] {
  const words = REVIEW_WORDS[language];
  const { headline } = CHANGE_WORDS[language];
  if (comparison === undefined) return [headline(words.noBase)];
  if (comparison.kind !== "changes") return [headline(escapeOutsideCode(comparison.reason))];
  const [first = "", ...more] = changesMarkdown(comparison.changes, language).trimEnd().split("\n\n");
  const drawn = pictures.map(({ label, file }) => {
    const title = words.picture(escapeMarkdown(label));
    return `<details open><summary>${title}</summary>\n\n![${title}](${encodeURIComponent(file)})\n\n</details>`;
  });
  return [first, ...more, ...(comparison.editsSettings ? [words.editsSettings] : []), ...drawn];
}

function stateBlocks({ findings, files, outputs, language = "en" }: Review): readonly string[] {
  const words = REVIEW_WORDS[language];
  const shown = findings.filter(({ code }) => code !== "stale-output");
  const { compared, stale, leftover } = outputs;
  const freshness =
    compared === 0
      ? words.noneCommitted
      : stale.length === 0
        ? words.allFresh(compared)
        : words.stale(stale.length, compared);
  const left = leftover.length === 0 ? "" : words.leftOver(leftover.length);
  const table = [
    "| | |",
    "|:--|:--|",
    `| ${words.checks} | ${findingsSummary(shown, files, language)} |`,
    `| ${words.outputs} | ${freshness}${left} |`,
  ].join("\n");
  const listed = findingsMarkdown(findings, language).trimEnd();
  if (listed === "") return [table];
  const isGrave = findings.some(({ severity }) => severity === "error");
  return [
    table,
    `<details${isGrave ? " open" : ""}><summary>${words.findings}</summary>\n\n${listed}\n\n</details>`,
  ];
}
