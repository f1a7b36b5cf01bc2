import type { Unit } from "../../model/units.ts";
import type { ReportLanguage } from "../../score/reasons.ts";
import { chineseBelow, chineseUnit } from "./unit-words.ts";

/**
 * How numbers are written for readers: three significant digits, thousands apart, large ones in M and bn or in 万 and
 * 亿. No locale of the machine is asked.
 */

/** A value with its unit: `7.6%`, `USD 4.35M`, `435万美元`, `6.1 days`, `AA-`. */
export function formatValue(value: number, unit: Unit, language: ReportLanguage, digits = 3): string {
  switch (unit.form) {
    case "percent":
      return `${significant(value * 100, digits)}%`;
    case "money":
      return formatMoney(value, unit.name, language, digits);
    case "duration":
      return formatDuration(value, unit.name, language, digits);
    case "scale":
      return unit.steps?.[Math.round(value)] ?? significant(value, digits);
    case "quotient":
      return formatQuotient(value, unit.name, language, digits);
    case "custom":
      return formatCounted(value, unit.name, language, digits);
    case "count":
    case "ratio":
    case "score":
      return formatNumber(value, language, digits);
  }
}

/** The same without what it is counted per, `USD 1,400` of so much a customer: for axes, and for differences. */
export function formatAmount(value: number, unit: Unit, language: ReportLanguage, digits = 3): string {
  return unit.form === "quotient"
    ? formatAbove(value, partsOf(unit.name).above, language, digits)
    : formatValue(value, unit, language, digits);
}

/** Two values with just as many digits as it takes to tell them apart, so that 24.96 % is not shown as 25 % of 25 %. */
export function formatApart(
  first: number,
  second: number,
  unit: Unit,
  language: ReportLanguage,
): readonly [string, string] {
  for (let digits = 3; digits <= 7; digits++) {
    const pair = [
      formatValue(first, unit, language, digits),
      formatValue(second, unit, language, digits),
    ] as const;
    if (pair[0] !== pair[1] || first === second) return pair;
  }
  return [formatValue(first, unit, language), formatValue(second, unit, language)];
}

/** A share as a percentage without decimals, unless it would round to 0 or 100 and is neither: `53%`, `99.7%`. */
export function formatShare(share: number): string {
  const whole = Math.round(share * 100);
  const misleads = (whole === 0 || whole === 100) && Math.abs(share * 100 - whole) > 0.05;
  return misleads ? `${(share * 100).toFixed(1)}%` : `${whole === 0 ? 0 : whole}%`;
}

/** A plain number: `12`, `0.034`, `9,500`, `1.2M`; in Chinese `9,500`, `1.2万`, `3.4亿`. */
export function formatNumber(value: number, language: ReportLanguage, digits = 3): string {
  const size = Math.abs(value);
  const steps: readonly (readonly [number, string])[] =
    language === "zh"
      ? [
          [1e8, "亿"],
          [1e4, "万"],
        ]
      : [
          [1e9, "bn"],
          [1e6, "M"],
        ];
  const step = steps.find(([from]) => size >= from);
  return step === undefined
    ? significant(value, digits)
    : `${significant(value / step[0], digits)}${step[1]}`;
}

/** Money: `USD 4.35M`; in Chinese `435万美元`, `5亿元`. */
export function formatMoney(value: number, currency: string, language: ReportLanguage, digits = 3): string {
  if (language === "zh") {
    const name = chineseUnit(currency);
    return `${formatNumber(value, language, digits)}${name ?? ` ${currency}`}`;
  }
  const sign = value < 0 ? "−" : "";
  return `${sign}${currency} ${formatNumber(Math.abs(value), language, digits)}`;
}

function formatDuration(value: number, word: string, language: ReportLanguage, digits: number): string {
  const single = word.replace(/s$/, "");
  const number = formatNumber(value, language, digits);
  if (language === "zh") return `${number}${chineseUnit(word) ?? ` ${word}`}`;
  return `${number} ${number === "1" ? single : `${single}s`}`;
}

function formatCounted(value: number, word: string, language: ReportLanguage, digits: number): string {
  const number = formatNumber(value, language, digits);
  const chinese = language === "zh" ? chineseUnit(word) : undefined;
  return chinese === undefined ? `${number} ${word}` : `${number} ${chinese}`;
}

/** `USD 12.1M per account`, `4.2 crashes per 1000 residents`; in Chinese `1,210万美元/账户`. */
function formatQuotient(value: number, name: string, language: ReportLanguage, digits: number): string {
  const { above, below } = partsOf(name);
  const number = formatAbove(value, above, language, digits);
  return language === "zh" ? `${number}/${chineseBelow(below)}` : `${number} per ${below}`;
}

function formatAbove(value: number, above: string, language: ReportLanguage, digits: number): string {
  if (/^[A-Z]{3}$/.test(above)) return formatMoney(value, above, language, digits);
  if (above === "percent") return `${significant(value * 100, digits)}%`;
  return formatCounted(value, above, language, digits);
}

function partsOf(quotient: string): { readonly above: string; readonly below: string } {
  const [above = "", below = ""] = quotient.split(" / ");
  return { above, below };
}

/** At least the whole part, at most `digits` significant digits, no zeros at the end, thousands apart, a real minus. */
function significant(value: number, digits: number): string {
  const size = Math.abs(value);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const leadingZeros = size > 0 && size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0;
  const decimals = Math.min(12, Math.max(0, digits - whole + leadingZeros));
  // Halves go up: 4.475 is a little less in binary, and must not round down for that.
  const [integer = "0", fraction = ""] = (size * (1 + 1e-12)).toFixed(decimals).split(".");
  const kept = fraction.replace(/0+$/, "");
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = kept === "" ? grouped : `${grouped}.${kept}`;
  return value < 0 && text !== "0" ? `−${text}` : text;
}
