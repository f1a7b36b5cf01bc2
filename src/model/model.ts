import type { Place } from "../source/source.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Period, PeriodRange, PeriodUnit } from "./periods.ts";
import type { Unit } from "./units.ts";

/**
 * A strategy map with every name resolved: plain data, in source order, flat, elements refer to each other by id.
 * Within one kind ids are unique (objectives and assets are one kind; measures, sources and tiers are one kind,
 * for formulas name all three); `group` ids are unique within their perspective.
 */
export interface StrategyMap extends Element {
  readonly kind: "map";
  readonly file: string;
  /** Id of the framework it follows. */
  readonly framework?: string;
  readonly calendar?: Calendar;
  /** The set of checks that applies; from the map or its framework. */
  readonly profile?: string;
  /** A pattern to fill in: no targets are expected. */
  readonly template: boolean;
  /** Currency code that amounts without one are in. */
  readonly currency?: string;
  readonly mission?: Text;
  readonly vision?: Text;
  readonly values?: Text;
  /** Top first; the first one holds the apex. */
  readonly perspectives: readonly Perspective[];
  readonly groups: readonly Group[];
  readonly themes: readonly Theme[];
  /** Objectives and intangible assets. */
  readonly objectives: readonly Objective[];
  readonly measures: readonly Measure[];
  readonly links: readonly Link[];
  readonly initiatives: readonly Initiative[];
  readonly owners: readonly Owner[];
  readonly sources: readonly DataSource[];
  readonly tiers: readonly Tiers[];
  readonly scales: readonly Scale[];
  readonly phases: readonly Phase[];
  readonly scenarios: readonly Scenario[];
  readonly terms: readonly Term[];
  readonly views: readonly View[];
  /** `cascades: corporate.F1` on the map itself. */
  readonly alignment: readonly Alignment[];
}

/** A text for people, with its translations in source order. */
export interface Text {
  readonly text: string;
  readonly translations: readonly { readonly language: string; readonly text: string }[];
}

/** What every named thing has. */
export interface Element {
  readonly id: string;
  readonly label: Text;
  readonly at: Place;
  /** Place of the id alone, for messages. */
  readonly idAt: Place;
  /** The `///` lines, as Markdown. */
  readonly note?: string;
  /** Earlier ids. */
  readonly was: readonly string[];
  readonly remarks: readonly Remark[];
  readonly accepts: readonly Accept[];
}

export interface Remark {
  readonly kind: "note" | "assumption" | "non_goal";
  readonly text: Text;
  readonly at: Place;
}

/** `accept: no-measure because "…"`: silences one check for the element that holds it. */
export interface Accept {
  readonly code: string;
  readonly because: Text;
  readonly at: Place;
}

export interface Calendar {
  /** Reporting periods. */
  readonly unit: PeriodUnit;
  readonly range: PeriodRange;
  /** Month (1–12) in which the fiscal year starts. */
  readonly fiscalMonth: number;
}

/** A horizontal band. */
export interface Perspective extends Element {
  readonly kind: "perspective";
  readonly weight: readonly Weight[];
  /** Perspectives of other frames that it stands for: `kaplan_norton.financial`. */
  readonly corresponds: readonly string[];
}

/** A column inside one perspective. */
export interface Group extends Element {
  readonly kind: "group";
  readonly perspective: string;
  /** A slot of the framework, expected to be filled. */
  readonly slot: boolean;
}

/** A column that spans perspectives. */
export interface Theme extends Element {
  readonly kind: "theme";
  /** A slot of the framework, expected to be filled. */
  readonly slot: boolean;
  readonly weight: readonly Weight[];
}

/** A box of the map. */
export interface Objective extends Element {
  readonly kind: "objective" | "asset";
  readonly perspective: string;
  readonly group?: string;
  /** In the order of the map's themes. More than one: drawn once, spanning them where they are neighbours. */
  readonly themes: readonly string[];
  /** Own measures and shared ones, in source order. */
  readonly measures: readonly string[];
  readonly owner?: string;
  readonly weight: readonly Weight[];
  /** How the scores of its measures make its own. */
  readonly rollUp: RollUp;
  /** Available and required, in all or by column (theme or group id). */
  readonly readiness: readonly Readiness[];
  readonly alignment: readonly Alignment[];
}

export type RollUp = "weighted" | "worst" | "best" | "most_frequent";

export interface Readiness {
  readonly column?: string;
  readonly available: number;
  readonly required: number;
}

