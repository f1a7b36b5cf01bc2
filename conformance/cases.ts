import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { compile } from "../src/compile.ts";
import { loadTables } from "../src/engine/load.ts";
import { planFormulas } from "../src/formula/check.ts";
import type { Cell, Table, Tables } from "../src/formula/tables.ts";
import type { StrategyMap } from "../src/model/model.ts";
import { sample } from "../test/engine/random-measures.ts";
import { mapWith } from "../test/formula/map-of.ts";

/** A map with the data that its measures read. */
export interface Case {
  readonly name: string;
  readonly map: StrategyMap;
  readonly tables: Tables;
}

/** The maps of all examples that have a formula, in alphabetical order, with at most so many rows a table. */
export function examples(rows: number): readonly Case[] {
  const files = readdirSync("examples", { recursive: true })
    .map(String)
    .filter((each) => each.endsWith(".smap"))
    .sort()
    .map((each) => `examples/${each}`);
  return files.flatMap((file) => {
    const { maps } = compile([file], {
      read: (name) => ({ kind: "text", text: readFileSync(name, "utf8") }),
    });
    return maps
      .filter((map) => map.measures.some((each) => each.formula !== undefined))
      .map((map) => {
        const { tables } = loadTables(planFormulas(map).plan, ".");
        return { name: `${file} (${map.id})`, map, tables: thinned(tables, rows) };
      });
  });
}

/** Generated measures over generated data; the same seed gives the same ones. */
export function generated(count: number, seed: number): readonly Case[] {
  return fc.sample(sample, { numRuns: count, seed }).map(({ declarations, calendar, tables }, index) => ({
    name: `generated ${seed}/${index}`,
    map: mapWith(declarations, calendar),
    tables,
  }));
}

/**
 * Names and values that are awkward: columns called as the statements call theirs, quotes and backslashes in texts,
 * days before 1970, entities that are numbers, ISO weeks over a year's end.
 */
export const AWKWARD: readonly Case[] = [
  {
    name: "columns called k, a, d, e, x0, r0; texts with quotes",
    map: mapWith(`
  source t "T" from "t.csv" events on d { d: date, k: text key, a: ratio, e: text, x0: ratio, r0: flag }
  source s "S" from "s.csv" { k: ref t, i0: ratio }
  measure plain "P" { unit: ratio, formula: sum(t.a where e = "it's \\\\ \\"q\\" \\n" or r0) }
  measure edge "E" { unit: ratio, formula: last(t.a) + first(t.x0) }
  measure deep "D" { unit: ratio, formula: median(sum(a) + last(x0) per e in t) }
  measure flat "F" { unit: ratio, formula: stddev(s.i0 where k.a > 0) }
  measure placed "R" { unit: count, formula: count(s where rank(i0) <= 2) }`),
    tables: new Map([
      [
        "t",
        {
          rows: 4,
          columns: new Map<string, readonly Cell[]>([
            ["d", [20_101, 20_101, 20_210, null]],
            ["k", ["u", "v", "w", "x"]],
            ["a", [1.5, 2.25, null, 4]],
            ["e", ['it\'s \\ "q" \n', "v", "it's", null]],
            ["x0", [3, 7, -1, 2]],
            ["r0", [false, true, null, true]],
          ]),
        },
      ],
      [
        "s",
        {
          rows: 3,
          columns: new Map<string, readonly Cell[]>([
            ["k", ["u", "v", "gone"]],
            ["i0", [1, 5, 5]],
          ]),
        },
      ],
    ]),
  },
  {
    name: "weeks, days before 1970, entities that are numbers",
    map: mapWith(
      `
  source t "T" from "t.csv" events on d { d: date, size: ratio, born: date, n: ratio }
  measure m "M" { unit: ratio, formula: avg(sum(n) per size in t) }
  measure p "P" { unit: ratio, formula: percentile(last(n) per size in t, 75) }
  measure age "A" { unit: days, formula: max(t.d - born) }
  measure two "W" { unit: ratio, formula: sum(t.n) over last 2 weeks }`,
      "week 2024-W51..2025-W02",
    ),
    tables: new Map([
      [
        "t",
        {
          rows: 5,
          columns: new Map<string, readonly Cell[]>([
            ["d", [20_079, 20_085, 20_086, 20_090, 20_093]],
            ["size", [1.5, 1.5, 2, 2, null]],
            ["born", [-400, 0, -1, null, 20_000]],
            ["n", [1, 2, 3, 4, 5]],
          ]),
        },
      ],
    ]),
  },
  {
    name: "growth from losses, functions inside each other",
    map: mapWith(`
  source t "T" from "t.csv" events on d { d: date, n: ratio }
  measure result "R" { unit: ratio, formula: sum(t.n) }
  measure change_of "C" { unit: ratio, formula: change(result, 2 quarters) }
  measure growth_of "G" { unit: percent, formula: growth(result) }
  measure yearly "Y" { unit: percent, formula: cagr(result, 1 years) }
  measure nested "N" { unit: ratio, formula: sum_known(growth(change(result) + 1), previous(sum_known(result / 2, growth(growth(result))))) }
  measure worth "W" { unit: ratio, formula: clv(result + 1, 80%, growth(result), 5) }`),
    tables: new Map([
      [
        "t",
        {
          rows: 6,
          columns: new Map<string, readonly Cell[]>([
            ["d", [19_800, 19_900, 20_000, 20_120, 20_200, 20_300]],
            ["n", [-4, 3, -2, 5, 8, 0]],
          ]),
        },
      ],
    ]),
  },
];

/** Every so many-th row, so that all periods keep some. */
function thinned(tables: Tables, most: number): Tables {
  return new Map([...tables].map(([id, table]) => [id, table.rows <= most ? table : everyNth(table, most)]));
}

function everyNth({ rows, columns }: Table, most: number): Table {
  const step = Math.ceil(rows / most);
  const kept = [...columns].map(
    ([id, cells]) => [id, cells.filter((_, index) => index % step === 0)] as const,
  );
  return { rows: Math.ceil(rows / step), columns: new Map(kept) };
}
