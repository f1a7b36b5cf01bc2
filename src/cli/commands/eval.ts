import { type Diagnostic, scorecardXlsx } from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { type EvaluateOptions, evaluateMap } from "../evaluate-map.ts";
import { chooseOf, type MapChoice, openMaps } from "../opened-maps.ts";
import type { EvaluationFormat } from "../output-formats.ts";
import { startProgress } from "../progress.ts";
import { type Scored, scorecardsCsv, scorecardsTable } from "../scorecard-text.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { refuse, writeOut } from "../write-out.ts";

export interface EvalOptions extends EvaluateOptions, MapChoice {
  readonly format?: EvaluationFormat;
  readonly json?: true;
  readonly lang?: string;
  readonly out?: string;
}

/** `smap eval`: values, scores and status of the measures from their data. */
export async function evaluate(
  paths: readonly string[],
  options: EvalOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const format = options.json === true ? "json" : (options.format ?? "table");
  if (format === "xlsx" && options.out === undefined) {
    return refuse("a workbook goes into a file: name one with `--out scorecard.xlsx`", terminal);
  }
  const { workspace, project, maps, faulty } = await openMaps(paths, options, terminal);
  if (format === "xlsx" && maps.length > 1) {
    return refuse(`a workbook holds one map: name it, ${chooseOf(maps)}`, terminal);
  }
  const language = options.lang ?? workspace.config.language;
  const progress = startProgress(maps.length, terminal);
  const late: Diagnostic[] = [];
  const scored: Scored[] = [];
  for (const map of maps) {
    progress.step(map.id);
    const { scorecard, diagnostics } = await evaluateMap(map, workspace, { ...options, language });
    if (scorecard !== undefined) scored.push({ map, scorecard });
    late.push(...diagnostics);
  }
  progress.end();
  const content = await contentOf(scored, format, { ...options, language });
  const written = writeOut(content, options.out, terminal);
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0, written);
}

async function contentOf(
  scored: readonly Scored[],
  format: EvaluationFormat,
  options: EvaluateOptions,
): Promise<string | Uint8Array> {
  if (format !== "xlsx") return WRITERS[format](scored, options);
  const [only] = scored;
  if (only === undefined) return "";
  const { language } = options;
  return scorecardXlsx(only.map, only.scorecard, language === undefined ? {} : { language });
}

type Writer = (scored: readonly Scored[], options: EvaluateOptions) => string;

const WRITERS: Readonly<Record<Exclude<EvaluationFormat, "xlsx">, Writer>> = {
  table: scorecardsTable,
  json: (scored) => `${JSON.stringify({ scorecards: scored.map((each) => each.scorecard) }, undefined, 2)}\n`,
  csv: (scored, { period }) => scorecardsCsv(scored, period),
};
