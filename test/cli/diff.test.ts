import { renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/program.ts";
import { PLAIN_PAINT } from "../../src/index.ts";
import { BASE } from "../diff/base.ts";
import { projectFolder } from "./project-folder.ts";
import { type Repository, repository, repositoryIn } from "./repository.ts";
import { runProgram } from "./run-program.ts";

const RELAXED = BASE.replace("8% at 2025-Q4", "9% at 2025-Q4");
const SENTENCE =
  "The target of measure `Churn` for 2025-Q4 is relaxed from 8 % to 9 % (by 1 percentage point)";
const NOTHING = "no change in the strategy\n";

function write(repo: Repository, name: string, text: string): void {
  writeFileSync(path.join(repo.folder, name), text);
}

describe("smap diff", () => {
  test("compares two files, and tells lines", async () => {
    const folder = projectFolder({ "a.smap": BASE, "b.smap": RELAXED });
    const { status, out } = await runProgram(folder, ["diff", "a.smap", "b.smap"]);
    expect(status).toBe(0);
    expect(out).toContain(`  ~ ${SENTENCE}  b.smap:`);
    expect((await runProgram(folder, ["diff", "a.smap", "a.smap"])).out).toBe(NOTHING);
  });

  test("compares the work tree with HEAD and with a base, without touching it", async () => {
    const repo = repository();
    repo.commit("one", { "客户 maps/银行.smap": BASE });
    write(repo, "客户 maps/银行.smap", RELAXED);
    const before = repo.git("status", "--porcelain");
    for (const words of [[], ["--base", "main"], ["HEAD"], ["客户 maps"], ["HEAD", "客户 maps/银行.smap"]]) {
      const { out, status } = await runProgram(repo.folder, ["diff", ...words]);
      expect([words, status, out.includes(SENTENCE)]).toEqual([words, 0, true]);
    }
    expect(repo.git("status", "--porcelain")).toBe(before);
  });

  test("compares two revisions, as A..B, A B and from the merge base", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE });
    repo.git("checkout", "-q", "-b", "side");
    repo.commit("two", { "bank.smap": RELAXED });
    repo.git("checkout", "-q", "main");
    repo.commit("three", { "bank.smap": BASE.replace('"Churn"', '"Customer churn"') });
    const out = async (...words: string[]): Promise<string> =>
      (await runProgram(repo.folder, ["diff", ...words])).out;
    expect(await out("main..side")).toContain("Measure `Customer churn` is now called `Churn`");
    expect(await out("main", "side")).toBe(await out("main..side"));
    expect(await out("main...side")).not.toContain("is now called");
    expect(await out("main...side")).toContain(SENTENCE);
  });

  test("fails on request only", async () => {
    const folder = projectFolder({ "a.smap": BASE, "b.smap": RELAXED });
    const status = async (...words: string[]): Promise<number> =>
      (await runProgram(folder, ["diff", "a.smap", "b.smap", ...words])).status;
    expect(await status("--exit-code")).toBe(1);
    expect(await status("--fail-on", "notable")).toBe(1);
    expect(await status("--fail-on", "danger")).toBe(0);
    expect((await runProgram(folder, ["diff", "a.smap", "a.smap", "--exit-code"])).status).toBe(0);
  });

  test("grades as the project asks", async () => {
    const folder = projectFolder({
      "a.smap": BASE,
      "b.smap": RELAXED,
      "smap.config.json": '{ "diff": { "grades": { "target-relaxed": "danger" }, "failOn": "danger" } }',
    });
    const { out, status } = await runProgram(folder, ["diff", "a.smap", "b.smap"]);
    expect(out).toContain("1 danger");
    expect(status).toBe(1);
    writeFileSync(
      path.join(folder, "smap.config.json"),
      '{ "diff": { "grades": { "target-relaxd": "off" } } }',
    );
    const wrong = await runProgram(folder, ["diff", "a.smap", "b.smap"]);
    expect(wrong.status).toBe(2);
    expect(wrong.complaints).toContain("did you mean `target-relaxed`?");
  });

  test("tells a map that came, went, or moved to another file", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE });
    renameSync(path.join(repo.folder, "bank.smap"), path.join(repo.folder, "moved.smap"));
    expect((await runProgram(repo.folder, ["diff"])).out).toBe(NOTHING);
    rmSync(path.join(repo.folder, "moved.smap"));
    expect((await runProgram(repo.folder, ["diff", "--base", "HEAD", "bank.smap"])).out).toContain(
      "Map `Small Bank` is removed",
    );
  });

  test("finds a map whose file and every id are new", async () => {
    const repo = repository();
    repo.commit("one", {
      "bank.smap":
        'map one "One" {\n  perspective top "Top" { objective a "Earn" }\n  perspective low "Low" { objective b "Serve" }\n  b -> a\n}\n',
    });
    unlinkSync(path.join(repo.folder, "bank.smap"));
    write(
      repo,
      "new.smap",
      'map uno "One" {\n  perspective p1 "Top" { objective x "Earn" }\n  perspective p2 "Low" { objective y "Serve" }\n  y -> x\n}\n',
    );
    const { out } = await runProgram(repo.folder, ["diff", "--json"]);
    const codes = JSON.parse(out).maps[0].changes.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([
      "map-renamed-silently",
      "perspective-renamed-silently",
      "perspective-renamed-silently",
      "objective-renamed-silently",
      "objective-renamed-silently",
    ]);
  });

  test("keeps two maps of one name in two files apart", async () => {
    const repo = repository();
    repo.commit("one", { "a.smap": BASE, "b.smap": BASE });
    write(repo, "b.smap", RELAXED);
    const { out } = await runProgram(repo.folder, ["diff", "--json"]);
    const states = JSON.parse(out).maps.map(({ state }: { state: string }) => state);
    expect(states).toEqual(["same", "changed"]);
  });

  test("writes pictures, pages and sums", async () => {
    const folder = projectFolder({ "a.smap": BASE, "b.smap": RELAXED });
    const out = async (...words: string[]): Promise<string> =>
      (await runProgram(folder, ["diff", "a.smap", "b.smap", ...words])).out;
    expect(await out("--format", "svg")).toContain('<g id="change--objective--loyalty">');
    expect(await out("--format", "html")).toContain("<figcaption>Before</figcaption>");
    expect(await out("--stat")).toContain("| Targets relaxed | 1 | Churn |");
    expect(await out("--format", "markdown")).toContain("| Small Bank | – | 1 | – |");
  });
});

