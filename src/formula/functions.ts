/** A function of the formula language, for the checker, for completion and for the reference. */
export interface FormulaFunction {
  readonly name: string;
  readonly group: FunctionGroup;
  /** How it is written. */
  readonly form: string;
  readonly meaning: string;
  /** Least and most arguments. */
  readonly least: number;
  readonly most: number;
  readonly since: string;
}

export type FunctionGroup = "aggregate" | "survey" | "period" | "missing" | "finance" | "ranking" | "model";

/** Every function there is, in the order of the reference; one row a function. */
export const FORMULA_FUNCTIONS = [
  row("count", "aggregate", "count(customers where margin < 0)", "number of rows, or of known values", 1, 1),
  row("distinct", "aggregate", "distinct(orders.customer)", "number of different known values", 1, 1),
  row(
    "sum",
    "aggregate",
    'sum(transactions.amount where kind = "fee")',
    "sum of the known values; of none, missing",
    1,
    1,
  ),
  row("avg", "aggregate", "avg(requests.took)", "mean of the known values", 1, 1),
  row("min", "aggregate", "min(orders.amount)", "least known value", 1, 1),
  row("max", "aggregate", "max(orders.amount)", "greatest known value", 1, 1),
  row(
    "median",
    "aggregate",
    "median(requests.took)",
    "middle value; of an even number, the mean of the two in the middle",
    1,
    1,
  ),
  row(
    "stddev",
    "aggregate",
    "stddev(orders.amount)",
    "sample standard deviation (n − 1); of one value, missing",
    1,
    1,
  ),
  row(
    "percentile",
    "aggregate",
    "percentile(calls.response, 90)",
    "value below which so many percent lie, linear between neighbours",
    2,
    2,
  ),
  row(
    "first",
    "aggregate",
    "first(balances.amount)",
    "known value of the earliest day; of several that day, the least",
    1,
    1,
  ),
  row(
    "last",
    "aggregate",
    "last(balances.amount)",
    "known value of the latest day; of several that day, the greatest",
    1,
    1,
  ),
  row(
    "share",
    "aggregate",
    "share(customers where margin < 0)",
    "rows that meet the condition ÷ all rows; of a yes-or-no value: yes ÷ known",
    1,
    1,
  ),
  row("mean", "survey", "mean(answers.q3)", "mean answer on the item's scale, reversed items turned", 1, 1),
  row(
    "top_box",
    "survey",
    "top_box(answers.q3, 2)",
    "share of answers in the highest steps of the scale",
    1,
    2,
  ),
  row(
    "nps",
    "survey",
    "nps(answers.recommend)",
    "net promoter score of a 0..10 item: share of 9 and 10 less share of 0 to 6, times 100",
    1,
    1,
  ),
  row("previous", "period", "previous(churn)", "value of the reporting period before", 1, 1),
  row("year_ago", "period", "year_ago(churn)", "value of the same period a year before", 1, 1),
  row("change", "period", "change(churn, 4 quarters)", "value less the value before", 1, 2),
  row(
    "growth",
    "period",
    "growth(income, 4 quarters)",
    "value ÷ value before − 1; from a value below zero, missing",
    1,
    2,
  ),
  row("at", "period", "at(income, 2025-Q4)", "value of one period", 2, 2),
  row(
    "if_missing",
    "missing",
    "if_missing(a, b)",
    "the first, or the second where the first is missing",
    2,
    2,
  ),
  row("sum_known", "missing", "sum_known(a, b)", "sum of what is known; missing where nothing is", 1, 100),
  row(
    "cagr",
    "finance",
    "cagr(income, 3 years)",
    "growth a year over so many years: (value ÷ value then) ^ (1 ÷ years) − 1; with a value below zero, missing",
    2,
    2,
  ),
  row(
    "npv",
    "finance",
    "npv(8%, -100, 60, 70)",
    "present value at a rate of a row of flows, the first of them now",
    2,
    101,
  ),
  row(
    "clv",
    "finance",
    "clv(margin, retention, discount, 5)",
    "margin × Σ (retention ÷ (1 + discount))^t for t = 0 … horizon − 1",
    4,
    4,
  ),
  row(
    "customer_equity",
    "finance",
    "customer_equity(count(customers), clv(…))",
    "customers × the value of one",
    2,
    2,
  ),
  row(
    "tier",
    "ranking",
    "tier(sum(amount) per customer in orders, 5)",
    "class by rank among all rows or entities, the highest values in the highest class; equal values share a class",
    2,
    2,
  ),
  row(
    "rank",
    "ranking",
    "rank(sum(amount) per customer in orders)",
    "place by value among all rows or entities, 1 the highest; equal values share the better place",
    1,
    1,
  ),
  row(
    "readiness",
    "model",
    "readiness(skills)",
    "available ÷ required of an asset, in all or in one column",
    1,
    2,
  ),
  row("score", "model", "score(churn)", "score of a measure", 1, 1),
] as const;

export type FunctionName = (typeof FORMULA_FUNCTIONS)[number]["name"];

/** The function of a name; undefined where there is none. */
export function functionNamed(name: string): (FormulaFunction & { readonly name: FunctionName }) | undefined {
  return FORMULA_FUNCTIONS.find((each) => each.name === name);
}

function row<const Name extends string>(
  name: Name,
  group: FunctionGroup,
  form: string,
  meaning: string,
  least: number,
  most: number,
): FormulaFunction & { readonly name: Name } {
  return { name, group, form, meaning, least, most, since: "0.1" };
}
