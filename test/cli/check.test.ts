import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

const line = FAULTY.slice(0, FAULTY.indexOf("grwo")).split("\n").length;

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly range: {
    readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  };
}

async function findings(folder: string, ...words: readonly string[]): Promise<readonly JsonFinding[]> {
  const { out } = await runProgram(folder, ["check", ...words, "--json"]);
  return JSON.parse(out).findings;
}

describe("smap check", () => {
  test("ends with 0 on sound maps, 1 on errors, 2 on what it cannot read", async () => {
    const folder = projectFolder({ "sound.smap": SOUND, "faulty.smap": FAULTY });
    const statusOf = async (...words: string[]): Promise<number> =>
      (await runProgram(folder, ["check", ...words])).status;
    expect(await statusOf("sound.smap")).toBe(0);
    expect(await statusOf("faulty.smap")).toBe(1);
    expect(await statusOf()).toBe(1);
    expect(await statusOf("sound.smap", "missing.smap")).toBe(2);
    expect(await statusOf("faulty.smap", "missing.smap")).toBe(2);
  });

  test("shows the place of an error with a frame and sums up", async () => {
    const folder = projectFolder({ "maps/客户 bank.smap": FAULTY });
    const { out, complaints } = await runProgram(folder, ["check", "maps"]);
    expect(out).toContain("error[unknown-reference]: ");
    expect(out).toContain(`┌ maps/客户 bank.smap:${line}:10\n`);
    expect(out).toContain(`${line}│       -> grwo { because: "those who stay buy more" }\n`);
    expect(out).toMatch(/^ {2}│ {10}\^{4}/m);
    expect(out).toMatch(/\n1 error[^\n]* in 1 file\n$/);
    expect(complaints).toBe("");
  });

  test("reads standard input", async () => {
    const folder = projectFolder({});
    expect((await runProgram(folder, ["check", "-"], SOUND)).status).toBe(0);
    const { status, out } = await runProgram(folder, ["check", "-"], FAULTY);
    expect([status, out.includes(`┌ -:${line}:10`)]).toEqual([1, true]);
  });

  test("gives findings to programs as JSON", async () => {
    const folder = projectFolder({ "faulty.smap": FAULTY });
    const [first] = (await findings(folder, "faulty.smap")).filter((each) => each.severity === "error");
    const offset = FAULTY.indexOf("grwo");
    expect(first).toMatchObject({
      code: "unknown-reference",
      file: "faulty.smap",
      range: {
        start: { line, column: 10, offset },
        end: { line, column: 14, offset: offset + 4 },
      },
    });
    expect(first).toHaveProperty("related");
    expect(first).toHaveProperty("fixes");
    expect(first).toHaveProperty("url");
  });

  test.each(["json", "sarif", "gitlab"])(
    "writes %s that parses, with and without findings",
    async (format) => {
      const folder = projectFolder({ "sound.smap": SOUND, "faulty.smap": FAULTY });
      for (const file of ["sound.smap", "faulty.smap"]) {
        const { out } = await runProgram(folder, ["check", file, "--format", format]);
        expect(JSON.parse(out)).toBeTypeOf("object");
      }
    },
  );

  test("fails on more warnings than allowed", async () => {
    const lone = SOUND.replace(/ {6}-> grow.*\n/, "").replace(/target: 20%.*\n/, "\n");
    const folder = projectFolder({ "lone.smap": lone });
    const warnings = (await findings(folder)).filter((each) => each.severity === "warning").length;
    expect(warnings).toBeGreaterThan(0);
    const statusWith = async (most: number): Promise<number> =>
      (await runProgram(folder, ["check", "--max-warnings", String(most)])).status;
    expect([await statusWith(warnings), await statusWith(warnings - 1)]).toEqual([0, 1]);
  });

  test("with --fix mends what can be mended, then checks again", async () => {
    const hyphens = SOUND.replace("measure stay", "measure who-stays");
    const folder = projectFolder({ "a.smap": hyphens, "fine.smap": SOUND.replace("map bank", "map other") });
    expect((await runProgram(folder, ["check"])).status).toBe(1);
    const { status, complaints } = await runProgram(folder, ["check", "--fix"]);
    expect([status, complaints]).toEqual([0, "mended a.smap: write who_stays\n"]);
    expect(readFileSync(path.join(folder, "a.smap"), "utf8")).toBe(
      SOUND.replace("measure stay", "measure who_stays"),
    );
  });

  test("takes the settings of the project, and flags win over them", async () => {
    const lone = SOUND.replace(/ {6}-> grow.*\n/, "").replace(/target: 20%.*\n/, "\n");
    const folder = projectFolder({ "smap.config.json": '{ "maxWarnings": 0 }', "maps/lone.smap": lone });
    expect((await runProgram(path.join(folder, "maps"), ["check"])).status).toBe(1);
    expect((await runProgram(folder, ["check", "--max-warnings", "99"])).status).toBe(0);
  });

  test.each([
    ['{ "maxWarning": 1 }', "`maxWarning` is no setting; there are "],
    ['{ "formats": ["svgg"] }', "`formats.0`: expected one of"],
    ['{ "__proto__": { "out": "x" } }', "`__proto__` is no setting"],
    ["[]", "the settings: expected object"],
    ["{ nope", "is not valid JSON"],
  ])("tells what is wrong with settings like %s, and checks all the same", async (settings, message) => {
    const folder = projectFolder({ "smap.config.json": settings, "faulty.smap": FAULTY });
    const { status, out } = await runProgram(folder, ["check"]);
    expect(status).toBe(2);
    expect(out).toContain(message);
    expect(out).toContain("error[unknown-reference]");
  });

  test("is not stopped by hostile files beside the others, and shows nothing of them", async () => {
    const secret = projectFolder({ "secret.smap": "hidden words" });
    const folder = projectFolder({
      "smap.config.json": "{}",
      "big.smap": `hidden words ${"x".repeat(1024 * 1024)}`,
      "latin.smap": new Uint8Array([...Buffer.from("hidden words "), 0xe9]),
      "deep.smap": "map x { ".repeat(30_000),
      "wild.smap": "objective oN } { ".repeat(4000),
      "faulty.smap": FAULTY,
    });
    symlinkSync(path.join(secret, "secret.smap"), path.join(folder, "link.smap"));
    const { status, out } = await runProgram(folder, ["check"]);
    expect(status).toBe(2);
    for (const code of ["file-too-large", "not-utf8", "outside-project"])
      expect(out).toContain(`error[${code}]`);
    expect(out).toMatch(/error\[unknown-reference\][^\n]*\n\s*┌ faulty\.smap/);
    expect(out).not.toContain("hidden words");
  });

  test("lets no command of a build machine into the log", async () => {
    const folder = projectFolder({
      "::error::x.smap": `::error::owned\n##[error]owned\n\u001b[31m${FAULTY}`,
    });
    for (const format of ["text", "json", "sarif", "gitlab"]) {
      const { out } = await runProgram(folder, ["check", "--format", format]);
      expect(out).not.toMatch(/^\s*::/m);
      expect(out).not.toContain("\u001b");
    }
    const { out } = await runProgram(folder, ["check", "--format", "github"]);
    expect(
      out
        .trim()
        .split("\n")
        .every((each) => /^::(error|warning|notice) file=%3A%3Aerror%3A%3Ax\.smap,/.test(each)),
    ).toBe(true);
  });
});

