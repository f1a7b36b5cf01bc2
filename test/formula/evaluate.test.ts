import { describe, expect, test } from "vitest";
import { emitTypescript } from "../../src/emit/typescript.ts";
import { emitView } from "../../src/emit/view.ts";
import { readCell } from "../../src/formula/cells.ts";
import { planFormulas } from "../../src/formula/check.ts";
import { evaluatePlan } from "../../src/formula/evaluate.ts";
import { type Cell, type Table, tableInPlace } from "../../src/formula/tables.ts";
import type { Value } from "../../src/formula/value.ts";
import type { Column } from "../../src/model/model.ts";
import { mapWith } from "./map-of.ts";

/** A table written as rows of texts under its columns' names. */
function table(columns: readonly Column[], text: string): Table {
  const rows = text
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .trim()
        .split(",")
        .map((each) => each.trim()),
    );
  const cells = (column: Column, index: number): readonly Cell[] =>
    rows.map((row) => {
      const reading = readCell(row[index] ?? "", column.type);
      if (reading.kind === "rejected") throw new Error(reading.why);
      return reading.cell;
    });
  return {
    rows: rows.length,
    columns: new Map(columns.map((column, index) => [column.id, cells(column, index)])),
  };
}

/** The values of measure `m` as short texts: numbers, `*` for partial, else the reason. */
function values(
  declarations: string,
  data: Readonly<Record<string, string>>,
  calendar?: string,
): readonly (number | string)[] {
  const map = mapWith(declarations, calendar);
  const { plan, diagnostics } = planFormulas(map);
  expect(diagnostics).toEqual([]);
  const tables = new Map<string, Table>(
    map.sources.flatMap((source) =>
      data[source.id] === undefined
        ? []
        : [[source.id, table(source.columns, data[source.id] ?? "")] as const],
    ),
  );
  for (const source of map.sources)
    if (source.from.kind === "rows") tables.set(source.id, tableInPlace(source));
  const row = evaluatePlan(plan, tables).rows.find((each) => each.measure === "m");
  return (row?.values ?? []).map(short);
}

function short(value: Value): number | string {
  if (value.kind === "missing") return value.of === undefined ? value.reason : `${value.reason}(${value.of})`;
  const rounded = Number(value.value.toPrecision(12));
  return value.partial ? `${rounded}*` : rounded;
}

const ORDERS = `
  source orders "Orders" from "o.csv" events on booked { booked: date, customer: text, amount: USD }`;
const BOOKED = `
  2025-01-10, x, 10
  2025-02-10, y, 30
  2025-03-31, x,
  2025-07-01, y, 5
  2025-12-31, z, 100`;

describe("missing is a value with a reason", () => {
  test.each([
    ["count of nothing is 0", "count", "count(orders where amount > 1000)", [0, 0, 0, 0]],
    ["sum of nothing is missing", "USD", "sum(orders.amount)", [40, "no_data", 5, 100]],
    [
      "a missing cell is left out of the average, not zero",
      "USD",
      "avg(orders.amount)",
      [20, "no_data", 5, 100],
    ],
    [
      "where treats missing as false, and so does its negation",
      "count",
      "count(orders where not (amount < 20))",
      [1, 0, 0, 1],
    ],
    ["missing propagates", "USD", "sum(orders.amount) + 1", [41, "no_data", 6, 101]],
    [
      "division by zero has its own reason",
      "percent",
      "count(orders where amount > 20) / count(orders)",
      [0.333333333333, "divided_by_zero", 0, 1],
    ],
    [
      "one value has no deviation",
      "USD",
      "stddev(orders.amount)",
      [14.1421356237, "no_data", "no_data", "no_data"],
    ],
    ["if_missing", "USD", "if_missing(sum(orders.amount), 7)", [40, 7, 5, 100]],
    ["sum_known", "USD", "sum_known(sum(orders.amount), 1, 2)", [43, 3, 8, 103]],
    ["distinct", "count", "distinct(orders.customer)", [2, 0, 1, 1]],
    [
      "first and last of the known",
      "USD",
      "last(orders.amount) - first(orders.amount)",
      [20, "no_data", 0, 0],
    ],
  ])("%s", (_, unit, formula, expected) => {
    expect(
      values(`${ORDERS}\n  measure m "M" { unit: ${unit}, formula: ${formula} }`, { orders: BOOKED }),
    ).toEqual(expected);
  });

  test("the measure at fault is named", () => {
    const more = `\n  measure income "I" { unit: USD, formula: sum(orders.amount) }\n  measure m "M" { unit: USD, formula: income * 2 }`;
    expect(values(`${ORDERS}${more}`, { orders: BOOKED })).toEqual([80, "missing_input(income)", 10, 200]);
  });

  test("a complete source makes the sum of nothing 0, inside its coverage only", () => {
    const declarations = `
      source orders "Orders" from "o.csv" events on booked complete { booked: date, customer: text, amount: USD }
      measure m "M" { unit: USD, formula: sum(orders.amount) }`;
    expect(values(declarations, { orders: "2025-04-01,x,1\n2025-12-31,x,2" })).toEqual(["no_data", 1, 0, 2]);
  });

  test("a source that cannot be read makes its counts missing, not 0", () => {
    expect(values(`${ORDERS}\n  measure m "M" { unit: count, formula: count(orders) }`, {})).toEqual(
      Array(4).fill("no_data(orders)"),
    );
  });

  test("the unfinished period is partial", () => {
    const data = { orders: "2025-01-10,x,1\n2025-04-20,x,2" };
    expect(values(`${ORDERS}\n  measure m "M" { unit: USD, formula: sum(orders.amount) }`, data)).toEqual([
      1,
      "2*",
      "no_data",
      "no_data",
    ]);
  });
});

