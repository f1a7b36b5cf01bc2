import { AGGREGATES_EACH, aggregatesSql } from "../src/emit/aggregates-query.ts";
import { aggregationSql, coverageSql } from "../src/emit/sql.ts";
import type { SqlDialectRules } from "../src/emit/sql-dialects.ts";
import { viewSql } from "../src/emit/view.ts";
import { planFormulas } from "../src/formula/check.ts";
import { evaluateAggregates, evaluatePlan } from "../src/formula/evaluate.ts";
import type { Plan } from "../src/formula/plan.ts";
import type { AggregateValues } from "../src/formula/tables.ts";
import type { MeasureValues } from "../src/formula/value.ts";
import type { StrategyMap } from "../src/model/model.ts";
import { formatPeriod } from "../src/model/periods.ts";
import { scoreMap } from "../src/score/score-map.ts";
import { answered } from "../test/emit-sql/script.ts";
import { differences } from "../test/engine/same-values.ts";
import type { Case } from "./cases.ts";
import { type Answer, type Engine, type NumberColumns, withOwnTables } from "./engine.ts";

/** What a comparison found: how many known values agree, and a sentence for each that does not. */
export interface Compared {
  readonly values: number;
  readonly differences: readonly string[];
}

/** Every statement of a case for one dialect: coverage of each source with time, each aggregation, the view. */
export function statementsOf(given: Case, rules: SqlDialectRules): readonly string[] {
  const plan = withOwnTables(planFormulas(given.map).plan);
  return [...questions(plan, rules), aggregatesSql(plan, rules), viewSql(plan, given.map, rules)];
}

function questions(plan: Plan, rules: SqlDialectRules): readonly string[] {
  const timed = plan.sources.filter((each) => each.time !== undefined);
  return [
    ...timed.map((each) => coverageSql(each, rules)),
    ...plan.aggregations.map((each) => aggregationSql(plan, each, rules)),
  ];
}

/** What an engine is asked for. */
export type Asked = "aggregates" | "aggregates and view";

/**
 * Asks an engine for the aggregates of a case and, where wanted, for its view, and compares what comes of both with the reference
 * evaluator: numbers to a billionth of their size, reasons of missing values and marks of unfinished periods exactly.
 */
export async function compare(
  given: Case,
  engine: Engine,
  numbers: NumberColumns,
  asked: Asked,
): Promise<Compared> {
  const { map, tables } = given;
  const plan = withOwnTables(planFormulas(map).plan);
  const { rules } = engine;
  const expected = evaluatePlan(plan, tables);
  const found: string[] = [];
  await engine.load(plan.sources, tables, numbers);
  try {
    const answers: (readonly (readonly (number | null)[])[])[] = [];
    for (const sql of questions(plan, rules)) answers.push((await engine.ask(sql)).map(numbersOf));
    const aggregates = answered(plan, answers);
    found.push(...differences(expected, evaluateAggregates(plan, aggregates).rows));
    if (asked === "aggregates and view")
      found.push(...answerDifferences(aggregates, await engine.ask(aggregatesSql(plan, rules))));
  } catch (problem) {
    found.push(`aggregates: ${messageOf(problem)}`);
  }
  try {
    if (asked === "aggregates and view")
      found.push(...viewDifferences(expected, map, await engine.ask(viewSql(plan, map, rules))));
  } catch (problem) {
    found.push(`view: ${messageOf(problem)}`);
  }
  const values = expected.rows.flatMap((each) => each.values).filter((each) => each.kind === "known").length;
  return { values, differences: found.map((each) => `${given.name}: ${each}`) };
}

/** The one answer to the question for all aggregates, against the answers to single questions. */
function answerDifferences(
  { groups }: AggregateValues,
  answers: readonly (readonly Answer[])[],
): readonly string[] {
  const values = answers.filter(([part]) => part === "value");
  const count = groups.reduce((sum, own) => sum + [...own.values()].flat().length, 0);
  const counted = values.length === count ? [] : [`one answer: ${values.length} values, not ${count}`];
  const wrong = values.filter(([, k, i, v]) => {
    const [key, item] = [Number(k), Number(i)];
    const own = groups[Math.floor(item / AGGREGATES_EACH)]?.get(key)?.[item % AGGREGATES_EACH];
    return !isSame(own === undefined || own === null || Number.isNaN(own) ? null : own, v);
  });
  return [...counted, ...wrong.map((each) => `one answer: ${each.join(", ")} is another value than alone`)];
}

function viewDifferences(
  expected: MeasureValues,
  map: StrategyMap,
  answers: readonly (readonly Answer[])[],
): readonly string[] {
  const rows = new Map(answers.map(([measure, period, ...rest]) => [`${measure} ${period}`, rest]));
  const card = scoreMap(map, expected);
  return expected.rows.flatMap(({ measure, values }) =>
    values.flatMap((value, index) => {
      const at = expected.periods[index];
      const name = `${measure} ${at === undefined ? "" : formatPeriod(at)}`;
      const score = card.measures.find((each) => each.id === measure)?.scores[index] ?? null;
      const [foundValue, foundScore] = rows.get(name) ?? ["no row", "no row"];
      const number = value.kind === "known" ? value.value : null;
      return [
        ...(isSame(number, foundValue) ? [] : [`view, ${name}: ${number} and ${foundValue}`]),
        ...(isSame(score, foundScore) ? [] : [`view, score of ${name}: ${score} and ${foundScore}`]),
      ];
    }),
  );
}

function isSame(expected: number | null, given: Answer | undefined): boolean {
  if (expected === null || typeof given !== "number") return expected === given;
  return Math.abs(expected - given) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function numbersOf(row: readonly Answer[]): readonly (number | null)[] {
  return row.map((cell) => (cell === null ? null : Number(cell)));
}

function messageOf(problem: unknown): string {
  return (problem instanceof Error ? problem.message : String(problem)).replace(/\s+/g, " ").slice(0, 300);
}
