import {
  type Finding,
  findingsGithub,
  findingsIn,
  findingsOf,
  findingsSummary,
  findingsText,
  type Grade,
  logText,
  reaches,
  spokenLanguage,
} from "../../index.ts";
import { type CommittedOutputs, compareCommittedOutputs } from "../committed-outputs.ts";
import { type BaseComparison, compareWithBase, comparisonIn } from "../compared-base.ts";
import { hasFault } from "../faults.ts";
import { gitText } from "../git.ts";
import { type OpenedMaps, openMaps, scopeOf } from "../opened-maps.ts";
import type { AnnotationFormat } from "../output-formats.ts";
import { pictureLook, USUAL_LOOK } from "../picture-look.ts";
import { startProgress } from "../progress.ts";
import { reviewComment } from "../review-comment.ts";
import { reviewFiles } from "../review-files.ts";
import { changePictures } from "../review-pictures.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { writeReviewFiles } from "../write-review-files.ts";

export interface CiOptions {
  /** Revision that the change is compared with, from the commit where it left it. */
  readonly base?: string;
  readonly out?: string;
  readonly dryRun?: true;
  readonly format?: AnnotationFormat;
  readonly failOn?: Grade;
  readonly maxWarnings?: number;
  readonly lang?: string;
  readonly name?: string;
}

/**
 * `smap ci`: all that a pull request needs, in one run: checks, draws, verifies committed outputs, compares with the
 * base, and writes the comment and the reports into a folder. Posts nothing and needs no network.
 */
export async function ci(
  paths: readonly string[],
  options: CiOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const opened = await openMaps(paths, {}, terminal);
  const { workspace, project } = opened;
  const language = options.lang ?? workspace.config.language;
  const spoken = spokenLanguage(language);
  const steps = startProgress(3, terminal);
  steps.step("comparing outputs");
  const outputs = await compareCommittedOutputs(opened, scopeOf(paths, workspace.root, terminal));
  steps.step("comparing maps");
  const comparison =
    options.base === undefined
      ? undefined
      : await compareWithBase(options.base, paths, workspace.root, spoken, terminal);
  const look = await pictureLook(undefined, workspace);
  const known = new Set(outputs.problems.map(({ message }) => message));
  const unfit = look.kind === "look" ? [] : look.problems.filter(({ message }) => !known.has(message));
  const diagnostics = [
    ...project.diagnostics,
    ...outputs.problems,
    ...unfit,
    ...outputs.stale,
    ...outputs.leftover,
  ];
  const told = findingsIn(spoken, findingsOf(diagnostics, project.sources));
  const all = inRepository(told, workspace.root);
  const findings = all.filter(isGrave);
  steps.step("drawing");
  const { colours, theme } = look.kind === "look" ? look : USUAL_LOOK;
  const spokenComparison = comparisonIn(language, comparison);
  const pictures = await changePictures(spokenComparison, { language, colours, theme });
  const comment = reviewComment({
    name: options.name ?? "strategy",
    findings,
    files: workspace.files.length,
    outputs,
    ...(spokenComparison === undefined ? {} : { comparison: spokenComparison }),
    language: spoken,
    pictures: pictures.filter(({ content }) => content !== ""),
  });
  steps.end();
  if (options.dryRun === true) terminal.write(logText(comment));
  else {
    const summary = `${findingsSummary(findings, workspace.files.length, spoken)}\n`;
    const shown =
      options.format === "github"
        ? findingsGithub(findings)
        : findingsText(told.filter(isGrave), project.sources, terminal.paint, spoken);
    terminal.write(`${shown}${summary}`);
    const files = await reviewFiles({
      comment,
      findings: all,
      comparison,
      pictures,
      opened,
      lang: options.lang,
    });
    if (!writeReviewFiles(files, options.out ?? "smap-ci", workspace.root, terminal)) return 2;
  }
  if (spokenComparison !== undefined && spokenComparison.kind !== "changes") {
    terminal.complain(logText(`${spokenComparison.reason}\n`));
    if (spokenComparison.kind === "faulty") terminal.complain(spokenComparison.details);
  }
  return statusOf(opened, findings, comparison, outputs, options);
}

/** Places count from the top of the repository, where review tools look for them, and not from the project's root. */
function inRepository(findings: readonly Finding[], root: string): readonly Finding[] {
  const prefix = gitText(root, ["rev-parse", "--show-prefix"]) ?? "";
  if (prefix === "") return findings;
  const moved = <Placed extends { readonly file: string }>(placed: Placed): Placed =>
    placed.file.startsWith("smap:") ? placed : { ...placed, file: `${prefix}${placed.file}` };
  return findings.map((finding) => ({
    ...moved(finding),
    related: finding.related.map(moved),
    fixes: finding.fixes.map(moved),
  }));
}

/** Remarks stand in the reports only. */
function isGrave({ severity }: Finding): boolean {
  return severity !== "info";
}

function statusOf(
  { workspace, project }: OpenedMaps,
  findings: readonly Finding[],
  comparison: BaseComparison | undefined,
  outputs: CommittedOutputs,
  options: CiOptions,
): ExitStatus {
  const isLost =
    workspace.problems.length > 0 ||
    comparison?.kind === "impossible" ||
    hasFault([...project.diagnostics, ...outputs.problems]);
  const errors = findings.some(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const most = options.maxWarnings ?? workspace.config.maxWarnings ?? Number.POSITIVE_INFINITY;
  return worst(
    isLost ? 2 : 0,
    errors || warnings > most ? 1 : 0,
    isRefused(comparison, options.failOn ?? workspace.config.diff?.failOn) ? 1 : 0,
  );
}

/** A gate that cannot be told open is shut. */
function isRefused(comparison: BaseComparison | undefined, failOn: Grade | undefined): boolean {
  if (comparison === undefined || failOn === undefined) return false;
  if (comparison.kind !== "changes") return true;
  return reaches(
    comparison.changes.maps.flatMap(({ changes }) => changes),
    failOn,
  );
}
