import fc from "fast-check";
import type { Cell, Table, Tables } from "../../src/formula/tables.ts";
import { dayNumber } from "../../src/model/periods.ts";

/** A generated set of measures over generated data, as text and tables. */
export interface Sample {
  readonly declarations: string;
  readonly calendar: string;
  readonly tables: Tables;
}

const FIRST_DAY = dayNumber(2024, 10, 15);
const LAST_DAY = dayNumber(2025, 11, 20);

const condition: fc.Arbitrary<string> = fc.letrec<{ condition: string; simple: string }>((tie) => ({
  simple: fc.oneof(
    fc.integer({ min: -5, max: 9 }).map((limit) => `amount < ${limit}`),
    fc.integer({ min: -5, max: 9 }).map((limit) => `amount - cost >= ${limit}`),
    fc.constantFrom('kind = "a"', 'kind != "b"', "paid", "paid = no", "amount / cost > 1"),
    fc.constant('kind is one of ("a", "c")'),
    fc.constant('kind is not one of ("b")'),
    fc.constantFrom(
      'customer.region = "north"',
      "customer.size > 2",
      "customer.region.factor > 1",
      "value = high",
    ),
    fc.constantFrom("booked > 2025-03-10", "due - booked > 20 days"),
    fc.constantFrom("tier(amount, 3) = 3", "rank(amount - cost) <= 2", "tier(due, 4) is one of (1, 4)"),
  ),
  condition: fc.oneof(
    { depthSize: "small" },
    tie("simple"),
    tie("simple").map((each) => `not (${each})`),
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([a, word, b]) => `(${a} ${word} ${b})`),
  ),
})).condition;

const where = fc
  .option(condition, { nil: undefined })
  .map((each) => (each === undefined ? "" : ` where ${each}`));

const numeric = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("sum", "avg", "min", "max", "median", "stddev", "first", "last"),
      fc.constantFrom("orders.amount", "orders.amount - cost", "orders.amount * 2"),
      where,
    )
    .map(([name, value, filter]) => `${name}(${value}${filter})`),
  fc
    .tuple(fc.constantFrom(0, 25, 90, 100), where)
    .map(([share, filter]) => `percentile(orders.amount${filter}, ${share})`),
  fc
    .tuple(
      fc.constantFrom("avg", "max", "median", "sum"),
      fc.constantFrom("sum(amount)", "sum(amount) / count(amount)", "last(amount)"),
      where,
    )
    .map(([outer, inner, filter]) => `${outer}(${inner} per customer in orders${filter})`),
  fc.constantFrom(
    "sum(stock.size)",
    'avg(stock.size where region = "north")',
    "sum(stock.size * region.factor)",
    "avg(stock.q)",
  ),
);

const share = fc.oneof(
  condition.map((each) => `share(orders where ${each})`),
  condition.map((each) => `count(orders where ${each}) / count(orders)`),
  fc.constantFrom("top_box(stock.q, 2)", 'share(stock where region = "north")'),
  where.map((filter) => `share(sum(amount - cost) < 2 per customer in orders${filter})`),
);

const count = fc.oneof(
  where.map((filter) => `count(orders${filter})`),
  where.map((filter) => `distinct(orders.customer${filter})`),
  where.map((filter) => `count(sum(amount) > 3 per customer in orders${filter})`),
  where.map(
    (filter) => `count(tier(max(booked), 2) = 2 and rank(sum(amount)) <= 2 per customer in orders${filter})`,
  ),
  where.map(
    (filter) =>
      `count(orders where tier(customer.size, 2) = 2) + count(tier(max(booked) per customer in orders${filter}, 3) >= 2)`,
  ),
);

