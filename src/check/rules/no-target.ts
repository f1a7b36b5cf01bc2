import type { Rule } from "../rule.ts";

/** Every measure has a target, or is best inside limits that say it all. */
export const noTarget: Rule = {
  code: "no-target",
  severity: "warning",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "A measure has no target",
    why: "A measure without a target says what is watched and not what is wanted; it cannot be scored.",
    example:
      "perspective internal { objective service {\n" +
      '  measure waiting "Waiting time" { unit: days, better: lower }\n' +
      "} }",
    remedy: "Write `target: 8% at 2026-Q4`, with the period by which it shall be reached.",
    mended:
      "perspective internal { objective service {\n" +
      '  measure waiting "Waiting time" { unit: days, better: lower, target: 2 days at 2026-Q4 }\n' +
      "} }",
    source: "Kaplan and Norton, The Balanced Scorecard (1996).",
  },
  check({ map }, report) {
    const counted = new Set([
      ...map.objectives.flatMap((objective) => objective.measures),
      ...map.measures
        .flatMap((measure) => measure.index)
        .flatMap((part) => [part.of, ...part.parts.map((each) => each.of)]),
    ]);
    for (const measure of map.measures) {
      const sayEnough =
        measure.better.kind === "exactly" ||
        (measure.better.kind === "inside" && !measure.better.aroundTarget);
      const scored = measure.targets.length > 0 || sayEnough || measure.scoring.name === "range";
      if (scored || !counted.has(measure.id)) continue;
      report(measure, `the measure \`${measure.id}\` ("${measure.label.text}") has no target`, {
        hint: "for example `target: 8% at 2026-Q4`",
      });
    }
  },
};
