import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { SCHEMAS, type SchemaName } from "../../src/cli/output-formats.ts";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

const wobble = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7];

/** Two objectives with fourteen quarters of values, and a link with a lag and one without between them. */
const LINKED = `map shop "Shop" {
  calendar: quarter 2022-Q1..2025-Q2
  perspective customer "Customer" { objective loyalty "Loyalty" { measure stay "Stay" { unit: count, better: higher, observed: "count",
    actual: ${wobble.map((value, index) => `${value * 2 + index} at ${quarter(index)}`).join(", ")} } } }
  perspective learning "Learning" { objective skills "Skills" { measure test "Test" { unit: count, better: higher, observed: "test",
    actual: ${wobble.map((value, index) => `${value + (index % 3)} at ${quarter(index)}`).join(", ")} } } }
  skills -> loyalty { because: "skill shows", lag: 1 quarter, strength: strong }
  loyalty -> skills { feedback: yes }
}
`;

function quarter(index: number): string {
  return `${2022 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

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

test("what `smap evidence --json` prints fits the schema of evidence", async () => {
  const { out } = await runProgram(projectFolder({ "a.smap": LINKED }), ["evidence", "--json"]);
  const given = JSON.parse(out);
  expect(given.evidence[0].links).toHaveLength(2);
  expect(given.evidence[0].links[0]).toMatchObject({ verdict: "not_supported", lowPower: true });
  expect(given.evidence[0].links[1]).toMatchObject({ verdict: "insufficient", reason: "no_lag" });
  const fits = await validator("evidence");
  expect(fits(given)).toBe(true);
  const [map] = given.evidence;
  expect(fits({ evidence: [{ ...map, links: [{ ...map.links[0], verdict: "proved" }] }] })).toBe(false);
});

test("what `smap simulate --json` prints fits the schema of simulations", async () => {
  const words = ["simulate", "--json", "--change", "skills=+10%"];
  const { out } = await runProgram(projectFolder({ "a.smap": LINKED }), words);
  const given = JSON.parse(out);
  expect(given.simulations[0].effects).toHaveLength(2);
  const fits = await validator("simulation");
  expect(fits(given)).toBe(true);
  expect(fits({ simulations: [{ ...given.simulations[0], change: 2 }] })).toBe(false);
});

test("settings fit the schema of the configuration", async () => {
  const fits = await validator("config");
  expect(fits({ out: "out", formats: ["svg", "json"], evaluation: { seconds: 5 } })).toBe(true);
  expect(fits({ outt: "out" })).toBe(false);
});
