import { expect, test } from "vitest";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { mapWith } from "../formula/map-of.ts";

/** What becomes of awkward data: the values of the first measure over the quarters of 2025, and what is said. */
function evaluated(declarations: string, data: string) {
  const root = projectFolder({ "data.csv": data });
  const { values, diagnostics, rejected } = evaluateInMemory(mapWith(declarations), { root });
  return {
    series: values.rows[0]?.values.map((each) => (each.kind === "known" ? each.value : each.reason)),
    said: diagnostics.map((each) => `${each.code}: ${each.message}`),
    rejected: rejected.map(({ column, count, lines }) => [column, count, lines]),
  };
}

const SALES = `
  source sales "Sales" from "data.csv" events on day { day: date, amount: USD }
  measure income "Income" { unit: USD, formula: sum(sales.amount) }`;

test("several ways to write a day in one column: those that mean one day are read, the others counted and located", () => {
  const { series, said, rejected } = evaluated(
    SALES,
    "day,amount\n2025-01-31,1\n2025/2/3,2\n03/04/2025,4\n31.03.2025,8\n2025-04-01 23:30,16\n20250701,32\n",
  );
  expect(series).toEqual([3, 16, "no_data", "no_data"]);
  expect(rejected).toEqual([["day", 3, [4, 5, 7]]]);
  expect(said.at(-1)).toBe(
    "row-without-day: 3 rows of `data.csv` have no day in `day` and belong to no period",
  );
});

test("two currencies in one column: an amount with a sign is not taken for one without", () => {
  const { series, rejected } = evaluated(
    SALES,
    "day,amount\n2025-01-31,10\n2025-02-01,€20\n2025-02-02,EUR 30\n2025-02-03,40 USD\n",
  );
  expect(series?.[0]).toBe(10);
  expect(rejected).toEqual([["amount", 3, [3, 4, 5]]]);
});

test("a time without zone belongs to the day that is written, whatever the machine's own zone", () => {
  const data = "day,amount\n2025-03-31T23:59:59,1\n2025-04-01T00:00:00,2\n2025-06-30 23:59,4\n";
  expect(evaluated(SALES, data).series).toEqual([1, 6, "no_data", "no_data"]);
});

test("a snapshot that is missing for a period leaves it missing; carried, an old one stands and then is stale", () => {
  const stock = (carried: string) => `
  source stock "Stock" from "data.csv" snapshot on day${carried} { day: date, pieces: ratio }
  measure held "Held" { unit: ratio, formula: sum(stock.pieces) }`;
  const data = "day,pieces\n2025-03-31,5\n2025-12-31,7\n";
  expect(evaluated(stock(""), data).series).toEqual([5, "no_data", "no_data", 7]);
  expect(evaluated(stock(" carried 1 quarter"), data).series).toEqual([5, 5, "stale", 7]);
});

test("a source that is coarser than its measure has values where it has rows, a finer one is added up", () => {
  const yearly = "day,amount\n2025-12-31,100\n";
  expect(evaluated(SALES, yearly).series).toEqual(["no_data", "no_data", "no_data", 100]);
  const daily = [
    "day,amount",
    ...Array.from(
      { length: 90 },
      (_, index) => `2025-0${1 + Math.floor(index / 30)}-${String((index % 28) + 1).padStart(2, "0")},1`,
    ),
  ];
  expect(evaluated(SALES, daily.join("\n")).series).toEqual([90, "no_data", "no_data", "no_data"]);
});
