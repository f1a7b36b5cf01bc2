import {
  type Finding,
  findingsGithub,
  findingsGitlab,
  findingsIn,
  findingsJson,
  findingsOf,
  findingsSarif,
  findingsSummary,
  findingsText,
  type Project,
  type SpokenLanguage,
} from "../../index.ts";
import { applyFixes } from "../apply-fixes.ts";
import { hasFault } from "../faults.ts";
import type { FindingFormat } from "../output-formats.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";
import { VERSION } from "../version.ts";
import { compileWorkspace, openWorkspace, type Workspace } from "../workspace.ts";

export interface CheckOptions {
  readonly format?: FindingFormat;
  readonly json?: true;
  readonly fix?: true;
  /** Remarks are written as well; the other formats always hold them. */
  readonly remarks?: true;
  readonly maxWarnings?: number;
  /** Language of the findings; that of the settings if left out. */
  readonly lang?: string;
}

const REMARKS_HIDDEN: Readonly<Record<SpokenLanguage, string>> = {
  en: " (--remarks shows the remarks)",
  zh: "（--remarks 显示提示）",
};

/** `smap check`: reads, resolves and checks maps, and tells what it found. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  let workspace = await openWorkspace(paths, terminal, options.lang);
  let project = compileWorkspace(workspace);
  if (options.fix === true && applyFixes(project, workspace, terminal) > 0) {
    workspace = await openWorkspace(paths, terminal, options.lang);
    project = compileWorkspace(workspace);
  }
  const findings = findingsIn(workspace.language, findingsOf(project.diagnostics, project.sources));
  terminal.write(render(findings, project, workspace, options, terminal));
  if (workspace.problems.length > 0 || hasFault(project.diagnostics)) return 2;
  if (findings.some((finding) => finding.severity === "error")) return 1;
  const most = options.maxWarnings ?? workspace.config.maxWarnings;
  if (most === undefined) return 0;
  const warnings = findings.filter((finding) => finding.severity === "warning");
  const areMoreHidden = warnings.some((finding) => finding.code === "too-many-diagnostics");
  return areMoreHidden || warnings.length > most ? 1 : 0;
}

function render(
  findings: readonly Finding[],
  project: Project,
  workspace: Workspace,
  options: CheckOptions,
  terminal: Terminal,
): string {
  const renderers: Readonly<Record<FindingFormat, () => string>> = {
    text: () => {
      const shown = findings.filter(({ severity }) => options.remarks === true || severity !== "info");
      const { language, files } = workspace;
      const summary = findingsSummary(findings, files.length, language);
      const more = shown.length === findings.length ? "" : REMARKS_HIDDEN[language];
      return `${findingsText(shown, project.sources, terminal.paint, language)}${summary}${more}\n`;
    },
    json: () => findingsJson(findings),
    sarif: () => findingsSarif(findings, VERSION),
    github: () => findingsGithub(findings),
    gitlab: () => findingsGitlab(findings),
  };
  return renderers[options.json === true ? "json" : (options.format ?? "text")]();
}
