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
      | "state",
      string
    >
  >;
  readonly none: string;
  readonly title: (map: string, level: ReportLevel, period: string) => string;
  readonly scenario: (name: string) => string;
  readonly total: (map: string, score: string, status: Status, period: string) => string;
  readonly noTotal: (map: string, period: string, reason: string) => string;
  /** `points`: change in percentage points, positive is up. */
  readonly change: (points: number, before: string) => string;
  readonly basis: (
    scored: number,
    of: number,
    children: "perspectives" | "objectives" | "measures",
  ) => string;
  readonly basisSentence: (scored: number, of: number) => string;
  readonly tally: (counts: Tally, of: number) => string;
  readonly nothingOff: string;
  readonly driversAreCandidates: string;
  readonly ownerOf: (name: string) => string;
  readonly objectiveStands: (
    status: Status,
    since: string,
    periods: number,
    score: string | null,
    always: boolean,
  ) => string;
  readonly measureStands: (facts: MeasureWords) => string;
  readonly measureMissing: (
    measure: string,
    reason: string,
    last: { readonly value: string; readonly period: string } | null,
  ) => string;
  /** A half-sentence: value and target of a measure, and its status where that is worth saying. */
  readonly brief: (measure: string, value: string, target: string | null, status: Status | null) => string;
  readonly rule: (reason: string) => string;
  readonly driver: (objective: string, since: string, measures: string, because: string | null) => string;
  readonly moreDrivers: (count: number) => string;
  readonly noDrivers: (unmeasured: readonly string[]) => string;
  readonly nothingUpstream: string;
  readonly likelyDrivers: string;
  readonly correction: string;
  readonly noInitiative: (owner: string | null) => string;
  readonly initiative: (facts: InitiativeWords) => string;
  readonly overdue: (milestone: string, due: string) => string;
  readonly stopRule: (rule: string) => string;
  readonly unmeasured: (objectives: readonly string[]) => string;
  readonly allKnown: string;
  readonly reportsTo: (name: string) => string;
  readonly nothingOwned: string;
  readonly nothingToEscalate: string;
  readonly escalate: (objective: string) => string;
  readonly escalateOverdue: (initiative: string) => string;
  readonly seeAbove: (initiative: string) => string;
  readonly serves: (objectives: readonly string[]) => string;
  readonly done: string;
  readonly open: string;
  readonly late: string;
  readonly list: (items: readonly string[]) => string;
  readonly noOwners: string;
  readonly appendixNote: (period: string) => string;
}

export interface MeasureWords {
  readonly name: string;
  readonly value: string;
  readonly target: string | null;
  readonly goal: {
    readonly from: string;
    readonly to: string;
    readonly due: string;
    /** Null where the value is worse than at the start. */
    readonly covered: string | null;
    readonly expected: string;
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
  readonly timeOver: string | null;
}

export const WORDS: Readonly<Record<ReportLanguage, Words>> = { en: english, zh: chinese };
