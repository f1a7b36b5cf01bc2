import { describe, expect, test } from "vitest";
import { planFormulas } from "../../src/formula/check.ts";
import { mapWith, textWith } from "./map-of.ts";

const SOURCES = `
  source customers "Customers" from "c.csv" snapshot on day {
    id: text key
    day: date
    margin: USD
    segment: one of "retail", "hvc"
    loyalty: rank 1..5 highest best
    q: likert 1..5
  }
  source orders "Orders" from "o.csv" events on booked {
    booked: date
    customer: ref customers
    amount: USD
    cost: EUR
    took: hours
    kind: text
    paid: flag
  }
  source fixed "Fixed" from "f.csv" {
    x: USD
  }
  tiers value "Value" over customers {
    tier A "Key"
    tier B "Other"
    rule A when margin > 10 USD
    rule B otherwise
  }
  measure base "Base" { unit: USD, formula: sum(orders.amount) }
  measure people "People" { unit: count, formula: distinct(orders.customer) }
  measure stock "Stock" { unit: USD, formula: sum(customers.margin) }
  measure ratio "Ratio" { unit: percent, formula: share(customers where margin < 0) }
  measure noted "Noted" { unit: USD, actual: 3 at 2025-Q1 }
`;

/** The findings for one measure `m`, and the text that each marks. */
function findingsFor(unit: string, formula: string, more = "") {
  const declarations = `${SOURCES}  measure m "M" {\n    unit: ${unit}\n    formula: ${formula}\n${more}  }\n`;
  const text = textWith(declarations);
  return planFormulas(mapWith(declarations)).diagnostics.map(({ code, message, place, hint, related }) => ({
    code,
    message,
    hint,
    marked: text.slice(place.span.start, place.span.end),
    related: related.map((each) => each.message),
  }));
}

describe("names", () => {
  test.each([
    [
      "sum(order.amount)",
      "unknown-source",
      "order.amount",
      "no source is called `order`",
      "did you mean `orders`?",
    ],
    [
      "sum(orders.amont)",
      "unknown-column",
      "orders.amont",
      "source `orders` has no column `amont`",
      "did you mean `amount`?",
    ],
    [
      "summ(orders.amount)",
      "unknown-function",
      "summ",
      "no function is called `summ`",
      "did you mean `sum`?",
    ],
    ["bose + 1", "unknown-name", "bose", "nothing is called `bose`", "did you mean `base`?"],
    [
      "avg(sum(amount) per customer in order)",
      "unknown-source",
      "order",
      "no source is called `order`",
      "did you mean `orders`?",
    ],
    [
      "margin",
      "needs-aggregate",
      "margin",
      "`margin` is a column of `customers`: a measure needs one number",
      "put it into an aggregate, such as `sum(customers.margin)`",
    ],
    [
      "customers",
      "needs-aggregate",
      "customers",
      "`customers` is a source: a measure needs one number",
      "put it into an aggregate, such as `count(customers)`",
    ],
    [
      "sum(orders.amount where customers.margin > 0)",
      "wrong-source",
      "customers.margin",
      "`customers.margin` is another table than `orders`, whose rows are counted here",
      "a `ref customers` column in `orders` leads there",
    ],
    [
      "sum(customers.margin where segment = hvc)",
      "unknown-column",
      "hvc",
      "source `customers` has no column `hvc`",
      'texts stand in quotes: `"hvc"`',
    ],
    [
      "sum(customers.margin where value = C)",
      "unknown-class",
      "C",
      "`value` has no class `C`",
      "its classes are `A`, `B`",
    ],
  ])("%s", (formula, code, marked, message, hint) => {
    expect(findingsFor("USD", formula)).toMatchObject([{ code, marked, message, hint }]);
  });
});

