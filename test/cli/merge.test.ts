import { readFileSync } from "node:fs";
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
