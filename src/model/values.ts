import { error } from "../source/diagnostic.ts";
import type {
  DatedText,
  Identifier,
  PeriodRangeText,
  PeriodText,
  Quantity,
  ShareText,
  UnitText,
} from "../syntax/ast.ts";
import { hasPeriodForm } from "../syntax/period-form.ts";
import { type Block, type Context, optional, placeOf, propertyValue } from "./blocks.ts";
import type { DatedValue, Duration, IndexPart, Share, Weight } from "./model.ts";
import { PERIOD_UNITS, type Period, type PeriodRange, type PeriodUnit, parsePeriod } from "./periods.ts";
import { refer } from "./references.ts";
import type { Registry } from "./registry.ts";
import { currencyCode, quotientUnit, sameDimensions, singular, type Unit, unitOfWord } from "./units.ts";

/** The period that a text names; a day that no calendar has is reported. */
export function readPeriod(text: PeriodText, context: Context): Period | undefined {
  const period = parsePeriod(text.text);
  // A text without the form of a period was reported where it was read.
  if (period === undefined && hasPeriodForm(text.text)) {
    context.report(error("bad-period", `the calendar has no \`${text.text}\``, placeOf(text.span, context)));
  }
  return period;
}

/** Both ends; ends of different units or in the wrong order are reported. */
export function readRange(text: PeriodRangeText, context: Context): PeriodRange | undefined {
  const [from, to] = [readPeriod(text.from, context), readPeriod(text.to, context)];
  if (from === undefined || to === undefined) return undefined;
  if (from.unit !== to.unit) {
    const hint = "write both as quarters, or both as days";
    context.report(
      error("bad-range", "the two ends of a range are periods of one kind", placeOf(text.span, context), {
        hint,
      }),
    );
    return undefined;
  }
  if (from.ordinal > to.ordinal) {
    context.report(error("bad-range", "this range ends before it begins", placeOf(text.span, context)));
    return undefined;
  }
  return { from, to };
}

export function readPeriodUnit(word: Identifier, context: Context): PeriodUnit | undefined {
  const unit = PERIOD_UNITS.find((each) => each === singular(word.text));
  if (unit === undefined) {
    const known = PERIOD_UNITS.map((each) => `\`${each}\``).join(", ");
    context.report(error("bad-value", `\`${word.text}\` is none of ${known}`, placeOf(word.span, context)));
  }
  return unit;
}

/** `2 quarters`. */
export function readDuration(quantity: Quantity, context: Context): Duration | undefined {
  const unit = PERIOD_UNITS.find((each) => each === singular(quantity.unit ?? ""));
  if (unit === undefined || !Number.isInteger(quantity.value) || quantity.value < 0) {
    const hint = "for example `2 quarters` or `30 days`";
    const message = "a lag or duration is a whole number and a unit of time";
    context.report(error("bad-value", message, placeOf(quantity.span, context), { hint }));
    return undefined;
  }
  return { count: quantity.value, unit };
}

/** A unit as written; one word may name a scale. */
export function readUnit(text: UnitText, registry: Registry, context: Context): Unit {
  const name = text.words.map((word) => word.text).join(" ");
  const above = unitOfWords(name, registry);
  if (text.per !== undefined) {
    const below = unitOfWords(text.per.words.map((word) => word.text).join(" "), registry);
    return quotientUnit(above, text.per.number, below);
  }
  if (text.low !== undefined && text.high !== undefined) {
    if (name !== "score") {
      const message = "only a `score` has a range, as in `score 1..5`";
      context.report(error("bad-value", message, placeOf(text.span, context)));
    }
    return {
      form: "score",
      name: `score ${text.low}..${text.high}`,
      dimensions: [],
      factor: 1,
      low: text.low,
      high: text.high,
    };
  }
  return above;
}

/** `money` is the currency of the map that uses the measure: so a library can speak of any. */
function unitOfWords(name: string, registry: Registry): Unit {
  if (name === "money" && registry.currency !== undefined) return unitOfWord(registry.currency);
  const steps = registry.scales(name);
  if (steps === undefined) return unitOfWord(name);
  return { form: "scale", name, dimensions: [{ name: `scale:${name}`, power: 1 }], factor: 1, steps };
}

/** A number in the given unit: `5万` of `USD` is 50000, `36 hours` of `days` 1.5; what does not fit is reported. */
export function inUnit(quantity: Quantity, unit: Unit | undefined, context: Context): number | undefined {
  const place = placeOf(quantity.span, context);
  if (unit === undefined) return quantity.value;
  if (quantity.percent) {
    if (unit.form === "percent" || unit.form === "ratio" || isShare(unit)) return quantity.value;
    const message = `a value in percent does not fit the unit \`${unit.name}\``;
    context.report(
      error("unit-mismatch", message, place, { hint: "set `unit: percent`, or write the value without `%`" }),
    );
    return undefined;
  }
  if (quantity.unit === undefined) {
    if (unit.form === "percent" && quantity.value !== 0) {
      const message = "a value of a measure in percent is written with `%`";
      const fraction = `, or \`${round(quantity.value * 100)}%\` where it is a fraction`;
      const hint = `write \`${quantity.value}%\`${Math.abs(quantity.value) <= 1 ? fraction : ""}`;
      context.report(error("unit-mismatch", message, place, { hint }));
      return undefined;
    }
    return quantity.value;
  }
  const own = unitOfWord(currencyCode(quantity.unit) ?? quantity.unit);
  if (sameDimensions(own.dimensions, unit.dimensions))
    return round((quantity.value * own.factor) / unit.factor);
  const message = `a value in \`${quantity.unit}\` does not fit the unit \`${unit.name}\``;
  const hint =
    unit.form === "quotient"
      ? "values of a quotient are written without a unit"
      : `write it in \`${unit.name}\`, or correct \`unit:\``;
  context.report(error("unit-mismatch", message, place, { hint }));
  return undefined;
}