describe("periods go by the calendar, never by row", () => {
  const income = `${ORDERS}\n  measure income "I" { unit: USD, formula: sum(orders.amount) }`;
  const YEARS =
    "2024-05-01,x,1\n2024-11-01,x,2\n2025-01-01,x,4\n2025-04-01,x,8\n2025-07-01,x,16\n2025-12-31,y,32";
  test.each([
    ["USD", "previous(income)", [2, 4, 8, 16]],
    ["USD", "year_ago(income)", ["missing_input(income)", 1, "missing_input(income)", 2]],
    ["USD", "change(income)", [2, 4, 8, 16]],
    ["percent", "growth(income)", [1, 1, 1, 1]],
    ["percent", "growth(income, 2 quarters)", ["missing_input(income)", 3, 3, 3]],
    ["USD", "at(income, 2025-Q2)", [8, 8, 8, 8]],
    ["USD", "income over last 2 quarters", [6, 12, 24, 48]],
    ["USD", "income over last 3 months", [4, 8, 16, 32]],
    ["USD", "income year to date", [4, 12, 28, 60]],
    ["USD", "income over year", [60, 60, 60, 60]],
    ["USD", "income over last 4 quarters", [7, 14, 30, 60]],
    ["USD", "income over last 6 quarters", ["outside_window", "outside_window", 31, 62]],
    ["USD", "avg(income over last 2 quarters)", [3, 6, 12, 24]],
    ["USD", "max(income year to date)", [4, 8, 16, 32]],
    ["count", "distinct(orders.customer) over last 2 quarters", [1, 1, 1, 2]],
  ])("%s %s", (unit, formula, expected) => {
    const given = values(`${income}\n  measure m "M" { unit: ${unit}, formula: ${formula} }`, {
      orders: YEARS,
    });
    expect(given).toEqual(expected);
  });

  test("growth from a value below zero has no meaning, to one it has; compound growth needs both above", () => {
    const noted = `measure income "I" { unit: USD, actual: -4 at 2024-Q4, -2 at 2025-Q1, 5 at 2025-Q2, -5 at 2025-Q3, 0 at 2025-Q4 }`;
    const of = (formula: string) =>
      values(`${noted}\n  measure m "M" { unit: percent, formula: ${formula} }`, {});
    // From −4 to −2 is a gain, and −2 ÷ −4 − 1 = −50 % would tell it as a loss.
    expect(of("growth(income)")).toEqual(["below_zero", "below_zero", -2, "below_zero"]);
    expect(of("growth(income, 2 quarters)")).toEqual([
      "missing_input(income)",
      "below_zero",
      "below_zero",
      -1,
    ]);
    const then = noted.replace("-4 at 2024-Q4", "4 at 2024-Q1, 2 at 2024-Q2, 5 at 2024-Q3, -4 at 2024-Q4");
    expect(values(`${then}\n  measure m "M" { unit: percent, formula: cagr(income, 1 years) }`, {})).toEqual([
      "below_zero",
      1.5,
      "below_zero",
      "below_zero",
    ]);
  });

  test("functions inside each other are computed once a period, not twice for each step", () => {
    const noted = `measure income "I" { unit: ratio, actual: 3 at 2025-Q1, 7 at 2025-Q2 }`;
    for (const name of ["change", "growth", "cagr", "avg", "sum_known"]) {
      const second = { change: ")", growth: ")", cagr: ", 1 years)", sum_known: ", 1)" };
      const nested = Array.from({ length: 40 }).reduce<string>(
        (inner) =>
          name === "avg"
            ? `avg((${inner}) over last 2 quarters)`
            : `${name}(${inner}${second[name as keyof typeof second]}`,
        "income",
      );
      const map = mapWith(`${noted}\n  measure m "M" { unit: ratio, formula: ${nested} }`);
      const { plan, diagnostics } = planFormulas(map);
      expect(diagnostics.map((each) => each.message)).toEqual([]);
      const row = evaluatePlan(plan, new Map()).rows.find((each) => each.measure === "m");
      expect(row?.values.length).toBe(4);
      expect(emitView(map, "postgres").length).toBeLessThan(100_000);
      expect(emitTypescript(map).length).toBeLessThan(100_000);
    }
  });

  test("a yearly measure is due when the year ends", () => {
    const declarations = `${ORDERS}\n  measure m "M" { unit: USD, every: year, formula: sum(orders.amount) }`;
    expect(values(declarations, { orders: YEARS })).toEqual(["not_due", "not_due", "not_due", 60]);
  });

  test("a yearly measure reads the last value noted in its year, unless it says how they go together", () => {
    const sales = `measure sales "S" { unit: USD, actual: 1 at 2025-Q1, 2 at 2025-Q2, 4 at 2025-Q3, 8 at 2025-Q4 }`;
    const yearly = (formula: string) =>
      values(`${sales}\n  measure m "M" { unit: USD, every: year, formula: ${formula} }`, {}).at(-1);
    expect([yearly("sales * 1"), yearly("sum(sales over year)"), yearly("avg(sales over year)")]).toEqual([
      8, 15, 3.75,
    ]);
  });

  test("the fiscal year from July: 2025-Q1 is July to September 2024", () => {
    const declarations = `  fiscal_year: from July\n${income}\n  measure m "M" { unit: USD, formula: income year to date }`;
    expect(values(declarations, { orders: YEARS })).toEqual(["no_data", 2, 6, 14]);
  });
});

