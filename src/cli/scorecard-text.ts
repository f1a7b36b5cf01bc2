import {
  formatShare,
  formatValue,
  type MeasureScore,
  type ReadinessTable,
  type Scorecard,
  type StrategyMap,
} from "../index.ts";
import { csvLine, type TableColumn, textTable } from "./text-table.ts";

/** A map with its scorecard. */
export interface Scored {
  readonly map: StrategyMap;
  readonly scorecard: Scorecard;
}

/** The reporting period of each map: a line for the whole, then one a measure. */
export function scorecardsTable(scored: readonly Scored[]): string {
  return scored.map(tableOf).join("\n");
}

function tableOf({ map, scorecard }: Scored): string {
  const { label, period, total } = scorecard;
  const basis = total.scored === total.of ? "" : `, from ${total.scored} of ${total.of} perspectives`;
  const whole = total.score === null ? "no score" : `score ${formatShare(total.score)}${basis}`;
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
  const tables = [textTable(columns, rows), ...scorecard.readiness.map(readinessText)];
  const when = period === "" ? "" : `, ${period}`;
  return `${label}${when}: ${whole}, ${total.status}${why}\n\n${tables.filter((each) => each !== "").join("\n")}`;
}

/** `67% (20/30)` in each cell, sums at the right and below. */
function readinessText({ label, columns, rows, totals, all }: ReadinessTable): string {
  const line = (title: string, cells: (typeof totals)[number][]) => [
    title,
    ...cells.map((sum) =>
      sum === null ? "–" : `${formatShare(sum.share)} (${sum.available}/${sum.required})`,
    ),
  ];
  const head: readonly TableColumn[] = [
    { title: `readiness: ${label}`, align: "left" },
    ...columns.map(({ label: title }) => ({ title, align: "right" }) as const),
    { title: "in all", align: "right" },
  ];
  const body = rows.map((row) => line(row.label, [...row.cells, row.all]));
  return textTable(head, rows.length > 1 ? [...body, line("in all", [...totals, all])] : body);
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

/** A line a measure and period, of all periods unless one was asked for; numbers exact, percent as fractions. */
export function scorecardsCsv(scored: readonly Scored[], period: string | undefined): string {
  const head = ["map", "measure", "label", "unit", "period", "value", "target", "score", "status"];
  const lines = scored.flatMap(({ scorecard }) =>
    scorecard.measures.flatMap((each) =>
      scorecard.periods.flatMap((name, index) => {
        if (period !== undefined && name !== scorecard.period) return [];
        const numbers = [each.series[index] ?? null, each.targets[index] ?? null, each.scores[index] ?? null];
        const status = each.statuses[index] ?? "grey";
        return [csvLine([scorecard.map, each.id, each.label, each.unit, name, ...numbers, status])];
      }),
    ),
  );
  return csvLine(head) + lines.join("");
}
