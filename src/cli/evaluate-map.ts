import {
  applyScenario,
  type Diagnostic,
  didYouMean,
  type Evaluation,
  error,
  evaluateFromAggregates,
  evaluateOnDuckdb,
  evaluateOnPostgres,
  type MeasureValues,
  type Scorecard,
  type StrategyMap,
  scoreMap,
} from "../index.ts";
import { faultAt } from "./faults.ts";
import type { Engine } from "./output-formats.ts";
import type { Workspace } from "./workspace.ts";

/** Where and how aggregates are computed. */
export interface EngineChoice {
  /** The embedded DuckDB where left out. */
  readonly engine?: Engine | undefined;
  /** CSV file of aggregates that another engine computed; then no source is read. */
  readonly aggregates?: string | undefined;
}

export interface EvaluateOptions extends EngineChoice {
  readonly period?: string | undefined;
  readonly scenario?: string | undefined;
  readonly language?: string | undefined;
}

/** The scorecard of a map from its data, undefined where there can be none, and what was found on the way. */
export interface Evaluated {
  readonly scorecard: Scorecard | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Evaluates a map and scores it. Never throws. */
export async function evaluateMap(
  map: StrategyMap,
  workspace: Workspace,
  options: EvaluateOptions,
): Promise<Evaluated> {
  const unknown = unknownScenario(map, options.scenario);
  if (unknown !== undefined) return { scorecard: undefined, diagnostics: [unknown] };
  // Formulas may ask for scores, and those follow the scenario's targets.
  const supposed = applyScenario(map, options.scenario);
  const { values, diagnostics } = await measureValues(supposed, workspace, options);
  if (values === undefined) return { scorecard: undefined, diagnostics };
  try {
    const scored = score(map, values, options);
    return { ...scored, diagnostics: [...diagnostics, ...scored.diagnostics] };
  } catch (problem) {
    const fault = faultAt(map.idAt, "scoring this map", problem);
    return { scorecard: undefined, diagnostics: [...diagnostics, fault] };
  }
}

/** The values of a map's measures over its periods; undefined where a fault of ours broke it off. Never throws. */
export async function measureValues(
  map: StrategyMap,
  workspace: Workspace,
  choice: EngineChoice,
): Promise<{ readonly values: MeasureValues | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  try {
    if (choice.aggregates !== undefined) {
      return evaluateFromAggregates(map, workspace.root, choice.aggregates);
    }
    return await ENGINES[choice.engine ?? "duckdb"](map, workspace);
  } catch (problem) {
    return { values: undefined, diagnostics: [faultAt(map.idAt, "evaluating this map", problem)] };
  }
}

const ENGINES: Readonly<Record<Engine, (map: StrategyMap, workspace: Workspace) => Promise<Evaluation>>> = {
  duckdb: (map, workspace) => evaluateOnDuckdb(map, limits(workspace)),
  postgres: (map, workspace) => evaluateOnPostgres(map, limits(workspace)),
};

function limits({ root, config }: Workspace): { root: string; seconds?: number; megabytes?: number } {
  const { seconds, megabytes } = config.evaluation ?? {};
  return {
    root,
    ...(seconds === undefined ? {} : { seconds }),
    ...(megabytes === undefined ? {} : { megabytes }),
  };
}

/** The finding that a map lacks the scenario that was asked for. */
export function unknownScenario(map: StrategyMap, scenario: string | undefined): Diagnostic | undefined {
  const scenarios = map.scenarios.map((each) => each.id);
  if (scenario === undefined || scenarios.includes(scenario)) return undefined;
  const message = `map \`${map.id}\` has no scenario \`${scenario}\``;
  return error("unknown-scenario", message, map.idAt, { hint: didYouMean(scenario, scenarios) });
}

function score(
  map: StrategyMap,
  values: MeasureValues,
  { period, scenario, language }: EvaluateOptions,
): Evaluated {
  const scorecard = scoreMap(map, values, {
    ...(period === undefined ? {} : { period }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(language === undefined ? {} : { language }),
  });
  if (period === undefined || scorecard.periods.includes(scorecard.period)) {
    return { scorecard, diagnostics: [] };
  }
  const [first, last] = [scorecard.periods[0], scorecard.periods.at(-1)];
  const message = `\`${period}\` is no reporting period of map \`${map.id}\``;
  const hint = first === undefined ? undefined : `its periods go from ${first} to ${last}`;
  return { scorecard: undefined, diagnostics: [error("unknown-period", message, map.idAt, { hint })] };
}
