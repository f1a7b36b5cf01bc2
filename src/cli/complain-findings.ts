import {
  findingsIn,
  findingsOf,
  findingsSummary,
  findingsText,
  type Project,
  type Severity,
} from "../index.ts";
import { hasFault } from "./faults.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

/** Writes errors and warnings to standard error, where standard output is for data, and gives their status. */
export function complainFindings(
  project: Pick<Project, "diagnostics" | "sources">,
  workspace: Workspace,
  terminal: Terminal,
): ExitStatus {
  const shown: readonly Severity[] = ["error", "warning"];
  const diagnostics = project.diagnostics.filter((each) => shown.includes(each.severity));
  if (diagnostics.length > 0) {
    const { language, files } = workspace;
    const findings = findingsIn(language, findingsOf(diagnostics, project.sources));
    terminal.complain(findingsText(findings, project.sources, terminal.complaintPaint, language));
    terminal.complain(`${findingsSummary(findings, files.length, language)}\n`);
  }
  if (workspace.problems.length > 0 || hasFault(diagnostics)) return 2;
  return diagnostics.some((each) => each.severity === "error") ? 1 : 0;
}
