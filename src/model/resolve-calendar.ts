import { error } from "../source/diagnostic.ts";
import { didYouMean } from "../source/suggest.ts";
import { type Block, type Context, placeOf, propertyValue } from "./blocks.ts";
import type { Calendar } from "./model.ts";
import { MOST_PERIODS } from "./most.ts";
import { currencyCode } from "./units.ts";
import { readPeriodUnit, readRange } from "./values.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** The reporting periods and the month in which a year starts. */
export function readCalendar(block: Block, context: Context): Calendar | undefined {
  const value = propertyValue(block, "calendar", "calendar");
  const fiscal = propertyValue(block, "fiscal_year", "fiscal-year")?.month;
  const month = fiscal === undefined ? 0 : MONTHS.indexOf(fiscal.text.toLowerCase());
  if (fiscal !== undefined && month < 0) {
    const hint = didYouMean(fiscal.text, MONTHS);
    context.report(
      error("bad-value", `\`${fiscal.text}\` is not a month`, placeOf(fiscal.span, context), { hint }),
    );
  }
  if (value === undefined) return undefined;
  const unit = readPeriodUnit(value.unit, context);
  const range = readRange(value.range, context);
  if (unit === undefined || range === undefined) return undefined;
  if (range.from.unit !== unit) {
    const hint = `write both ends as ${unit}s`;
    context.report(
      error(
        "bad-range",
        `a calendar by ${unit} needs ends of that kind`,
        placeOf(value.range.span, context),
        { hint },
      ),
    );
    return undefined;
  }
  if (range.to.ordinal - range.from.ordinal >= MOST_PERIODS) {
    const hint = "a strategy looks ahead some years; report by month or quarter";
    const message = `a calendar has at most ${MOST_PERIODS} periods`;
    context.report(error("bad-range", message, placeOf(value.range.span, context), { hint }));
    return undefined;
  }
  return { unit, range, fiscalMonth: Math.max(0, month) + 1 };
}

/** The currency of amounts that name none. */
export function readCurrency(block: Block, context: Context): string | undefined {
  const word = propertyValue(block, "currency", "words")?.words[0];
  if (word === undefined) return undefined;
  const code = currencyCode(word.text);
  if (code === undefined) {
    const hint = "a currency is three capital letters, such as `USD` or `CNY`";
    context.report(
      error("bad-value", `\`${word.text}\` is not a currency`, placeOf(word.span, context), { hint }),
    );
  }
  return code;
}
