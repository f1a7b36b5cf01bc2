import type { CodeTable } from "./code-table.ts";
import { formula, measures, STOCK, VISITS } from "./formula-examples.ts";

/** Codes of formulas over time: stretches, stocks and flows, circles. */
export const WINDOW_CODES: CodeTable = [
  [
    "needs-window",
    {
      title: "A function over time without its stretch",
      why: "An average or a sum of a measure over time needs to know over which periods.",
      example: formula("avg(answered)", "percent"),
      remedy: "Add the stretch: `avg(answered over last 4 quarters)`.",
      source: "The language.",
    },
  ],
  [
    "bad-window",
    {
      title: "A stretch of time that does not fit the calendar",
      why: "`over last 4 months` is no whole number of periods in a map that reports by quarter.",
      example: formula("avg(answered over last 4 months)", "percent"),
      remedy: "Write the stretch in periods of the calendar.",
      source: "The language.",
    },
  ],
  [
    "average-of-ratios",
    {
      title: "An average of ratios",
      why: "The average of four quarterly rates is not the rate of the year when the quarters differ in size.",
      example:
        VISITS +
        measures(
          'rate "Long visits" { unit: percent, formula: share(visits where length > 2), target: 9% at 2026-Q4 }',
          'year "Of a year" { unit: percent, formula: avg(rate over last 4 quarters), target: 9% at 2026-Q4 }',
        ),
      remedy: "Write `rate over last 4 quarters`, which computes it anew from the rows.",
      source: "The language.",
    },
  ],
  [
    "sum-of-distinct",
    {
      title: "A sum of distinct counts",
      why: "A customer who comes in two quarters is one customer of the year and counts twice in the sum of the quarters.",
      example:
        VISITS +
        measures(
          'places "Places" { unit: count, formula: distinct(visits.place), target: 9 at 2026-Q4 }',
          'year "Of a year" { unit: count, formula: sum(places over last 4 quarters), target: 9 at 2026-Q4 }',
        ),
      remedy: "Write `places over last 4 quarters`, which counts anew.",
      source: "The language.",
    },
  ],
  [
    "sum-of-stocks",
    {
      title: "A sum of stocks",
      why: "A stock, such as the number of customers on the last day, is not added over time: four quarter ends do not make a year.",
      example:
        STOCK +
        measures(
          'stock "Clients" { unit: count, formula: count(clients), target: 9 at 2026-Q4 }',
          'year "Of a year" { unit: count, formula: sum(stock over last 4 quarters), target: 9 at 2026-Q4 }',
        ),
      remedy: "Take the average, or the last value.",
      source: "The language.",
    },
  ],
  [
    "no-time",
    {
      title: "A source without a time",
      why: "What changes over time can be told only of a source that says how its rows lie in time.",
      example:
        'source places "Places" from "places.csv" { place: text key, size: count }\n' +
        formula("last(places.size)"),
      remedy: "Declare the source with `events on …` or `snapshot on …`.",
      source: "The language.",
    },
  ],
  [
    "every-too-fine",
    {
      title: "A measure is reported more often than what it is made of",
      why: "A monthly value cannot be computed from one that is there once a year.",
      example:
        'measure yearly "Of a year" { unit: count, every: year, formula: 2 * 3, target: 9 at 2026-Q4 }\n' +
        formula("yearly * 2"),
      remedy: "Report it as seldom as its parts: `every: year`.",
      source: "The language.",
    },
  ],
  [
    "not-recomputable",
    {
      title: "A value that cannot be computed for a longer stretch",
      why: "An observed measure has no rows from which the value of a year could be computed; it can only be combined.",
      example: formula("answered over last 4 quarters", "percent"),
      remedy: "Combine its values: `avg(answered over last 4 quarters)`.",
      source: "The language.",
    },
  ],
  [
    "formula-cycle",
    {
      title: "Formulas go round in a circle",
      why: "Of measures that are computed from each other none can be computed first.",
      example:
        'measure a "A" { unit: count, formula: b + 1, target: 9 at 2026-Q4 }\n' +
        'measure b "B" { unit: count, formula: a + 1, target: 9 at 2026-Q4 }\n' +
        "perspective internal { objective service { measures: a, b } }",
      remedy: "Compute one of them from rows, or from the period before.",
      source: "The language.",
    },
  ],
];
