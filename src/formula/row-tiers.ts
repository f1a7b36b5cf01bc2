import type { Tiers } from "../model/model.ts";
import { error } from "../source/diagnostic.ts";
import type { RowExpression } from "./plan.ts";
import type { Planner, Typed } from "./planner.ts";
import { checkCondition, checkRow } from "./row-check.ts";
import type { RowScope } from "./row-names.ts";
import { partsOfRow } from "./row-parts.ts";

/** Parts of the conditions of tiers, each step counted again wherever it is used. */
const MOST_PARTS = 10_000;

/**
 * The class of a row as one choice: rules top to bottom, the first that holds decides; a condition on something
 * missing does not hold. Undefined where a rule has an error (reported).
 */
export function checkTiers(tiers: Tiers, outer: RowScope): RowExpression | undefined {
  const { planner, source, counted, join, joins } = outer;
  if (planner.unclassed.has(tiers.id)) return undefined;
  // Inside `per` names mean something else, and joins have their numbers from the formula they stand in.
  const mayKeep = outer.entity === undefined && joins.length === 0;
  const key = JSON.stringify([tiers.id, source.id, counted.id, join]);
  const known = mayKeep ? planner.classed.get(key) : undefined;
  if (known !== undefined) return known;
  const planned = isCircle(tiers, planner) ? undefined : planTiers(tiers, outer);
  planner.classing.delete(tiers.id);
  if (planned === undefined || isTooLong(planned, tiers, planner)) {
    planner.unclassed.add(tiers.id);
    return undefined;
  }
  if (mayKeep && joins.length === 0) {
    planner.classed.set(key, planned);
    planner.classedNames.set(planned, key);
  }
  return planned;
}

/** Rules that ask for the class that they give; else notes that the tiers are being planned. */
function isCircle(tiers: Tiers, planner: Planner): boolean {
  if (planner.classing.has(tiers.id)) {
    const message = `the rules of \`${tiers.id}\` ask for the class that they give`;
    planner.diagnostics.push(error("formula-cycle", message, tiers.idAt));
    return true;
  }
  planner.classing.add(tiers.id);
  return false;
}

/** Steps that use each other twice double with each: thirty of them would be a formula of a thousand million parts. */
function isTooLong(planned: RowExpression, tiers: Tiers, planner: Planner): boolean {
  const sizes = new Map<RowExpression, number>();
  const sizeOf = (expression: RowExpression): number => {
    const known = sizes.get(expression);
    if (known !== undefined) return known;
    const size = partsOfRow(expression).reduce((sum, each) => sum + sizeOf(each), 1);
    sizes.set(expression, size);
    return size;
  };
  if (sizeOf(planned) <= MOST_PARTS) return false;
  const message = `the rules of \`${tiers.id}\`, with all that they use, have more than ${MOST_PARTS} parts`;
  const hint = "make fewer rules, or compute a column";
  planner.diagnostics.push(error("formula-too-long", message, tiers.idAt, { hint }));
  return true;
}

function planTiers(tiers: Tiers, outer: RowScope): RowExpression | undefined {
  const lets = new Map<string, Typed<RowExpression> | undefined>();
  const site = { planner: outer.planner, file: tiers.at.file, source: outer.source, counted: outer.counted };
  const scope: RowScope = {
    ...site,
    join: outer.join,
    joins: outer.joins,
    joinNumbers: outer.joinNumbers,
    lets,
  };
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
