import { describeScorecard, type Scorecard, type StrategyMap } from "../index.ts";
import { csvLine, type TableColumn, textTable } from "./text-table.ts";

/** A map with its scorecard. */
export interface Scored {
  readonly map: StrategyMap;
  readonly scorecard: Scorecard;
}

/** The reporting period of each map: a line for the whole, then one a measure, then the readiness of its assets. */
export function scorecardsTable(
  scored: readonly Scored[],
  { language }: { readonly language?: string | undefined },
): string {
  return scored
    .map(({ map, scorecard }) => {
      const options = language === undefined ? {} : { language };
      const { title, measures, readiness } = describeScorecard(map, scorecard, options);
      const tables = [
        textTable(columns(measures.heads, ALIGNED), measures.rows),
        ...readiness.map(({ heads, rows }) => textTable(columns(heads, []), rows)),
      ];
      return `${title}\n\n${tables.filter((each) => each !== "").join("\n")}`;
    })
    .join("\n");
}

/** Status and reason are words, all between them and the name are numbers. */
const ALIGNED: readonly TableColumn["align"][] = ["left", "right", "right", "right", "left", "left"];

function columns(heads: readonly string[], aligned: readonly TableColumn["align"][]): readonly TableColumn[] {
  return heads.map((title, index) => ({ title, align: aligned[index] ?? (index === 0 ? "left" : "right") }));
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
