import { describe, expect, test } from "vitest";
import type { Project } from "../../src/compile.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import { createSource } from "../../src/source/source.ts";
import type { Document, Statement } from "../../src/syntax/ast.ts";
import { DECLARATIONS } from "../../src/syntax/declarations.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { PROPERTIES } from "../../src/syntax/properties.ts";
import { describeStatement } from "../syntax/describe-document.ts";
import { CONSTRUCTS, type Construct, type Output } from "./constructs.ts";
import { outputOf, projectOf } from "./outputs.ts";
import { WHOLE } from "./whole-map.ts";

const base = projectOf(WHOLE);
const [whole] = base.maps;

const known = new Map<Output, Promise<string>>();

/** An output of the whole map, made once. */
function outputOfBase(output: Output): Promise<string> {
  const made = known.get(output) ?? outputOf(base, output);
  known.set(output, made);
  return made;
}

/** Edits that no comparison of two maps can tell: what they break is told by a finding, or overridden by the map. */
const WITHOUT_DIFF = new Set([
  "declaration import",
  "clause as",
  "property objective.was",
  "property framework.profile",
]);

function replaced({ text }: Construct, by: string): string {
  expect(WHOLE.split(text), "stands once").toHaveLength(2);
  return WHOLE.replace(text, () => by);
}

const editedProjects = new Map<string, Project>();

/** The whole map with the edit of a construct, compiled once. */
function editedProject(construct: Construct): Project {
  const made = editedProjects.get(construct.name) ?? projectOf(replaced(construct, construct.edited));
  editedProjects.set(construct.name, made);
  return made;
}

/** The innermost statement that holds the middle of a stretch of text, described without its block. */
function statementAt({ statements }: Document, at: number): string {
  let found: Statement | undefined;
  let open = statements;
  for (;;) {
    const next = open.find(({ span }) => span.start <= at && at < span.end);
    if (next === undefined) break;
    found = next;
    open = "body" in next ? (next.body ?? []) : [];
  }
  if (found === undefined) return "nothing";
  return describeStatement(found.kind === "declaration" ? { ...found, body: [] } : found);
}

/** What stands in the model where the steps lead. */
function valueAt(steps: string): unknown {
  return steps.split(".").reduce<unknown>((value, step) => {
    if (!Array.isArray(value)) return (value as Record<string, unknown> | undefined)?.[step];
    return value.find((each) => each?.id === step) ?? value[Number(step)];
  }, whole);
}

/** Places change with every edit of the text and are tested elsewhere. */
function withoutPlaces(value: unknown): string {
  return (
    JSON.stringify(value, (key, each) =>
      ["at", "idAt", "span", "place"].includes(key) && typeof each === "object" ? undefined : each,
    ) ?? "nothing"
  );
}

describe("the whole map", () => {
  test("is read without an error and is written as the formatter writes it", () => {
    expect(base.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(format(createSource("map.smap", WHOLE)).text).toBe(WHOLE);
  });

  test("each construct is read, resolved and compared as it stands here", async () => {
    const { document } = parse(createSource("map.smap", WHOLE));
    const told = CONSTRUCTS.map((construct) => {
      const edited = editedProject(construct).maps[0];
      const changes = whole === undefined || edited === undefined ? [] : diffMaps(whole, edited);
      const middle = WHOLE.indexOf(construct.text) + (construct.text.length >> 1);
      return [
        `=== ${construct.name} ===`,
        `reads     ${statementAt(document, middle)}`,
        `means     ${construct.model} = ${withoutPlaces(valueAt(construct.model))}`,
        `broken    ${JSON.stringify(construct.broken)}: ${construct.code}`,
        `compared  ${changes[0]?.sentence ?? "-"}`,
        `shown     ${construct.shows.join(", ")}`,
        "",
      ].join("\n");
    });
    await expect(told.join("\n")).toMatchFileSnapshot("constructs.txt");
  });
});

describe("no construct is missing", () => {
  const names = new Set(CONSTRUCTS.map(({ name }) => name));

  test("of the declarations", () => {
    const missing = DECLARATIONS.map(({ word }) => `declaration ${word}`).filter((each) => !names.has(each));
    expect(missing).toEqual([]);
  });

  test("of the properties, in each block that has them", () => {
    // `was` and `accept` are the same in every block.
    const own = PROPERTIES.filter((row) => row.on.length < 8);
    const all = own.flatMap((row) => row.on.map((word) => `property ${word}.${row.name}`));
    expect(all.filter((each) => !names.has(each))).toEqual([]);
    expect(all.length).toBeGreaterThan(80);
  });
});

describe.each(CONSTRUCTS.map((construct) => [construct.name, construct] as const))(
  "%s",
  (name, construct) => {
    test("stands in the model", () => expect(valueAt(construct.model)).toBeDefined());

    test("has a finding where it is broken", () => {
      const codes = projectOf(replaced(construct, construct.broken)).diagnostics.map(({ code }) => code);
      expect(codes).toContain(construct.code);
      expect(base.diagnostics.map(({ code }) => code)).not.toContain(construct.code);
    });

    test("is formatted from any white space", () => {
      // Outside of texts only: every second stretch between quotation marks.
      const stretches = construct.text
        .split('"')
        .map((each, at) => (at % 2 === 0 ? each.replaceAll(" ", "   ") : each));
      const loose = stretches.join('"');
      if (construct.name !== "form note")
        expect(format(createSource("map.smap", replaced(construct, loose))).text).toBe(WHOLE);
    });

    test("matters: an edit of it is seen", async () => {
      const edited = editedProject(construct);
      const [map] = edited.maps;
      if (whole === undefined || map === undefined) throw new Error("no map");
      if (!WITHOUT_DIFF.has(name)) expect(diffMaps(whole, map)).not.toEqual([]);
      expect(construct.shows).not.toEqual([]);
      for (const output of construct.shows)
        expect(await outputOf(edited, output), output).not.toBe(await outputOfBase(output));
    });
  },
);
