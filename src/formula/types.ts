import {
  COUNT,
  currencyCode,
  type Dimension,
  multiplyDimensions,
  PERCENT,
  RATIO,
  sameDimensions,
  singular,
  type Unit,
  unitOfWord,
} from "../model/units.ts";

/** What kind of thing an expression gives. */
export type Type =
  | NumberType
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  | { readonly kind: "flag" }
  /** Ordinal: may be compared, not averaged. */
  | { readonly kind: "rank" };

/** `bare`: written without a unit, so it takes that of its neighbour. */
export interface NumberType {
  readonly kind: "number";
  readonly unit: Unit;
  readonly bare: boolean;
}

export const TEXT: Type = { kind: "text" };
export const DATE: Type = { kind: "date" };
export const FLAG: Type = { kind: "flag" };
export const RANK: Type = { kind: "rank" };
const BARE: NumberType = { kind: "number", unit: RATIO, bare: true };
export const DAYS: Unit = unitOfWord("days");

export function numberOf(unit: Unit): NumberType {
  return { kind: "number", unit, bare: false };
}

/** The unit of an answer on a scale of numbers. */
export function scoreOf(low: number, high: number): Unit {
  return { form: "score", name: `score ${low}..${high}`, dimensions: [], factor: 1, low, high };
}

/** The unit of a count: one dimension a counted entity. */
export function countOf(entity: string): Unit {
  const name = singular(entity);
  return { form: "count", name: entity, dimensions: [{ name: `entity:${name}`, power: 1 }], factor: 1 };
}

/** As people read it: "USD", "text", "yes or no". */
export function describeType(type: Type): string {
  switch (type.kind) {
    case "number":
      return type.bare ? "a number" : describeUnit(type.unit);
    case "text":
      return "text";
    case "date":
      return "a date";
    case "flag":
      return "yes or no";
    case "rank":
      return "a rank";
  }
}

function describeUnit(unit: Unit): string {
  return unit.form === "count" && unit.dimensions.length > 0 ? `a count of ${several(unit.name)}` : unit.name;
}

/** `customer` is counted as customers, `category` as categories; what stands in the plural stays. */
function several(thing: string): string {
  if (!/[a-z]$/.test(thing) || thing.endsWith("s")) return thing;
  return /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}

/**
 * The common type of two numbers that are added, subtracted or compared; undefined where they do not fit. A bare
 * number takes the unit of the other one. `convert` is what the right one is to be multiplied by.
 */
export function common(
  left: NumberType,
  right: NumberType,
): { type: NumberType; convert: number } | undefined {
  if (left.bare) return { type: right, convert: 1 };
  if (right.bare) return { type: left, convert: 1 };
  if (!fits(left.unit, right.unit)) return undefined;
  return { type: left, convert: right.unit.factor / left.unit.factor };
}

/** True where values of the two units may be added. Counts of different things may (it is reported elsewhere). */
function fits(left: Unit, right: Unit): boolean {
  if (left.dimensions.length === 0 && right.dimensions.length === 0) {
    if (left.form === "scale" || right.form === "scale") return left.name === right.name;
    const forms = new Set([left.form, right.form]);
    return !(forms.has("percent") && (forms.has("count") || forms.has("score")));
  }
  if (sameDimensions(left.dimensions, right.dimensions)) return true;
  const isCount = (unit: Unit) =>
    unit.form === "count" || (unit.form === "custom" && entityPower(unit) === 1);
  return isCount(left) && isCount(right);
}

