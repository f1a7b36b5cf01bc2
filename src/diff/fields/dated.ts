import type { DatedValue, Measure } from "../../model/model.ts";
import { comparePeriods, type Period } from "../../model/periods.ts";
import type { ChangeCode } from "../change-kinds.ts";
import { same } from "../same.ts";
import { datedText, distanceText, passage, valueText, whenText } from "../value-text.ts";
import { type Found, factOf, found, type Pair, type Rule } from "./rules.ts";

/** Two dated values that are about the same period, class and phase; one of them may be missing. */
interface Meeting {
  readonly before?: DatedValue;
  readonly after?: DatedValue;
}

/**
 * Targets meet by period, class and phase. What is left over meets in its class and phase: one of the same value has
 * changed its date, and a single one on each side is the same promise said anew.
 */
export const compareTargets: Rule<readonly DatedValue[], Measure> = (before, after, pair) =>
  meet(before, after).flatMap((meeting) => targetChange(meeting, pair));

/** Reported values meet by period, class and phase only. */
export const compareActuals: Rule<readonly DatedValue[], Measure> = (before, after, { after: measure }) => {
  const { met, gone, come } = meetByKey(before, after);
  const say = (value: DatedValue): string => datedText(value, measure.unit);
  return [
    ...met.flatMap(({ before: one, after: other }) =>
      same(one, other) ? [] : [found("actual-revised", factOf(one, say), factOf(other, say))],
    ),
    ...gone.map((each) => found("actual-removed", factOf(each, say), undefined)),
    ...come.map((each) => found("actual-added", undefined, factOf(each, say))),
  ];
};

function meet(before: readonly DatedValue[], after: readonly DatedValue[]): readonly Meeting[] {
  const { met, gone, come } = meetByKey(before, after);
  const left = [...gone];
  const found: Meeting[] = [...met];
  const alone = come.filter((each) => {
    const index = left.findIndex((one) => one.value === each.value && scope(one) === scope(each));
    const one = left[index];
    if (one === undefined) return true;
    left.splice(index, 1);
    found.push({ before: one, after: each });
    return false;
  });
  for (const each of alone) {
    const [one, ...others] = left.filter((candidate) => scope(candidate) === scope(each));
    const single = others.length === 0 && alone.filter((other) => scope(other) === scope(each)).length === 1;
    if (one !== undefined && single) {
      left.splice(left.indexOf(one), 1);
      found.push({ before: one, after: each });
    } else found.push({ after: each });
  }
  return [...found, ...left.map((each) => ({ before: each }))];
}

function meetByKey(
  before: readonly DatedValue[],
  after: readonly DatedValue[],
): {
  readonly met: readonly Required<Meeting>[];
  readonly gone: readonly DatedValue[];
  readonly come: readonly DatedValue[];
} {
  const known = new Map<string, DatedValue[]>();
  for (const each of before) {
    const list = known.get(whenText(each));
    if (list === undefined) known.set(whenText(each), [each]);
    else list.push(each);
  }
  const met: Required<Meeting>[] = [];
  const come: DatedValue[] = [];
  for (const each of after) {
    const one = known.get(whenText(each))?.shift();
    if (one === undefined) come.push(each);
    else met.push({ before: one, after: each });
  }
  return { met, gone: [...known.values()].flat(), come };
}

function scope({ for: tier, phase }: DatedValue): string {
  return `${tier ?? ""}\n${phase ?? ""}`;
}

function targetChange({ before, after }: Meeting, pair: Pair<Measure>): readonly Found[] {
  const { unit } = pair.after;
  if (before === undefined || after === undefined) {
    const say = (value: DatedValue): string => datedText(value, unit);
    const code = before === undefined ? "target-added" : "target-removed";
    return [found(code, factOf(before, say), factOf(after, say))];
  }
  const changes: Found[] = [];
  const sameWhen = whenText(before) === whenText(after);
  const sayRemark = (value: DatedValue): string =>
    value.remark === undefined ? "none" : passage(value.remark);
  if (before.value !== after.value || !sameWhen) {
    const code = targetCode(before, after, pair);
    const bare = sameWhen && code !== "target-changed";
    const dated = code === "target-postponed" || code === "target-brought-forward";
    const say = (value: DatedValue, measure: Measure): string =>
      dated
        ? whenText(value).replace(/^at /, "")
        : bare
          ? valueText(value.value, measure.unit)
          : datedText(withoutRemark(value), measure.unit);
    const detail = dated ? `(${valueText(after.value, unit)})` : bare ? forWhen(after) : undefined;
    const by = bare ? distanceText(before.value, after.value, unit) : undefined;
    changes.push(
      found(
        code,
        factOf(before, (value) => say(value, pair.before)),
        factOf(after, (value) => say(value, pair.after)),
        { by, detail },
      ),
    );
  } else if (before.remark !== after.remark) {
    changes.push(found("target-remark-changed", factOf(before, sayRemark), factOf(after, sayRemark)));
  }
  return changes;
}

function withoutRemark({ remark: _, ...rest }: DatedValue): DatedValue {
  return rest;
}

/** "at 2025-Q4" reads "for 2025-Q4" behind the name of a measure. */
function forWhen(value: DatedValue): string | undefined {
  const when = whenText(value);
  return when === "" ? undefined : when.replace(/^at /, "for ");
}

function targetCode(before: DatedValue, after: DatedValue, pair: Pair<Measure>): ChangeCode {
  if (before.value === after.value) {
    const later = compareWhen(before, after);
    return later === 0 ? "target-changed" : later > 0 ? "target-postponed" : "target-brought-forward";
  }
  const direction = pair.after.better.kind;
  const comparable =
    direction === pair.before.better.kind &&
    (direction === "higher" || direction === "lower") &&
    same(pair.before.unit, pair.after.unit) &&
    whenText(before) === whenText(after);
  if (!comparable) return "target-changed";
  return after.value > before.value === (direction === "higher") ? "target-tightened" : "target-relaxed";
}

/** Above 0 where `after` is later; 0 where they cannot be told, as with a total against a value at a date. */
function compareWhen(before: DatedValue, after: DatedValue): number {
  const compare = (one: Period | undefined, other: Period | undefined): number =>
    one === undefined || other === undefined ? 0 : comparePeriods(other, one);
  return compare(before.at, after.at) || compare(before.in, after.in);
}
