import type { IndexPart, Measure, Weight } from "../../model/model.ts";
import { formatPeriod } from "../../model/periods.ts";
import { nearlyEqual, percent } from "../figures.ts";
import { grouped } from "../grouped.ts";
import type { About, Report, Rule } from "../rule.ts";
import { momentsOf, type Times, timesOf, weightAt } from "../weights-over-time.ts";

/** Weights in percent under one parent sum to 100 %. */
export const weightsNot100: Rule = {
  code: "weights-not-100",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "Weights in percent do not sum to 100 %",
    why:
      "Weights written in percent are read as shares of a whole. Where they sum to 90 % or 110 % one of them is a " +
      "slip, and the score shares the rest out silently.",
    example:
      'perspective internal { objective quick "Answer fast and rightly" {\n' +
      '  measure in_a_day "Answered in a day" { unit: percent, target: 90% at 2026-Q4, weight: 60% }\n' +
      '  measure rightly "Answered rightly" { unit: percent, target: 95% at 2026-Q4, weight: 30% }\n} }\nskills -> quick -> loyalty',
    remedy: "Correct the weights, or write plain numbers such as 2 and 1, which are only compared.",
    mended:
      'perspective internal { objective quick "Answer fast and rightly" {\n' +
      '  measure in_a_day "Answered in a day" { unit: percent, target: 90% at 2026-Q4, weight: 60% }\n' +
      '  measure rightly "Answered rightly" { unit: percent, target: 95% at 2026-Q4, weight: 40% }\n} }\nskills -> quick -> loyalty',
    source: "Manual of BSC Designer, on the weights of items in one container.",
  },
  check({ map }, report) {
    const times = timesOf(map);
    const measures = new Map(map.measures.map((measure) => [measure.id, measure]));
    for (const objective of map.objectives) {
      const own = objective.measures.flatMap((id) => measures.get(id) ?? []);
      compareSiblings(own, objective, `the measures of \`${objective.id}\``, times, report);
    }
    const byPerspective = grouped(map.objectives, (objective) => objective.perspective);
    for (const perspective of map.perspectives) {
      const own = byPerspective.get(perspective.id) ?? [];
      compareSiblings(own, perspective, `the objectives of \`${perspective.id}\``, times, report);
    }
    compareSiblings(map.perspectives, map, "the perspectives", times, report);
    compareSiblings(map.themes, map, "the themes", times, report);
    const perspectives = new Set(map.perspectives.map(({ id }) => id));
    for (const phase of map.phases) {
      for (const kind of ["perspectives", "themes"] as const) {
        const own = phase.weights.filter((share) => perspectives.has(share.of) === (kind === "perspectives"));
        const sum = own.reduce((total, share) => total + share.value, 0);
        const [first] = own;
        const allKnown =
          kind === "themes" ? own.length >= map.themes.length : own.length >= perspectives.size;
        if (first === undefined || own.some((share) => !share.percent)) continue;
        if (nearlyEqual(sum, 1) || (sum < 1 && !allKnown)) continue;
        report(phase, `in the phase \`${phase.id}\` the weights of the ${kind} sum to ${percent(sum)}`, {
          at: first.at,
        });
      }
    }
    for (const measure of map.measures) compareParts(measure.index, measure, measure.id, report);
  },
};

interface Weighted {
  readonly id: string;
  readonly weight: readonly Weight[];
}

/** Says once for a parent where its children's weights go wrong: at the first period in which they do. */
function compareSiblings(
  siblings: readonly (Weighted | Measure)[],
  parent: About,
  named: string,
  times: Times,
  report: Report,
): void {
  for (const moment of momentsOf(
    times,
    siblings.flatMap(({ weight }) => weight),
  )) {
    const held = siblings.map(({ weight }) => weightAt(weight, moment, times));
    const given = held.filter((each): each is Weight => each?.percent === true);
    const [first] = given;
    if (first === undefined) continue;
    const when = moment === undefined ? "" : ` at ${formatPeriod(moment)}`;
    const plain = held.find((each) => each !== undefined && !each.percent);
    if (plain !== undefined) {
      report(parent, `weights of ${named} are partly in percent, partly plain numbers${when}`, {
        at: plain.at,
      });
      return;
    }
    const sum = given.reduce((total, { value }) => total + value, 0);
    if (nearlyEqual(sum, 1) || (sum < 1 && given.length < siblings.length)) continue;
    const hint = sum < 1 ? `${percent(1 - sum)} are missing` : `${percent(sum - 1)} too much`;
    report(parent, `the weights of ${named} sum to ${percent(sum)}${when}`, { at: first.at, hint });
    return;
  }
}

/** Parts of an index with weights below 1 are shares of a whole. */
function compareParts(parts: readonly IndexPart[], about: About, named: string, report: Report): void {
  const [first] = parts;
  if (first === undefined) return;
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (parts.every(({ weight }) => weight < 1) && !nearlyEqual(sum, 1)) {
    report(about, `the weights of the parts of \`${named}\` sum to ${percent(sum)}`, { at: first.at });
  }
  for (const part of parts) compareParts(part.parts, about, part.of, report);
}
