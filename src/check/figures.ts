import type { Unit } from "../model/units.ts";

/** A number as a message shows it: 0.25 of a percentage is `25%`, 4e8 of a currency `400000000 CNY`. */
export function figure(value: number, unit: Unit): string {
  if (unit.form === "percent") return percent(value);
  if (unit.form === "money") return `${plain(value)} ${unit.name}`;
  return plain(value);
}

export function percent(value: number): string {
  return `${plain(value * 100)}%`;
}

/** Nine digits and no rest of binary fractions. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(9)));
}

/** Equal but for what binary fractions lose. */
export function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
