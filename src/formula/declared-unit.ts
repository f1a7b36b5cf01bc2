import type { Measure } from "../model/model.ts";
import type { Related } from "../source/diagnostic.ts";
import type { Expression } from "../syntax/ast.ts";
import { convertPeriod, type TypedPeriod } from "./period-scope.ts";
import type { PeriodExpression } from "./plan.ts";
import { reject, type Site, warn } from "./planner.ts";
import { conversionTo, describeType, type NumberType, numberOf } from "./types.ts";

/** A checked formula in the unit that its measure declares; undefined (reported) where it gives another one. */
export function inDeclaredUnit(
  measure: Measure,
  formula: Expression,
  { expression, type, from }: TypedPeriod,
  site: Site,
): PeriodExpression | undefined {
  if (type.kind !== "number") {
    const message = `a measure is a number, and the formula of \`${measure.id}\` gives ${describeType(type)}`;
    return reject(site, "wrong-type", message, formula, { related: [from] });
  }
  const conversion = conversionTo(measure.unit, type);
  if (conversion === undefined) return wrongUnit(measure, formula, type, from, site);
  if (measure.unit.form === "percent" && timesHundred(formula)) {
    const message = `\`${measure.id}\` is in percent, so its formula gives the share itself, not a hundred times it`;
    warn(site, "percent-times-100", message, formula, { hint: "leave out the 100: 0.28 is 28%" });
  }
  return convertPeriod(expression, conversion);
}

function wrongUnit(
  measure: Measure,
  formula: Expression,
  inferred: NumberType,
  from: Related,
  site: Site,
): undefined {
  const declared = describeType(numberOf(measure.unit));
  const message = `\`${measure.id}\` is declared in ${declared}, but its formula gives ${describeType(inferred)}`;
  const { name, form } = inferred.unit;
  const writable = !/[×^]|^1 \//.test(name);
  return reject(site, "unit-mismatch", message, formula, {
    hint:
      measure.unit.form === "percent" && form === "count"
        ? "divide it by the count of all, or say `unit: count`"
        : writable
          ? `write \`unit: ${name}\`, or change the formula`
          : "nothing is measured in that; change the formula",
    related: [from, { message: `\`${measure.id}\` is declared here`, place: measure.idAt }],
  });
}

/** `100 * share(…)`: a habit from spreadsheets. */
function timesHundred(formula: Expression): boolean {
  if (formula.kind !== "binary" || formula.operator !== "*") return false;
  return [formula.left, formula.right].some(
    (each) => each.kind === "number" && !each.percent && each.value === 100,
  );
}