describe("smap", () => {
  test("tells its version and its commands", async () => {
    expect((await runProgram("/", ["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { status, out } = await runProgram("/", ["--help"]);
    expect(status).toBe(0);
    expect(out).toContain("Examples:");
  });

  test.each([
    [[], "Usage: smap"],
    [["chekc"], "Did you mean check?"],
    [["check", "--formt", "json"], "--format"],
    [["check", "--format", "xml"], "Allowed choices are text, json, sarif, github, gitlab"],
    [["check", "--max-warnings", "-1"], "whole number"],
    [["explain", "no-such-finding"], "no finding is called"],
  ])("ends with 2 on %j and tells why", async (words, message) => {
    const { status, out, complaints } = await runProgram("/", words);
    expect(status).toBe(2);
    expect(complaints).toContain(message);
    expect(out).toBe("");
  });

  test("explains a finding", async () => {
    const { status, out } = await runProgram("/", ["explain", "unknown-reference"]);
    expect(status).toBe(0);
    expect(out).toContain("Remedy");
  });

  test("explains every finding of the command line", async () => {
    const folder = path.resolve(import.meta.dirname, "../../src/cli");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) =>
      each.endsWith(".ts"),
    );
    const codes = files.flatMap((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      return [...text.matchAll(/\b(?:problem|error|code:|faulty)\(?\s*"([a-z]+(?:-[a-z0-9]+)+)"/g)].map(
        ([, code]) => code ?? "",
      );
    });
    expect(codes.length).toBeGreaterThan(8);
    for (const code of new Set(codes)) {
      expect((await runProgram("/", ["explain", code])).out, code).toMatch(/^[a-z0-9-]+: [\s\S]*Remedy/);
    }
  });
});
