import { appendFileSync, chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "../cli/project-folder.ts";
import { repository } from "../cli/repository.ts";
import { BASE } from "../diff/base.ts";
import { builtProgram } from "./built-program.ts";

/** What docs/pull-requests.md tells people to write for git, tried out in a repository of its own. */

const program = builtProgram();
const page = readFileSync(new URL("../../docs/pull-requests.md", import.meta.url), "utf8");
const block = (language: string): string => page.split(`\`\`\`${language}\n`)[1]?.split("```")[0] ?? "";

function repositoryWithDrivers() {
  const repo = repository();
  appendFileSync(path.join(repo.folder, ".git/config"), block("gitconfig"));
  const bin = projectFolder({ smap: `#!/bin/sh\nexec "${process.execPath}" "${program()}" "$@"\n` });
  chmodSync(path.join(bin, "smap"), 0o755);
  process.env.PATH = `${bin}:${process.env.PATH}`;
  repo.commit("Attributes", { ".gitattributes": block("gitattributes") });
  const write = (name: string, text: string) => writeFileSync(path.join(repo.folder, name), text);
  return { repo, write };
}

describe("git's own differences", { timeout: 60_000 }, () => {
  test("of maps leave the layout out and name what a piece lies in", () => {
    const { repo, write } = repositoryWithDrivers();
    repo.commit("Map", { "bank.smap": BASE });
    write("bank.smap", BASE.replaceAll("      owner:", "          owner:   ").replaceAll("\n\n", "\n\n\n"));
    expect(repo.git("diff")).toBe("");
    write("bank.smap", BASE.replace("8% at 2025-Q4", "9% at 2025-Q4"));
    const lines = repo.git("diff").split("\n");
    expect(lines.find((line) => line.startsWith("@@"))).toMatch(/@@ measure churn "Churn" \{$/);
    expect(lines.filter((line) => /^[-+] /.test(line)).map((line) => line.replace(/\s+/g, " "))).toEqual([
      "- target: 8% at 2025-Q4, 6% at 2026-Q4",
      "+ target: 9% at 2025-Q4, 6% at 2026-Q4",
    ]);
    // A map that cannot be read is shown as it is.
    write("bank.smap", BASE.replace("map bank", "map bank {{"));
    expect(repo.git("diff")).toContain('+map bank {{ "Small Bank"');
  });

  test("of pictures show what they say, of scorecards where a figure belongs", () => {
    const { repo, write } = repositoryWithDrivers();
    const picture = (label: string) =>
      `<svg><title id="t">Small Bank</title><g><title>${label}</title><rect x="1"/></g></svg>\n`;
    const card = (score: number) =>
      `${JSON.stringify({ objectives: [{ id: "image", a: 1, b: 2, c: 3, d: 4, e: 5, score }] }, null, 2)}\n`;
    repo.commit("Outputs", { "out/bank.svg": picture("Be trusted"), "out/bank.scorecard.json": card(1) });
    write("out/bank.svg", picture("Be known"));
    write("out/bank.scorecard.json", card(2));
    const changed = repo.git("diff", "-U1");
    expect(changed).toContain(" Small Bank\n-Be trusted\n+Be known");
    expect(changed).toMatch(/@@ "id": "image"\n/);
  });
});
