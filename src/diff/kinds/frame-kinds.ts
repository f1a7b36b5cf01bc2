import { given, kindsOf, type Row, SCORES, value } from "./row.ts";

/** Changes of scales, phases, scenarios, terms and views, in the order of the model. */
const ROWS = [
  [
    "steps-changed",
    "steps-changed",
    "notable",
    value("list of steps"),
    "values before and after it cannot be compared",
  ],
  [
    "phase-dates-changed",
    "phase-dates-changed",
    "notable",
    value("period"),
    "its weights and targets hold at other times",
  ],
  ["phase-weights-changed", "phase-weights-changed", "notable", value("list of weights"), SCORES],
  ["override-added", "override-removed", "note", given("an assumption", "is added", "after")],
  ["override-removed", "override-added", "note", given("an assumption", "is removed", "before")],
  ["override-changed", "override-changed", "note", value("assumption")],
  ["meaning-reworded", "meaning-reworded", "note", value("meaning")],
  ["view-changed", "view-changed", "note", (parts) => value(parts.detail ?? "content")(parts)],
] as const satisfies readonly Row[];

export type FrameCode = (typeof ROWS)[number][0];

export const FRAME_KINDS = kindsOf<FrameCode>(ROWS);
