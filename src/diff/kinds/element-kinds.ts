import { kindsOf, now, type Row, SCORES, value, whose } from "./row.ts";

/** Changes of every named element, in the order of the model. */
const ROWS = [
  ["translated", "translated", "note", value("translation")],
  ["note-reworded", "note-reworded", "note", value("note")],
  [
    "remark-added",
    "remark-removed",
    "note",
    (parts) => `${parts.detail} is added to ${whose(parts)}: ${parts.after}`,
  ],
  [
    "remark-removed",
    "remark-added",
    "note",
    (parts) => `${parts.detail} is removed from ${whose(parts)}: ${parts.before}`,
  ],
  [
    "remark-reworded",
    "remark-reworded",
    "note",
    (parts) => `${parts.detail} of ${whose(parts)} changes from ${parts.before} to ${parts.after}`,
  ],
  [
    "check-silenced",
    "check-heard",
    "notable",
    now((who, { after }) => `${who} no longer answers to a check: ${after}`),
    "what the check would have found is no longer seen",
  ],
  [
    "check-heard",
    "check-silenced",
    "note",
    now((who, { before }) => `${who} answers to a check again: ${before}`),
  ],
  ["silence-reworded", "silence-reworded", "note", value("reason for silencing a check")],
  ["order-changed", "order-changed", "note", (parts) => `In ${whose(parts)}, ${parts.detail}`],
  ["weight-changed", "weight-changed", "notable", value("weight"), SCORES],
  ["owner-changed", "owner-changed", "notable", value("owner"), "someone else answers for it from now on"],
  [
    "alignment-changed",
    "alignment-changed",
    "notable",
    value("alignment with other maps"),
    "the cascade between maps is another one",
  ],
] as const satisfies readonly Row[];

export type ElementCode = (typeof ROWS)[number][0];

export const ELEMENT_KINDS = kindsOf<ElementCode>(ROWS);
