import { readCell } from "../formula/cells.ts";
import { planFormulas } from "../formula/check.ts";
import type { DatedValue, Measure, StrategyMap } from "../model/model.ts";
import { formatPeriod, lastDay, type Period, parsePeriod, periodOfDay } from "../model/periods.ts";
import { type Diagnostic, error, sortDiagnostics, warning } from "../source/diagnostic.ts";
import { suggest } from "../source/suggest.ts";
import type { ActualRow, ActualsRead } from "./actuals-file.ts";

/** Maps with the observed values of a file, and what of the file could not be used. */
export interface MapsWithActuals {
  readonly maps: readonly StrategyMap[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the values of a file beside those that the maps note under `actual:`. Where both have a value for a period, the
 * file's counts, and a difference is reported. A line is left out, and reported, where its measure is unknown or
 * computed by a formula, its period or value cannot be read or lies outside the calendar, or an earlier line has the
 * same measure and period. A line without value says nothing. `map.measure` names the measure of one map only.
 */
export function withActuals(
  maps: readonly StrategyMap[],
  { source, rows, diagnostics }: Extract<ActualsRead, { kind: "actuals" }>,
): MapsWithActuals {
  const targets = maps.flatMap((map) => {
    const reach = planFormulas(map).plan.reach;
    return map.measures.map((measure): Target => ({ map, reach, measure, values: [] }));
  });
  const findings = rows.flatMap((row) => (row.value.text === "" ? [] : placeRow(row, targets)));
  const rejected = new Set(
    findings.filter((each) => each.severity === "error").map((each) => each.place.span.start),
  );
  const merged = maps.map((map) => ({
    ...map,
    measures: map.measures.map((measure) => {
      const given = targets.find((each) => each.map === map && each.measure === measure);
      return given === undefined || given.values.length === 0 ? measure : mergedWith(measure, given.values);
    }),
  }));
  const count = `${rejected.size} of ${rows.length} ${rows.length === 1 ? "line" : "lines"}`;
  const total =
    rejected.size === 0
      ? []
      : [
          error("actuals-rejected", `${count} of observed values left out`, {
            file: source.file,
            span: { start: 0, end: 0 },
          }),
        ];
  return { maps: merged, diagnostics: sortDiagnostics([...diagnostics, ...total, ...findings]) };
}

/** A measure that values may be meant for, and those that were placed so far. */
interface Target {
  readonly map: StrategyMap;
  /** Periods before the calendar that windows of the map look back to. */
  readonly reach: number;
  readonly measure: Measure;
  readonly values: DatedValue[];
}

function placeRow(row: ActualRow, targets: readonly Target[]): readonly Diagnostic[] {
  const name = row.measure.text.normalize("NFC");
  const meant = targets.filter(
    ({ map, measure }) => measure.id === name || `${map.id}.${measure.id}` === name,
  );
  if (meant.length === 0) return [unknownMeasure(row, name, targets)];
  const at = parsePeriod(row.period.text);
  if (at === undefined) return [badPeriod(row)];
  return meant.flatMap((target) => placeValue(row, at, target));
}

function placeValue(row: ActualRow, at: Period, target: Target): readonly Diagnostic[] {
  const { map, measure } = target;
  if (measure.formula !== undefined || measure.index.length > 0) return [computed(row, measure)];
  if (isOutside(at, target)) {
    const { range } = map.calendar ?? { range: { from: at, to: at } };
    const message = `${formatPeriod(at)} lies outside the calendar of map \`${map.id}\`, so the value is left out`;
    const hint = `the calendar goes from ${formatPeriod(range.from)} to ${formatPeriod(range.to)}`;
    return [error("actual-outside-calendar", message, row.period.place, { hint })];
  }
  const value = readValue(row, measure);
  if (typeof value !== "number") return [value];
  const before = target.values.find((each) => isSamePeriod(each.at, at));
  if (before !== undefined) {
    const message = `\`${measure.id}\` has a value at ${formatPeriod(at)} on an earlier line, so this one is left out`;
    const related = [{ message: "the line that counts", place: before.place }];
    return [error("actual-repeated", message, row.place, { related, hint: "keep the line that is right" })];
  }
  const note = row.note.text;
  target.values.push({ value, at, place: row.value.place, ...(note === "" ? {} : { remark: note }) });
  const noted = measure.actuals.find((each) => isSamePeriod(each.at, at) && each.for === undefined);
  if (noted === undefined || noted.value === value) return [];
  const message = `\`${measure.id}\` has another value at ${formatPeriod(at)} in the map; this one counts`;
  const related = [{ message: "the value in the map", place: noted.place }];
  return [warning("actual-replaced", message, row.value.place, { related })];
}

/** The value in the measure's unit; percent as a fraction, whether written `31%` or `0.31`. */
function readValue(row: ActualRow, { id, unit }: Measure): number | Diagnostic {
  const { text, place } = row.value;
  const refuse = (why: string, hint?: string): Diagnostic =>
    error("actual-unreadable", `the value of \`${id}\` ${why}, so it is left out`, place, { hint });
  const reading = readCell(text, { kind: "number", unit });
  const isDecimalComma = /^-?\d+(\.\d{3})*,\d+$/.test(text);
  if (reading.kind === "rejected") {
    const steps = unit.steps?.map((each) => `\`${each}\``).join(", ");
    const hint = isDecimalComma
      ? "write a decimal point: `3.14`"
      : "write the number alone, without its unit";
    return refuse(reading.why, steps === undefined ? hint : `its scale has ${steps}`);
  }
  const number = reading.cell;
  if (typeof number !== "number") return refuse("is not a number");
  const isShare = unit.form === "percent" || unit.form === "ratio" || unit.name.startsWith("percent /");
  if (text.endsWith("%") && !isShare) return refuse(`is written in percent, and its unit is ${unit.name}`);
  if (unit.form === "percent" && !text.endsWith("%") && Math.abs(number) > 2) {
    return refuse("is in percent and written without `%`", `write \`${text}%\`, or the fraction`);
  }
  return number;
}

function unknownMeasure(row: ActualRow, name: string, targets: readonly Target[]): Diagnostic {
  const isLabel = ({ measure: { label, was } }: Target): boolean =>
    [label.text, ...label.translations.map((each) => each.text), ...was].includes(name);
  const near =
    targets.find(isLabel)?.measure.id ??
    suggest(
      name,
      targets.map(({ measure }) => measure.id),
    );
  const hint = near === undefined ? "the column holds ids of measures" : `did you mean \`${near}\`?`;
  const message = name === "" ? "the line names no measure" : `no measure is called \`${name.slice(0, 80)}\``;
  return error("actual-unknown-measure", message, row.measure.place, { hint });
}

function badPeriod(row: ActualRow): Diagnostic {
  const text = row.period.text;
  const message = text === "" ? "the line names no period" : `\`${text.slice(0, 40)}\` is no period`;
  const meant = periodMeant(text);
  const hint =
    meant === undefined
      ? "a period is written 2025, 2025-H1, 2025-Q2, 2025-03, 2025-W05 or 2025-03-31"
      : `did you mean \`${meant}\`?`;
  return error("actual-bad-period", message, row.period.place, { hint });
}

/** `2025Q1`, `Q1 2025`, `2025-q1`, `2025/3`, `2025-3-1`: what people write for a period. */
function periodMeant(text: string): string | undefined {
  const quarter = /^(?:(\d{4})[-/ ]?Q([1-4])|Q([1-4])[-/ ]?(\d{4}))$/i.exec(text);
  if (quarter !== null) return `${quarter[1] ?? quarter[4]}-Q${quarter[2] ?? quarter[3]}`;
  const date = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (date === null) return undefined;
  const [, year, ...parts] = date;
  const written = [
    year,
    ...parts.flatMap((each) => (each === undefined ? [] : [each.padStart(2, "0")])),
  ].join("-");
  return parsePeriod(written) === undefined ? undefined : written;
}

/** Computed values are not overridden: then nobody could tell which of the two a report shows. */
function computed(row: ActualRow, measure: Measure): Diagnostic {
  const how = measure.formula === undefined ? "made of other measures" : "computed by its formula";
  const message = `\`${measure.id}\` is ${how}, so the value on this line is left out`;
  const hint = "take the line out, or the formula; a measure has one way to its value";
  return error("actual-of-formula", message, row.measure.place, {
    hint,
    related: [{ message: "declared here", place: measure.idAt }],
  });
}

/** Outside the reporting periods and those before them that windows look back to. */
function isOutside(at: Period, { map, reach }: Target): boolean {
  if (map.calendar === undefined) return false;
  const { unit, range, fiscalMonth } = map.calendar;
  const { ordinal } = periodOfDay(lastDay(at, fiscalMonth), unit, fiscalMonth);
  return ordinal > range.to.ordinal || ordinal < range.from.ordinal - reach;
}

function isSamePeriod(a: Period | undefined, b: Period): boolean {
  return a?.unit === b.unit && a.ordinal === b.ordinal;
}

/** Values of the file after those of the map that they do not replace. */
function mergedWith(measure: Measure, values: readonly DatedValue[]): Measure {
  const kept = measure.actuals.filter(
    (each) =>
      each.for !== undefined || !values.some(({ at }) => at !== undefined && isSamePeriod(each.at, at)),
  );
  return { ...measure, actuals: [...kept, ...values] };
}
