import { type Diagnostic, evaluateOnDuckdb, type Scorecard, type StrategyMap, scoreMap } from "../index.ts";
import type { Workspace } from "./workspace.ts";

export interface EvaluateOptions {
  readonly period?: string | undefined;
  readonly scenario?: string | undefined;
  readonly language?: string | undefined;
}

/** The scorecard of a map from its data, and what was found on the way. */
export interface Evaluated {
  readonly scorecard: Scorecard;
  readonly diagnostics: readonly Diagnostic[];
}

/** Evaluates a map on the embedded engine and scores it. */
export async function evaluateMap(
  map: StrategyMap,
  { root, config }: Workspace,
  { period, scenario, language }: EvaluateOptions,
): Promise<Evaluated> {
  const { seconds, megabytes } = config.evaluation ?? {};
  const { values, diagnostics } = await evaluateOnDuckdb(map, {
    root,
    ...(seconds === undefined ? {} : { seconds }),
    ...(megabytes === undefined ? {} : { megabytes }),
  });
  const scorecard = scoreMap(map, values, {
    ...(period === undefined ? {} : { period }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(language === undefined ? {} : { language }),
  });
  return { scorecard, diagnostics };
}
