import { type Diagnostic, reportHtml, reportMarkdown } from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { type EvaluateOptions, evaluateMap } from "../evaluate-map.ts";
import { chooseOf, type MapChoice, openMaps } from "../opened-maps.ts";
import type { ReportFormat, ReportLevel } from "../output-formats.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { refuse, writeOut } from "../write-out.ts";

export interface ReportOptions extends EvaluateOptions, MapChoice {
  readonly level?: ReportLevel;
  readonly format?: ReportFormat;
  readonly lang?: string;
  readonly out?: string;
}

const WRITERS = { markdown: reportMarkdown, html: reportHtml } satisfies Record<ReportFormat, unknown>;

/** `smap report`: the report of one reporting period, to standard output or into a file. */
export async function report(
  paths: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { workspace, project, maps, faulty } = await openMaps(paths, options, terminal);
  const format = options.format ?? (/\.html?$/i.test(options.out ?? "") ? "html" : "markdown");
  if (format === "html" && maps.length > 1) {
    return refuse(`an HTML report is about one map: name it, ${chooseOf(maps)}`, terminal);
  }
  const language = options.lang ?? workspace.config.language;
  const { level = "strategic" } = options;
  const late: Diagnostic[] = [];
  const reports: string[] = [];
  for (const map of maps) {
    const { scorecard, diagnostics } = await evaluateMap(map, workspace, { ...options, language });
    late.push(...diagnostics);
    if (scorecard === undefined) continue;
    reports.push(WRITERS[format](map, scorecard, { level, ...(language === undefined ? {} : { language }) }));
  }
  const written = writeOut(reports.join("\n"), options.out, terminal);
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0, written);
}