describe("types that do not go together show both, and where they come from", () => {
  test.each([
    [
      "sum(orders.amount + orders.cost)",
      "unit-mismatch",
      "USD and EUR cannot be added",
      ["`orders.amount` is USD", "`orders.cost` is EUR"],
    ],
    [
      "sum(orders.amount) - sum(orders.cost)",
      "unit-mismatch",
      "USD and EUR cannot be subtracted",
      ["`sum(orders.amount)` is USD", "`sum(orders.cost)` is EUR"],
    ],
    ["base + 5%", "unit-mismatch", "USD and percent cannot be added", ["`base` is USD", "`5%` is percent"]],
    [
      "base + avg(orders.took)",
      "unit-mismatch",
      "USD and hours cannot be added",
      ["`base` is USD", "`avg(orders.took)` is hours"],
    ],
    [
      "sum(orders.amount + kind)",
      "wrong-type",
      "USD and text cannot be added",
      ["`orders.amount` is USD", "`kind` is text"],
    ],
    [
      "sum(orders.amount where customer.margin > 5%)",
      "unit-mismatch",
      "USD and percent cannot be compared",
      ["`customer.margin` is USD", "`5%` is percent"],
    ],
    [
      'sum(orders.amount where amount > "x")',
      "wrong-type",
      "USD and text cannot be compared",
      ["`amount` is USD", '`"x"` is text'],
    ],
    [
      'sum(orders.amount where kind is one of ("a", 3))',
      "wrong-type",
      "text and a number cannot be compared",
      ["`kind` is text", "`3` is a number"],
    ],
    ["sum(orders.kind)", "wrong-type", "`sum` needs a number, and this is text", ["`orders.kind` is text"]],
    [
      "if_missing(base, distinct(orders.kind))",
      "unit-mismatch",
      "USD and a count of kinds cannot be put in each other's place",
      ["`base` is USD", "`distinct(orders.kind)` is a count of kinds"],
    ],
    ["npv(base, base)", "wrong-type", "`npv` needs a rate here, and this is USD", ["`base` is USD"]],
    ["clv(base, base, 10%, 5)", "wrong-type", "`clv` needs a rate here, and this is USD", ["`base` is USD"]],
    [
      "avg(customers.loyalty)",
      "rank-arithmetic",
      "ranks are ordinal: `avg` of them means nothing",
      ["`customers.loyalty` is a rank"],
    ],
    ["sum(orders.amount where kind)", "wrong-type", "`where` needs a condition, and `kind` is text", []],
    ["base and base", "wrong-type", "a measure is a number, and `base and base` is yes or no", []],
  ])("%s", (formula, code, message, related) => {
    expect(findingsFor("USD", formula)).toMatchObject([{ code, message, related }]);
  });
});

describe("the declared unit", () => {
  test.each([
    ["EUR", "sum(orders.amount)", "`m` is declared in EUR, but its formula gives USD"],
    ["percent", "sum(orders.amount)", "`m` is declared in percent, but its formula gives USD"],
    ["percent", "count(orders)", "`m` is declared in percent, but its formula gives a count of orders"],
    [
      "USD / customer",
      "sum(orders.amount) / count(orders)",
      "`m` is declared in USD / customer, but its formula gives USD / orders",
    ],
    ["USD", "base * base", "`m` is declared in USD, but its formula gives USD × USD"],
    ["days", "base / count(orders)", "`m` is declared in days, but its formula gives USD / orders"],
    ["count", "share(customers where margin < 0)", "`m` is declared in count, but its formula gives percent"],
  ])("%s is not %s", (unit, formula, message) => {
    expect(findingsFor(unit, formula)).toMatchObject([{ code: "unit-mismatch", message, marked: formula }]);
  });

  test.each([
    ["USD", "sum(orders.amount) / count(orders)"],
    ["USD / order", "sum(orders.amount) / count(orders)"],
    ["USD / customer", "sum(customers.margin) / count(customers)"],
    ["percent", "count(customers where margin < 0) / count(customers)"],
    ["percent", "base / stock"],
    ["ratio", "count(orders) / count(customers)"],
    ["customers", "count(customers where margin < 0)"],
    ["hours", "avg(orders.took)"],
    ["percent", "growth(base, 4 quarters)"],
    ["USD", "base * 5%"],
    ["USD", "sum(orders.amount where amount > 1000 and customer.margin > 5 USD)"],
    ["percent", "share(sum(amount) < 0 per customer in orders where paid)"],
  ])("%s is %s", (unit, formula) => {
    expect(findingsFor(unit, formula)).toEqual([]);
  });

  test("a unit of the same kind is converted", () => {
    const map = mapWith(`${SOURCES}  measure m "M" { unit: days, formula: avg(orders.took) }`);
    const planned = planFormulas(map).plan.formulas.find((each) => each.measure === "m");
    expect(planned?.expression).toMatchObject({ operator: "*", right: { kind: "constant", value: 1 / 24 } });
  });
});

