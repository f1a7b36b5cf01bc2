import type { Amount, DatedValue, Duration, Share, Text, Weight } from "../model/model.ts";
import { formatPeriod, type PeriodRange } from "../model/periods.ts";
import type { Unit } from "../model/units.ts";

/** A name or text as it stands in a sentence: on one line, in backticks. */
export function quoted(text: string): string {
  // Only what is not a single space already: most names stay as they are.
  return `\`${text
    .replace(/\s\s+|[^\S ]/g, " ")
    .trim()
    .replaceAll("`", "'")}\``;
}

/** A text in quotation marks, cut where it is too long for a sentence; the whole of it stands in the change's value. */
export function passage(text: Text | string): string {
  const whole = (typeof text === "string" ? text : text.text).replace(/\s+/g, " ").trim();
  const glyphs = [...whole];
  return `“${glyphs.length > 80 ? `${glyphs.slice(0, 77).join("")}…` : whole}”`;
}

/** `1,250`, `32k`, `4.6M`, `3bn`: shortened only where no digit is lost. */
export function numberText(value: number): string {
  const plain = Number(value.toPrecision(12));
  const size = Math.abs(plain);
  for (const [factor, suffix] of SUFFIXES) {
    if (size < factor * (suffix === "k" ? 10 : 1)) continue;
    const short = Number((plain / factor).toPrecision(12));
    if (String(short).length <= 6) return `${short}${suffix}`;
  }
  const [whole = "", decimals] = String(plain).split(".");
  if (whole.includes("e") || decimals?.includes("e")) return String(plain);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const SUFFIXES = [
  [1e9, "bn"],
  [1e6, "M"],
  [1e3, "k"],
] as const;

/** A share as percent: 0.28 is `28 %`. */
export function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(10))} %`;
}

/** A value in its unit: `28 %`, `4.6M USD`, `3 days`, `AA-`. */
export function valueText(value: number, unit: Unit): string {
  switch (unit.form) {
    case "percent":
      return percentText(value);
    case "scale":
      return unit.steps?.[value] ?? numberText(value);
    case "money":
    case "duration":
    case "quotient":
    case "custom":
      return `${numberText(value)} ${unit.name}`;
    case "ratio":
    case "count":
    case "score":
      return numberText(value);
  }
}

/** The distance of two values, never negative: `3 percentage points`, `0.4M USD, 8.7 %`, `2 steps`. */
export function distanceText(before: number, after: number, unit: Unit): string {
  const distance = Math.abs(after - before);
  if (unit.form === "percent") {
    const points = Number((distance * 100).toPrecision(10));
    return `${points} percentage ${points === 1 ? "point" : "points"}`;
  }
  if (unit.form === "scale") return `${distance} ${distance === 1 ? "step" : "steps"}`;
  const relative = before === 0 ? "" : `, ${Number(((distance / Math.abs(before)) * 100).toPrecision(3))} %`;
  return `${valueText(distance, unit)}${relative}`;
}

/** `25 % at 2025-Q4`, `8.5M USD in 2025 for A`. */
export function datedText(dated: DatedValue, unit: Unit): string {
  const when = whenText(dated);
  const remark = dated.remark === undefined ? "" : ` ${passage(dated.remark)}`;
  return `${valueText(dated.value, unit)}${when === "" ? "" : ` ${when}`}${remark}`;
}

/** When and for whom a dated value is meant: `at 2025-Q4 for A`; empty where it always holds. */
export function whenText({ at, in: within, for: tier, phase }: DatedValue): string {
  return [
    at === undefined ? "" : `at ${formatPeriod(at)}`,
    within === undefined ? "" : `in ${formatPeriod(within)}`,
    tier === undefined ? "" : `for ${quoted(tier)}`,
    phase === undefined ? "" : `in phase ${quoted(phase)}`,
  ]
    .filter((each) => each !== "")
    .join(" ");
}

/** `60 % in phase layout`, `2 until 2025-Q4`. */
export function weightText(weight: Weight): string {
  return [
    weight.percent ? percentText(weight.value) : numberText(weight.value),
    weight.from === undefined ? "" : `from ${formatPeriod(weight.from)}`,
    weight.until === undefined ? "" : `until ${formatPeriod(weight.until)}`,
    weight.phase === undefined ? "" : `in phase ${quoted(weight.phase)}`,
  ]
    .filter((each) => each !== "")
    .join(" ");
}

export function shareText(share: Share): string {
  return `${share.of} ${share.percent ? percentText(share.value) : numberText(share.value)}`;
}

/** `2 quarters`. */
export function durationText({ count, unit }: Duration): string {
  return `${numberText(count)} ${count === 1 ? unit : unit === "half" ? "half-years" : `${unit}s`}`;
}

export function rangeText({ from, to }: PeriodRange): string {
  return `${formatPeriod(from)}..${formatPeriod(to)}`;
}

export function amountText({ value, unit }: Amount): string {
  return `${numberText(value)} ${unit}`;
}

/** `a, b and c`, or `nothing`. */
export function listText(items: readonly string[], nothing = "nothing"): string {
  if (items.length === 0) return nothing;
  if (items.length === 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
