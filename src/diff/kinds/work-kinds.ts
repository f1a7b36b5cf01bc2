import { kindsOf, now, type Row, step, value } from "./row.ts";

/** Changes of initiatives, milestones and owners, in the order of the model. */
const ROWS = [
  // initiatives and milestones
  ["aim-changed", "aim-changed", "notable", value("aim"), "the work now serves other objectives"],
  ["dates-changed", "dates-changed", "note", value("period")],
  [
    "end-postponed",
    "end-brought-forward",
    "notable",
    step("end", "postponed"),
    "it takes longer than was promised",
  ],
  ["end-brought-forward", "end-postponed", "note", step("end", "brought forward")],
  ["budget-raised", "budget-cut", "notable", step("budget", "raised"), "it costs more than was agreed"],
  ["budget-cut", "budget-raised", "notable", step("budget", "cut"), "less money moves the same objectives"],
  ["budget-changed", "budget-changed", "notable", value("budget"), "it costs something else than was agreed"],
  ["spending-changed", "spending-changed", "note", value("spending")],
  ["progress-changed", "progress-changed", "note", value("progress")],
  [
    "stop-rule-changed",
    "stop-rule-changed",
    "notable",
    value("rule for giving up"),
    "it says when work is stopped",
  ],
  [
    "due-postponed",
    "due-brought-forward",
    "notable",
    step("due date", "postponed"),
    "it is due later than was promised",
  ],
  ["due-brought-forward", "due-postponed", "note", step("due date", "brought forward")],
  ["due-changed", "due-changed", "note", value("due date")],
  ["milestone-reached", "milestone-reopened", "note", now((who) => `${who} is reached`)],
  [
    "milestone-reopened",
    "milestone-reached",
    "notable",
    now((who) => `${who} is no longer reached`),
    "what was done is to be done again",
  ],

  // owners
  ["superior-changed", "superior-changed", "note", value("superior")],
  ["level-changed", "level-changed", "note", value("level")],
  ["centre-changed", "centre-changed", "note", value("kind of responsibility")],
] as const satisfies readonly Row[];

export type WorkCode = (typeof ROWS)[number][0];

export const WORK_KINDS = kindsOf<WorkCode>(ROWS);
