import { expect, test } from "vitest";
import { suggest } from "../../src/source/suggest.ts";

test.each([
  ["retian", ["retain", "grow"], "retain"],
  ["Retain", ["retain"], "retain"],
  ["回头", ["回头客", "新鲜"], "回头客"],
  ["顾客保有率", ["客户保有率", "市场占有率"], "客户保有率"],
  ["ab", ["ac"], undefined],
  ["新", ["旧"], undefined],
  ["新鲜", ["利润"], undefined],
  ["cost", ["retain"], undefined],
])("`%s` among %j: %s", (word, known, expected) => {
  expect(suggest(word, known)).toBe(expected);
});