describe("hints", () => {
  test.each([
    ["USD", "sum(orders)", "such as `orders.amount`, `orders.cost`, `orders.took`"],
    ["percent", "share(orders.amount)", "such as `share(orders where amount > 100)`"],
    ["USD", "sum(orders.kind)", "`distinct` counts how many different ones there are"],
    ["USD", "base * base", "nothing is measured in that; change the formula"],
    ["EUR", "base", "write `unit: USD`, or change the formula"],
    ["USD", "npv(base, base)", "such as `npv(8%, -100, 60, 70)`"],
    ["USD", "at(base, 2031-Q1)", "the calendar ends with 2025-Q4"],
  ])("for %s %s: %s", (unit, formula, hint) => {
    expect(findingsFor(unit, formula).map((each) => each.hint)).toEqual([hint]);
  });
});

describe("periods", () => {
  test.each([
    [
      "at(base, 2031-Q1)",
      "bad-window",
      "`2031-Q1` lies after the map's calendar, so there is never a value at it",
    ],
    ["avg(base over last 5 months)", "bad-window", "5 months are not a whole number of quarters"],
    ["at(base, 2025-03)", "bad-window", "the map reports every quarter, so there is no value at `2025-03`"],
    [
      "noted over last 2 quarters",
      "not-recomputable",
      "`noted` has no formula, so it cannot be computed anew `over last 2 quarters`",
    ],
    ["sum(base)", "needs-window", "`sum` of one number a period says nothing"],
    ["last(fixed.x)", "no-time", "`last` needs days, and `fixed` has no time"],
    [
      "first(sum(amount) per customer in orders)",
      "wrong-place",
      "`first` needs days, and here it has one number for each `customer`, of no day",
    ],
    [
      "sum(sum(orders.amount))",
      "nested-aggregate",
      "`sum(orders.amount)` cannot stand inside another aggregate",
    ],
    ["avg(amount per customer in orders)", "needs-aggregate", "`amount` has many rows for each entity"],
    ["sum(orders.amount, 3)", "wrong-arguments", "`sum` takes 1 argument, not 2"],
    ["score(base)", "unit-mismatch", "`m` is declared in USD, but its formula gives percent"],
    [
      "sum(stock over last 4 quarters)",
      "sum-of-stocks",
      "`stock` is a stock at the end of each period, so its sum means nothing",
    ],
  ])("%s", (formula, code, message) => {
    expect(findingsFor("USD", formula)).toMatchObject([{ code, message }]);
  });

  test("a yearly measure cannot enter a quarterly one", () => {
    const more = `  }\n  measure yearly "Y" {\n    unit: USD\n    every: year\n    formula: sum(orders.amount)\n`;
    expect(findingsFor("USD", "yearly / 4", more)).toMatchObject([
      {
        code: "every-too-fine",
        marked: "yearly",
        message: "`m` is reported every quarter, and `yearly` only every year",
      },
    ]);
  });

  test.each([
    ["week", "week 2025-W01..2025-W20", "month", "a month is not a whole number of weeks"],
    ["day", "day 2025-03-01..2025-05-31", "quarter", "a quarter is not a whole number of days"],
  ])("periods of another length, in a calendar of %ss", (_, calendar, every, message) => {
    const more = `  measure m "M" { unit: USD, every: ${every}, formula: previous(base) }`;
    expect(planFormulas(mapWith(`${SOURCES}${more}`, calendar)).diagnostics).toMatchObject([
      { code: "bad-window", message },
    ]);
  });

  test("what is reported more often than the calendar has periods looks back one of those", () => {
    const more = `  measure m "M" { unit: USD, every: month, formula: previous(base) }`;
    const { plan, diagnostics } = planFormulas(mapWith(`${SOURCES}${more}`));
    expect(diagnostics).toEqual([]);
    expect(plan.formulas.find((each) => each.measure === "m")?.expression).toMatchObject({ by: 1 });
  });

  test.each([
    ["percent", "avg(ratio over last 4 quarters)", "average-of-ratios"],
    ["count", "sum(people over last 4 quarters)", "sum-of-distinct"],
    ["count", "count(orders) + count(customers)", "different-things"],
    ["percent", "100 * share(customers where margin < 0)", "percent-times-100"],
  ])("doubtful %s: %s", (unit, formula, code) => {
    expect(findingsFor(unit, formula)).toMatchObject([{ code }]);
  });
});

