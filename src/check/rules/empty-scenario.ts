import type { DatedValue, Link, Measure, Override, StrategyMap } from "../../model/model.ts";
import { formatPeriod } from "../../model/periods.ts";
import type { Rule } from "../rule.ts";

/** A scenario changes something. */
export const emptyScenario: Rule = {
  code: "empty-scenario",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "A scenario overrides nothing",
    why:
      "A scenario is compared with the plan. One that changes nothing, or repeats what the plan says, shows the same " +
      "numbers twice and looks like an answer.",
    example: 'scenario slow "Slow market" { measure churn { target: 8% at 2026-Q4 } }',
    remedy: "Write what is different in it, or delete it.",
    mended: 'scenario slow "Slow market" { measure churn { target: 10% at 2026-Q4 } }',
    source: "The language.",
  },
  check({ map }, report) {
    const said = saidBy(map);
    for (const scenario of map.scenarios) {
      if (scenario.overrides.length === 0) {
        report(scenario, `the scenario \`${scenario.id}\` overrides nothing`, {
          hint: "for example `measure churn { target: 10% at 2026-Q4 }`",
        });
      } else if (scenario.overrides.every((each) => repeats(each, said))) {
        report(scenario, `the scenario \`${scenario.id}\` only repeats what the map says`);
      }
    }
  },
};

/** What a map says now, by what a scenario may override. */
interface Said {
  readonly targets: ReadonlySet<string>;
  readonly baselines: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, Link>;
  readonly budgets: ReadonlyMap<string, number | undefined>;
}

function saidBy(map: StrategyMap): Said {
  const valuesOf = (values: (measure: Measure) => readonly DatedValue[]) =>
    new Set(map.measures.flatMap((measure) => values(measure).map((each) => nameOf(measure.id, each))));
  return {
    targets: valuesOf(({ targets }) => targets),
    baselines: valuesOf(({ baseline }) => (baseline === undefined ? [] : [baseline])),
    // The first of two links between one pair is the one that stays.
    links: new Map(map.links.toReversed().map((link) => [JSON.stringify([link.from, link.to]), link])),
    budgets: new Map(map.initiatives.map(({ id, budget }) => [id, budget?.value])),
  };
}

function repeats(override: Override, said: Said): boolean {
  if (override.kind === "target") return said.targets.has(nameOf(override.measure, override.value));
  if (override.kind === "baseline") return said.baselines.has(nameOf(override.measure, override.value));
  if (override.kind === "strength" || override.kind === "lag") {
    const link = said.links.get(JSON.stringify([override.from, override.to]));
    return override.kind === "strength"
      ? link?.strength === override.strength
      : link?.lag?.count === override.lag.count && link.lag.unit === override.lag.unit;
  }
  if (override.kind === "budget") {
    const budget = said.budgets.get(override.initiative);
    return override.change.kind === "relative"
      ? override.change.by === 0
      : override.change.amount.value === budget;
  }
  return false;
}

/** A measure's value with all that qualifies it, to twelve digits. */
function nameOf(measure: string, { value, at, in: within, for: of, phase }: DatedValue): string {
  const periods = [at, within].map((each) => (each === undefined ? null : formatPeriod(each)));
  return JSON.stringify([measure, Number(value.toPrecision(12)), ...periods, of ?? null, phase ?? null]);
}
