import type { DatedValue, Measure } from "../model/model.ts";

/** A number with its unit as short as a box needs it: `28%`, `5.4M USD`, `3 days`; in Chinese `540万 USD`. */
export function formatValue(value: number, measure: Measure, language: string | undefined): string {
  const { form, name, steps } = measure.unit;
  if (form === "percent") return `${round(value * 100)}%`;
  if (form === "scale") return steps?.[Math.round(value)] ?? round(value);
  const number = shortNumber(value, language);
  if (form === "ratio" || form === "count" || form === "score") return number;
  return form === "quotient" ? `${number} ${name.replaceAll(" ", "")}` : `${number} ${name}`;
}

/** "baseline → last target", or what there is of it; undefined for a measure without both. */
export function targetText(measure: Measure, language: string | undefined): string | undefined {
  const baseline = measure.baseline;
  const target = measure.targets.filter((each) => each.for === undefined).at(-1) ?? measure.targets.at(-1);
  const say = (each: DatedValue) => formatValue(each.value, measure, language);
  if (target === undefined) return baseline === undefined ? undefined : say(baseline);
  return baseline === undefined ? `→ ${say(target)}` : `${say(baseline)} → ${say(target)}`;
}

function shortNumber(value: number, language: string | undefined): string {
  const size = Math.abs(value);
  for (const { from, by, word } of language?.split("-")[0] === "zh" ? CHINESE_STEPS : STEPS) {
    if (size >= from) return `${round(value / by)}${word}`;
  }
  return round(value);
}

const STEPS = [
  { from: 1e9, by: 1e9, word: "bn" },
  { from: 1e6, by: 1e6, word: "M" },
  { from: 1e4, by: 1e3, word: "k" },
];

const CHINESE_STEPS = [
  { from: 1e8, by: 1e8, word: "亿" },
  { from: 1e4, by: 1e4, word: "万" },
];

/** Three significant digits at least, no trailing zeros, no exponent below 10^21. */
function round(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}
