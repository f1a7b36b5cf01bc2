import type { Band, Bands } from "../model/model.ts";
import { sameNumber } from "../scoring/anchors.ts";
import type { Status } from "./scorecard.ts";

/** Green from 80 %, amber from 50 %, red below. */
export const DEFAULT_BANDS = { amber: 0.5, green: 0.8 } as const;

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
