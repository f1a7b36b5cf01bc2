import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** The walls of the house: which room may import which. `index` and `compile` stand for the files of these names. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  source: [],
  syntax: ["source"],
  model: ["source", "syntax"],
  // What a value is worth depends on the map and the period alone, and formulas may ask for it.
  scoring: ["model"],
  formula: ["source", "syntax", "model", "scoring"],
  check: ["source", "syntax", "model", "formula"],
  chinese: ["source", "model", "check", "diff"],
  score: ["model", "formula", "scoring"],
  layout: ["model"],
  emit: ["source", "model", "scoring", "formula", "score", "layout", "diff"],
  // What is wrong with data is a diagnostic like any other.
  engine: ["source", "model", "formula", "emit"],
  import: ["source", "syntax"],
  diff: ["source", "model"],
  library: [],
  cli: ["index"],
  lsp: ["index"],
  playground: ["index"],
};

/** Rooms that see another room's types, but may not call into it. */
const TYPES_ONLY: readonly (readonly [room: string, other: string])[] = [
  ["formula", "syntax"],
  ["check", "syntax"],
  ["chinese", "check"],
];

/** Rooms that may touch Node. */
const NODE_ROOMS = ["cli", "lsp", "engine"];

/** The one door of each outside package. */
const PACKAGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  chevrotain: ["syntax"],
  elkjs: ["layout"],
  "get-east-asian-width": ["layout"],
  svgdom: ["emit"],
  "@svgdotjs/svg.js": ["emit"],
  "@resvg/resvg-js": ["emit"],
  pdfkit: ["emit"],
  fontkit: ["emit"],
  // A workbook is packed: reports are written so, data files are read so.
  fflate: ["emit", "engine"],
  saxes: ["engine"],
  "@duckdb/node-api": ["engine"],
  pg: ["engine"],
  commander: ["cli"],
  picocolors: ["cli"],
  // Schemas stand where foreign data passes: what goes out as JSON, and the settings that come in.
  zod: ["emit", "cli"],
};

const FORBIDDEN_NAMES = ["utils", "util", "common", "helpers", "helper", "core", "misc", "lib"];

const MOST_LINES = 500;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly typeOnly: boolean;
  readonly target: string;
}

const root = path.resolve(import.meta.dirname, "..");
const files = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
  .sort();
const sources = new Map(
  files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, readFileSync(path.join(root, file), "utf8")]),
);

/** `src/cli/commands/check.ts` is in the room cli, `src/index.ts` in the room index. */
function roomOf(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

/** Every import and re-export of a file, static or dynamic. */
function importsOf(file: string, text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[\w*{][^;"'`]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...statements].map(([whole, type, fixed, dynamic]) => {
    const names = /\{([^}]*)\}/.exec(whole)?.[1]?.split(",") ?? [];
    const inlineTypes = names.length > 0 && names.every((name) => /^\s*(type\s|$)/.test(name));
    return {
      file,
      room: roomOf(file),
      typeOnly: type !== undefined || inlineTypes,
      target: fixed ?? dynamic ?? "",
    };
  });
}

/** What is wrong with an import; undefined where it is allowed. */
function fault({ file, room, typeOnly, target }: Import): string | undefined {
  const complain = (reason: string): string => `${file} imports ${target}: ${reason}`;
  if (target.startsWith(".")) {
    const other = roomOf(path.posix.join(path.posix.dirname(file), target));
    if (other === room || room === "index" || room === "compile") return undefined;
    if (!(ROOMS[room] ?? []).includes(other)) return complain(`the room ${room} may not import ${other}`);
    const onlyTypes = TYPES_ONLY.some(([from, to]) => from === room && to === other);
    return onlyTypes && !typeOnly
      ? complain(`the room ${room} may import only types of ${other}`)
      : undefined;
  }
  if (target.startsWith("node:")) {
    return NODE_ROOMS.includes(room) ? undefined : complain("only doors and the engine touch Node");
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
  const rooms = PACKAGE_ROOMS[name];
  if (rooms === undefined) return complain("the table of this test names no room for this package");
  return rooms.includes(room)
    ? undefined
    : complain(`this package is let in by ${rooms.join(" and ")} alone`);
}

const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));

describe("the house", () => {
  test("every room is in the table", () => {
    const rooms = new Set([...sources.keys()].filter((file) => file.split("/").length > 2).map(roomOf));
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test("imports stay within the walls", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(fault).filter((each) => each !== undefined)).toEqual([]);
  });

  test("rooms do not import in circles", () => {
    const reaches = (from: string, to: string): boolean =>
      (ROOMS[from] ?? []).some((next) => next === to || reaches(next, to));
    expect(Object.keys(ROOMS).filter((room) => reaches(room, room))).toEqual([]);
  });

  test("there are no default exports", () => {
    const found = [...sources].filter(
      ([file, text]) => !file.endsWith(".d.ts") && /^\s*export\s+default\b|\bas\s+default\b/m.test(text),
    );
    expect(found.map(([file]) => file)).toEqual([]);
  });

  test("no folder or file has a name that says nothing", () => {
    const named = files.filter((file) =>
      file.split("/").some((part) => FORBIDDEN_NAMES.includes(part.replace(/\.[^.]*$/, ""))),
    );
    expect(named).toEqual([]);
  });

  test("names are in kebab case", () => {
    const modules = [...sources.keys()].filter(
      (file) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(path.basename(file)),
    );
    expect(modules).toEqual([]);
  });

  test(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = [...sources].filter(([, text]) => text.split("\n").length > MOST_LINES);
    expect(long.map(([file]) => file)).toEqual([]);
  });
});

describe("the test of the house itself", () => {
  const faultOf = (file: string, line: string): string | undefined =>
    importsOf(file, line)
      .map(fault)
      .find((each) => each !== undefined);

  test.each([
    ["src/layout/rows.ts", 'import { error } from "../source/diagnostic.ts";'],
    ["src/check/rules/a.ts", 'import { parse } from "../../syntax/parse.ts";'],
    ["src/model/resolve.ts", 'import path from "node:path";'],
    ["src/cli/main.ts", 'import { compile } from "../compile.ts";'],
    ["src/emit/sql.ts", 'import { Lexer } from "chevrotain";'],
    ["src/score/a.ts", 'const { x } = await import("../emit/svg.ts");'],
    ["src/source/a.ts", 'export * from "../model/model.ts";'],
    ["src/model/a.ts", 'import {\n  one,\n  two,\n} from "../check/check.ts";'],
    ["src/emit/a.ts", 'import unheardOf from "left-pad";'],
  ])("finds the breach in %s", (file, line) => {
    expect(faultOf(file, line)).toContain(file);
  });

  test.each([
    ["src/check/rules/a.ts", 'import type { Document } from "../../syntax/ast.ts";'],
    ["src/check/rules/a.ts", 'import { type Document, type Label } from "../../syntax/ast.ts";'],
    ["src/cli/main.ts", 'import { compile } from "../index.ts";'],
    ["src/engine/duckdb.ts", 'import fs from "node:fs/promises";'],
    ["src/emit/svg.ts", '// import { parse } from "../syntax/parse.ts";'],
  ])("lets the right ones in: %s", (file, line) => {
    expect(faultOf(file, line)).toBeUndefined();
  });
});
