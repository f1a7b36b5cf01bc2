import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { outputStem } from "../../src/cli/output-name.ts";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";
import { FAULTY, SOUND } from "./sample-maps.ts";

const CONFIG = { "smap.config.json": "{}" };

describe("smap build", () => {
  test("writes picture, scorecard and code of each map, named after the map", async () => {
    const folder = projectFolder({ ...CONFIG, "maps/any name.smap": SOUND });
    const { status, out, complaints } = await runProgram(folder, ["build", "maps"]);
    expect([status, complaints]).toEqual([0, ""]);
    expect(out).toBe("wrote out/bank.svg\nwrote out/bank.scorecard.json\nwrote out/bank.measures.ts\n");
    expect(readdirSync(path.join(folder, "out")).sort()).toEqual([
      "bank.measures.ts",
      "bank.scorecard.json",
      "bank.svg",
    ]);
    expect(readFileSync(path.join(folder, "out/bank.svg"), "utf8")).toContain("Retain customers");
    expect(JSON.parse(readFileSync(path.join(folder, "out/bank.scorecard.json"), "utf8"))).toMatchObject({
      kind: "scorecard",
      map: "bank",
      period: "2025-Q2",
    });
  });

  test("writes what is asked for, where it is asked for", async () => {
    const folder = projectFolder({
      "smap.config.json": '{ "out": "pictures", "formats": ["svg"] }',
      "a.smap": SOUND,
    });
    expect((await runProgram(folder, ["build"])).out).toBe("wrote pictures/bank.svg\n");
    const { out } = await runProgram(folder, ["build", "--format", "md,sql", "--lang", "zh", "--out", "x/y"]);
    expect(out).toBe("已写入 x/y/bank.zh.measures.sql\n已写入 x/y/bank.zh.report.md\n");
    expect((await runProgram(folder, ["build", "--format", "pdff"])).status).toBe(2);
  });

  test("writes the same bytes again, and knows what is stale", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    const all = ["build", "--format", "svg,json,ts,sql,md"];
    await runProgram(folder, all);
    expect(await runProgram(folder, [...all, "--check"])).toEqual({ status: 0, out: "", complaints: "" });
    writeFileSync(path.join(folder, "a.smap"), SOUND.replace("Retain customers", "Keep customers"));
    const stale = await runProgram(folder, [...all, "--check"]);
    expect(stale.status).toBe(1);
    expect(stale.out).toContain("stale out/bank.svg\n");
    expect(readFileSync(path.join(folder, "out/bank.svg"), "utf8")).toContain("Retain customers");
  });

  test("with --check names outputs whose map has another id now, and leaves the files of others alone", async () => {
    const folder = projectFolder({
      ...CONFIG,
      "a.smap": SOUND,
      "out/bank.own.txt": "",
      "out/other.svg": '<svg id="map--other"/>',
    });
    const build = ["build", "--format", "svg,sql"];
    await runProgram(folder, [...build, "--theme", "dark"]);
    await runProgram(folder, build);
    writeFileSync(path.join(folder, "a.smap"), SOUND.replace("map bank", "map bank_2"));
    await runProgram(folder, build);
    const left = await runProgram(folder, [...build, "--check"]);
    expect(left.out.split("\n").sort()).toEqual([
      "",
      "left over out/bank.dark.svg: the map bank is gone",
      "left over out/bank.measures.sql: the map bank is gone",
      "left over out/bank.svg: the map bank is gone",
    ]);
    expect(left.status).toBe(1);
    // With an error somewhere no map can be said to be gone.
    writeFileSync(path.join(folder, "b.smap"), "map bank {");
    expect((await runProgram(folder, [...build, "--check"])).out).not.toContain("left over");
  });

  test("with --check makes no folder", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    expect((await runProgram(folder, ["build", "--format", "svg", "--check"])).status).toBe(1);
    expect(existsSync(path.join(folder, "out"))).toBe(false);
  });

  test("builds the sound maps beside the faulty ones, and fails", async () => {
    const faulty = FAULTY.replace("map bank", "map broken");
    const importing = `import "./broken.smap"\n${SOUND.replace("map bank", "map leaning")}`;
    const folder = projectFolder({
      ...CONFIG,
      "broken.smap": faulty,
      "sound.smap": SOUND,
      "leaning.smap": importing,
    });
    const { status, out, complaints } = await runProgram(folder, ["build", "--format", "svg"]);
    expect(status).toBe(1);
    expect(out).toBe("wrote out/bank.svg\n");
    expect(complaints).toContain("not built because of errors: map broken in broken.smap\n");
    expect(complaints).toContain("not built because of errors: map leaning in leaning.smap\n");
  });

  test("refuses two maps that would write the same file", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND, "b.smap": SOUND });
    const { status, out, complaints } = await runProgram(folder, ["build", "--format", "svg"]);
    expect([status, out]).toEqual([1, "wrote out/bank.svg\n"]);
    expect(complaints).toContain("error[output-clash]");
  });

  test("refuses a picture of too many objectives, and writes the rest", async () => {
    const many = Array.from({ length: 2001 }, (_, index) => `    objective o${index} "O"\n`).join("");
    const folder = projectFolder({
      ...CONFIG,
      "a.smap": `map large "Large" {\n  perspective p "P" {\n${many}  }\n}\n`,
    });
    const { status, out, complaints } = await runProgram(folder, ["build", "--format", "svg,sql"]);
    expect([status, out]).toEqual([1, "wrote out/large.measures.sql\n"]);
    expect(complaints).toContain("error[layout-too-large]");
  });

  test("tells of a view that is not there", async () => {
    const folder = projectFolder({
      ...CONFIG,
      "a.smap": SOUND.replace(/\}\n$/, '  view board "Board" { show: measures }\n}\n'),
    });
    expect((await runProgram(folder, ["build", "--format", "svg", "--view", "board"])).out).toBe(
      "wrote out/bank.board.svg\n",
    );
    const { status, complaints } = await runProgram(folder, ["build", "--view", "baord"]);
    expect(status).toBe(1);
    expect(complaints).toContain("did you mean `board`?");
  });

  test("writes nothing outside the project through links or settings", async () => {
    const other = projectFolder({});
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    symlinkSync(other, path.join(folder, "out"));
    const linked = await runProgram(folder, ["build", "--format", "svg"]);
    expect([linked.status, linked.out]).toEqual([2, ""]);
    writeFileSync(
      path.join(folder, "smap.config.json"),
      JSON.stringify({ out: `../${path.basename(other)}` }),
    );
    expect((await runProgram(folder, ["build", "--format", "svg"])).status).toBe(2);
    expect(readdirSync(other)).toEqual([]);
  });

  test("names files safely whatever a map is called", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND.replace("map bank", "map `../../客户 a/b`") });
    const { out } = await runProgram(folder, ["build", "--format", "svg", "--out", "deep/er"]);
    expect(out).toBe("wrote deep/er/___.._客户_a_b.svg\n");
    expect(readdirSync(folder).sort()).toEqual(["a.smap", "deep", "smap.config.json"]);
  });
});

