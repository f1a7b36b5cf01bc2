import path from "node:path";
import { type Diagnostic, logText, reportMarkdown } from "../../index.ts";
import { buildableMaps } from "../buildable-maps.ts";
import { complainFindings } from "../complain-findings.ts";
import { type EvaluateOptions, evaluateMap } from "../evaluate-map.ts";
import type { ReportLevel } from "../output-formats.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { compileWorkspace, openWorkspace } from "../workspace.ts";
import { writeWhole } from "../write-file.ts";

export interface ReportOptions extends EvaluateOptions {
  readonly level?: ReportLevel;
  readonly lang?: string;
  readonly out?: string;
}

/** `smap report`: the report of one reporting period as Markdown, to standard output or into a file. */
export async function report(
  paths: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(paths, terminal);
  const project = compileWorkspace(workspace);
  const { maps, faulty } = buildableMaps(project, workspace.files);
  const language = options.lang ?? workspace.config.language;
  const late: Diagnostic[] = [];
  const reports: string[] = [];
  for (const map of maps) {
    const { scorecard, diagnostics } = await evaluateMap(map, workspace, { ...options, language });
    late.push(...diagnostics);
    if (scorecard === undefined) continue;
    const { level = "strategic" } = options;
    reports.push(reportMarkdown(map, scorecard, { level, ...(language === undefined ? {} : { language }) }));
  }
  const text = reports.join("\n");
  if (options.out !== undefined && text !== "") writeWhole(path.resolve(terminal.folder, options.out), text);
  else terminal.write(logText(text));
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0);
}