/** Product (`power` 1) or quotient (−1) of two numbers. */
export function product(left: NumberType, right: NumberType, power: 1 | -1): NumberType {
  if (left.bare && right.bare) return BARE;
  if (right.bare) return left;
  if (left.bare && power === 1) return right;
  const dimensions = multiplyDimensions(left.unit.dimensions, right.unit.dimensions, power);
  const factor = left.unit.factor * right.unit.factor ** power;
  if (dimensions.length === 0) return numberOf(pureProduct(left.unit, right.unit, power, factor));
  if (right.unit.dimensions.length === 0 && right.unit.form !== "count")
    return numberOf({ ...left.unit, factor });
  if (left.unit.dimensions.length === 0 && left.unit.form !== "count" && power === 1) {
    return numberOf({ ...right.unit, factor });
  }
  return numberOf({
    form: "quotient",
    name: nameOf(dimensions, left.unit, right.unit, power),
    dimensions,
    factor,
  });
}

function pureProduct(left: Unit, right: Unit, power: 1 | -1, factor: number): Unit {
  if (power === 1 && left.form === "percent" && right.form === "percent") return { ...PERCENT, factor };
  if (power === 1 && left.form === "count" && left.dimensions.length === 0) return { ...COUNT, factor };
  if (power === 1 && right.form === "count" && right.dimensions.length === 0) return { ...COUNT, factor };
  return { ...RATIO, factor };
}

function nameOf(dimensions: readonly Dimension[], left: Unit, right: Unit, power: 1 | -1): string {
  const direct = power === 1 ? `${left.name} × ${right.name}` : `${left.name} / ${right.name}`;
  const isPlain = (unit: Unit) => unit.form !== "quotient" && unit.dimensions.length <= 1;
  if (isPlain(left) && isPlain(right)) return direct;
  const word = ({ name, power: exponent }: Dimension) => {
    const plain = name.slice(name.indexOf(":") + 1);
    return Math.abs(exponent) === 1 ? plain : `${plain}^${Math.abs(exponent)}`;
  };
  const above = dimensions.filter((each) => each.power > 0).map(word);
  const below = dimensions.filter((each) => each.power < 0).map(word);
  const top = above.length === 0 ? "1" : above.join(" × ");
  return below.length === 0 ? top : `${top} / ${below.join(" / ")}`;
}

/**
 * What a value must be multiplied by to stand in the declared unit; undefined where the formula does not give that
 * unit. Money and time must agree. Counted things may be left off where they stand below the line (`USD` for "USD /
 * customer") and cancel in a percentage; a named one (`unit: customers`) must agree.
 */
export function conversionTo(declared: Unit, inferred: NumberType): number | undefined {
  if (inferred.bare) return 1;
  const unit = inferred.unit;
  const isStrict = (each: Dimension) => !each.name.startsWith("entity:");
  if (!sameDimensions(declared.dimensions.filter(isStrict), unit.dimensions.filter(isStrict)))
    return undefined;
  const things = unit.dimensions.filter((each) => !isStrict(each));
  const declaredThings = declared.dimensions.filter((each) => !isStrict(each));
  if (things.length > 0 && declaredThings.length > 0 && !sameDimensions(things, declaredThings))
    return undefined;
  if (declared.form === "percent" && (entityPower(unit) > 0 || unit.form === "score" || isPlainCount(unit)))
    return undefined;
  if (declared.form === "ratio" && entityPower(unit) > 0) return undefined;
  if (declared.form === "count" && (unit.form === "percent" || entityPower(unit) > 1)) return undefined;
  if (declared.form === "scale" && unit.form !== "scale") return undefined;
  if (unit.form === "scale" && declared.form !== "scale") return undefined;
  return unit.factor / declared.factor;
}

function isPlainCount(unit: Unit): boolean {
  return unit.form === "count" && unit.dimensions.length === 0;
}

function entityPower(unit: Unit): number {
  return unit.dimensions
    .filter((each) => each.name.startsWith("entity:"))
    .reduce((sum, each) => sum + each.power, 0);
}

/** The type of a literal such as `10M CNY`, `90 days`, `5%`, `10`. */
export function literalType(percent: boolean, unit: string | undefined): NumberType {
  if (percent) return numberOf(PERCENT);
  if (unit === undefined) return BARE;
  const currency = currencyCode(unit);
  return numberOf(unitOfWord(currency ?? unit));
}
