import { readBands, readBetter, readDated, readIndex, readScoring, readShares } from "./shapes/numbers.ts";
import {
  readAccept,
  readCalendar,
  readDuration,
  readFiscalYear,
  readFlag,
  readFocus,
  readNames,
  readNumber,
  readPeriod,
  readPeriodRange,
  readReference,
  readReferences,
  readStrength,
  readText,
  readTexts,
  readWord,
  readWordList,
} from "./shapes/plain.ts";
import type { Read } from "./shapes/shape.ts";
import { readColumn, readUnit } from "./shapes/units.ts";

/** What a value of a shape is, in a reader's words, and how its items are read. `formula` is read by the grammar. */
export interface Shape {
  readonly describes: string;
  readonly read?: Read;
}

/** The one list of shapes that a property's value can have. */
export const SHAPES = {
  text: { describes: "a text", read: readText },
  texts: { describes: "texts, separated by commas", read: readTexts },
  word: { describes: "one word", read: readWord },
  words: { describes: "words, separated by commas", read: readWordList },
  names: { describes: "ids, separated by commas", read: readNames },
  reference: { describes: "an id", read: readReference },
  references: { describes: "ids, separated by commas", read: readReferences },
  number: { describes: "a number, with a unit where it has one", read: readNumber },
  flag: { describes: "`yes` or `no`", read: readFlag },
  period: { describes: "a period", read: readPeriod },
  "period-range": { describes: "two periods with `..` between them", read: readPeriodRange },
  calendar: { describes: "a unit of time and two periods with `..` between them", read: readCalendar },
  "fiscal-year": { describes: "`from` and a month", read: readFiscalYear },
  duration: { describes: "a number and a unit of time", read: readDuration },
  unit: {
    describes: "a unit such as `percent` or `USD`, with a range or a `/` where it has one",
    read: readUnit,
  },
  better: { describes: "`higher`, `lower`, `inside` two limits, or `exactly` a value", read: readBetter },
  dated: { describes: "values, each with its period or remark", read: readDated },
  shares: { describes: "names with their shares", read: readShares },
  index: { describes: "measures with their shares, parts in braces", read: readIndex },
  bands: { describes: "`score` or `value` and limits, worst first", read: readBands },
  scoring: { describes: "a scoring function and its numbers", read: readScoring },
  strength: { describes: "`weak`, `moderate`, `strong`, or a number from 0 to 1", read: readStrength },
  focus: { describes: "`path to` or `path from` an objective", read: readFocus },
  accept: { describes: "the code of a check, `because` and the reason", read: readAccept },
  column: {
    describes: "the type of a column, such as `text`, `date`, `flag`, `one of`, `likert` or a unit",
    read: readColumn,
  },
  formula: { describes: "a formula" },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof SHAPES;
