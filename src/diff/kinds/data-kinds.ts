import { given, kindsOf, now, type Row, value } from "./row.ts";

/** Changes of sources, columns and tiers, in the order of the model. */
const ROWS = [
  ["data-moved", "data-moved", "notable", value("data"), "the same formulas now read other data"],
  [
    "data-rows-changed",
    "data-rows-changed",
    "notable",
    value("rows written in place"),
    "the same formulas now read other data",
  ],
  [
    "data-time-changed",
    "data-time-changed",
    "notable",
    value("relation to time"),
    "rows count for other periods",
  ],
  [
    "completeness-changed",
    "completeness-changed",
    "notable",
    value("completeness"),
    "no rows may now mean zero, or no longer",
  ],
  [
    "column-type-changed",
    "column-type-changed",
    "notable",
    value("type"),
    "formulas may no longer be able to read it",
  ],
  [
    "column-key-set",
    "column-key-dropped",
    "notable",
    now((who) => `${who} is now a key`),
    "rows are told apart by something else",
  ],
  [
    "column-key-dropped",
    "column-key-set",
    "notable",
    now((who) => `${who} is no longer a key`),
    "rows are told apart by something else",
  ],
  ["tiers-source-changed", "tiers-source-changed", "notable", value("source"), "other rows are classed"],
  [
    "tier-let-changed",
    "tier-let-changed",
    "notable",
    value("named formula"),
    "rows may fall into other tiers",
  ],
  [
    "tier-rule-added",
    "tier-rule-removed",
    "notable",
    given("a rule", "is added", "after"),
    "rows may fall into other tiers",
  ],
  [
    "tier-rule-removed",
    "tier-rule-added",
    "notable",
    given("a rule", "is removed", "before"),
    "rows may fall into other tiers",
  ],
  ["tier-rule-changed", "tier-rule-changed", "notable", value("rule"), "rows may fall into other tiers"],
  [
    "tier-rules-reordered",
    "tier-rules-reordered",
    "notable",
    value("order of rules"),
    "the first rule that holds decides",
  ],
  ["treatment-changed", "treatment-changed", "note", value("treatment")],
] as const satisfies readonly Row[];

export type DataCode = (typeof ROWS)[number][0];

export const DATA_KINDS = kindsOf<DataCode>(ROWS);
