import type { ColumnType } from "../model/model.ts";
import { dayNumber, parsePeriod } from "../model/periods.ts";
import type { Cell } from "./tables.ts";

/** What a text of a data file says in a column, or why it does not fit. */
export type CellReading =
  | { readonly kind: "cell"; readonly cell: Cell }
  | { readonly kind: "rejected"; readonly why: string };

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["y", true],
  ["1", true],
  ["是", true],
  ["no", false],
  ["false", false],
  ["n", false],
  ["0", false],
  ["否", false],
]);

const MISSING: Cell = null;

/**
 * Reads one text of a data file. Blank is missing. Numbers may have `,` between thousands (`6,270,839`) and a percent
 * sign (`34.27%` is 0.3427); dates are `2025-03-31`, with or without a time of day, or `2025/3/31`.
 */
export function readCell(text: string, type: ColumnType): CellReading {
  const trimmed = text.trim();
  if (trimmed === "") return cell(MISSING);
  switch (type.kind) {
    case "text":
    case "ref":
      return cell(trimmed.normalize("NFC"));
    case "one-of": {
      const option = trimmed.normalize("NFC");
      return type.options.includes(option) ? cell(option) : rejected("is none of the column's values");
    }
    case "flag": {
      const flag = FLAGS.get(trimmed.toLowerCase());
      return flag === undefined ? rejected("is neither yes nor no") : cell(flag);
    }
    case "date": {
      const day = readDay(trimmed);
      return day === undefined ? rejected("is not a date such as 2025-03-31") : cell(day);
    }
    case "likert":
    case "rank": {
      const number = readNumber(trimmed);
      if (number === undefined) return rejected("is not a number");
      return number < type.low || number > type.high
        ? rejected(`is outside ${type.low}..${type.high}`)
        : cell(number);
    }
    case "number": {
      const step = type.unit.steps?.indexOf(trimmed.normalize("NFC")) ?? -1;
      if (step >= 0) return cell(step);
      const number = readNumber(trimmed);
      return number === undefined ? rejected("is not a number") : cell(number);
    }
  }
}

/** `-1,234.5`, `34.27%`, `1e6`; undefined where the text is no number. */
export function readNumber(text: string): number | undefined {
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?\s*(%?)$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = "", digits = "", exponent = "", percent] = match;
  const number = Number(`${sign}${digits.replaceAll(",", "")}${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  return percent === "%" ? number / 100 : number;
}

function readDay(text: string): number | undefined {
  const match =
    /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, year = "", , month = "", day = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parsePeriod(written) === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
}

function cell(value: Cell): CellReading {
  return { kind: "cell", cell: value };
}

function rejected(why: string): CellReading {
  return { kind: "rejected", why };
}