describe("smap diff draws in the look of the project", () => {
  const house = '"corporate": { "page": "#fffbe6", "fonts": ["House Sans"] }';
  const folderWith = (settings: string) =>
    projectFolder({ "a.smap": BASE, "b.smap": RELAXED, "smap.config.json": `{ ${settings} }` });

  test("as the settings say, or the command line against them", async () => {
    const folder = folderWith(`"theme": "corporate", "language": "zh", ${house}`);
    const out = async (...words: string[]): Promise<string> =>
      (await runProgram(folder, ["diff", "a.smap", "b.smap", "--format", ...words])).out;
    for (const format of ["svg", "html"]) {
      const drawn = await out(format);
      expect(drawn).toContain('fill="#fffbe6"');
      expect(drawn).toContain("House Sans");
      expect(drawn).toContain(">更改</text>");
      expect(await out(format, "--theme", "print", "--lang", "en")).not.toContain("#fffbe6");
    }
    expect(await out("svg", "--theme", "print")).not.toContain("prefers-color-scheme");
    expect(await out("html", "--theme", "dark")).toContain("color-scheme: dark;");
  });

  test("and refuses one that cannot be drawn, with the reason", async () => {
    const folder = folderWith('"theme": "corporate"');
    const { status, out, complaints } = await runProgram(folder, [
      "diff",
      "a.smap",
      "b.smap",
      "--format",
      "svg",
    ]);
    expect([status, out]).toEqual([2, ""]);
    expect(complaints).toContain("there is no house style to draw in");
  });
});

