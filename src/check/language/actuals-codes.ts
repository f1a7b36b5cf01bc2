import type { CodeTable } from "./code-table.ts";

/** Codes of a file with observed values (`--actuals FILE.csv`): `measure,period,value[,note]`, a value a line. */
export const ACTUALS_CODES: CodeTable = [
  [
    "actuals-refused",
    {
      title: "A file of observed values is not read",
      why: "The file is not there, lies outside the project, or its head does not name the columns `measure`, `period` and `value`.",
      remedy: "Correct the path, or the head of the file: `measure,period,value,note`.",
      source: "Evaluation.",
    },
  ],
  [
    "actuals-rejected",
    {
      title: "Some observed values are left out",
      why: "Lines that could not be understood do not count, and their measures may have no value. Nothing is guessed.",
      remedy: "Mend the lines that the other findings name.",
      source: "Evaluation.",
    },
  ],
  [
    "actuals-column-unread",
    {
      title: "A column of observed values that is not read",
      why: "`measure`, `period`, `value` and `note` are read. Another column is left alone; mostly its name is misspelt.",
      remedy: "Write the name that the hint suggests, or drop the column.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-unknown-measure",
    {
      title: "A value for a measure that is not there",
      why: "The first column holds ids of measures. A value for an unknown one would be lost.",
      remedy: "Write the measure's id; where two maps have it, `map.measure`.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-bad-period",
    {
      title: "A value at something that is no period",
      why: "Periods are written as in the map: `2025`, `2025-Q2`, `2025-03`, `2025-W05`, `2025-03-31`.",
      remedy: "Write the period as the hint shows.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-outside-calendar",
    {
      title: "A value outside the calendar",
      why: "The map reports no period to which the value belongs, so nobody would ever see it.",
      remedy: "Correct the period, or make the map's calendar longer.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-unreadable",
    {
      title: "A value that is no number of the measure's unit",
      why: "A text, a number with a decimal comma, or a percentage without its sign could be read in two ways.",
      remedy: "Write the number alone, with a decimal point, and `%` where it is a percentage.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-of-formula",
    {
      title: "A value for a measure that is computed",
      why: "A measure has one way to its value. With two, nobody could tell which one a report shows.",
      remedy: "Take the line out, or the formula.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-repeated",
    {
      title: "Two lines for one measure and period",
      why: "Only one of the two can be right.",
      remedy: "Keep the line that is right.",
      source: "Evaluation.",
    },
  ],
  [
    "actual-replaced",
    {
      title: "A value replaces the one in the map",
      why: "The map notes another value for the same period. The file counts; the map should not say otherwise for long.",
      remedy: "Correct the one that is wrong, and keep the value in one place.",
      source: "Evaluation.",
    },
  ],
];
