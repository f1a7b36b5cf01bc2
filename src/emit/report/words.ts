import type { PeriodUnit } from "../../model/periods.ts";
import type { ReportLanguage } from "../../score/reasons.ts";
import type { Status } from "../../score/scorecard.ts";
import { english } from "./words-en.ts";
import { chinese } from "./words-zh.ts";

export type ReportLevel = "strategic" | "management" | "business";

/** How many objectives (or measures) have which status. */
export type Tally = Readonly<Record<Status, number>>;

/**
 * All that a report says, in one language. Arguments are ready texts (labels, formatted values, periods) or counts;
 * every function gives whole sentences with their full stop unless its name says otherwise.
 */
export interface Words {
  readonly levels: Readonly<Record<ReportLevel, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly trend: Readonly<Record<"better" | "worse" | "same", string>>;
  readonly heads: Readonly<
    Record<
      | "result"
      | "off"
      | "behind"
      | "on"
      | "unknown"
      | "initiatives"
      | "appendix"
      | "escalation"
      | "tasks"
      | "figures"
      | "unowned"
      | "premises",
      string
    >
  >;
  readonly premises: Readonly<Record<"vision" | "values" | "assumption" | "non_goal" | "note", string>>;
  readonly columns: Readonly<
    Record<
      | "perspective"
      | "theme"
      | "objective"
      | "measure"
      | "actual"
      | "target"
      | "status"
      | "score"
      | "since"
      | "trend"
      | "basis"
      | "change"
      | "initiative"
      | "owner"
      | "during"
      | "budget"
      | "spent"
      | "progress"
      | "next"
      | "task"
      | "due"
      | "state"
      | "by"
      | "class",
      string
    >
  >;
  readonly none: string;
  /** `period` is empty where there is none. */
  readonly title: (map: string, level: ReportLevel, period: string) => string;
  readonly scenario: (name: string) => string;
  readonly total: (map: string, score: string, status: Status, period: string) => string;
  readonly noTotal: (map: string, period: string, reason: string) => string;
  /** Of a map that has neither a calendar nor observed values. */
  readonly noPeriod: (map: string) => string;
  /** `points`: change in percentage points, positive is up. */
  readonly change: (points: number, before: string) => string;
  readonly basis: (
    scored: number,
    of: number,
    children: "perspectives" | "objectives" | "measures",
  ) => string;
  /** A score that does not rest on all of its children. */
  readonly partly: (score: string, basis: string) => string;
  readonly basisSentence: (scored: number, of: number) => string;
  readonly tally: (counts: Tally, of: number) => string;
  /** The objectives with the lowest scores, worst first. */
  readonly furthest: (objectives: readonly Scored[]) => string;
  /** The objectives whose scores rose and fell most since the period before; points are percentage points. */
  readonly movers: (before: string, up: Moved | null, down: Moved | null) => string;
  /** From which score on a status is green or amber. */
  readonly legend: (green: string, amber: string) => string;
  readonly nothingOff: string;
  readonly driversAreCandidates: string;
  readonly ownerOf: (name: string) => string;
  /** `status` is null where a heading says it. */
  readonly objectiveStands: (
    status: Status | null,
    since: string,
    stretch: Stretch,
    score: string | null,
  ) => string;
  readonly measureStands: (facts: MeasureWords) => string;
  readonly measureMissing: (
    measure: string,
    reason: string,
    last: { readonly value: string; readonly period: string } | null,
  ) => string;
  /** A half-sentence: value and target of a measure, and remarks on it. */
  readonly brief: (
    measure: string,
    value: string,
    target: string | null,
    remarks: readonly string[],
  ) => string;
  readonly worseThan: (before: string) => string;
  /** The values of the classes of customers, branches …, weakest first; `left` of them are not told. */
  readonly breakdown: (by: string, classes: readonly string[], left: number) => string;
  /** Parts of the gap between baseline and goal, with whose task they are. */
  readonly allocation: (parts: readonly string[]) => string;
  /** How far the value is from its target; see `MeasureWords`. */
  readonly gap: Readonly<Record<GapSide, (amount: string) => string>>;
  /** A difference of two percentages. */
  readonly percentagePoints: (points: string) => string;
  readonly rule: (reason: string) => string;
  readonly driver: (objective: string, since: string, measures: string, because: string | null) => string;
  readonly moreDrivers: (count: number) => string;
  readonly noDrivers: (unmeasured: readonly string[]) => string;
  readonly nothingUpstream: string;
  readonly likelyDrivers: string;
  readonly correction: string;
  readonly noInitiative: (owner: string | null) => string;
  /** Said where all initiatives that were to correct something are over, and it is still off track. */
  readonly allEnded: (owner: string | null) => string;
  readonly initiative: (facts: InitiativeWords) => string;
  readonly overdue: (milestone: string, due: string) => string;
  readonly stopRule: (rule: string) => string;
  readonly unmeasured: (objectives: readonly string[]) => string;
  readonly allKnown: string;
  readonly reportsTo: (name: string) => string;
  readonly nothingOwned: string;
  readonly nothingToEscalate: string;
  readonly escalate: (objective: string) => string;
  readonly escalateEnded: (objective: string) => string;
  readonly escalateOverdue: (initiative: string) => string;
  readonly seeAbove: (initiative: string) => string;
  readonly serves: (objectives: readonly string[]) => string;
  readonly budgetTotal: (budget: string, spent: string, share: string) => string;
  readonly done: string;
  readonly open: string;
  readonly late: string;
  readonly list: (items: readonly string[]) => string;
  readonly noOwners: string;
  readonly appendixNote: (period: string) => string;
}

export interface Scored {
  readonly name: string;
  readonly score: string;
}

export interface Moved extends Scored {
  readonly points: number;
}

/** How long something has been so: a number of periods, or all that are known. */
export interface Stretch {
  readonly count: number;
  readonly unit: PeriodUnit;
  readonly from: "a change" | "the first period";
}

/** Less or more than the target where that is bad, or better than the target. */
export type GapSide = "short" | "over" | "ahead";

export interface MeasureWords {
  readonly name: string;
  readonly value: string;
  readonly target: string | null;
  /** A ready half-sentence; null where the target is met, or a distance says nothing. */
  readonly gap: string | null;
  readonly goal: {
    readonly from: string;
    readonly to: string;
    readonly due: string;
    /** Null where the value is worse than at the start. */
    readonly covered: string | null;
    /** Null where the goal is due already. */
    readonly expected: string | null;
  } | null;
  readonly trend: {
    readonly word: "better" | "worse" | "same";
    readonly before: string;
    readonly value: string;
  } | null;
  readonly partial: string | null;
  readonly from: string | null;
}

export interface InitiativeWords {
  readonly name: string;
  readonly owner: string | null;
  readonly during: { readonly from: string; readonly to: string } | null;
  readonly budget: string | null;
  readonly spent: {
    readonly amount: string;
    readonly share: string | null;
    readonly at: string | null;
  } | null;
  readonly progress: { readonly share: string; readonly at: string | null } | null;
  /** "all" where its time is over; null without dates, and where the work is done. */
  readonly timeOver: string | "all" | null;
}

export const WORDS: Readonly<Record<ReportLanguage, Words>> = { en: english, zh: chinese };
