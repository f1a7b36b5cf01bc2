import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { isTable, viewMarkdown } from "../../src/emit/view-table.ts";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";

const MAP = `map bank "Bank" {
  calendar: quarter 2025-Q1..2025-Q4
  owner retail "Retail"
  theme keep "Retention"
  theme win "Growth"
  perspective customer "Customer" {
    objective stay "Customers stay" zh "客户留存" {
      themes: keep
      owner: retail
      measure churn "Churn" {
        unit: percent
        better: lower
        observed: "counted each quarter"
        baseline: 10% at 2024-Q4
        target: 6% at 2025-Q4
        actual: 9% at 2025-Q1
      }
      -> profit
    }
    objective profit "Profitable customers" { themes: keep, win }
  }
  perspective learning "Learning" zh "学习" {
    group human "Human capital" {
      asset skills "Skills" { readiness: keep 3 of 4, win 1 of 2 }
    }
  }
  view numbers "Numbers" { kind: scorecard, only: customer }
  view answering "Who answers" { kind: scorecard, only: customer, show: measures, owner }
  view kept "Retention alone" { kind: matrix, themes: keep }
  view assets "Assets" { kind: matrix, only: learning }
  view matrix "Who serves what" zh "分工" { kind: matrix, show: status }
}
`;

/** What `smap build` says, and what it writes: one file. */
async function built(...words: readonly string[]): Promise<{ readonly said: string; readonly file: string }> {
  const folder = projectFolder({ "smap.config.json": "{}", "a.smap": MAP });
  const { out } = await runProgram(folder, ["build", ...words]);
  const name = / (out\/.*)\n$/.exec(out)?.[1];
  return {
    said: out,
    file: name === undefined ? "" : readFileSync(path.join(folder, name), "utf8"),
  };
}

test("a view of kind scorecard is a table of the measures of its part", async () => {
  const { said, file } = await built("--view", "numbers", "--format", "md");
  expect(said).toBe("wrote out/bank.numbers.report.md\n");
  expect(file).toBe(`# Bank: Numbers

Q1 2025

| Perspective | Objective | Measure | Actual | Target | Status |
| --- | --- | --- | ---: | ---: | --- |
| Customer | Customers stay | Churn | 9% | 9% | 🟢 on track |
| Customer | Profitable customers | – | – | – | ⚪ not judged: it has no measures |
`);
});

test("a view of kind matrix is a table of groups by themes", async () => {
  const { file } = await built("--view", "matrix", "--format", "md");
  expect(file).toBe(`# Bank: Who serves what

| Perspective | Group | Retention | Growth |
| --- | --- | --- | --- |
| Customer | – | Customers stay; Profitable customers | ⚪ Profitable customers |
| Learning | Human capital | 🟡 Skills (3 of 4 (75%)) | 🟡 Skills (1 of 2 (50%)) |
`);
});

