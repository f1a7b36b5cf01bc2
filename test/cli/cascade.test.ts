import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

const GROUP = `map group "Group" {
  calendar: quarter 2025-Q1..2025-Q4
  perspective financial "Financial" {
    objective income "Grow income" {
      measure total "Income" { unit: USD, better: higher, baseline: 5 at 2024-Q4, target: 10 at 2025-Q4, actual: 12 at 2025-Q1 }
    }
  }
  view line "The line" { kind: cascade }
  view standing "How it stands" { kind: cascade, show: status }
}
`;

const BRANCH = `import "./group.smap"

map branch "Branch" {
  calendar: quarter 2025-Q1..2025-Q4
  perspective financial "Financial" {
    objective lending "Lend more" {
      contributes: group.income 28%
      measure loans "Loans" { unit: USD, better: higher, baseline: 5 at 2024-Q4, target: 10 at 2025-Q4, actual: 1 at 2025-Q1 }
    }
  }
  view upward "What we carry on" { kind: cascade }
}
`;

const FILES = { "smap.config.json": "{}", "group.smap": GROUP, "branch.smap": BRANCH };

function read(folder: string, name: string): string {
  return readFileSync(path.join(folder, "out", name), "utf8");
}

describe("a view of kind cascade", () => {
  test("draws the maps that are built together, of those that have the view", async () => {
    const folder = projectFolder(FILES);
    const words = ["build", ".", "--view", "line", "--format", "svg"];
    expect(await runProgram(folder, words)).toEqual({
      status: 0,
      out: "wrote out/group.line.svg\n",
      complaints: "",
    });
    const svg = read(folder, "group.line.svg");
    expect(svg).toContain("Branch · Lend more adds to Group · Grow income: 28%");
    expect((await runProgram(folder, [...words, "--check"])).status).toBe(0);
  });

  test("writes what is not of the view for the other maps too", async () => {
    const folder = projectFolder(FILES);
    const { out } = await runProgram(folder, ["build", ".", "--view", "line", "--format", "svg,sql"]);
    expect(out.split("\n").sort()).toEqual([
      "",
      "wrote out/branch.measures.sql",
      "wrote out/group.line.svg",
      "wrote out/group.measures.sql",
    ]);
  });

  test("draws from below what the imports lead to", async () => {
    const folder = projectFolder(FILES);
    const words = ["build", "branch.smap", "--view", "upward", "--format", "svg"];
    expect((await runProgram(folder, words)).status).toBe(0);
    expect(read(folder, "branch.upward.svg")).toContain('<g id="objective--group.income">');
  });

  test("gives every map its own standing", async () => {
    const folder = projectFolder(FILES);
    await runProgram(folder, ["build", ".", "--view", "standing", "--format", "svg"]);
    const svg = read(folder, "group.standing.svg");
    const boxes = [...svg.matchAll(/<g id="objective--([^"]+)">.*?(?=<g id=|$)/gs)];
    const marks = new Map(boxes.map(([all, id]) => [id, /f-status-(\w+)/.exec(all ?? "")?.[1]]));
    expect(marks.get("income")).toBe("green");
    expect(marks.get("branch.lending")).toBe("red");
  });

  test("says so where no other map is at hand", async () => {
    const folder = projectFolder({ ...FILES, "branch.smap": "" });
    const { status, complaints } = await runProgram(folder, [
      "build",
      ".",
      "--view",
      "line",
      "--format",
      "svg",
    ]);
    expect(status).toBe(0);
    expect(complaints).toContain("warning[lonely-cascade]: view `line` draws map `group` alone");
  });

  test("is told of where no map has the view that is asked for", async () => {
    const folder = projectFolder(FILES);
    const { status, complaints } = await runProgram(folder, ["build", ".", "--view", "lime"]);
    expect(status).not.toBe(0);
    expect(complaints).toContain("map `group` has no view `lime`");
    expect(complaints).toContain("did you mean `line`");
    expect(complaints).toContain("map `branch` has no view `lime`");
  });

  test("is on the page and the slides of its map", async () => {
    const folder = projectFolder(FILES);
    expect(
      (await runProgram(folder, ["build", "group.smap", "branch.smap", "--format", "html,pptx"])).status,
    ).toBe(0);
    const page = read(folder, "group.html");
    expect(page).toContain('<article id="detail--branch.lending">');
    expect(read(folder, "group.pptx")).toContain("ppt/slides/slide3.xml");
  });
});
