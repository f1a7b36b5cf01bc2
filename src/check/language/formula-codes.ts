import type { CodeTable } from "./code-table.ts";
import { formula, VISITS } from "./formula-examples.ts";

/** Codes of formulas: names, types, units. */
export const FORMULA_CODES: CodeTable = [
  [
    "unknown-name",
    {
      title: "A name in a formula that nothing has",
      why: "A formula names measures, sources, tiers and assets by their ids.",
      example: formula("answerd / 2", "percent"),
      remedy: "Write the id that the hint suggests, or declare it.",
      source: "The language.",
    },
  ],
  [
    "unknown-function",
    {
      title: "A function that smap does not know",
      why: "The functions are a fixed list, each with a defined meaning on every engine.",
      example: VISITS + formula("cuont(visits)"),
      remedy: "Write the function that the hint suggests.",
      source: "The language.",
    },
  ],
  [
    "unknown-source",
    {
      title: "A source that is not declared",
      why: "Aggregates such as `count` and `sum` name a source or one of its columns.",
      example: VISITS + formula("sum(vistis.length)", "hours"),
      remedy: "Write the id that the hint suggests, or declare the source.",
      source: "The language.",
    },
  ],
  [
    "unknown-class",
    {
      title: "A class that the tiers do not have",
      why: "Tiers list their classes. A comparison with any other is never true.",
      example:
        'source visits "Visits" from "visits.csv" { visit: text key, length: hours }\n' +
        'tiers class "Class of visit" over visits {\n  tier A "Long"\n  tier B "Short"\n' +
        "  rule A when length > 2\n  rule B otherwise\n}\n" +
        formula("count(visits where class = C)"),
      remedy: "Write one of the classes that are declared.",
      source: "The language.",
    },
  ],
  [
    "wrong-type",
    {
      title: "A value of the wrong kind",
      why: "Texts, days, yes/no and numbers are different things: a text cannot be summed and a number is no condition.",
      example: VISITS + formula("sum(visits.place)"),
      remedy: "Compare the value, or use a column of the kind that is needed.",
      source: "The language.",
    },
  ],
  [
    "wrong-arguments",
    {
      title: "A function with the wrong arguments",
      why: "Each function takes certain arguments, in an order.",
      example: VISITS + formula("growth()", "percent"),
      remedy: "Write it as the hint shows.",
      source: "The language.",
    },
  ],
  [
    "wrong-place",
    {
      title: "An expression that does not stand here",
      why: "Some forms have a meaning inside an aggregate only, others only outside.",
      example: VISITS + formula("count(visits where (length over last 4 quarters) > 2)"),
      remedy: "Move it to where the hint says.",
      source: "The language.",
    },
  ],
  [
    "wrong-source",
    {
      title: "A column of another source",
      why: "An aggregate counts the rows of one source. Columns of another are reached through a `ref` column only.",
      example:
        VISITS +
        'source desks "Desks" from "desks.csv" { desk: text key, open: flag }\n' +
        formula("count(visits where desks.open)"),
      remedy: "Declare the join, `desk: ref desks`, and write `desk.open`.",
      source: "The language.",
    },
  ],
  [
    "needs-aggregate",
    {
      title: "Many rows where one number is needed",
      why: "A measure is one number a period; a column has one value for each row.",
      example: VISITS + formula("visits.length", "hours"),
      remedy: "Say how the rows become one number: `sum(…)`, `avg(…)`, `count(… where …)`.",
      source: "The language.",
    },
  ],
  [
    "nested-aggregate",
    {
      title: "An aggregate inside an aggregate",
      why: "`sum(avg(…))` does not say over which groups the inner one is taken.",
      example: VISITS + formula("count(visits where length > avg(visits.length))"),
      remedy: "Use `per`, as in `avg(sum(amount) per customer)`, or a measure of its own.",
      source: "The language.",
    },
  ],
  [
    "share-of-all",
    {
      title: "A share without a condition",
      why: "The share of all rows among all rows is 100 %, whatever happens.",
      example: VISITS + formula("share(visits)", "percent"),
      remedy: "Add `where …`.",
      source: "The language.",
    },
  ],
  [
    "rank-arithmetic",
    {
      title: "Arithmetic with ranks",
      why: "A rank says which is better, not by how much. An average of ranks depends on how the ranks were numbered.",
      example:
        'source contact "Contact" { channel: text, cost: rank 1..4 lowest best }\n' +
        formula("avg(contact.cost)"),
      remedy: "Compare ranks, take the median, or measure on a scale.",
      source: "The language; ranks are ordinal.",
    },
  ],
  [
    "no-source",
    {
      title: "An aggregate that does not say what it counts",
      why: "`count` and `sum` need a source: from `amount` alone nobody can tell of which table.",
      example: VISITS + formula("sum(1)"),
      remedy: "Name the source: `sum(visits.length)`, `count(visits)`.",
      source: "The language.",
    },
  ],
  [
    "no-key",
    {
      title: "A source without a key",
      why: "A join finds the row of the other source by its key. Without one nobody can tell which row is meant.",
      example:
        'source desks "Desks" from "desks.csv" { desk: text, open: flag }\n' +
        'source visits "Visits" from "visits.csv" { visit: text key, desk: ref desks }\n' +
        formula("count(visits where desk.open)"),
      remedy: "Mark the column that identifies a row: `desk: text key`.",
      source: "The language.",
    },
  ],
  [
    "not-a-reference",
    {
      title: "A dot behind a column that joins nothing",
      why: "`desk.open` follows the column `desk` into another source; that works for `ref` columns only.",
      example: VISITS + formula("count(visits where place.open)"),
      remedy: "Declare the column as a join: `place: ref places`.",
      source: "The language.",
    },
  ],
  [
    "formula-too-long",
    {
      title: "A formula is too long",
      why: "Past 500 operators nobody can check a formula. The limit keeps a hostile one from taking the machine.",
      remedy: "Name its parts as measures of their own.",
      source: "The language.",
    },
  ],
  [
    "percent-times-100",
    {
      title: "A percentage is multiplied by a hundred",
      why: "In smap `percent` is a share: 28% is 0.28, and it is shown as 28%. A formula that multiplies by 100, as a spreadsheet needs it, gives 2,800%.",
      example: VISITS + formula("100 * share(visits where length > 2 hours)", "percent"),
      remedy: "Leave the 100 out; the unit does the rest.",
      source: "The language.",
    },
  ],
  [
    "different-things",
    {
      title: "Things of different kinds are added or compared",
      why: "Customers and euros have no sum. Mostly a division is missing, or the wrong measure is named.",
      remedy: "Divide, or name what was meant.",
      source: "The language.",
    },
  ],
  [
    "not-yet-supported",
    {
      title: "A form that smap cannot compute yet",
      why: "The language knows it, this version does not compute it.",
      remedy: "Write it another way, as the hint says.",
      source: "The language.",
    },
  ],
];
