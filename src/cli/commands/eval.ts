import {
  type Diagnostic,
  formatShare,
  formatValue,
  type MeasureScore,
  type Scorecard,
  type StrategyMap,
} from "../../index.ts";
import { buildableMaps } from "../buildable-maps.ts";
import { complainFindings } from "../complain-findings.ts";
import { type EvaluateOptions, evaluateMap } from "../evaluate-map.ts";
import type { EvaluationFormat } from "../output-formats.ts";
import { startProgress } from "../progress.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { csvLine, textTable } from "../text-table.ts";
import { compileWorkspace, openWorkspace } from "../workspace.ts";

export interface EvalOptions extends EvaluateOptions {
  readonly format?: EvaluationFormat;
  readonly json?: true;
}

interface Scored {
  readonly map: StrategyMap;
  readonly scorecard: Scorecard;
}

/** `smap eval`: values, scores and status of the measures from their data. */
export async function evaluate(
  paths: readonly string[],
  options: EvalOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(paths, terminal);
  const project = compileWorkspace(workspace);
  const { maps, faulty } = buildableMaps(project, workspace.files);
  const progress = startProgress(maps.length, terminal);
  const late: Diagnostic[] = [];
  const scored: Scored[] = [];
  for (const map of maps) {
    progress.step(map.id);
    const { scorecard, diagnostics } = await evaluateMap(map, workspace, options);
    if (scorecard !== undefined) scored.push({ map, scorecard });
    late.push(...diagnostics);
  }
  progress.end();
  terminal.write(WRITERS[options.json === true ? "json" : (options.format ?? "table")](scored, options));
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  return worst(complainFindings(found, workspace, terminal), faulty.length > 0 ? 1 : 0);
}

type Writer = (scored: readonly Scored[], options: EvalOptions) => string;

const WRITERS: Readonly<Record<EvaluationFormat, Writer>> = {
  table: (scored) => scored.map(tableOf).join("\n"),
  json: (scored) => `${JSON.stringify({ scorecards: scored.map((each) => each.scorecard) }, undefined, 2)}\n`,
  csv: csvOf,
};

/** The reporting period of one map: a line for the whole, then one a measure. */
function tableOf({ map, scorecard }: Scored): string {
  const { label, period, total } = scorecard;
  const whole = total.score === null ? "no score" : `score ${formatShare(total.score)}`;
  const why = total.reason === undefined ? "" : ` (${total.reason})`;
  const rows = scorecard.measures.map((each) => measureRow(each, map));
  const columns = [
    { title: "measure", align: "left" },
    { title: "value", align: "right" },
    { title: "target", align: "right" },
    { title: "score", align: "right" },
    { title: "status", align: "left" },
    { title: "why", align: "left" },
  ] as const;
  return `${label}, ${period}: ${whole}, ${total.status}${why}\n\n${textTable(columns, rows)}`;
}

function measureRow(each: MeasureScore, map: StrategyMap): readonly string[] {
  const unit = map.measures.find((measure) => measure.id === each.id)?.unit;
  const shown = (value: number | null): string =>
    value === null || unit === undefined ? "–" : formatValue(value, unit, "en");
  return [
    each.label,
    shown(each.value),
    shown(each.target),
    each.score === null ? "–" : formatShare(each.score),
    each.status,
    each.reason ?? "",
  ];
}

/** A line a measure and period; numbers exact, percent as fractions. */
function csvOf(scored: readonly Scored[], options: EvalOptions): string {
  const head = ["map", "measure", "label", "unit", "period", "value", "target", "score", "status"];
  const lines = scored.flatMap(({ scorecard }) =>
    scorecard.measures.flatMap((each) =>
      scorecard.periods.flatMap((period, index) => {
        if (options.period !== undefined && period !== scorecard.period) return [];
        const numbers = [each.series[index] ?? null, each.targets[index] ?? null, each.scores[index] ?? null];
        const status = each.statuses[index] ?? "grey";
        return [csvLine([scorecard.map, each.id, each.label, each.unit, period, ...numbers, status])];
      }),
    ),
  );
  return csvLine(head) + lines.join("");
}
