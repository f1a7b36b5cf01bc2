import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

/** What `smap.config.json` may say of checks. */

const MAP = `map small "Small" {
  perspective financial "Financial" {
    objective profit "Earn 2M a year"
    objective growth "Grow sales by 10%"
  }
  growth -> profit
}
`;

async function checked(checks: unknown) {
  const folder = projectFolder({
    "small.smap": MAP,
    "smap.config.json": JSON.stringify({ checks }),
  });
  return runProgram(folder, ["check", "--json"]);
}

describe("settings of checks", () => {
  test("turn a check off, or make it an error", async () => {
    const codes = async (checks: unknown) => {
      const { findings } = JSON.parse((await checked(checks)).out);
      return findings
        .filter((each: { code: string }) => each.code === "no-measure")
        .map((each: { severity: string }) => each.severity);
    };
    expect(await codes({})).toEqual(["warning", "warning"]);
    expect(await codes({ "no-measure": "off" })).toEqual([]);
    expect(await codes({ "no-measure": { severity: "error" } })).toEqual(["error", "error"]);
    expect((await checked({ "no-measure": "error" })).status).toBe(1);
  });

  test("move a limit", async () => {
    const told = async (checks: unknown) => (await checked(checks)).out.includes('"too-many-objectives"');
    expect(await told({})).toBe(false);
    expect(await told({ "too-many-objectives": { limit: 1 } })).toBe(true);
  });

  test("of no check are told", async () => {
    const { out, status } = await checked({ "no-mesure": "off", "no-measure": { limit: 3 } });
    expect(out).toContain("no check has the code `no-mesure`: did you mean `no-measure`?");
    expect(out).toContain("the check `no-measure` has no limit");
    expect(status).toBe(2);
  });
});