/** Formulas over the measures `base` and `other`, and windows around aggregates. */
const derived = fc.oneof(
  fc.constantFrom(
    "previous(base)",
    "change(base)",
    "year_ago(base)",
    "at(base, 2025-02)",
    "base - other",
    "base * other / 3",
  ),
  fc.constantFrom(
    "if_missing(base, other)",
    "sum_known(base, other)",
    "-base",
    "base over year",
    "base year to date",
  ),
  fc.integer({ min: 1, max: 14 }).map((months) => `base over last ${months} months`),
  fc.integer({ min: 1, max: 5 }).map((quarters) => `(base + other) over last ${quarters} quarters`),
  fc
    .tuple(fc.constantFrom("avg", "sum", "min", "max", "median", "stddev"), fc.integer({ min: 1, max: 4 }))
    .map(([name, quarters]) => `${name}(base over last ${quarters} quarters)`),
  fc.constantFrom(
    "avg(base year to date)",
    "sum(base over year)",
    "previous(base over last 3 months)",
    "avg(base over last 6 months)",
  ),
  numeric.map((each) => `(${each}) over last 2 quarters`),
  fc.constantFrom(
    "npv(10%, base, other, 2)",
    "clv(other, 80%, 10%, 5)",
    "base + noted",
    "if_missing(noted, 2) * previous(noted)",
    "sum_known(noted, base, other)",
  ),
);

/** Formulas whose values are shares, scores among them; `scores` are the ways to score `base`. */
const relative = fc.constantFrom(
  "growth(base)",
  "growth(base, 4 quarters)",
  "cagr(base, 1 years)",
  "score(base)",
  "score(base) * score(noted)",
  "previous(score(base))",
);
const scores = fc.constantFrom(
  "baseline: 1 at 2024-Q4\n    target: 9 at 2025-Q4",
  "better: lower\n    baseline: 9 at 2024-Q4\n    target: 1 at 2025-Q2, -2 at 2025-Q4\n    path: step",
  "scoring: step(3)",
  "scoring: range(-5, 12)",
  "better: inside 1..4",
);

const cell = <Value extends Cell>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null, freq: 8 });
const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const number = fc.integer({ min: -80, max: 120 }).map((each) => each / 8);

const order = fc.record({
  booked: cell(day),
  due: cell(day),
  customer: cell(fc.constantFrom("x", "y", "z", "nobody")),
  amount: cell(number),
  cost: cell(number),
  kind: cell(fc.constantFrom("a", "b", "c")),
  paid: cell(fc.boolean()),
});
const stockRow = fc.record({
  region: cell(fc.constantFrom("north", "south", "nowhere")),
  size: cell(fc.integer({ min: 0, max: 5 })),
  q: cell(fc.integer({ min: 1, max: 5 })),
});

/** Measures and data of every kind that the formula language has; windows, gaps, missing cells, unmatched keys. */
export const sample: fc.Arbitrary<Sample> = fc
  .record({
    base: fc.oneof(numeric, numeric, fc.constant("sum(orders.amount)")),
    other: numeric,
    percent: share,
    counted: count,
    derived: fc.array(derived, { minLength: 1, maxLength: 3 }),
    relative: fc.array(relative, { maxLength: 2 }),
    scores,
    yearly: fc.boolean(),
    unit: fc.constantFrom(
      "quarter 2025-Q1..2025-Q4",
      "month 2025-01..2025-12",
      "year 2024..2025",
      "half 2024-H2..2026-H1",
    ),
    fiscal: fc.constantFrom("", "  fiscal_year: from July\n"),
    carried: fc.constantFrom("", " carried 2 quarters"),
    complete: fc.constantFrom("", " complete"),
    orders: fc.oneof(
      { weight: 1, arbitrary: fc.array(order, { maxLength: 5 }) },
      { weight: 5, arbitrary: fc.array(order, { minLength: 25, maxLength: 50 }) },
    ),
    days: fc.uniqueArray(day, { maxLength: 6 }),
    stock: fc.array(stockRow, { minLength: 15, maxLength: 15 }),
  })
  .map((given) => ({
    calendar: given.unit,
    declarations: `${given.fiscal}${declarationsOf({ ...given, noted: NOTED[given.unit.slice(0, 4)] ?? "" })}`,
    tables: new Map([
      ["orders", tableOf(given.orders)],
      ["stock", stockTable(given.days, given.stock)],
      [
        "regions",
        tableOf([
          { name: "north", factor: 1.5 },
          { name: "south", factor: 0.5 },
          { name: "west", factor: null },
        ]),
      ],
    ]),
  }));

