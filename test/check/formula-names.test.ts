import { expect, test } from "vitest";
import { codesOf, compileText } from "./frame.ts";

const SOURCE = 'source t "T" from "t.csv" { amount: USD }';

/** A map with tiers `c` over one source, of which a measure counts a class. */
function withTiers(tiers: string) {
  return compileText(`map m "M" {
    calendar: quarter 2025-Q1..2026-Q4
    ${SOURCE}
    ${tiers}
    measure k "K" { unit: count, formula: count(t where c = A) }
    perspective p "P" { objective o "O" { measures: k } }
  }`);
}

test("tiers that ask for the class that they give are told, and nothing is thrown", () => {
  const rules = (asked: string) => `tier A "A"\ntier B "B"\nrule A when ${asked} = B\nrule B otherwise`;
  expect(codesOf(withTiers(`tiers c "C" over t { ${rules("c")} }`), "error")).toEqual(["formula-cycle"]);
  const both = `tiers c "C" over t { ${rules("d")} }\ntiers d "D" over t { ${rules("c")} }`;
  expect(codesOf(withTiers(both), "error")).toEqual(["formula-cycle"]);
});

test("steps that double with each are told before they grow", () => {
  const steps = Array.from({ length: 40 }, (_, at) => `let x${at + 1} = x${at} + x${at}`).join("\n");
  const tiers = `tiers c "C" over t {\ntier A "A"\ntier B "B"\nlet x0 = amount\n${steps}\nrule A when x40 > 3 USD\nrule B otherwise\n}`;
  expect(codesOf(withTiers(tiers), "error")).toEqual(["formula-too-long"]);
});

test("a source of another file is read by the name of its import", () => {
  const bank = (formula: string, unit = "USD") =>
    compileText(
      `import "./data.smap" as data
map m "M" {
  calendar: quarter 2025-Q1..2026-Q4
  measure total "Total" { unit: ${unit}, formula: ${formula} }
  perspective p "P" { objective o "O" { measures: total } }
}`,
      {
        "data.smap": `source customers "Customers" from "c.csv" { id: text key, size: ratio }
source orders "Orders" from "orders.csv" { amount: USD, kind: text, customer: ref customers }
tiers class "Class" over customers { tier A "A"\n tier B "B"\n rule A when size > 3\n rule B otherwise }`,
      },
    );
  const project = bank('sum(data.orders.amount where kind = "fee")');
  expect(codesOf(project, "error")).toEqual([]);
  expect(project.maps[0]?.sources.map(({ id }) => id)).toContain("data.orders");
  for (const [unit, formula] of [
    ["count", "count(data.orders)"],
    ["percent", 'share(data.orders where kind = "a")'],
    ["count", "count(data.orders where data.orders.amount > 3 USD and customer.size > 2)"],
    ["USD", "avg(sum(amount) per customer in data.orders)"],
  ] as const)
    expect(codesOf(bank(formula, unit), "error")).toEqual([]);
  const classed = bank("count(data.customers where data.class = A)", "count, by: data.class");
  expect(codesOf(classed, "error")).toEqual([]);
  expect(codesOf(bank("data.orders"), "error")).toEqual(["needs-aggregate"]);
  expect(codesOf(bank("sum(data.ordres.amount)"), "error")).not.toEqual([]);
});
