import type { Band, Bands } from "./model.ts";

const NAMES: readonly string[] = ["red", "amber", "green"];

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
  const seen = new Set<string>();
  return bands.flatMap((band, index) => {
    const found: BandProblem[] = [];
    const report = (kind: BandProblem["kind"], message: string) => found.push({ kind, band: index, message });
    if (!NAMES.includes(band.name))
      report("unknown_name", `a band is called \`red\`, \`amber\` or \`green\`, not \`${band.name}\``);
    if (seen.has(band.name)) report("repeated_name", `the band \`${band.name}\` stands twice`);
    seen.add(band.name);
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
    const previous = last ? undefined : bands[index - 1];
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
