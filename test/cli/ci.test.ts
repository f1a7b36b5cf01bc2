import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { commentMarker, LONGEST_COMMENT, reviewComment } from "../../src/cli/review-comment.ts";
import { diffStrategies } from "../../src/index.ts";
import { BASE } from "../diff/base.ts";
import { projectFolder } from "./project-folder.ts";
import { type Repository, repository } from "./repository.ts";
import { runProgram } from "./run-program.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

const RELAXED = BASE.replace("8% at 2025-Q4", "9% at 2025-Q4");
const SENTENCE = "The target of measure `Churn` for 2025-Q4 is relaxed from 8 % to 9 %";

/** A repository with a map on `main` and another text of it on the branch `edit`, which is checked out. */
function edited(before: string, after: string, more: Readonly<Record<string, string>> = {}): Repository {
  const repo = repository();
  repo.commit("one", { "bank.smap": before, ...more });
  repo.git("checkout", "-q", "-b", "edit");
  repo.commit("two", { "bank.smap": after });
  return repo;
}

describe("smap ci", () => {
  test("prints the comment in a dry run and writes nothing", async () => {
    const repo = edited(BASE, RELAXED);
    const { out, status } = await runProgram(repo.folder, ["ci", "--base", "main", "--dry-run"]);
    expect(out.split("\n")[0]).toBe(commentMarker("strategy"));
    expect(out).toContain(SENTENCE);
    expect(out).toContain("![Small Bank, its changes drawn over the map](bank.changes.svg)");
    expect(out).toContain("| Committed pictures and outputs | none are committed |");
    expect(status).toBe(0);
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  test("writes comment, reports and pictures into a folder, the same bytes each time", async () => {
    const repo = edited(BASE, RELAXED);
    const read = (name: string): string => readFileSync(path.join(repo.folder, "smap-ci", name), "utf8");
    const dry = await runProgram(repo.folder, ["ci", "--base", "main", "--dry-run"]);
    const { complaints } = await runProgram(repo.folder, ["ci", "--base", "main"]);
    const names = [...complaints.matchAll(/^wrote smap-ci\/(.*)$/gm)].map(([, name = ""]) => name).sort();
    expect(names).toEqual([
      "bank.changes.svg",
      "bank.svg",
      "changes.json",
      "comment.md",
      "findings.sarif",
      "gl-code-quality-report.json",
    ]);
    expect(read("comment.md")).toBe(dry.out);
    expect(read("bank.changes.svg")).toContain('<g id="change--objective--loyalty">');
    const first = names.map(read);
    await runProgram(repo.folder, ["ci", "--base", "main"]);
    expect(names.map(read)).toEqual(first);
  });

  test("tells only what the branch did, not what happened on the base meanwhile", async () => {
    const repo = edited(BASE, RELAXED);
    repo.git("checkout", "-q", "main");
    repo.commit("three", { "bank.smap": BASE.replace('"Churn"', '"Customer churn"') });
    repo.git("checkout", "-q", "edit");
    const { out } = await runProgram(repo.folder, ["ci", "--base", "main", "--dry-run"]);
    expect(out).toContain(SENTENCE);
    expect(out).not.toContain("is now called");
  });

  test("compares the committed outputs, and only kinds that are committed", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": SOUND });
    await runProgram(repo.folder, ["build", "--format", "svg"]);
    repo.git("add", "out");
    repo.git("commit", "-q", "-m", "Picture");
    const fresh = await runProgram(repo.folder, ["ci", "--dry-run"]);
    expect(fresh.out).toContain("| Committed pictures and outputs | 1 compared, all fresh |");
    expect(fresh.status).toBe(0);
    writeFileSync(path.join(repo.folder, "bank.smap"), SOUND.replace('"Grow income"', '"Grow"'));
    const stale = await runProgram(repo.folder, ["ci", "--dry-run"]);
    expect(stale.out).toContain("**1 of 1 stale**");
    expect(stale.out).toContain("`out/bank.svg` is not what the maps say now; run `smap build`");
    expect(stale.status).toBe(1);
  });

  test("names outputs of maps that are gone, and no file of others", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": SOUND, "out/bank.notes.txt": "ours", "out/logo.svg": "<svg/>" });
    await runProgram(repo.folder, ["build", "--format", "svg,json,md"]);
    repo.git("add", "-A");
    repo.git("commit", "-q", "-m", "Outputs");
    writeFileSync(path.join(repo.folder, "bank.smap"), SOUND.replace("map bank", "map house"));
    const { out, status } = await runProgram(repo.folder, ["ci", "--dry-run"]);
    expect(out).toContain("**3 left over from maps that are gone**");
    expect(out).toContain("`out/bank.report.md` was made from the map `bank`, which is gone; delete it");
    expect(out).not.toMatch(/notes\.txt|logo\.svg/);
    expect(status).toBe(1);
    // One file of several says nothing about the maps of the others.
    expect((await runProgram(repo.folder, ["ci", "--dry-run", "bank.smap"])).out).not.toContain("left over");
  });

  test("does not follow a committed link", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": SOUND, "out/readme": "" });
    symlinkSync("/dev/zero", path.join(repo.folder, "out/bank.svg"));
    repo.git("add", "-A");
    repo.git("commit", "-q", "-m", "Link");
    expect((await runProgram(repo.folder, ["ci", "--dry-run"])).out).toContain("**1 of 1 stale**");
    symlinkSync("/", path.join(repo.folder, "smap-ci"));
    const { status, complaints } = await runProgram(repo.folder, ["ci"]);
    expect([status, complaints.includes("leads out of the project")]).toEqual([2, true]);
    expect(existsSync("/comment.md")).toBe(false);
  });

  test("annotates from the top of the repository, wherever the project lies in it", async () => {
    const repo = repository();
    repo.commit("one", { "strategy/smap.config.json": "{}", "strategy/bank.smap": FAULTY });
    const folder = path.join(repo.folder, "strategy");
    const { out, status } = await runProgram(folder, ["ci", "--format", "github"]);
    expect(out).toMatch(/^::error file=strategy\/bank\.smap,line=\d+/);
    expect(status).toBe(1);
    const sarif = JSON.parse(readFileSync(path.join(folder, "smap-ci/findings.sarif"), "utf8"));
    const [result] = sarif.runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe("strategy/bank.smap");
    expect((await runProgram(folder, ["ci"])).out).toContain("┌ bank.smap:");
  });

  test("ends by grade, and a gate that cannot be told is shut", async () => {
    const repo = edited(BASE, RELAXED);
    const status = async (...words: string[]): Promise<number> =>
      (await runProgram(repo.folder, ["ci", "--dry-run", ...words])).status;
    expect(await status("--base", "main", "--fail-on", "notable")).toBe(1);
    expect(await status("--base", "main", "--fail-on", "danger")).toBe(0);
    expect(await status("--base", "mian")).toBe(2);
    const broken = edited(BASE.replace("map bank", "map bank {{"), BASE);
    const { out, status: mended } = await runProgram(broken.folder, ["ci", "--base", "main", "--dry-run"]);
    expect(out).toContain("**Strategy:** not compared, for `main` has errors.");
    expect(mended).toBe(0);
    const words = ["ci", "--base", "main", "--dry-run", "--fail-on", "danger"];
    expect((await runProgram(broken.folder, words)).status).toBe(1);
  });

  test("says where a change edits the settings by which it is judged", async () => {
    const repo = edited(BASE, RELAXED, { "smap.config.json": '{ "diff": { "failOn": "notable" } }' });
    const words = ["ci", "--base", "main", "--dry-run"];
    expect((await runProgram(repo.folder, words)).status).toBe(1);
    repo.commit("three", { "smap.config.json": "{}" });
    const { out, status } = await runProgram(repo.folder, words);
    expect(status).toBe(0);
    expect(out).toContain("This change also edits `smap.config.json`");
  });

  test("lets no text of a map become markup, a mention or a command", async () => {
    const evil =
      "::error::x @everyone <img src=x> ![a](b) <!-- smap-ci: strategy --> https://a.b www.a.b ##[group]";
    const repo = edited(BASE, BASE.replace('"Churn"', `"${evil}"`));
    const { out } = await runProgram(repo.folder, ["ci", "--base", "main", "--dry-run"]);
    expect(out).toContain("everyone");
    const outsideCode = out.replace(/`[^`]*`/g, "").replace(/^<!-- .* -->$/m, "");
    expect(outsideCode).not.toMatch(/@everyone|<img|<!--|https:\/\/|www\./);
    expect(out).not.toMatch(/^::/m);
    expect(out.match(/^<!-- smap-ci/gm)).toHaveLength(1);
  });

  test("refuses a name that is no word, and a folder without maps", async () => {
    const folder = projectFolder({ "smap.config.json": "{}" });
    expect((await runProgram(folder, ["ci", "--name", "a -->"])).status).toBe(2);
    expect((await runProgram(folder, ["ci", "--dry-run"])).status).toBe(2);
  });
});

test("a comment never grows longer than the host takes", () => {
  const empty = { maps: [], diagnostics: [] };
  const range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  const finding = {
    code: "no-measure",
    severity: "error" as const,
    message: "x".repeat(5000),
    file: "a.smap",
    range,
    related: [],
    fixes: [],
    url: "",
  };
  const comment = reviewComment({
    name: "strategy",
    findings: Array.from({ length: 50 }, () => finding),
    files: 1,
    outputs: { compared: 0, stale: [], leftover: [], problems: [] },
    comparison: {
      kind: "changes",
      changes: diffStrategies(empty, empty),
      sources: { before: [], after: [] },
      editsSettings: false,
    },
    pictures: [],
  });
  expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
  expect(comment).toContain("There is too much to show here");
});
