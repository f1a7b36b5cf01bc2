import { PERCENT } from "../model/units.ts";
import { writeExpression } from "../model/write-expression.ts";
import type { Call } from "../syntax/ast.ts";
import type { PeriodScope, TypedPeriod } from "./period-scope.ts";
import { nearest, origin, reject } from "./planner.ts";
import { numberOf } from "./types.ts";
import { describeWindow } from "./windows.ts";

/** `score(churn)`: the score of a measure as the scorecard gives it, in percent. */
export function checkScore(call: Call, scope: PeriodScope): TypedPeriod | undefined {
  const [first = call] = call.arguments;
  const id = first.kind === "name" ? first.path.join(".") : "";
  const { measures } = scope.planner;
  if (first.kind !== "name" || !measures.has(id)) {
    const written = writeExpression(first);
    return reject(scope, "wrong-type", `\`score\` needs a measure, and \`${written}\` is none`, first, {
      hint:
        nearest(scope, id, () => measures.keys()) ??
        "only measures have targets; give the formula a measure of its own",
    });
  }
  if (scope.isRolling) {
    const message = `a score belongs to a reporting period, so it cannot be computed anew \`${describeWindow(scope.window)}\``;
    return reject(scope, "not-recomputable", message, call, {
      hint: `combine the scores: \`avg(score(${id}) over last 4 quarters)\``,
    });
  }
  const expression = scope.scoreOf(id);
  if (expression === undefined) return undefined;
  const type = numberOf(PERCENT);
  return { expression, type, from: origin(scope, call, type) };
}
