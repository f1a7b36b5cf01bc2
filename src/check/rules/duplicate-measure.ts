import type { Measure } from "../../model/model.ts";
import { writeExpression } from "../../model/write-expression.ts";
import type { Rule } from "../rule.ts";

/** Two measures differ in what they say and in what they compute. */
export const duplicateMeasure: Rule = {
  code: "duplicate-measure",
  severity: "warning",
  explanation: {
    title: "Two measures are the same",
    why:
      "Two measures with one text or one formula count the same thing twice, and both count in the score. Mostly a " +
      "line was copied and not changed.",
    example:
      'measure waiting "Average waiting time" { unit: days, better: lower, target: 2 days at 2026-Q4 }\n' +
      'measure answering "Average waiting time" { unit: days, better: lower, target: 1 day at 2026-Q4 }\n' +
      "perspective internal { objective service { measures: waiting, answering } }",
    remedy:
      "Declare it once beside the objectives and let each say `measures: waiting`; or correct the copy.",
    mended:
      'measure waiting "Average waiting time" { unit: days, better: lower, target: 2 days at 2026-Q4 }\n' +
      'measure answering "Time to a first answer" { unit: days, better: lower, target: 1 day at 2026-Q4 }\n' +
      "perspective internal { objective service { measures: waiting, answering } }",
    source: "Practice: a published table of indicators of customer management holds such a copied row.",
  },
  check({ map }, report) {
    const byText = new Map<string, Measure>();
    const byFormula = new Map<string, Measure>();
    for (const measure of map.measures) {
      const formula = measure.formula === undefined ? undefined : writeExpression(measure.formula);
      const sameText = remember(byText, plainText(measure.label.text), measure);
      const isName = measure.formula?.kind === "name" || measure.formula?.kind === "number";
      const sameFormula = formula === undefined || isName ? undefined : remember(byFormula, formula, measure);
      const other = sameText ?? sameFormula;
      if (other === undefined) continue;
      const what = sameText === undefined ? "formula" : "text";
      report(measure, `\`${measure.id}\` has the same ${what} as the measure \`${other.id}\``, {
        hint: `use one in both places: \`measures: ${other.id}\``,
        related: [{ message: `\`${other.id}\` is declared here`, place: other.idAt }],
      });
    }
  },
};

/** The measure that was there before under the key; notes this one where there was none. */
function remember(seen: Map<string, Measure>, key: string, measure: Measure): Measure | undefined {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, measure);
  return before;
}

function plainText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
