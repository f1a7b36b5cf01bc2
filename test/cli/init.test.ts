import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { REVIEW_HOSTS, STARTER_FRAMES } from "../../src/cli/init/choices.ts";
import { mapId, starterMap } from "../../src/cli/init/starter-map.ts";
import { run } from "../../src/cli/program.ts";
import { PLAIN_PAINT } from "../../src/index.ts";
import { projectFolder } from "./project-folder.ts";
import { repository } from "./repository.ts";
import { runProgram } from "./run-program.ts";

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith(".git/"))
    .sort();
}

describe("smap init", () => {
  test.each(STARTER_FRAMES)("starts a map in %s without a finding, in the one form", async (frame) => {
    const folder = projectFolder({});
    const { status, out } = await runProgram(folder, [
      "init",
      "--name",
      "Acme",
      "--frame",
      frame,
      "--ci",
      "none",
    ]);
    expect([status, out.split("\n")[0]]).toEqual([0, "wrote acme.smap"]);
    const checked = await runProgram(folder, ["check", "--remarks", "--max-warnings", "0"]);
    expect(checked.out).toBe("no findings in 1 file\n");
    expect((await runProgram(folder, ["fmt", "--check"])).status).toBe(0);
    expect((await runProgram(folder, ["build"])).out).toBe("wrote out/acme.svg\n");
    expect((await runProgram(folder, ["ci", "--dry-run"])).status).toBe(0);
  });

  test.each(REVIEW_HOSTS)("writes YAML that says what it should for %s", async (host) => {
    const folder = projectFolder({});
    await runProgram(folder, ["init", "--name", "Acme", "--ci", host, "--from", "acme/smap-copy@v9"]);
    const expected = { github: [".github/workflows/strategy.yml"], gitlab: [".gitlab-ci.yml"], none: [] }[
      host
    ];
    expect(filesOf(folder)).toEqual(
      [
        ".gitattributes",
        ".gitignore",
        ".pre-commit-config.yaml",
        "acme.smap",
        "smap.config.json",
        ...expected,
      ].sort(),
    );
    for (const name of expected) {
      const text = readFileSync(path.join(folder, name), "utf8");
      expect(text).toContain("acme/smap-copy");
      expect(Object.keys(parse(text))).not.toHaveLength(0);
    }
    const hooks = parse(readFileSync(path.join(folder, ".pre-commit-config.yaml"), "utf8")).repos[0];
    const known = parse(
      readFileSync(path.resolve(import.meta.dirname, "../../.pre-commit-hooks.yaml"), "utf8"),
    );
    expect(hooks.rev).toBe("v9");
    const ids = known.map(({ id }: { id: string }) => id);
    for (const { id } of hooks.hooks) expect(ids).toContain(id);
  });

  test("asks three questions, and asks again where an answer is none", async () => {
    const folder = projectFolder({});
    const answers = ["Café “Zum Löwen”", "kaplan-norton", "public_sector", "gitlab"];
    const asked: string[] = [];
    let complaints = "";
    const status = await run(["init"], {
      folder,
      write: () => {},
      complain: (text) => {
        complaints += text;
      },
      paint: PLAIN_PAINT,
      complaintPaint: PLAIN_PAINT,
      watched: true,
      readInput: () => new Uint8Array(),
      ask: async (question) => {
        asked.push(question);
        return answers.shift();
      },
    });
    expect(status).toBe(0);
    expect(asked).toHaveLength(4);
    expect(complaints).toContain("did you mean `kaplan_norton`?");
    const map = readFileSync(path.join(folder, "café_zum_löwen.smap"), "utf8");
    expect(map).toContain('map café_zum_löwen "Café “Zum Löwen”" {');
    expect(map).toContain("framework: public_sector");
    expect(filesOf(folder)).toContain(".gitlab-ci.yml");
  });

  test("writes over nothing, and adds lines to lists once", async () => {
    const repo = repository();
    repo.commit("one", { "smap.config.json": "{}", ".gitignore": "node_modules", "old.smap": "" });
    const first = await runProgram(repo.folder, ["init"]);
    expect(first.out).toContain("kept  smap.config.json, which was there already");
    expect(first.out).toContain("added a line to .gitignore");
    expect(first.out).toContain("no starter map: there are maps already");
    const ignored = readFileSync(path.join(repo.folder, ".gitignore"), "utf8");
    expect(ignored).toBe("node_modules\nsmap-ci/\n");
    const before = filesOf(repo.folder);
    const second = await runProgram(repo.folder, ["init"]);
    expect(second.out).not.toMatch(/^(wrote|added)/m);
    expect(filesOf(repo.folder)).toEqual(before);
    expect(readFileSync(path.join(repo.folder, ".gitignore"), "utf8")).toBe(ignored);
  });

  test("refuses a name that no map can have, and a folder that leads elsewhere", async () => {
    const folder = projectFolder({});
    const { status, complaints } = await runProgram(folder, ["init", "--name", "a\u202eb"]);
    expect([status, complaints.includes("the name cannot stand in a map")]).toEqual([2, true]);
    expect(filesOf(folder)).toEqual([]);
    const elsewhere = projectFolder({});
    symlinkSync(elsewhere, path.join(folder, ".github"));
    expect((await runProgram(folder, ["init", "--name", "Acme", "--ci", "github"])).status).toBe(2);
    expect(filesOf(elsewhere)).toEqual([]);
    expect((await runProgram(folder, ["init", "--from", "x; rm -rf /"])).status).toBe(2);
  });

  test("guesses the host from what is there", async () => {
    const folder = projectFolder({});
    writeFileSync(path.join(folder, ".gitlab-ci.yml"), "a: {}\n");
    const { out } = await runProgram(folder, ["init"]);
    expect(out).toContain("kept  .gitlab-ci.yml");
    expect(filesOf(folder)).not.toContain(".github/workflows/strategy.yml");
  });
});

test.each([
  ["Metro Bank", "metro_bank"],
  ["客户战略 2030", "客户战略_2030"],
  ["2030!", "map_2030"],
  ["“…”", "map"],
  ['A "B" \\ C', "a_b_c"],
])("the id of %s is %s", (name, id) => {
  expect(mapId(name)).toBe(id);
  expect(starterMap(name, "kaplan_norton").diagnostics).toEqual([]);
});
