import type { PlannedScoring } from "../formula/plan.ts";
import type { Anchor } from "../scoring/anchors.ts";
import { sqlNumber } from "./sql-expression.ts";
import type { ViewQueries } from "./view-queries.ts";

/**
 * The name of the query with the scores of a formula: the value that stands, on the straight lines of its own period.
 * Each line is a row of literals with the stretch of values that it holds for; where two meet in a jump, both hold and
 * the higher score counts.
 */
export function scoreQuery({ periods }: PlannedScoring, formula: number, queries: ViewQueries): string {
  const { dialect } = queries;
  const number = (value: number) => dialect.double(sqlNumber(value));
  const lines = periods.flatMap(({ anchors }, n) =>
    linesOf(anchors).map((line) => [String(n), ...line.map(number)]),
  );
  const none = [["-1", ...Array.from({ length: 6 }, () => number(0))]];
  const table = dialect.literalRows(lines.length === 0 ? none : lines, "q", [
    "n",
    "a",
    "b",
    "x",
    "y",
    "x2",
    "y2",
  ]);
  const values = queries.formula(formula);
  const standing = periods.some((each) => each.standing > 0)
    ? standingQuery(
        periods.map((each) => each.standing),
        values,
        queries,
      )
    : `SELECT n, n AS m FROM ${values} WHERE v IS NOT NULL`;
  const noise = (limit: string) => `1e-9 * (ABS(${limit}) + ABS(f.v) + 0.001)`;
  const inside = `f.v >= q.a - ${noiseAt("q.a", noise)} AND f.v <= q.b + ${noiseAt("q.b", noise)}`;
  const slope = `(q.y2 - q.y) * (f.v - q.x) / (q.x2 - q.x)`;
  const score = `CASE WHEN q.x2 = q.x THEN q.y ELSE q.y + ${slope} END`;
  const capped = `CASE WHEN ${score} < 0 THEN ${number(0)} WHEN ${score} > 1 THEN ${number(1)} ELSE ${score} END`;
  return queries.share(
    `SELECT s.n AS n, MAX(${capped}) AS v FROM (${standing}) AS s JOIN ${values} AS f ON f.n = s.m JOIN ${table} ON q.n = s.m WHERE ${inside} GROUP BY s.n`,
  );
}

/** Limits of the outermost lines: further than any value, and without noise. */
const FAR = 1e300;

function noiseAt(limit: string, noise: (limit: string) => string): string {
  return `(CASE WHEN ABS(${limit}) >= 1e300 THEN 0 ELSE ${noise(limit)} END)`;
}

/** From, to, and two points of each straight line between ascending anchors, the outermost prolonged. */
function linesOf(anchors: readonly Anchor[]): readonly (readonly number[])[] {
  const sorted = [...anchors].sort((a, b) => a.value - b.value).filter((each) => Number.isFinite(each.value));
  return sorted.slice(1).flatMap((to, index) => {
    const from = sorted[index] ?? to;
    const isFirst = index === 0;
    const isLast = index === sorted.length - 2;
    if (from.value !== to.value) {
      return [
        [isFirst ? -FAR : from.value, isLast ? FAR : to.value, from.value, from.score, to.value, to.score],
      ];
    }
    // A jump: at the edge it goes on level, between lines these say all there is.
    return [
      [isFirst ? -FAR : from.value, from.value, from.value, from.score, from.value, from.score],
      [to.value, isLast ? FAR : to.value, to.value, to.score, to.value, to.score],
    ];
  });
}

/** For each period the latest one whose value still stands. */
function standingQuery(standing: readonly number[], values: string, { dialect }: ViewQueries): string {
  const rows = standing.map((back, n) => [n, n - back].map(String));
  const reach = dialect.literalRows(rows, "r", ["n", "a"]);
  return `SELECT r.n AS n, MAX(v.n) AS m FROM ${reach} CROSS JOIN ${values} AS v WHERE v.n BETWEEN r.a AND r.n AND v.v IS NOT NULL GROUP BY r.n`;
}
