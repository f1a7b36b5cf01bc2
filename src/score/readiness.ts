import { type StrategyMap, textIn } from "../model/model.ts";
import { type ReadinessPlace, readinessTables } from "../model/readiness.ts";
import type { Named, ReadinessTable } from "./scorecard.ts";

/** The readiness of the assets as the scorecard tells it, with labels in a language where they have it. */
export function scoredReadiness(map: StrategyMap, language: string | undefined): readonly ReadinessTable[] {
  const named = ({ id, label }: ReadinessPlace): Named => ({ id, label: textIn(label, language) });
  return readinessTables(map).map((table) => ({
    ...table,
    ...named(table),
    columns: table.columns.map(named),
    rows: table.rows.map((row) => ({ ...row, ...named(row) })),
  }));
}
