import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { SCHEMAS, type SchemaName } from "../../src/cli/output-formats.ts";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

const published = path.resolve(import.meta.dirname, "../../docs/schemas");

async function schemaOf(name: SchemaName): Promise<string> {
  return (await runProgram(projectFolder({}), ["schema", name])).out;
}

async function validator(name: SchemaName): Promise<(value: unknown) => boolean> {
  const schema = JSON.parse(await schemaOf(name));
  const AjvOfDraft = name === "scorecard" ? Ajv2020 : Ajv;
  return new AjvOfDraft({ strict: false }).compile(schema);
}

describe.each(SCHEMAS)("the schema of %s", (name) => {
  test("stands in the documents as it is printed (node scripts/make-schemas.mjs)", async () => {
    expect(readFileSync(path.join(published, `${name}.schema.json`), "utf8")).toBe(await schemaOf(name));
  });

  test("says its name and version", async () => {
    expect(JSON.parse(await schemaOf(name)).$id).toMatch(new RegExp(`^urn:smap:schema:${name}:[1-9]$`));
  });
});

test("what `smap check --format json` prints fits the schema of diagnostics", async () => {
  const { out } = await runProgram(projectFolder({ "a.smap": FAULTY }), ["check", "--json", "--remarks"]);
  const given = JSON.parse(out);
  expect(given.findings.length).toBeGreaterThan(0);
  const fits = await validator("diagnostics");
  expect(fits(given)).toBe(true);
  expect(fits({ findings: [{ ...given.findings[0], severity: "fatal" }] })).toBe(false);
});

test("what `smap eval --json` prints fits the schema of scorecards", async () => {
  const { out } = await runProgram(projectFolder({ "a.smap": SOUND }), ["eval", "--json"]);
  const [scorecard] = JSON.parse(out).scorecards;
  const fits = await validator("scorecard");
  expect(fits(scorecard)).toBe(true);
  expect(fits({ ...scorecard, version: 2 })).toBe(false);
});

test("settings fit the schema of the configuration", async () => {
  const fits = await validator("config");
  expect(fits({ out: "out", formats: ["svg", "json"], evaluation: { seconds: 5 } })).toBe(true);
  expect(fits({ outt: "out" })).toBe(false);
});
