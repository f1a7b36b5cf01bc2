import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import type { Statement } from "../../src/syntax/ast.ts";
import { parse } from "../../src/syntax/parse.ts";
import { statementsAt, statementsOf } from "../../src/syntax/walk.ts";

const TEXT = `map m {
  objective a "A" {
    owner: it
    -> b { lag: 2 days }
  }
  without a -> b
}
owner it`;
const { document } = parse(createSource("map.smap", TEXT));

function nameOf(statement: Statement): string {
  if (statement.kind === "declaration") return statement.word.text;
  return statement.kind === "property" ? statement.name.text : statement.kind;
}

describe("a walk over a document", () => {
  test("meets every statement in source order, below those that hold it", () => {
    const met = [...statementsOf(document)].map(({ statement, holders }) =>
      [...holders, statement].map(nameOf).join(" > "),
    );
    expect(met).toEqual([
      "map",
      "map > objective",
      "map > objective > owner",
      "map > objective > link",
      "map > objective > link > lag",
      "map > without",
      "owner",
    ]);
  });

  test.each([
    ["map", ["map"]],
    ["owner: it", ["map", "objective", "owner"]],
    ["2 days", ["map", "objective", "link", "lag"]],
    ["without", ["map", "without"]],
    ["owner it", ["owner"]],
  ])("finds what holds `%s`", (part, expected) => {
    expect(statementsAt(document, TEXT.indexOf(part) + 1).map(nameOf)).toEqual(expected);
  });

  test("finds nothing past the end", () => {
    expect(statementsAt(document, TEXT.length + 5)).toEqual([]);
  });
});
