import { appendFileSync, chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { BASE } from "../diff/base.ts";
import { builtProgram } from "../story/built-program.ts";
import { projectFolder } from "./project-folder.ts";
import { type Repository, repository } from "./repository.ts";
import { runProgram } from "./run-program.ts";

const program = builtProgram();

/** Two branches that git merges through the driver; gives what git and the driver said. */
function mergeBranches(here: string, there: string): { readonly repo: Repository; readonly said: string } {
  const repo = repository();
  repo.git("config", "merge.smap.driver", `"${process.execPath}" "${program()}" merge %O %A %B --path %P`);
  repo.commit("base", { ".gitattributes": "*.smap merge=smap\n", "maps 客户/bank.smap": BASE });
  repo.git("checkout", "-q", "-b", "side");
  repo.commit("there", { "maps 客户/bank.smap": there });
  repo.git("checkout", "-q", "main");
  repo.commit("here", { "maps 客户/bank.smap": here });
  try {
    return { repo, said: repo.git("merge", "-q", "--no-edit", "side") };
  } catch (problem) {
    const { stdout, stderr } = problem as { readonly stdout: string; readonly stderr: string };
    return { repo, said: `${stdout}${stderr}` };
  }
}

const bank = (repo: Repository): string =>
  readFileSync(path.join(repo.folder, "maps 客户/bank.smap"), "utf8");

describe("smap merge", () => {
  test("merges edits of one line through git", () => {
    const { repo } = mergeBranches(
      BASE.replace("8% at 2025-Q4", "7% at 2025-Q4"),
      BASE.replace("6% at 2026-Q4", "5% at 2026-Q4"),
    );
    expect(bank(repo)).toContain("target: 7% at 2025-Q4, 5% at 2026-Q4");
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("leaves a contradiction to people and names it", () => {
    const { repo, said } = mergeBranches(BASE.replace("10% at", "11% at"), BASE.replace("10% at", "12% at"));
    expect(said).toContain("baseline of measure `churn`: 11% at 2024-Q4 here, 12% at 2024-Q4 there");
    expect(bank(repo)).toContain("<<<<<<< here");
    expect(repo.git("status", "--porcelain")).toContain("UU");
  });

  test("leaves a version that it cannot read to the merge by lines", async () => {
    const folder = projectFolder({ base: "a\n", here: "a\nmap {{\n", there: "b\n" });
    const { status, complaints } = await runProgram(folder, ["merge", "base", "here", "there"]);
    expect(complaints).toContain("merged by lines");
    expect(status).toBe(1);
    expect((await runProgram(folder, ["merge", "base", "gone", "there"])).status).toBe(2);
  });
});

/** What docs/pull-requests.md tells people to write for git, tried out in a repository of its own. */
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
