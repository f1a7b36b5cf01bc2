import type { CodeTable } from "./code-table.ts";

/** Codes of values: periods, units, tables, scenarios, tiers. */
export const VALUE_CODES: CodeTable = [
  [
    "bad-period",
    {
      title: "A period that no calendar has",
      why: "Periods are written `2025`, `2025-H1`, `2025-Q1`, `2025-03`, `2025-W05` or `2025-03-31`. There is no fifth quarter and no 31st of June.",
      example: 'phase harvest "Harvest" { during: 2025-06-01..2025-06-31 }',
      remedy: "Correct the period.",
      source: "The language; weeks after ISO 8601.",
    },
  ],
  [
    "bad-range",
    {
      title: "A range that does not fit together",
      why: "A range runs from one period to a later one of the same kind: two quarters, or two days.",
      example: 'phase harvest "Harvest" { during: 2026-Q1..2025-Q4 }',
      remedy: "Put the earlier one first; write both ends as quarters, or both as days.",
      source: "The language.",
    },
  ],
  [
    "unit-mismatch",
    {
      title: "A value or formula in another unit",
      why: "Days are not percent and euros are not dollars. A number in the wrong unit would be off by orders of magnitude without anybody noticing.",
      example:
        'perspective internal { objective service { measure calls "Calls" { unit: percent, target: 90 days at 2026-Q4 } } }',
      remedy: "Write the value in the measure's unit, or correct `unit:`. No exchange rate is assumed.",
      source: "The language.",
    },
  ],
  [
    "bad-row",
    {
      title: "A row that does not fit its table",
      why: "A table written in place has as many values in each row as it has columns, in their order.",
      example: 'source contact "Contact" {\n  channel: text\n  cost: count\n  row "telephone", 3, 4\n}',
      remedy: "Add or delete values; write `missing` where one is not known.",
      source: "The language.",
    },
  ],
  [
    "unknown-column",
    {
      title: "A column that the table does not have",
      why: "Formulas, tiers and the time of a source name its columns by their ids.",
      example:
        'source visits "Visits" from "visits.csv" { visit: text key, length: hours }\n' +
        'perspective internal { objective service { measure long "Long visits" ' +
        "{ unit: count, formula: count(visits where lenght > 2), target: 9 at 2026-Q4 } } }",
      remedy: "Write the id that the hint suggests, or declare the column in the source.",
      source: "The language.",
    },
  ],
  [
    "file-outside-root",
    {
      title: "A data file outside the project",
      why: "Data is read inside the project folder only, so that a map can be checked on a stranger's pull request.",
      example: 'source visits "Visits" from "../../visits.csv" { visit: text key }',
      remedy: "Copy the file into the project; its path counts from the file that names it.",
      source: "The language.",
    },
  ],
  [
    "bad-override",
    {
      title: "A scenario changes what it cannot change",
      why: "A scenario sets other targets and budgets, changes links, and leaves out links and initiatives. All else would make another map.",
      example: 'scenario slow "Slow market" { without objective loyalty }',
      remedy: "Write `without a -> b` or `without initiative crm`, or draw a second map and compare the two.",
      source: "The language.",
    },
  ],
  [
    "bad-tiers",
    {
      title: "Tiers that are not complete",
      why: "Tiers class the rows of one source, and each rule has a condition or says `otherwise`.",
      example: 'tiers class "Class" {\n  tier A "Key accounts"\n  rule A otherwise\n}',
      remedy: 'Name the source, `tiers class "…" over customers { … }`, and give every rule a condition.',
      source: "The language.",
    },
  ],
  [
    "unlikely-type",
    {
      title: "A word that is taken for a unit, and nearly is a type",
      why: "A column may count anything, so a word that is no type is its unit, and the column one of numbers. This word is a type but for a slip.",
      example: 'source branches "Branches" from "branches.csv" { branch: text key, town: txet }',
      remedy:
        "Write the type that the hint suggests. A unit that is meant stands in the plural, as in `tests`.",
      source: "The language.",
    },
  ],
];