/** Noted values of a calendar, by the beginning of its words. */
const NOTED: Readonly<Record<string, string>> = {
  quar: "2 at 2025-Q1, 5 at 2025-Q2, 4 at 2025-Q4",
  mont: "2 at 2025-01, 5 at 2025-02, 4 at 2025-09",
  year: "2 at 2024, 5 at 2025",
  half: "2 at 2024-H2, 5 at 2025-H1",
};

interface Given {
  readonly base: string;
  readonly other: string;
  readonly percent: string;
  readonly counted: string;
  readonly derived: readonly string[];
  readonly relative: readonly string[];
  readonly scores: string;
  readonly noted: string;
  readonly yearly: boolean;
  readonly carried: string;
  readonly complete: string;
}

function declarationsOf({
  base,
  other,
  percent,
  counted,
  derived: more,
  relative: shares,
  scores: scored,
  noted,
  yearly,
  carried,
  complete,
}: Given): string {
  const measures = [
    measure("base", "ratio", base, `\n    ${scored}`),
    `  measure noted "noted" {\n    unit: ratio\n    baseline: 0 at 2024-Q4\n    target: 8 at 2025-Q4\n    actual: ${noted}\n  }\n`,
    measure("other", "ratio", other),
    measure("percent", "percent", percent),
    measure("counted", "count", counted),
    ...more.map((each, index) => measure(`derived${index}`, "ratio", each)),
    ...shares.map((each, index) => measure(`share${index}`, "percent", each)),
    `  measure total "total" {\n    unit: percent\n    index: base 60%, noted 30%, rest 10% { other 1, counted 2 }\n  }\n`,
    yearly ? measure("yearly", "ratio", base, "\n    every: year") : "",
  ];
  return `
  source regions "Regions" from "regions.csv" { name: text key, factor: ratio }
  source stock "Stock" from "stock.csv" snapshot on day${carried} {
    id: text key
    day: date
    region: ref regions
    size: ratio
    q: likert 1..5 reversed
  }
  source orders "Orders" from "orders.csv" events on booked${complete} {
    booked: date
    due: date
    customer: ref stock
    amount: ratio
    cost: ratio
    kind: one of "a", "b", "c"
    paid: flag
  }
  tiers value "Value" over orders {
    tier high "High"
    tier low "Low"
    rule high when amount > 4 and paid
    rule low when amount <= 4
    rule high otherwise
  }
${measures.join("")}`;
}

function measure(id: string, unit: string, formula: string, more = ""): string {
  return `  measure ${id} "${id}" {\n    unit: ${unit}\n    formula: ${formula}${more}\n  }\n`;
}

function tableOf(rows: readonly Readonly<Record<string, Cell>>[]): Table {
  const names = ["booked", "due", "customer", "amount", "cost", "kind", "paid", "name", "factor"];
  return {
    rows: rows.length,
    columns: new Map(names.map((name) => [name, rows.map((row) => row[name] ?? null)])),
  };
}

/** Three things on each day. */
function stockTable(
  days: readonly number[],
  cells: readonly {
    readonly region: string | null;
    readonly size: number | null;
    readonly q: number | null;
  }[],
): Table {
  const rows = days.flatMap((on, index) =>
    ["x", "y", "z"].map((id, place) => ({ id, on, ...cells[index * 3 + place] })),
  );
  const column = (read: (row: (typeof rows)[number]) => Cell | undefined) =>
    rows.map((row) => read(row) ?? null);
  return {
    rows: rows.length,
    columns: new Map([
      ["id", column((row) => row.id)],
      ["day", column((row) => row.on)],
      ["region", column((row) => row.region)],
      ["size", column((row) => row.size)],
      ["q", column((row) => row.q)],
    ]),
  };
}