describe("outputStem", () => {
  test.each([
    ["metro_bank", "metro_bank"],
    ["客户满意", "客户满意"],
    ["../../etc/passwd", "___.._etc_passwd"],
    ["", "_"],
    ["..", "__"],
    ["a\0b", "a_b"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    [".hidden", "_hidden"],
    ["e\u0301", "é"],
  ])("of %j is %j", (id, stem) => {
    expect(outputStem(id)).toBe(stem);
    expect(stem).not.toMatch(/[/\\\0]|^\.|^$/);
  });

  test("stays short enough for any file system", () => {
    expect(Buffer.byteLength(outputStem("客".repeat(500)))).toBeLessThanOrEqual(120);
  });
});

describe("smap eval and smap report", () => {
  test("show values, targets, scores and status as a table", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    const { status, out } = await runProgram(folder, ["eval"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^Bank, 2025-Q2: score \d+%, (red|amber|green)/);
    expect(out).toMatch(/^Income growth +16% +15% +100% +green/m);
    expect(out).toMatch(/^Customers who stay +80% +85% +0% +red/m);
  });

  test("give exact numbers for each period as CSV, and all as JSON", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    const { out } = await runProgram(folder, ["eval", "--format", "csv"]);
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toBe("map,measure,label,unit,period,value,target,score,status");
    expect(lines).toHaveLength(8);
    expect(lines[1]).toMatch(/^bank,income,Income growth,percent,2025-Q2,0\.16,0\.15\d*,1,green$/);
    const one = await runProgram(folder, ["eval", "--format", "csv", "--period", "2025-Q1"]);
    expect(one.out.trimEnd().split("\n")).toHaveLength(3);
    const json = JSON.parse((await runProgram(folder, ["eval", "--json"])).out);
    expect(json.scorecards.map((each: { map: string }) => each.map)).toEqual(["bank"]);
  });

  test("keep labels from acting as formulas of a spreadsheet", async () => {
    const hostile = SOUND.replace('"Income growth"', '"=HYPERLINK(1), \\"x\\""');
    const folder = projectFolder({ ...CONFIG, "a.smap": hostile });
    const { out } = await runProgram(folder, ["eval", "--format", "csv"]);
    expect(out).toContain(`bank,income,"'=HYPERLINK(1), ""x""",percent`);
  });

  test.each([
    ["--period", "2031-Q1", "its periods go from 2025-Q1 to 2025-Q4"],
    ["--scenario", "lean", "has no scenario `lean`"],
  ])("tell of %s %s that is not there", async (flag, value, message) => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    for (const command of ["eval", "report", "build"]) {
      const { status, complaints } = await runProgram(folder, [command, flag, value]);
      expect([command, status]).toEqual([command, 1]);
      expect(complaints).toContain(message);
    }
  });

  test("know what a period is", async () => {
    const { status, complaints } = await runProgram("/", ["eval", "--period", "2025-Q5"]);
    expect(status).toBe(2);
    expect(complaints).toContain("a period is written 2025");
  });

  test("write a report in Markdown, to the terminal or into a file", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    const { status, out } = await runProgram(folder, ["report", "a.smap"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^# /);
    expect(out).toContain("Customers who stay");
    await runProgram(folder, ["report", "a.smap", "--out", "report.md"]);
    expect(readFileSync(path.join(folder, "report.md"), "utf8")).toBe(out);
  });

  test("tell of data that is missing, with the place of its source", async () => {
    const source = 'source sales from "sales.csv" events on day {\n    day: date\n    amount: USD\n  }\n';
    const counted = SOUND.replace("  perspective financial", `  ${source}  perspective financial`)
      .replace("calendar:", "currency: USD\n  calendar:")
      .replace(
        'objective grow "Grow income" {',
        'objective grow "Grow income" {\n      measure sold "Sold" {\n        unit: USD\n        formula: sum(sales.amount)\n        baseline: 1 USD at 2024-Q4\n        target: 2 USD at 2025-Q4\n      }',
      );
    const folder = projectFolder({ ...CONFIG, "a.smap": counted });
    mkdirSync(path.join(folder, "x"));
    const { status, out, complaints } = await runProgram(folder, ["eval"]);
    expect(status).toBe(1);
    expect(complaints).toContain("error[source-file-missing]");
    expect(out).toMatch(/^Sold +– /m);
  });
});

