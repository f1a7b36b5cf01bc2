import type { Amount, Initiative, Milestone } from "../../model/model.ts";
import { comparePeriods, formatPeriod, type Period, type PeriodRange } from "../../model/periods.ts";
import type { ChangeCode } from "../change-kinds.ts";
import { same } from "../same.ts";
import { amountText, listText, numberText, percentText, rangeText, whenText } from "../value-text.ts";
import { ELEMENT_FIELDS } from "./element.ts";
import { type Found, fact, factOf, fieldRules, flag, found, toldElsewhere, words } from "./rules.ts";

export const INITIATIVE_FIELDS = fieldRules<Initiative>({
  ...ELEMENT_FIELDS,
  for: (before, after, { labels }) => {
    if (same([...before].sort(), [...after].sort())) return [];
    const say = (ids: readonly string[]): string => listText(ids.map((id) => labels.of("objectives", id)));
    return [found("aim-changed", factOf(before, say), factOf(after, say))];
  },
  owner: fact("owner-changed", (id, { labels }) => labels.of("owners", id)),
  during: (before, after) => [datesChange(before, after)],
  budget: (before, after) => [budgetChange(before, after)],
  spent: fact("spending-changed", (values, { after }) =>
    values
      .map((each) =>
        `${numberText(each.value)} ${after.budget?.unit ?? ""} ${whenText(each)}`.replace(/\s+/g, " ").trim(),
      )
      .join(", "),
  ),
  progress: fact("progress-changed", (values) =>
    values.map((each) => `${percentText(each.value)} ${whenText(each)}`.trim()).join(", "),
  ),
  milestones: toldElsewhere,
  stopIf: words("stop-rule-changed"),
});

export const MILESTONE_FIELDS = fieldRules<Milestone>({
  ...ELEMENT_FIELDS,
  due: (before, after) => {
    const code = laterCode(before, after, "due-postponed", "due-brought-forward", "due-changed");
    return [found(code, factOf(before, formatPeriod), factOf(after, formatPeriod))];
  },
  done: flag("milestone-reached", "milestone-reopened"),
});

/** Only the end moved: it is postponed or brought forward; all else are other dates. */
function datesChange(before: PeriodRange | undefined, after: PeriodRange | undefined): Found {
  const code =
    before === undefined || after === undefined || !same(before.from, after.from)
      ? "dates-changed"
      : laterCode(before.to, after.to, "end-postponed", "end-brought-forward", "dates-changed");
  const say = (range: PeriodRange): string =>
    code === "dates-changed" ? rangeText(range) : formatPeriod(range.to);
  return found(code, factOf(before, say), factOf(after, say));
}

function laterCode(
  before: Period | undefined,
  after: Period | undefined,
  later: ChangeCode,
  earlier: ChangeCode,
  other: ChangeCode,
): ChangeCode {
  if (before === undefined || after === undefined) return other;
  const difference = comparePeriods(after, before);
  return difference === 0 ? other : difference > 0 ? later : earlier;
}

function budgetChange(before: Amount | undefined, after: Amount | undefined): Found {
  if (before === undefined || after === undefined || before.unit !== after.unit) {
    return found("budget-changed", factOf(before, amountText), factOf(after, amountText));
  }
  const distance = Math.abs(after.value - before.value);
  const share =
    before.value === 0 ? "" : `, ${percentText(Number((distance / Math.abs(before.value)).toPrecision(3)))}`;
  return found(
    after.value > before.value ? "budget-raised" : "budget-cut",
    factOf(before, amountText),
    factOf(after, amountText),
    { by: `${numberText(distance)} ${before.unit}${share}` },
  );
}
