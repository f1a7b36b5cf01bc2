import {
  type Diagnostic,
  didYouMean,
  error,
  evaluateOnDuckdb,
  type Scorecard,
  type StrategyMap,
  scoreMap,
} from "../index.ts";
import { faultAt } from "./faults.ts";
import type { Workspace } from "./workspace.ts";

export interface EvaluateOptions {
  readonly period?: string | undefined;
  readonly scenario?: string | undefined;
  readonly language?: string | undefined;
}

/** The scorecard of a map from its data, undefined where there can be none, and what was found on the way. */
export interface Evaluated {
  readonly scorecard: Scorecard | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Evaluates a map on the embedded engine and scores it. Never throws. */
export async function evaluateMap(
  map: StrategyMap,
  workspace: Workspace,
  options: EvaluateOptions,
): Promise<Evaluated> {
  const { scenario } = options;
  const scenarios = map.scenarios.map((each) => each.id);
  if (scenario !== undefined && !scenarios.includes(scenario)) {
    const message = `map \`${map.id}\` has no scenario \`${scenario}\``;
    const hint = didYouMean(scenario, scenarios);
    return { scorecard: undefined, diagnostics: [error("unknown-scenario", message, map.idAt, { hint })] };
  }
  try {
    return await evaluate(map, workspace, options);
  } catch (problem) {
    return { scorecard: undefined, diagnostics: [faultAt(map.idAt, "evaluating this map", problem)] };
  }
}

async function evaluate(
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
  if (period === undefined || scorecard.periods.includes(scorecard.period)) return { scorecard, diagnostics };
  const [first, last] = [scorecard.periods[0], scorecard.periods.at(-1)];
  const message = `\`${period}\` is no reporting period of map \`${map.id}\``;
  const hint = first === undefined ? undefined : `its periods go from ${first} to ${last}`;
  return {
    scorecard: undefined,
    diagnostics: [...diagnostics, error("unknown-period", message, map.idAt, { hint })],
  };
}
