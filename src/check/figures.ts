import type { Unit } from "../model/units.ts";

/** A number as a message shows it: 0.25 of a percentage is `25%`, 4e8 of a currency `400M CNY`. */
export function figure(value: number, unit: Unit): string {
  if (unit.form === "percent") return percent(value);
  return unit.form === "money" ? `${amount(value)} ${unit.name}` : amount(value);
}

/** As a map writes it: `2.2M`, `1.5bn`, `45_000`. */
export function amount(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${plain(value / 1e9)}bn`;
  if (size >= 1e6) return `${plain(value / 1e6)}M`;
  return size >= 10_000 ? plain(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, "_") : plain(value);
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
