import { type Period, period } from "../../../src/model/periods.ts";
import { changeField, fieldEdit, flagEdit, textEdits } from "./change-field.ts";
import { ANYWHERE, type Draft, type Edit } from "./draft.ts";

const initiatives = (draft: Draft) => draft.map.initiatives;
const owners = (draft: Draft) => draft.map.owners;
const milestones = (draft: Draft) => draft.map.initiatives.flatMap((each) => each.milestones);

const spentOrDone = (draft: Draft) => [
  [],
  [{ value: draft.dice.below(90) / 100, at: period("quarter", 2026 * 4), place: ANYWHERE }],
];

/** Edits of initiatives, milestones and owners. */
export const WORK_EDITS: readonly Edit[] = [
  {
    name: "aim-changed",
    make: (draft) => {
      const { map, dice } = draft;
      const work = dice.pick(map.initiatives);
      const target = dice.pick(map.objectives);
      if (work === undefined || target === undefined || draft.isNew(target)) return false;
      return !work.for.includes(target.id) && changeField(draft, "aim-changed", work, "for", [target.id]);
    },
  },
  { name: "dates", make: changeDates },
  { name: "budget", make: changeBudget },
  fieldEdit("spending-changed", initiatives, "spent", spentOrDone),
  fieldEdit("progress-changed", initiatives, "progress", spentOrDone),
  ...textEdits("stop-rule-changed", initiatives, "stopIf"),
  { name: "due", make: changeDue },
  flagEdit("milestone-reached", "milestone-reopened", milestones, "done"),
  fieldEdit("superior-changed", owners, "reportsTo", ({ map }) => [
    undefined,
    map.owners.find((each) => each.label.text.startsWith("Owner 1"))?.id,
  ]),
  fieldEdit("level-changed", owners, "level", () => [undefined, "strategic", "management", "business"]),
  fieldEdit("centre-changed", owners, "centre", () => [undefined, "cost", "investment"]),
];

function later(one: Period, days: number): Period {
  return { ...one, ordinal: one.ordinal + days };
}

function changeDates(draft: Draft): boolean {
  const work = draft.dice.pick(draft.map.initiatives);
  if (work === undefined) return false;
  const { during } = work;
  if (during === undefined) {
    const dates = { from: period("day", 20_000), to: period("day", 20_100) };
    return changeField(draft, "dates-changed", work, "during", dates);
  }
  switch (draft.dice.below(4)) {
    case 0:
      return changeField(draft, "end-postponed", work, "during", { ...during, to: later(during.to, 30) });
    case 1:
      return changeField(draft, "end-brought-forward", work, "during", {
        ...during,
        to: later(during.to, -30),
      });
    case 2:
      return changeField(draft, "dates-changed", work, "during", { ...during, from: later(during.from, 9) });
    default:
      return changeField(draft, "dates-changed", work, "during", undefined);
  }
}

function changeBudget(draft: Draft): boolean {
  const work = draft.dice.pick(draft.map.initiatives);
  if (work === undefined) return false;
  const { budget } = work;
  if (budget === undefined)
    return changeField(draft, "budget-changed", work, "budget", { value: 5000, unit: "USD" });
  switch (draft.dice.below(4)) {
    case 0:
      return changeField(draft, "budget-raised", work, "budget", { ...budget, value: budget.value * 2 });
    case 1:
      return changeField(draft, "budget-cut", work, "budget", { ...budget, value: budget.value / 2 });
    case 2:
      return changeField(draft, "budget-changed", work, "budget", { ...budget, unit: "EUR" });
    default:
      return changeField(draft, "budget-changed", work, "budget", undefined);
  }
}

function changeDue(draft: Draft): boolean {
  const step = draft.dice.pick(draft.map.initiatives.flatMap((each) => each.milestones));
  if (step === undefined) return false;
  const { due } = step;
  if (due === undefined) return changeField(draft, "due-changed", step, "due", period("day", 20_000));
  switch (draft.dice.below(3)) {
    case 0:
      return changeField(draft, "due-postponed", step, "due", later(due, 30));
    case 1:
      return changeField(draft, "due-brought-forward", step, "due", later(due, -30));
    default:
      return changeField(draft, "due-changed", step, "due", undefined);
  }
}
