import { joinedNames } from "../../source/joined-names.ts";
import { measureExample } from "../measure-example.ts";
import type { Rule } from "../rule.ts";

/** A measure says where its values come from. */
export const noWayToObserve: Rule = {
  code: "no-way-to-observe",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "Nobody can tell where a measure's values come from",
    why:
      "A number that two people count in two ways is no measure. Without `formula:`, `observed:`, `index:` or first values, nobody " +
      "knows how it is had.",
    example: measureExample("unit: days, better: lower, target: 2 days at 2026-Q4"),
    remedy: 'Write its `formula:`, or in words `observed: "…"`.',
    mended: measureExample(
      'unit: days, better: lower, target: 2 days at 2026-Q4, observed: "stamp of the front desk"',
    ),
    source: "Practice: the definition sheet of a measure names its source.",
  },
  check({ map }, report) {
    const open = map.measures.filter(
      (measure) =>
        measure.formula === undefined &&
        measure.observed === undefined &&
        measure.index.length === 0 &&
        measure.actuals.length === 0 &&
        measure.note === undefined,
    );
    const [first] = open;
    if (first === undefined) return;
    const names = joinedNames(
      open.map(({ id }) => id),
      ", ",
    );
    report(first, `nothing says where the values of ${names} come from`, {
      hint: 'write `observed: "…"` or `formula: …`',
    });
  },
};
