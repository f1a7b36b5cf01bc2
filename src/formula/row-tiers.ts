import type { Tiers } from "../model/model.ts";
import type { RowExpression } from "./plan.ts";
import type { Typed } from "./planner.ts";
import { checkCondition, checkRow } from "./row-check.ts";
import type { RowScope } from "./row-names.ts";

/**
 * The class of a row as one choice: rules top to bottom, the first that holds decides; a condition on something
 * missing does not hold. Undefined where a rule has an error (reported).
 */
export function checkTiers(tiers: Tiers, outer: RowScope): RowExpression | undefined {
  const lets = new Map<string, Typed<RowExpression> | undefined>();
  const site = { planner: outer.planner, file: tiers.at.file, source: outer.source, counted: outer.counted };
  const scope: RowScope = { ...site, join: outer.join, joins: outer.joins, lets };
  for (const each of tiers.lets) lets.set(each.id, checkRow(each.expression, scope));
  const branches: { when: RowExpression; then: RowExpression }[] = [];
  let otherwise: RowExpression | undefined;
  let isComplete = true;
  for (const rule of tiers.rules) {
    const then: RowExpression = { kind: "text", value: rule.tier };
    if (rule.when === undefined) {
      otherwise ??= then;
      continue;
    }
    // A rule after `otherwise` never decides; the check `unreachable-rule` says so.
    if (otherwise !== undefined) continue;
    const when = checkCondition(rule.when, scope);
    if (when === undefined) isComplete = false;
    else branches.push({ when, then });
  }
  if (!isComplete) return undefined;
  return otherwise === undefined ? { kind: "choice", branches } : { kind: "choice", branches, otherwise };
}
