import type { Element, Text } from "./element.ts";
import type { Amount, DatedValue, Duration, Share, Strength } from "./figures.ts";
import type { Period, PeriodRange, PeriodUnit } from "./periods.ts";

/** When things are done, by whom, and what else could come. */

export interface Calendar {
  /** Reporting periods. */
  readonly unit: PeriodUnit;
  readonly range: PeriodRange;
  /** Month (1–12) in which the fiscal year starts. */
  readonly fiscalMonth: number;
}

export interface Initiative extends Element {
  readonly kind: "initiative";
  /** Objectives that it moves. */
  readonly for: readonly string[];
  readonly owner?: string;
  readonly during?: PeriodRange;
  readonly budget?: Amount;
  readonly spent: readonly DatedValue[];
  readonly progress: readonly DatedValue[];
  readonly milestones: readonly Milestone[];
  readonly stopIf?: Text;
}

export interface Milestone extends Element {
  readonly kind: "milestone";
  readonly due?: Period;
  readonly done: boolean;
}

export interface Owner extends Element {
  readonly kind: "owner";
  readonly reportsTo?: string;
  readonly level?: "strategic" | "management" | "business";
  readonly centre?: "cost" | "revenue" | "profit" | "investment";
}

export interface Phase extends Element {
  readonly kind: "phase";
  readonly during?: PeriodRange;
  readonly weights: readonly Share[];
}

/** Named overrides, kept as what they replace. */
export interface Scenario extends Element {
  readonly kind: "scenario";
  readonly overrides: readonly Override[];
}

export type Override =
  | { readonly kind: "target" | "baseline"; readonly measure: string; readonly value: DatedValue }
  | { readonly kind: "strength"; readonly from: string; readonly to: string; readonly strength: Strength }
  | { readonly kind: "lag"; readonly from: string; readonly to: string; readonly lag: Duration }
  | { readonly kind: "budget"; readonly initiative: string; readonly change: Change }
  | { readonly kind: "without-link"; readonly from: string; readonly to: string }
  | { readonly kind: "without-initiative"; readonly initiative: string };

/** A new amount, or a relative change of the old one. */
export type Change =
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "relative"; readonly by: number };