test("as a page it is the same table, in the language that is asked for", async () => {
  const { said, file: page } = await built("--view", "matrix", "--format", "html", "--lang", "zh");
  expect(said).toContain(" out/bank.matrix.zh.html\n");
  const table = /<table>[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
  expect(table).toContain("<caption>Bank — 分工</caption>");
  expect(table).toContain('<th scope="col" class="theme">Retention</th>');
  expect(table).toContain('<th class="bar" scope="rowgroup" rowspan="1">学习</th>');
  const cells = [...table.matchAll(/<td class="theme">(.*?)<\/td>/g)].map(([, cell = ""]) =>
    [...cell.matchAll(/<div class="entry">(.*?)<\/div>/g)].map(([, each = ""]) =>
      each.replace(/<[^>]*>/g, ""),
    ),
  );
  expect(cells).toEqual([
    ["● 客户留存 进展正常", "○ Profitable customers 无法评判"],
    ["○ Profitable customers 无法评判"],
    ["▲ Skills 进度落后 4 中的 3（75%）"],
    ["▲ Skills 进度落后 2 中的 1（50%）"],
  ]);
  // An objective that stands in two cells has its id once, and leads to its details from both.
  expect(page.match(/ id="objective--profit"/g)).toHaveLength(1);
  expect(table.match(/href="#detail--profit"/g)).toHaveLength(2);
  expect(page).toContain('<article id="detail--profit">');
});

test("a scorecard names the owners where its view shows them", async () => {
  const { file } = await built("--view", "answering", "--format", "md");
  expect(file).toContain("| Perspective | Objective | Owner | Measure | Actual | Target | Status |");
  expect(file).toContain("| Customer | Customers stay | Retail | Churn | 9% | 9% | 🟢 on track |");
  expect(file).toContain("| Customer | Profitable customers | – | – | – | – |");
});

test("without a scorecard a table tells what is to be measured", () => {
  const [map] = compile(["a.smap"], { read: () => ({ kind: "text", text: MAP }) }).maps;
  const view = map?.views.find(({ id }) => id === "numbers");
  if (map === undefined || !isTable(view)) throw new Error("the map has a table");
  expect(viewMarkdown(map, view).split("\n").slice(-3)).toEqual([
    "| Customer | Customers stay | Churn | – | – | – |",
    "| Customer | Profitable customers | – | – | – | – |",
    "",
  ]);
});

test("a matrix of chosen themes has those columns alone", async () => {
  const { file } = await built("--view", "kept", "--format", "md");
  expect(file).toContain("| Perspective | Group | Retention |\n");
});

test("an asset that is to be ready for a theme stands in its column, though it belongs to none", async () => {
  const { file } = await built("--view", "assets", "--format", "md");
  expect(file).toContain("| Learning | Human capital | Skills (3 of 4 (75%)) | Skills (1 of 2 (50%)) |");
});

/** A project whose view `all` is a scorecard of so many rows. */
function longTable(rows: number): string {
  const objectives = Array.from({ length: rows }, (_, index) => `objective o${index} "Objective ${index}"`);
  const text = `map bank "Bank" {\n  perspective p "P" {\n${objectives.join("\n")}\n  }\n  view all "All" { kind: scorecard }\n}\n`;
  return projectFolder({ "smap.config.json": "{}", "a.smap": text });
}

test("on slides it is a table of PowerPoint's own, on several where it is long", async () => {
  const folder = longTable(40);
  const { out } = await runProgram(folder, ["build", "--view", "all", "--format", "pptx,pdf,svg"]);
  expect(out.split("\n").sort()).toEqual([
    "",
    ...["pdf", "pptx", "svg"].map((each) => `wrote out/bank.all.${each}`),
  ]);
  const parts = unzipSync(readFileSync(path.join(folder, "out/bank.all.pptx")));
  const slides = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThan(2);
  for (const slide of slides) expect(strFromU8(parts[slide]!)).toContain("<a:tbl>");
  const pages = readFileSync(path.join(folder, "out/bank.all.pdf"), "latin1").match(/\/Type \/Page\b/g);
  expect(pages?.length).toBeGreaterThan(1);
  const svg = readFileSync(path.join(folder, "out/bank.all.svg"), "utf8");
  expect(svg.match(/id="objective--o/g)).toHaveLength(40);
});

test("a PNG that no memory holds is refused before it is drawn", async () => {
  const words = ["build", "--view", "all", "--format", "png,svg", "--scale", "8"];
  const { status, out, complaints } = await runProgram(longTable(200), words);
  expect([status, out]).toEqual([1, "wrote out/bank.all.svg\n"]);
  expect(complaints).toMatch(/error\[layout-too-large\]: a PNG of \d+ million pixels cannot be drawn/);
});

test("a view that is a picture leaves the report as it is", async () => {
  const { said } = await built("--format", "md");
  expect(said).toBe("wrote out/bank.report.md\n");
});
