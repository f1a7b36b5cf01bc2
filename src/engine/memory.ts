import {
  gatherBreakdowns,
  planBreakdowns,
  planOfReading,
  readBreakdowns,
  textsIn,
} from "../formula/breakdowns.ts";
import { evaluatePlan } from "../formula/evaluate.ts";
import type { MeasureValues } from "../formula/value.ts";
import type { StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { loadTables, type Rejected } from "./load.ts";

/** The measures of a map over its reporting periods, with what was found while reading the data. */
export interface Evaluation {
  readonly values: MeasureValues;
  readonly rejected: readonly Rejected[];
  /** Findings about the data; those about the formulas belong to the check of the map. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Evaluates a map without a database, by the reference evaluator: small data, and the oracle of the other engines. */
export function evaluateInMemory(map: StrategyMap, { root }: { readonly root: string }): Evaluation {
  const reading = planOfReading(map);
  const { tables, rejected, diagnostics } = loadTables(reading, root);
  const { plan, parts } = planBreakdowns(readBreakdowns(map, tables), textsIn(tables), reading);
  const values = evaluatePlan(plan, tables);
  return { values: gatherBreakdowns(values, parts, map), rejected, diagnostics };
}