describe("snapshots", () => {
  const stock = (clause: string) => `
    source stock "Stock" from "s.csv" snapshot on day${clause} { id: text key, day: date, size: USD }
    measure m "M" { unit: USD, formula: sum(stock.size) }`;
  const DAYS = "a,2025-01-31,1\na,2025-03-30,2\nb,2025-03-30,4\na,2025-04-30,\na,2025-12-31,8";
  test("the last snapshot of a period counts, not the sum of its snapshots", () => {
    expect(values(stock(""), { stock: DAYS })).toEqual([6, "no_data", "no_data", 8]);
  });
  test("an old one stands as long as it is carried, then it is stale", () => {
    const days = "a,2025-01-31,1\na,2025-03-30,2";
    expect(values(stock(" carried 1 quarters"), { stock: `${days}\na,2026-01-01,9` })).toEqual([
      2,
      2,
      "stale",
      "stale",
    ]);
  });
  test("over a longer window a stock is its last snapshot", () => {
    const declarations = stock("").replace("sum(stock.size)", "sum(stock.size) over last 3 quarters");
    expect(values(declarations, { stock: DAYS })).toEqual([6, "no_data", "no_data", 8]);
  });
});

describe("joins and classes", () => {
  const declarations = (
    formula: string,
    unit = "USD",
  ) => `${ORDERS.replace("customer: text", "customer: ref customers")}
    source customers "Customers" from "c.csv" snapshot on day { id: text key, day: date, size: ratio, region: ref regions }
    source regions "Regions" { name: text key, factor: ratio
      row "north", 2
      row "south", 3
    }
    tiers value "Value" over customers {
      tier big "Big"
      tier small "Small"
      promote big when region = "south" because "a vote"
      rule big when size > 5
      rule small otherwise
    }
    measure m "M" { unit: ${unit}, formula: ${formula} }`;
  const data = {
    orders: "2025-01-10,x,10\n2025-01-11,y,20\n2025-01-12,nobody,40\n2025-05-01,x,80",
    customers: "x,2025-03-31,9,north\ny,2025-03-31,,south\nx,2025-06-30,1,south",
    regions: "north,2\nsouth,3",
  };
  test.each([
    [
      "a row is joined to the snapshot of its own period",
      'sum(orders.amount where customer.region = "north")',
      [10, "no_data"],
    ],
    ["through two references", "sum(orders.amount * customer.region.factor)", [80, 240]],
    [
      "the first rule that holds decides; missing does not hold",
      "sum(orders.amount where customer.value = big)",
      [30, 80],
    ],
    [
      "an unmatched row keeps missing columns",
      "sum(orders.amount where not (customer.size > 100))",
      [10, 80],
    ],
  ])("%s", (_, formula, expected) => {
    expect(values(declarations(formula), data, "quarter 2025-Q1..2025-Q2")).toEqual(expected);
  });
  test("two stages: first each customer, then over the customers with a row", () => {
    const both = values(
      declarations("avg(sum(amount) per customer in orders where amount < 40)"),
      data,
      "quarter 2025-Q1..2025-Q2",
    );
    expect(both).toEqual([15, "no_data"]);
    const share = declarations("share(sum(amount) > 15 per customer in orders)", "percent");
    expect(values(share, data, "quarter 2025-Q1..2025-Q2")).toEqual([0.666666666667, "1*"]);
  });
});