/** `cascades: corporate.F1`, `contributes: corporate.F1 28%`. */
export interface Alignment {
  readonly kind: "cascades" | "contributes";
  readonly path: readonly string[];
  readonly share?: number;
  readonly at: Place;
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

export interface Measure extends Element {
  readonly kind: "measure";
  /** The objective whose block declares it; absent for a shared one. */
  readonly objective?: string;
  /** Without a declared unit: what the formula gives, else a plain count. */
  readonly unit: Unit;
  readonly unitDeclared: boolean;
  readonly better: Better;
  readonly timing?: "leading" | "lagging";
  /** Reporting frequency; absent means the calendar's unit. */
  readonly every?: PeriodUnit;
  readonly formula?: Expression;
  /** How a value without formula is had. */
  readonly observed?: Text;
  readonly actuals: readonly DatedValue[];
  readonly baseline?: DatedValue;
  /** In source order. */
  readonly targets: readonly DatedValue[];
  readonly path: "linear" | "step" | "compound";
  /** Shares of a year by part, such as `Q1` 26 %. */
  readonly season: readonly Share[];
  readonly scoring: Scoring;
  readonly bands?: Bands;
  readonly weight: readonly Weight[];
  /** A red critical measure makes its objective red. */
  readonly critical: boolean;
  /** A weighted tree of other measures. */
  readonly index: readonly IndexPart[];
  /** Columns or tiers to break it down by. */
  readonly by: readonly string[];
  readonly benchmarks: readonly DatedValue[];
  readonly allocation: readonly Share[];
  readonly owner?: string;
}

/** Default `higher`, which is then not `declared`. */
export type Better =
  | { readonly kind: "higher" | "lower"; readonly declared: boolean }
  /** Limits in the measure's unit; relative ones are added to the target as shares of it. */
  | {
      readonly kind: "inside";
      readonly low: number;
      readonly high: number;
      readonly aroundTarget: boolean;
      readonly declared: true;
    }
  | { readonly kind: "exactly"; readonly value: number; readonly declared: true };

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

export interface Share {
  readonly of: string;
  readonly value: number;
  readonly percent: boolean;
  readonly at: Place;
}

export interface IndexPart {
  /** Id of a measure, or the name of a branch that has parts. */
  readonly of: string;
  readonly weight: number;
  readonly parts: readonly IndexPart[];
  readonly at: Place;
}

/** A named scoring function with its numbers; absent in the source means `linear`. */
export interface Scoring {
  readonly name: string;
  readonly arguments: readonly number[];
  readonly declared: boolean;
  readonly at?: Place;
}

export interface Bands {
  readonly by: "score" | "value";
  /** Worst first; the last has no limit. */
  readonly bands: readonly Band[];
  readonly at: Place;
}

export interface Band {
  readonly name: string;
  readonly sign?: "<" | "<=" | ">" | ">=";
  readonly limit?: number;
}

/** A cause-effect hypothesis: more of `from` leads to more (or less) of `to`. */
export interface Link {
  readonly kind: "link";
  readonly from: string;
  readonly to: string;
  readonly at: Place;
  readonly note?: string;
  readonly effect: "positive" | "negative";
  readonly strength?: Strength;
  readonly lag?: Duration;
  readonly because?: Text;
  readonly evidence?: Text;
  /** A loop that is meant. */
  readonly feedback: boolean;
  readonly accepts: readonly Accept[];
}

export type Strength = "weak" | "moderate" | "strong" | number;

/** A stretch of time in calendar units. */
export interface Duration {
  readonly count: number;
  readonly unit: PeriodUnit;
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

export interface Amount {
  readonly value: number;
  /** Currency code or unit word. */
  readonly unit: string;
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

/** A table that formulas read. */
export interface DataSource extends Element {
  readonly kind: "source";
  readonly columns: readonly Column[];
  readonly from:
    | { readonly kind: "file"; readonly path: string; readonly at: Place }
    | { readonly kind: "table"; readonly name: string; readonly at: Place }
    | { readonly kind: "rows"; readonly rows: readonly (readonly (string | number | boolean | null)[])[] };
  /** How rows relate to periods; absent: the same rows in every period. */
  readonly time?: {
    readonly form: "events" | "snapshot";
    readonly column: string;
    /** How long an old snapshot may stand. */
    readonly carried?: Duration;
  };
  /** No rows means zero, not missing, inside its coverage. */
  readonly complete: boolean;
}

export interface Column extends Element {
  readonly kind: "column";
  readonly type: ColumnType;
  readonly key: boolean;
}

export type ColumnType =
  | { readonly kind: "text" | "date" | "flag" }
  /** Joins: holds the key of another source. */
  | { readonly kind: "ref"; readonly source: string }
  | { readonly kind: "one-of"; readonly options: readonly string[] }
  | { readonly kind: "likert"; readonly low: number; readonly high: number; readonly reversed: boolean }
  | { readonly kind: "rank"; readonly low: number; readonly high: number; readonly lowestBest: boolean }
  | { readonly kind: "number"; readonly unit: Unit };

/** Ordered rules that class the rows of a source. */
export interface Tiers extends Element {
  readonly kind: "tiers";
  readonly source: string;
  readonly tiers: readonly Tier[];
  readonly lets: readonly { readonly id: string; readonly expression: Expression; readonly at: Place }[];
  readonly rules: readonly TierRule[];
}

export interface Tier extends Element {
  readonly kind: "tier";
  readonly treatment: readonly Text[];
}

export interface TierRule {
  readonly kind: "promote" | "veto" | "rule";
  readonly tier: string;
  /** Absent: `otherwise`. */
  readonly when?: Expression;
  readonly because?: Text;
  readonly at: Place;
}

/** Ordered values, lowest first. */
export interface Scale extends Element {
  readonly kind: "scale";
  readonly steps: readonly string[];
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

export interface Term extends Element {
  readonly kind: "term";
  readonly means?: Text;
}

/** A picture or table of a part of the map. */
export interface View extends Element {
  readonly kind: "view";
  readonly form: "map" | "network" | "scorecard" | "matrix";
  /** Perspectives; empty: all. */
  readonly only: readonly string[];
  readonly themes: readonly string[];
  readonly owners: readonly string[];
  readonly focus?: { readonly direction: "to" | "from"; readonly of: string };
  readonly show: readonly Shown[];
  readonly language?: string;
}

export const SHOWN = ["measures", "targets", "status", "owner", "lag", "strength"] as const;
export type Shown = (typeof SHOWN)[number];

/** The text of a language: an exact tag, else the same language with another script or region, else the text itself. */
export function textIn(text: Text, language: string | undefined): string {
  if (language === undefined) return text.text;
  const exact = text.translations.find((each) => each.language === language);
  if (exact !== undefined) return exact.text;
  const base = language.split("-")[0];
  return text.translations.find((each) => each.language.split("-")[0] === base)?.text ?? text.text;
}