describe("how pictures look", () => {
  test("draws in the house style, in black and white, and says why it cannot", async () => {
    const style = (corporate: unknown) => JSON.stringify({ corporate });
    const draw = (config: string, ...words: string[]) =>
      runProgram(projectFolder({ "smap.config.json": config, "a.smap": SOUND, "logo.gif": "GIF89a" }), [
        "build",
        "--format",
        "svg",
        "--theme",
        ...words,
      ]);
    expect(await draw("{}", "print")).toEqual({
      status: 0,
      out: "wrote out/bank.print.svg\n",
      complaints: "",
    });
    const sound = await draw(style({ perspectives: ["#00205B"], fonts: ["Frutiger Next"] }), "corporate");
    expect([sound.status, sound.out]).toEqual([0, "wrote out/bank.corporate.svg\n"]);
    for (const [corporate, message] of [
      [undefined, "there is no house style to draw in: set colours, fonts or a logo under `corporate`"],
      [{ perspectives: ["#00205b", "#ffcc00"] }, "their contrast is 1.5 : 1, and at least 4.5 : 1 is needed"],
      [{ logo: "logo.gif" }, "the logo `logo.gif` cannot be used: it is neither a PNG nor an SVG"],
      [{ logo: "../logo.png" }, "the logo `../logo.png` cannot be used: it lies outside the project folder"],
      [{ logo: "none.png" }, "the logo `none.png` cannot be used: there is no such file"],
      [{ ink: "navy" }, "a colour is written like `#1f5690`: # and six digits from 0 to f"],
      [{ fonts: ["x; }"] }, "a font's name is written in letters, digits, spaces and `-`"],
    ] as const) {
      const { status, out, complaints } = await draw(style(corporate), "corporate");
      expect([status === 0, out]).toEqual([false, ""]);
      expect(complaints).toContain(message);
    }
  });

  test("draws in the shape and size that are asked for", async () => {
    const folder = projectFolder({ ...CONFIG, "a.smap": SOUND });
    await runProgram(folder, ["build", "--format", "svg", "--fit", "3:1"]);
    const size = /width="(\d+)" height="(\d+)"/.exec(readFileSync(path.join(folder, "out/bank.svg"), "utf8"));
    const usual = /width="(\d+)" height="(\d+)"/;
    await runProgram(folder, ["build", "--format", "svg"]);
    const before = usual.exec(readFileSync(path.join(folder, "out/bank.svg"), "utf8"));
    const shape = (found: RegExpExecArray | null) => Number(found?.[1]) / Number(found?.[2]);
    expect(shape(size)).toBeGreaterThan(shape(before));
    for (const words of [
      ["--fit", "16"],
      ["--fit", "wide"],
      ["--scale", "0"],
      ["--scale", "20"],
    ]) {
      expect((await runProgram(folder, ["build", ...words])).status).toBe(2);
    }
  });
});
