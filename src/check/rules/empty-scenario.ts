import type { DatedValue, Override, StrategyMap } from "../../model/model.ts";
import { formatPeriod } from "../../model/periods.ts";
import { nearlyEqual } from "../figures.ts";
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
    for (const scenario of map.scenarios) {
      if (scenario.overrides.length === 0) {
        report(scenario, `the scenario \`${scenario.id}\` overrides nothing`, {
          hint: "for example `measure churn { target: 10% at 2026-Q4 }`",
        });
      } else if (scenario.overrides.every((each) => repeats(each, map))) {
        report(scenario, `the scenario \`${scenario.id}\` only repeats what the map says`);
      }
    }
  },
};

function repeats(override: Override, map: StrategyMap): boolean {
  if (override.kind === "target" || override.kind === "baseline") {
    const measure = map.measures.find((each) => each.id === override.measure);
    const values = override.kind === "target" ? measure?.targets : [measure?.baseline];
    return (values ?? []).some((each) => each !== undefined && sameValue(each, override.value));
  }
  if (override.kind === "strength" || override.kind === "lag") {
    const link = map.links.find((each) => each.from === override.from && each.to === override.to);
    return override.kind === "strength"
      ? link?.strength === override.strength
      : link?.lag?.count === override.lag.count && link.lag.unit === override.lag.unit;
  }
  if (override.kind === "budget") {
    const budget = map.initiatives.find((each) => each.id === override.initiative)?.budget;
    return override.change.kind === "relative"
      ? override.change.by === 0
      : override.change.amount.value === budget?.value;
  }
  return false;
}

function sameValue(a: DatedValue, b: DatedValue): boolean {
  const dated = (value: DatedValue) =>
    [value.at, value.in].map((each) => (each === undefined ? "" : formatPeriod(each))).join(" ");
  return nearlyEqual(a.value, b.value) && dated(a) === dated(b) && a.for === b.for && a.phase === b.phase;
}
