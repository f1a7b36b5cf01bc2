import { measureScore, named, periodName, type ReportContext } from "./context.ts";
import { escapeHtml } from "./html.ts";
import { formatAmount, formatValue } from "./numbers.ts";

const WIDTH = 640;
const HEIGHT = 170;
const INSET = { right: 16, top: 12, bottom: 26 } as const;
/** Charts below each other begin at the same place, unless an axis has long numbers. */
const LEAST_LEFT = 74;

/**
 * Value (a line with a dot a period in the colour of its status) against target (dashed) over all periods, as inline
 * SVG; a missing value is a gap in the line. Undefined where there is nothing to draw.
 */
export function chartOf(context: ReportContext, id: string): string | undefined {
  const measure = context.measures.get(id);
  const score = measureScore(context, id);
  if (measure === undefined || score === undefined) return undefined;
  const until = context.scorecard.periods.indexOf(context.scorecard.period) + 1;
  const actual = score.series.slice(0, until);
  const known = [...actual, ...score.targets].filter((each): each is number => each !== null);
  if (!actual.some((each) => each !== null)) return undefined;
  const text = (value: number) => formatValue(value, measure.unit, context.language);
  const axis = (value: number) => formatAmount(value, measure.unit, context.language);
  const ticks = ticksOf(Math.min(...known), Math.max(...known));
  const left = Math.max(LEAST_LEFT, ...ticks.map((each) => widthOf(axis(each)) + 16));
  const scale = scaleOf(ticks, context.scorecard.periods.length, left);
  const lines = ticks.map(
    (value) =>
      `<line class="axis" x1="${left}" x2="${WIDTH - INSET.right}" y1="${scale.y(value)}" y2="${scale.y(value)}"/>` +
      `<text x="${left - 8}" y="${shifted(scale.y(value), 4)}" text-anchor="end">${escapeHtml(axis(value))}</text>`,
  );
  const dots = actual.flatMap((value, index) =>
    value === null
      ? []
      : `<circle class="${score.statuses[index] ?? "grey"}" cx="${scale.x(index)}" cy="${scale.y(value)}" r="4.5"><title>${escapeHtml(
          `${periodName(context, context.scorecard.periods[index] ?? "")}: ${text(value)}`,
        )}</title></circle>`,
  );
  const name = named(context, measure.label);
  const { actual: actualWord, target: targetWord } = context.words.columns;
  return [
    `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${name}: ${actualWord}, ${targetWord}`)}">`,
    ...lines,
    ...periodLabels(context, scale),
    `<path class="target" d="${pathOf(score.targets, scale)}"/>`,
    `<path class="actual" d="${pathOf(actual, scale)}"/>`,
    ...dots,
    `</svg><figcaption>${escapeHtml(`${name} – ${actualWord} ━●━, ${targetWord} ┄┄`)}</figcaption></figure>`,
  ].join("\n");
}

interface Scale {
  readonly x: (index: number) => string;
  readonly y: (value: number) => string;
}

function scaleOf(ticks: readonly number[], periods: number, left: number): Scale {
  const first = ticks[0] ?? 0;
  const last = ticks.at(-1) ?? 1;
  const width = WIDTH - left - INSET.right;
  const height = HEIGHT - INSET.top - INSET.bottom;
  return {
    x: (index) => (left + ((index + 0.5) * width) / Math.max(1, periods)).toFixed(1),
    y: (value) => (INSET.top + ((last - value) / (last - first)) * height).toFixed(1),
  };
}

/** Three to five round numbers that hold all values between them. */
function ticksOf(least: number, most: number): readonly number[] {
  const step = roundStep((most - least || Math.abs(most) || 1) / 3);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** About how wide a text is at the size of the axis; Chinese signs are twice as wide as Latin ones. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 11 : 6.2), 0);
}

/** The next number above of 1, 2, 2.5, 5 times a power of ten: steps that people count in. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10);
}

/** A line that is lifted off the paper wherever a value is missing. */
function pathOf(series: readonly (number | null)[], scale: Scale): string {
  return series
    .flatMap((value, index) => {
      if (value === null) return [];
      const move = index === 0 || series[index - 1] === null || series[index - 1] === undefined;
      return `${move ? "M" : "L"}${scale.x(index)} ${scale.y(value)}`;
    })
    .join(" ");
}

/** As many period names as have room: every one of up to eight, else every second, third … */
function periodLabels(context: ReportContext, scale: Scale): readonly string[] {
  const { periods } = context.scorecard;
  const step = Math.ceil(periods.length / 8);
  return periods.flatMap((period, index) =>
    index % step === 0
      ? `<text x="${scale.x(index)}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(period)}</text>`
      : [],
  );
}

function shifted(position: string, by: number): string {
  return (Number(position) + by).toFixed(1);
}
