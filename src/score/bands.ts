import type { Band, Bands } from "../model/model.ts";
import { sameNumber } from "./anchors.ts";
import type { Status } from "./scorecard.ts";

/** Green from 80 %, amber from 50 %, red below. */
export const DEFAULT_BANDS = { amber: 0.5, green: 0.8 } as const;

const NAMES: readonly string[] = ["red", "amber", "green"];

/** The status of a score where no bands are declared. Nothing is rounded first: 79.99 % is amber. */
export function statusOfScore(
  score: number,
  limits: { amber: number; green: number } = DEFAULT_BANDS,
): Status {
  if (score >= limits.green || sameNumber(score, limits.green)) return "green";
  return score >= limits.amber || sameNumber(score, limits.amber) ? "amber" : "red";
}

/** The first band that holds the number; the last one holds all the rest. */
export function bandOf(bands: readonly Band[], number: number): Band | undefined {
  return bands.find((band) => holds(band, number)) ?? bands.at(-1);
}

/** The status of declared bands by the band's name; null where neither value nor score is there to judge. */
export function statusInBands(bands: Bands, value: number | null, score: number | null): Status | null {
  const number = bands.by === "score" ? score : value;
  if (number === null) return null;
  const name = bandOf(bands.bands, number)?.name;
  return name === "red" || name === "amber" || name === "green" ? name : null;
}

function holds({ sign, limit }: Band, number: number): boolean {
  if (sign === undefined || limit === undefined) return true;
  const same = sameNumber(number, limit);
  switch (sign) {
    case "<":
      return number < limit && !same;
    case "<=":
      return number < limit || same;
    case ">":
      return number > limit && !same;
    case ">=":
      return number > limit || same;
  }
}

/** What keeps bands from giving every number exactly one colour; empty where nothing does. */
export interface BandProblem {
  readonly kind:
    | "no_bands"
    | "unknown_name"
    | "repeated_name"
    | "limit_missing"
    | "limit_on_last"
    | "mixed_signs"
    | "never_reached"
    | "against_better";
  /** Number of the band it is about, from 0. */
  readonly band: number;
  /** A sentence for a diagnostic, names in backticks, no full stop. */
  readonly message: string;
}

/**
 * Checks that bands are complete and disjoint. They are read in order and the last takes the rest, so no number
 * can fall between two of them or into two; what can go wrong is a band that no number reaches, limits that run
 * to and fro, and a list whose last band leaves a rest.
 */
export function bandProblems(
  { by, bands }: Bands,
  better: "higher" | "lower" | "inside" | "exactly",
): readonly BandProblem[] {
  if (bands.length === 0) return [{ kind: "no_bands", band: 0, message: "`bands` names no band" }];
  return bands.flatMap((band, index) => {
    const found: BandProblem[] = [];
    const report = (kind: BandProblem["kind"], message: string) => found.push({ kind, band: index, message });
    const before = bands.slice(0, index);
    if (!NAMES.includes(band.name))
      report("unknown_name", `a band is called \`red\`, \`amber\` or \`green\`, not \`${band.name}\``);
    if (before.some((each) => each.name === band.name))
      report("repeated_name", `the band \`${band.name}\` stands twice`);
    const last = index === bands.length - 1;
    if (last && band.limit !== undefined) {
      report(
        "limit_on_last",
        `the last band \`${band.name}\` takes all the rest, so it has no limit; some values would have no colour`,
      );
    }
    if (!last && band.limit === undefined) {
      report(
        "limit_missing",
        `only the last band has no limit; \`${band.name}\` takes every value, and the bands after it none`,
      );
    }
    const previous = index > 0 && !last ? before.at(-1) : undefined;
    if (previous !== undefined && band.sign !== undefined && previous.sign !== undefined) {
      if (direction(band) !== direction(previous)) {
        report(
          "mixed_signs",
          `the limits of \`${previous.name}\` and \`${band.name}\` point in opposite directions, so some values fall into both`,
        );
      } else if (!reaches(previous, band)) {
        report(
          "never_reached",
          `no value reaches the band \`${band.name}\`, for \`${previous.name}\` before it already takes them all`,
        );
      }
    }
    if (index === 0 && band.sign !== undefined && band.name === "red") {
      const worstIsHigh = by === "value" && better === "lower";
      if (
        (better === "higher" || better === "lower" || by === "score") &&
        (direction(band) === "up") !== worstIsHigh
      ) {
        report(
          "against_better",
          `\`red\` takes the better values, for ${by === "score" ? "a higher score" : `\`better: ${better}\``} is better`,
        );
      }
    }
    return found;
  });
}

function direction({ sign }: Band): "up" | "down" {
  return sign === ">" || sign === ">=" ? "up" : "down";
}

/** True where some number lies in `band` that `previous`, read first, has not taken. */
function reaches(previous: Band, band: Band): boolean {
  if (previous.limit === undefined || band.limit === undefined) return false;
  const beyond = direction(band) === "down" ? band.limit - previous.limit : previous.limit - band.limit;
  const takesEqual = (each: Band) => each.sign === "<=" || each.sign === ">=";
  return beyond > 0 || (beyond === 0 && takesEqual(band) && !takesEqual(previous));
}
