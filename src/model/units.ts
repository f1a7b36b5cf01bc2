/**
 * Units of measures and columns as exponent vectors, so that `EUR + USD` and "money plus percent" can be told
 * from what may be added. Money is one dimension a currency, each counted entity is one, time is one.
 */

export type UnitForm =
  | "percent"
  | "ratio"
  | "count"
  | "money"
  | "duration"
  | "score"
  | "scale"
  | "quotient"
  | "custom";

export interface Unit {
  readonly form: UnitForm;
  /** As people read it: `percent`, `USD / customer`. */
  readonly name: string;
  /** Sorted by name, no power 0; empty for pure numbers (percent, ratio, score). */
  readonly dimensions: readonly Dimension[];
  /** A value in the dimensions' base units is the written value times this (hours in seconds: 3600). Percent: 1. */
  readonly factor: number;
  /** `score 1..5`. */
  readonly low?: number;
  readonly high?: number;
  /** Steps of a `scale`, lowest first; values are their numbers from 0. */
  readonly steps?: readonly string[];
}

export interface Dimension {
  /** `money:USD`, `time`, `entity:customer`. */
  readonly name: string;
  readonly power: number;
}

const DURATIONS: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 7 * 86_400,
  month: 30.436875 * 86_400,
  quarter: 91.310625 * 86_400,
  year: 365.2425 * 86_400,
});

/** Words for a currency that are not its code. */
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ["元", "CNY"],
  ["人民币", "CNY"],
  ["美元", "USD"],
  ["欧元", "EUR"],
]);

const CURRENCIES: ReadonlySet<string> = new Set(
  (
    "AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KRW KWD " +
    "MAD MOP MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR"
  ).split(" "),
);

/** The ISO 4217 code that a word names; undefined where it names no currency. */
export function currencyCode(word: string): string | undefined {
  return CURRENCY_WORDS.get(word) ?? (CURRENCIES.has(word) ? word : undefined);
}

/** `days` and `day` are one word; so are `customers` and `customer`. */
export function singular(word: string): string {
  if (word.endsWith("halves")) return `${word.slice(0, -3)}f`;
  if (/[^s]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Seconds in a duration word such as `days`; undefined where it is none. */
export function durationSeconds(word: string): number | undefined {
  return DURATIONS[singular(word)];
}

export const RATIO: Unit = { form: "ratio", name: "ratio", dimensions: [], factor: 1 };
export const PERCENT: Unit = { form: "percent", name: "percent", dimensions: [], factor: 1 };
export const COUNT: Unit = { form: "count", name: "count", dimensions: [], factor: 1 };

/** The unit of one word: `percent`, `count`, `USD`, `days`, else a counted entity such as `customers`. */
export function unitOfWord(word: string): Unit {
  if (word === "percent") return PERCENT;
  if (word === "ratio") return RATIO;
  if (word === "count") return COUNT;
  const currency = currencyCode(word);
  if (currency !== undefined) {
    return {
      form: "money",
      name: currency,
      dimensions: [{ name: `money:${currency}`, power: 1 }],
      factor: 1,
    };
  }
  const seconds = durationSeconds(word);
  if (seconds !== undefined) {
    return { form: "duration", name: word, dimensions: [{ name: "time", power: 1 }], factor: seconds };
  }
  return {
    form: "custom",
    name: word,
    dimensions: [{ name: `entity:${singular(word)}`, power: 1 }],
    factor: 1,
  };
}

/** `USD / customer`, `crashes / 1_000 residents`. */
export function quotientUnit(above: Unit, number: number, below: Unit): Unit {
  const number_ = number === 1 ? "" : `${number} `;
  return {
    form: "quotient",
    name: `${above.name} / ${number_}${below.name}`,
    dimensions: multiplyDimensions(above.dimensions, below.dimensions, -1),
    factor: above.factor / (number * below.factor),
  };
}

/** The product of two exponent vectors, the second raised to `power` (−1 divides). */
export function multiplyDimensions(
  first: readonly Dimension[],
  second: readonly Dimension[],
  power = 1,
): readonly Dimension[] {
  const sums = new Map<string, number>();
  for (const each of first) sums.set(each.name, each.power);
  for (const each of second) sums.set(each.name, (sums.get(each.name) ?? 0) + each.power * power);
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => ({ name, power: sum }));
}

export function sameDimensions(a: readonly Dimension[], b: readonly Dimension[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => each.name === b[index]?.name && each.power === b[index]?.power)
  );
}
