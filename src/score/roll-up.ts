import type { RollUp } from "../model/model.ts";
import { statusOfScore } from "./bands.ts";
import type { Children, Rule, Status } from "./scorecard.ts";

/** Below this share of the children's weight there is no score: too little is known. */
const LEAST_COVERAGE = 0.5;

export interface Child {
  readonly id: string;
  readonly score: number | null;
  readonly status: Status;
  /** Not negative. */
  readonly weight: number;
  /** When it is red, its parent is. */
  readonly critical: boolean;
}

/** A score with its status at one period. */
export interface Rating {
  readonly score: number | null;
  readonly status: Status;
  readonly rule?: Rule;
  readonly coverage: number;
  readonly scored: number;
  readonly of: number;
}

const WORST_FIRST: readonly Status[] = ["red", "amber", "green", "grey"];

/**
 * One rating out of many. `weighted`: Σ weight · score ÷ Σ weight over the children that have a score; `worst` and
 * `best`: that child's; `most_frequent`: the commonest status (of equally common ones the worst) with the weighted
 * score of the children that have it. These three go by status, so a child that has one counts although its colour
 * comes from bands of values and it has no score. A child without is left out, never zero; the coverage says how much
 * of the weight is there. A red critical child makes the result red.
 */
export function rollUp(children: readonly Child[], how: RollUp, kind: Children): Rating {
  const of = children.length;
  if (of === 0) return grey({ code: "no_children", children: kind }, 0, 0, 0);
  const weight = sum(children, (each) => each.weight);
  const there = children.filter(
    (each) => each.weight > 0 && (how === "weighted" ? each.score !== null : each.status !== "grey"),
  );
  const scored = there.length;
  if (weight === 0) return grey({ code: "no_weight", children: kind }, 0, scored, of);
  const coverage = sum(there, (each) => each.weight) / weight;
  const counts = { coverage, scored, of };
  const critical = children.find((each) => each.critical && each.status === "red");
  if (coverage < LEAST_COVERAGE - 1e-9) {
    const low = grey({ code: "low_coverage", children: kind, scored, of, coverage }, coverage, scored, of);
    return critical === undefined
      ? low
      : { ...low, status: "red", rule: { code: "critical", child: critical.id } };
  }
  const rating = { ...combine(there, how), ...counts };
  if (critical === undefined) return rating;
  return { ...rating, status: "red", rule: { code: "critical", child: critical.id } };
}

function combine(there: readonly Child[], how: RollUp): Pick<Rating, "score" | "status" | "rule"> {
  if (how === "weighted") {
    const score = weightedMean(there);
    return { score, status: score === null ? "grey" : statusOfScore(score) };
  }
  if (how === "most_frequent") {
    const counts = WORST_FIRST.map((status) => there.filter((each) => each.status === status).length);
    const most = Math.max(...counts);
    const status = WORST_FIRST[counts.indexOf(most)] ?? "grey";
    const score = weightedMean(there.filter((each) => each.status === status));
    return { score, status, rule: { code: "most_frequent", status, count: most, of: there.length } };
  }
  // Of those with one status, those that have a score go before those that have none.
  const withoutScore = how === "worst" ? Number.MAX_VALUE : -Number.MAX_VALUE;
  const sorted = [...there].sort(
    (a, b) =>
      WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status) ||
      (a.score ?? withoutScore) - (b.score ?? withoutScore),
  );
  const chosen = how === "worst" ? sorted[0] : sorted.at(-1);
  if (chosen === undefined) return { score: null, status: "grey" };
  return { score: chosen.score, status: chosen.status, rule: { code: how, child: chosen.id } };
}

/** Null where no child has a score. */
function weightedMean(children: readonly Child[]): number | null {
  const scored = children.filter((each) => each.score !== null);
  if (scored.length === 0) return null;
  return sum(scored, (each) => each.weight * (each.score ?? 0)) / sum(scored, (each) => each.weight);
}

function grey(rule: Rule, coverage: number, scored: number, of: number): Rating {
  return { score: null, status: "grey", rule, coverage, scored, of };
}

function sum<T>(items: readonly T[], number: (item: T) => number): number {
  return items.reduce((total, each) => total + number(each), 0);
}