describe("cycles", () => {
  test("the message shows the path, each step its place", () => {
    const map = mapWith(`
      measure a "A" { unit: ratio, formula: b + 1 }
      measure b "B" { unit: ratio, formula: avg(c over last 2 quarters) }
      measure c "C" { unit: ratio, formula: previous(a) }
      measure d "D" { unit: ratio, formula: a }`);
    const { plan, diagnostics } = planFormulas(map);
    expect(diagnostics).toMatchObject([
      {
        code: "formula-cycle",
        message: "formulas refer to each other in a circle: `a` → `b` → `c` → `a`",
        related: [
          { message: "`a` refers to `b`" },
          { message: "`b` refers to `c`" },
          { message: "`c` refers to `a`" },
        ],
      },
    ]);
    expect(plan.formulas).toEqual([]);
  });

  test("a column may have the name of the measure that counts it", () => {
    const map = mapWith(
      `${SOURCES}  measure paid "P" { unit: count, formula: count(orders where paid = yes) }`,
    );
    expect(planFormulas(map).diagnostics).toEqual([]);
  });

  test("a chain of two thousand measures is planned", () => {
    const chain = Array.from(
      { length: 2000 },
      (_, index) =>
        `  measure m${index} "M" { unit: ratio, formula: ${index === 1999 ? "1" : `m${index + 1} + 1`} }`,
    );
    const { plan, diagnostics } = planFormulas(mapWith(chain.join("\n")));
    expect([diagnostics.length, plan.formulas.length]).toEqual([0, 2000]);
  });
});

test("aggregates of one source and grouping are one pass, equal ones computed once", () => {
  const map = mapWith(`${SOURCES}
    measure x "X" { unit: percent, formula: count(customers where margin < 0) / count(customers) }
    measure y "Y" { unit: percent, formula: count(customers where margin > 0) / count(customers) }`);
  const customers = planFormulas(map).plan.aggregations.filter((each) => each.source === "customers");
  expect(customers.map((each) => each.aggregates.length)).toEqual([4]);
});

test("hostile names are names", () => {
  const map = mapWith(`
    source \`__proto__\` "S" from "s.csv" events on \`constructor\` { \`constructor\`: date, \`toString\`: USD }
    measure \`hasOwnProperty\` "M" { unit: USD, formula: sum(\`__proto__\`.\`toString\`) }
    measure n "N" { unit: USD, formula: \`hasOwnProperty\` * 2 }`);
  expect(planFormulas(map).diagnostics).toEqual([]);
});