describe("smap diff on bad input never says that nothing changed", () => {
  async function refused(folder: string, ...words: readonly string[]): Promise<string> {
    const { status, out, complaints } = await runProgram(folder, ["diff", ...words]);
    expect([status, out]).toEqual([2, ""]);
    return complaints;
  }

  test("a base that does not parse", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE.replace("map bank", "map bank {{") });
    write(repo, "bank.smap", BASE);
    expect(await refused(repo.folder)).toContain("nothing is compared, for `HEAD` has errors");
  });

  // What another version of the language allowed and this one does not must never read as a map that lacks it.
  test.each([
    ["a property", BASE.replace("  currency: USD\n", "  currency: USD\n  rounding: thousands\n"), "rounding"],
    ["a declaration", BASE.replace("  theme growth", '  pillar trust "Trust"\n  theme growth'), "pillar"],
    ["a form of a value", BASE.replace("weight: 60%", "weight: three fifths"), "weight"],
    ["a form of a link", BASE.replace("  skills -> service", "  skills leads to service"), "skills"],
  ])("a base in the words of another version: %s", async (_, base, told) => {
    const repo = repository();
    repo.commit("one", { "bank.smap": base });
    write(repo, "bank.smap", BASE);
    const complaints = await refused(repo.folder, "--base", "HEAD");
    expect(complaints).toContain("nothing is compared, for `HEAD` has errors");
    expect(complaints).toContain(told);
    expect(complaints).toMatch(/bank\.smap:\d+:\d+/);
    const review = await runProgram(repo.folder, ["ci", "--base", "HEAD", "--dry-run"]);
    expect(review.out).toContain("**Strategy:** not compared, for `HEAD` has errors.");
    expect(review.out).not.toMatch(/no change/i);
    const history = await runProgram(repo.folder, ["log"]);
    expect([history.status, history.out.includes("cannot be told")]).toEqual([2, true]);
  });

  test("a work tree that does not parse", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE });
    write(repo, "bank.smap", BASE.replace("map bank", "map bank {{"));
    expect(await refused(repo.folder)).toContain("the work tree has errors");
  });

  test("a revision or path that is not there", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE });
    expect(await refused(repo.folder, "--base", "nowhere")).toContain(
      "there is no file, folder or revision `nowhere`",
    );
    expect(await refused(repo.folder, "HEAD", "other.smap")).toContain("`other.smap`");
    expect(await refused(repo.folder, "--base", "--output=x")).toContain("`--output=x`");
    expect(await refused(projectFolder({ "a.smap": BASE }), "--base", "main")).toContain(
      "in no git repository",
    );
  });

  test("a map that is a link in the base", async () => {
    const repo = repository();
    write(repo, "real.smap", BASE);
    symlinkSync("real.smap", path.join(repo.folder, "bank.smap"));
    repo.commit("one", {});
    expect(await refused(repo.folder, "--base", "HEAD", "bank.smap")).toContain(
      "it is a symbolic link in that revision",
    );
  });

  test("a shallow clone", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE });
    const first = repo.git("rev-parse", "HEAD");
    repo.commit("two", { "bank.smap": RELAXED });
    const folder = projectFolder({});
    repo.git("clone", "-q", "--depth", "1", `file://${repo.folder}`, folder);
    expect(await refused(folder, "--base", first)).toContain("shallow clone");
    const history = await runProgram(folder, ["log"]);
    expect(history.complaints).toContain("this clone is shallow");
  });

  test("histories without a common start", async () => {
    const repo = repository();
    repo.commit("one", { "bank.smap": BASE });
    repo.git("checkout", "-q", "--orphan", "apart");
    repo.commit("two", { "bank.smap": RELAXED });
    expect(await refused(repo.folder, "main...apart")).toContain("have no common history");
  });

  test("nothing to compare", async () => {
    const repo = repository();
    repo.commit("one", { "readme.md": "no map" });
    expect(await refused(repo.folder)).toContain("there is no map");
  });
});

describe("smap log", () => {
  test("follows one object through renames", async () => {
    const repo = repository();
    repo.commit("Start", { "bank.smap": BASE });
    repo.commit("Ask less", { "bank.smap": RELAXED });
    const renamed = RELAXED.replace(
      'measure churn "Churn" {',
      'measure loss "Churn" {\n          was: churn',
    );
    repo.commit("Call it loss", { "bank.smap": renamed });
    repo.commit("Speak to the press", { "bank.smap": renamed.replace('"Be trusted"', '"Be known"') });
    const { out, status } = await runProgram(repo.folder, ["log", "loss"]);
    expect(status).toBe(0);
    const headlines = out.split("\n").filter((line) => line.startsWith("2025-03-31"));
    expect(headlines.map((line) => line.replace(/^\S+ | \(.*$/g, ""))).toEqual([
      "Call it loss",
      "Ask less",
      "Start",
    ]);
    expect(out).toContain(SENTENCE);
    const whole = await runProgram(repo.folder, ["log", "--json", "--range", "HEAD~2..HEAD"]);
    expect(JSON.parse(whole.out).commits).toHaveLength(2);
  });

  test("says how far it is where it takes more than a second, to those who watch", async () => {
    const repo = repository();
    repo.commit("Start", { "bank.smap": BASE });
    repo.commit("Ask less", { "bank.smap": RELAXED });
    const told = async (watched: boolean, second: number): Promise<string> => {
      let now = 0;
      const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += second));
      let complaints = "";
      await run(["log"], {
        folder: repo.folder,
        write: () => {},
        complain: (text) => {
          complaints += text;
        },
        paint: PLAIN_PAINT,
        complaintPaint: PLAIN_PAINT,
        watched,
        readInput: () => new Uint8Array(),
      });
      clock.mockRestore();
      return complaints;
    };
    expect(await told(true, 2000)).toBe(
      "\r\u001b[K[1/2] 2025-03-31 Ask less\r\u001b[K[2/2] 2025-03-31 Start\r\u001b[K",
    );
    expect(await told(true, 1)).toBe("");
    expect(await told(false, 2000)).toBe("");
  });

  test("refuses what was never there, and tells commits that it cannot read", async () => {
    const repo = repository();
    repo.commit("Start", { "bank.smap": BASE });
    repo.commit("Break it", { "bank.smap": BASE.replace("map bank", "map bank {{") });
    repo.commit("Mend it", { "bank.smap": RELAXED });
    const unknown = await runProgram(repo.folder, ["log", "chrun"]);
    expect([unknown.status, unknown.complaints.includes("did you mean `churn`?")]).toEqual([2, true]);
    const { out, status } = await runProgram(repo.folder, ["log"]);
    expect(status).toBe(2);
    expect(out.match(/cannot be told/g)).toHaveLength(2);
    expect(repositoryIn(repo.folder, false).git("status", "--porcelain")).toBe("");
  });
});
