import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "../cli/project-folder.ts";
import { repositoryIn } from "../cli/repository.ts";
import { builtProgram } from "./built-program.ts";

/** The life of a strategy in git, with the real program and the real git, from the first file to the history. */

const root = path.resolve(import.meta.dirname, "../..");
const program = builtProgram();

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly complaints: string;
}

function smapIn(folder: string): (...words: readonly string[]) => Ended {
  return (...words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, out: stdout, complaints: stderr };
  };
}

describe("the story of a strategy", { timeout: 120_000 }, () => {
  test("from smap init over branches, merge and conflict to the log", () => {
    const folder = projectFolder({});
    const { git, commit } = repositoryIn(folder, true);
    const smap = smapIn(folder);
    const file = path.join(folder, "corner_bank.smap");
    const read = (): string => readFileSync(file, "utf8");
    const edit = (before: string, after: string): void => {
      expect(read()).toContain(before);
      writeFileSync(
        file,
        read().replace(before, () => after),
      );
    };

    // A project from nothing.
    expect(smap("init", "--name", "Corner Bank").status).toBe(0);
    expect(smap("check").out).toBe("no findings in 1 file\n");
    expect(smap("build").out).toBe("wrote out/corner_bank.svg\n");
    git("config", "merge.smap.driver", `"${process.execPath}" "${program()}" merge %O %A %B --path %P`);
    commit("Start", {});

    // A branch, an edit, what it means.
    git("checkout", "-q", "-b", "advice");
    edit('objective advice "Understand what customers need"', 'objective advice "Know what customers need"');
    edit("  launch -> offer\n", "");
    const diff = smap("diff", "--base", "main");
    expect(diff.status).toBe(0);
    expect(diff.out).toContain("`Know what customers need`");
    expect(diff.out).toMatch(/danger/);
    const overlay = smap("diff", "--base", "main", "--format", "svg").out;
    expect(overlay).toContain('<g id="change--objective--advice">');

    // The build machine notices that the picture was forgotten.
    git("commit", "-q", "-am", "Speak of knowledge");
    const stale = smap("ci", "--base", "main", "--dry-run");
    expect(stale.status).toBe(1);
    expect(stale.out).toContain("**1 of 1 stale**");
    smap("build");
    git("commit", "-q", "-am", "Draw it");
    const fresh = smap("ci", "--base", "main", "--dry-run");
    expect([fresh.status, fresh.out.includes("1 compared, all fresh")]).toEqual([0, true]);

    // Two branches that touch the same line in different facts, and lines beside each other, merge.
    git("checkout", "-q", "main");
    git("checkout", "-q", "-b", "brand");
    edit('objective brand "A name that customers trust"', 'objective brand "A name known all over town"');
    git("commit", "-q", "-am", "Become known");
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-edit", "advice");
    git("merge", "-q", "--no-edit", "brand");
    expect(read()).toContain("A name known all over town");
    expect(read()).toContain("Know what customers need");
    expect(read()).not.toContain("launch -> offer");

    // Two that contradict each other do not; a person decides.
    git("checkout", "-q", "-b", "one");
    edit('"Grow revenue"', '"Grow fee income"');
    git("commit", "-q", "-am", "Fees");
    git("checkout", "-q", "-b", "other", "main");
    edit('"Grow revenue"', '"Grow interest income"');
    git("commit", "-q", "-am", "Interest");
    const merged = spawnSync("git", ["merge", "--no-edit", "one"], { cwd: folder, encoding: "utf8" });
    expect(merged.status).not.toBe(0);
    expect(merged.stdout + merged.stderr).toMatch(
      /corner_bank\.smap: .*Grow interest income.* here, .*Grow fee income/,
    );
    expect(git("status", "--porcelain")).toContain("UU corner_bank.smap");
    expect(read()).toContain("<<<<<<<");
    expect(smap("check").status).toBe(1);
    const decided = read().replace(
      /<<<<<<<[^\n]*\n([\s\S]*?)(?:\|\|\|\|\|\|\|[\s\S]*?)?=======\n[\s\S]*?>>>>>>>[^\n]*\n/g,
      "$1",
    );
    writeFileSync(file, decided);
    const checked = smap("check");
    expect([checked.status, checked.out.includes("2 warnings in 1 file")]).toEqual([0, true]);
    smap("build");
    git("commit", "-q", "-am", "Decide for interest");
    expect(read()).toContain("Grow interest income");

    // Years later: how did it come to this?
    const log = smap("log", "revenue");
    expect(log.status).toBe(0);
    expect(log.out).toMatch(/Interest[\s\S]*Start/);
    const whole = smap("log");
    const headlines = [...whole.out.matchAll(/^2025-03-31 (.*) \(/gm)].map(([, subject]) => subject);
    expect(headlines).toEqual(["Interest", "Merge branch 'brand'", "Speak of knowledge", "Start"]);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("the documents show the comment and the picture that the program makes for Metro Bank", () => {
    const folder = projectFolder({});
    cpSync(path.join(root, "examples/metro-bank"), folder, { recursive: true });
    repositoryIn(folder, true).commit("Metro Bank", {});
    const map = path.join(folder, "map.smap");
    const edits: readonly (readonly [string, string])[] = JSON.parse(
      readFileSync(path.join(root, "scripts/review-example.json"), "utf8"),
    );
    const text = edits.reduce(
      (done, [before, after]) => {
        expect(done).toContain(before);
        return done.replace(before, () => after);
      },
      readFileSync(map, "utf8"),
    );
    writeFileSync(map, text);
    const smap = smapIn(folder);
    expect(smap("ci", "--base", "main", "map.smap").status).toBe(0);
    const made = (name: string): string => readFileSync(path.join(folder, "smap-ci", name), "utf8");
    const kept = readFileSync(path.join(root, "docs/pictures/metro-bank-changes.svg"), "utf8");
    expect(made("metro_bank.changes.svg") === kept).toBe(true);
    for (const [page, picture] of [
      ["README.md", "docs/pictures/metro-bank-changes.svg"],
      ["docs/pull-requests.md", "pictures/metro-bank-changes.svg"],
    ] as const) {
      const shown = /<!-- the comment -->\n\n([\s\S]*?)\n\n<!-- its end -->/.exec(
        readFileSync(path.join(root, page), "utf8"),
      )?.[1];
      const [, ...lines] = made("comment.md").trimEnd().split("\n");
      const expected = lines.slice(1).join("\n").replace("(metro_bank.changes.svg)", `(${picture})`);
      expect(shown?.replace(/^> ?/gm, "")).toBe(expected);
    }
    expect(existsSync(path.join(folder, "smap-ci/changes.json"))).toBe(true);
  });

  test("the documents show the files that smap init writes", () => {
    const page = readFileSync(path.join(root, "docs/pull-requests.md"), "utf8");
    for (const [host, name] of [
      ["github", ".github/workflows/strategy.yml"],
      ["gitlab", ".gitlab-ci.yml"],
      ["none", ".pre-commit-config.yaml"],
    ] as const) {
      const folder = projectFolder({});
      smapIn(folder)("init", "--name", "A", "--ci", host);
      expect(page).toContain(`\`\`\`yaml\n${readFileSync(path.join(folder, name), "utf8")}\`\`\``);
    }
    expect(execFileSync(process.execPath, [program(), "ci", "--help"], { encoding: "utf8" })).toContain(
      "--dry-run",
    );
  });
});
