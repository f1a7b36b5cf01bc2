import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { fingerprints } from "../../src/emit/findings/fingerprint.ts";
import { findingsGithub } from "../../src/emit/findings/github.ts";
import { findingsGitlab } from "../../src/emit/findings/gitlab.ts";
import { findingsJson } from "../../src/emit/findings/json.ts";
import { findingsSarif } from "../../src/emit/findings/sarif.ts";
import { findingsSummary } from "../../src/emit/findings/text.ts";
import { error, info, warning } from "../../src/source/diagnostic.ts";
import { type Finding, findingsOf } from "../../src/source/finding.ts";
import { createSource } from "../../src/source/source.ts";

const file = "maps/客户, a:b.smap";
const source = createSource(file, "objective retain\r\n  -> retian\n");
const retian = { file, span: { start: 23, end: 29 } };

const findings: readonly Finding[] = findingsOf(
  [
    error("unknown-reference", "no objective is called `retian`: 100%\nsure", retian, {
      hint: "did you mean `retain`?",
      related: [{ message: "declared here", place: { file, span: { start: 10, end: 16 } } }],
      fixes: [{ title: "Write `retain`", file, edits: [{ span: retian.span, text: "retain" }] }],
    }),
    warning("no-measure", "`retain` has no measure", { file, span: { start: 0, end: 16 } }),
    info("thin-map", "there is one objective", { file, span: { start: 0, end: 29 } }),
  ],
  [source],
);

/** Written from the table "Code Quality report format" of GitLab's documentation: one object a violation. */
const GITLAB_REPORT = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          // Relative to the repository, without `./` in front.
          path: { type: "string", pattern: "^(?!\\./|/)." },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
};

describe("findings", () => {
  test("as JSON have lines and columns from 1, columns in UTF-16 units, edits as ranges", () => {
    const start = { line: 2, column: 6, offset: 23 };
    const end = { line: 2, column: 12, offset: 29 };
    expect(JSON.parse(findingsJson(findings)).findings[0]).toEqual({
      code: "unknown-reference",
      severity: "error",
      message: "no objective is called `retian`: 100%\nsure",
      file,
      range: { start, end },
      hint: "did you mean `retain`?",
      related: [
        {
          message: "declared here",
          file,
          range: { start: { line: 1, column: 11, offset: 10 }, end: { line: 1, column: 17, offset: 16 } },
        },
      ],
      fixes: [{ title: "Write `retain`", file, edits: [{ range: { start, end }, text: "retain" }] }],
      url: "docs/diagnostics.md#unknown-reference",
    });
  });

  test("as GitHub annotations are one escaped line each", () => {
    expect(findingsGithub(findings).split("\n")).toEqual([
      "::error file=maps/客户%2C a%3Ab.smap,line=2,endLine=2,col=6,endColumn=12,title=unknown-reference::" +
        "no objective is called `retian`: 100%25␊sure (did you mean `retain`?)",
      "::warning file=maps/客户%2C a%3Ab.smap,line=1,endLine=1,col=1,endColumn=17,title=no-measure::`retain` has no measure",
      "::notice file=maps/客户%2C a%3Ab.smap,line=1,endLine=2,title=thin-map::there is one objective",
      "",
    ]);
  });

  test("as a GitLab report have the keys that GitLab asks for", () => {
    const report = JSON.parse(findingsGitlab(findings));
    expect(report.map((each: { severity: string }) => each.severity)).toEqual(["critical", "minor", "info"]);
    expect(report[1]).toEqual({
      description: "`retain` has no measure",
      check_name: "no-measure",
      fingerprint: fingerprints(findings)[1],
      severity: "minor",
      location: { path: file, lines: { begin: 1, end: 1 } },
    });
  });

  test("as a GitLab report obey the format that its documentation describes", () => {
    const validate = new Ajv().compile(GITLAB_REPORT);
    const report = JSON.parse(findingsGitlab(findings));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(new Set(report.map((each: { fingerprint: string }) => each.fingerprint)).size).toBe(
      findings.length,
    );
    expect(validate(JSON.parse(findingsGitlab([])))).toBe(true);
    const [first] = report;
    for (const key of ["description", "check_name", "fingerprint", "severity", "location"]) {
      expect(validate([{ ...first, [key]: undefined }]), key).toBe(false);
    }
    expect(validate([{ ...first, severity: "error" }])).toBe(false);
    expect(validate([{ ...first, location: { ...first.location, path: "./a.smap" } }])).toBe(false);
  });

  test("as SARIF name their rules, places and fixes", () => {
    const { runs } = JSON.parse(findingsSarif(findings, "1.2.3"));
    const [run] = runs;
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      "no-measure",
      "thin-map",
      "unknown-reference",
    ]);
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "maps/%E5%AE%A2%E6%88%B7%2C%20a%3Ab.smap" },
      region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 12 },
    });
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe("retain");
  });

  test("as SARIF obey the schema of OASIS (its descriptions left out)", () => {
    const schema = JSON.parse(readFileSync(new URL("sarif-2.1.0.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect(validate(JSON.parse(findingsSarif(findings, "1.2.3"))), JSON.stringify(validate.errors)).toBe(
      true,
    );
    expect(validate(JSON.parse(findingsSarif([], "1.2.3")))).toBe(true);
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
  });

  test("keep their fingerprint when lines move, and equal ones differ", () => {
    const moved = findings.map((each) => ({
      ...each,
      range: { start: { ...each.range.start, line: 9 }, end: { ...each.range.end, line: 9 } },
    }));
    expect(fingerprints(moved)).toEqual(fingerprints(findings));
    const twice = fingerprints([...findings, ...findings]);
    expect(new Set(twice).size).toBe(2 * findings.length);
    expect(twice.every((each) => /^[0-9a-f]{16}$/.test(each))).toBe(true);
  });

  test("are summed up in words", () => {
    expect(findingsSummary(findings, 3)).toBe("1 error, 1 warning, 1 remark in 3 files");
    expect(findingsSummary([...findings, ...findings], 1)).toBe("2 errors, 2 warnings, 2 remarks in 1 file");
    expect(findingsSummary([], 1)).toBe("no findings in 1 file");
  });
});
