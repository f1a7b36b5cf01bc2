import path from "node:path";
import { type Diagnostic, type Scorecard, type StrategyMap, scorecardXlsx } from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { type EvaluateOptions, evaluateMap } from "../evaluate-map.ts";
import { type MapChoice, openMaps } from "../opened-maps.ts";
import type { EvaluationFormat } from "../output-formats.ts";
import { startProgress } from "../progress.ts";
import { scorecardsCsv, scorecardsTable } from "../scorecard-text.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { writeWhole } from "../write-file.ts";
import { refuse, writeOut } from "../write-out.ts";

export interface EvalOptions extends EvaluateOptions, MapChoice {
  readonly format?: EvaluationFormat;
  readonly json?: true;
  readonly lang?: string;
  readonly out?: string;
}

/** A map with its scorecard. */
export interface Scored {
  readonly map: StrategyMap;
  readonly scorecard: Scorecard;
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
  await writeScored(scored, format, { ...options, lang: language }, terminal);
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0);
}

async function writeScored(
  scored: readonly Scored[],
  format: EvaluationFormat,
  { out, lang, period }: { out?: string; lang?: string | undefined; period?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  if (format !== "xlsx") writeOut(WRITERS[format](scored, period), out, terminal);
  else if (out !== undefined) {
    for (const { map, scorecard } of scored) {
      const book = await scorecardXlsx(map, scorecard, lang === undefined ? {} : { language: lang });
      writeWhole(path.resolve(terminal.folder, out), book);
    }
  }
}

type Writer = (scored: readonly Scored[], period: string | undefined) => string;

const WRITERS: Readonly<Record<Exclude<EvaluationFormat, "xlsx">, Writer>> = {
  table: scorecardsTable,
  json: (scored) => `${JSON.stringify({ scorecards: scored.map((each) => each.scorecard) }, undefined, 2)}\n`,
  csv: scorecardsCsv,
};

/** "--map bank or --map shop". */
export function chooseOf(maps: readonly StrategyMap[]): string {
  return maps
    .slice(0, 4)
    .map((each) => `\`--map ${each.id}\``)
    .join(" or ");
}