/** `percent / year` is written in percent, too. */
function isShare(unit: Unit): boolean {
  return unit.form === "quotient" && unit.name.startsWith("percent /");
}

/** Twelve digits: enough for any figure of a strategy, and 0.1 + 0.2 stays 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** Dated values of a property, in the unit. */
export function readDatedValues(
  block: Block,
  name: string,
  unit: Unit | undefined,
  registry: Registry,
  context: Context,
): readonly DatedValue[] {
  const texts = propertyValue(block, name, "dated")?.values ?? [];
  return texts.flatMap((text) => readDatedValue(text, unit, registry, context) ?? []);
}

function readDatedValue(
  text: DatedText,
  unit: Unit | undefined,
  registry: Registry,
  context: Context,
): DatedValue | undefined {
  const value =
    text.step === undefined ? inUnit(text.quantity, unit, context) : readStep(text, unit, context);
  if (value === undefined) return undefined;
  const at = text.at === undefined ? undefined : readPeriod(text.at, context);
  const within = text.in === undefined ? undefined : readPeriod(text.in, context);
  const phase = text.phase === undefined ? undefined : refer(registry, "phase", text.phase, context);
  return {
    value,
    ...optional("at", at),
    ...optional("in", within),
    ...optional("for", text.for?.path.join(".")),
    ...optional("phase", phase),
    ...optional("remark", text.remark),
    place: placeOf(text.span, context),
  };
}

function readStep(text: DatedText, unit: Unit | undefined, context: Context): number | undefined {
  const step = unit?.steps?.indexOf(text.step ?? "") ?? -1;
  if (step >= 0) return step;
  const message =
    unit?.steps === undefined
      ? `the text \`${text.step}\` is no value: this measure has no scale`
      : `\`${text.step}\` is no step of \`${unit.name}\``;
  const hint = unit?.steps === undefined ? undefined : `its steps are ${unit.steps.join(", ")}`;
  context.report(error("unit-mismatch", message, placeOf(text.span, context), { hint }));
  return undefined;
}

export function readWeights(block: Block, registry: Registry, context: Context): readonly Weight[] {
  const texts = propertyValue(block, "weight", "dated")?.values ?? [];
  const always = texts.filter((each) => (each.from ?? each.until ?? each.phase) === undefined);
  if (always[1] !== undefined) {
    const hint = "say when each holds: `2 until 2025-Q4, 5 from 2026-Q1`, or `60% in` a phase";
    const message = "two weights that both always hold";
    context.report(error("bad-value", message, placeOf(always[1].span, context), { hint }));
  }
  return texts.map((text) => {
    const from = text.from === undefined ? undefined : readPeriod(text.from, context);
    const until = text.until === undefined ? undefined : readPeriod(text.until, context);
    const phase = text.phase === undefined ? undefined : refer(registry, "phase", text.phase, context);
    if (text.quantity.value < 0) {
      context.report(error("bad-value", "a weight is not negative", placeOf(text.quantity.span, context)));
    }
    return {
      value: Math.max(0, text.quantity.value),
      percent: text.quantity.percent,
      ...optional("from", from),
      ...optional("until", until),
      ...optional("phase", phase),
      at: placeOf(text.span, context),
    };
  });
}

/** Shares of named parts, in the unit where one is given. */
export function readShares(
  block: Block,
  name: string,
  unit: Unit | undefined,
  context: Context,
): readonly Share[] {
  return (propertyValue(block, name, "shares")?.shares ?? []).flatMap((share) => {
    const of = share.of?.path.join(".");
    const value = share.quantity === undefined ? undefined : inUnit(share.quantity, unit, context);
    if (of === undefined || share.quantity === undefined || value === undefined) {
      context.report(error("bad-value", "a share is a name with its number", placeOf(share.span, context)));
      return [];
    }
    return [{ of, value, percent: share.quantity.percent, at: placeOf(share.span, context) }];
  });
}

/** The weighted tree of an index; a part without parts names a measure. */
export function readIndex(
  shares: readonly ShareText[],
  registry: Registry,
  context: Context,
): readonly IndexPart[] {
  return shares.flatMap((share) => {
    if (share.of === undefined || share.quantity === undefined) {
      context.report(
        error("bad-value", "a part of an index is a name with its weight", placeOf(share.span, context)),
      );
      return [];
    }
    const parts = readIndex(share.parts, registry, context);
    const of = parts.length > 0 ? share.of.path.join(".") : refer(registry, "measure", share.of, context);
    return of === undefined
      ? []
      : [{ of, weight: share.quantity.value, parts, at: placeOf(share.span, context) }];
  });
}
