import type { Place } from "../source/source.ts";
import type { Period, PeriodUnit } from "./periods.ts";

/** Numbers as maps hold them: with their period, their phase and their place in the text. */

/** A number at a period; percent as a fraction (28 % is 0.28), all else in the measure's unit. */
export interface DatedValue {
  readonly value: number;
  /** Value at the end of this period; neither `at` nor `in`: in every period. */
  readonly at?: Period;
  /** Total over this longer period. */
  readonly in?: Period;
  /** Class of a tier it is meant for. */
  readonly for?: string;
  readonly phase?: string;
  readonly remark?: string;
  readonly place: Place;
}

/** A weight and when it holds; without limits it always does. */
export interface Weight {
  readonly value: number;
  /** Written in percent: then siblings are expected to sum to 100 %. */
  readonly percent: boolean;
  readonly from?: Period;
  readonly until?: Period;
  readonly phase?: string;
  readonly at: Place;
}

export interface Share {
  readonly of: string;
  readonly value: number;
  readonly percent: boolean;
  readonly at: Place;
}

export interface Amount {
  readonly value: number;
  /** Currency code or unit word. */
  readonly unit: string;
}

/** A stretch of time in calendar units. */
export interface Duration {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** How strongly a cause is believed to act: a word, or 0 to 1. */
export type Strength = "weak" | "moderate" | "strong" | number;