describe("numbers had another way", () => {
  const fixed = (formula: string, unit = "ratio") => `
    source d "D" { x: ratio
      row 3
      row 6
      row 7
      row 8
      row 8
      row 10
      row 13
      row 15
      row 16
      row 20
    }
    measure m "M" { unit: ${unit}, formula: ${formula} }`;
  test.each([
    // Checked with Python 3: statistics.quantiles(…, method="inclusive"), statistics.stdev.
    ["percentile(d.x, 25)", 7.25],
    ["median(d.x)", 9],
    ["percentile(d.x, 75)", 14.5],
    ["stddev(d.x)", 5.25357021463],
    // By hand: −500,000 + 200,000 ÷ 1.1 + 300,000 ÷ 1.21 + 200,000 ÷ 1.331; 100 × (1 + 8/11 + 64/121).
    ["npv(10%, -500000, 200000, 300000, 200000)", 80015.026296],
    ["clv(100, 80%, 10%, 3)", 225.619834711],
    ["customer_equity(1000, 225)", 225000],
  ])("%s", (formula, expected) => {
    const [value] = values(fixed(formula), { d: "" }, "year 2025..2025");
    expect(value).toBe(expected);
  });

  test("1亿 to 5亿 in five years is 37.97 % a year", () => {
    const declarations = `
      measure income "I" { unit: CNY, actual: 1亿 at 2020, 5亿 at 2025 }
      measure m "M" { unit: percent, formula: cagr(income, 5 years) }`;
    expect(values(declarations, {}, "year 2025..2025")).toEqual([0.379729661461]);
  });

  test("readiness by column and in all", () => {
    const asset = `  theme operations "Operations"\n  theme innovation "Innovation"
  perspective learning "L" { asset skills "Skills" { readiness: operations 34 of 40, innovation 30 of 60 } }`;
    expect(
      values(
        `${asset}\n  measure m "M" { unit: percent, formula: readiness(skills) }`,
        {},
        "year 2025..2025",
      ),
    ).toEqual([0.64]);
    expect(
      values(
        `${asset}\n  measure m "M" { unit: percent, formula: readiness(skills, operations) }`,
        {},
        "year 2025..2025",
      ),
    ).toEqual([0.85]);
  });

  test("net promoter score: 5 promoters, 3 passives, 2 detractors are 30", () => {
    const rows = [10, 10, 9, 9, 9, 8, 7, 7, 6, 0].map((each) => `      row ${each}`).join("\n");
    const declarations = `  source s "S" { q: likert 0..10\n${rows}\n  }\n  measure m "M" { unit: score -100..100, formula: nps(s.q) }`;
    expect(values(declarations, {}, "year 2025..2025")).toEqual([30]);
  });
});
