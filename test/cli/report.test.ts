import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { runProgram } from "./run-program.ts";
import { SOUND } from "./sample-maps.ts";

const TWO = { "a.smap": SOUND, "b.smap": SOUND.replace('map bank "Bank"', 'map shop "Shop"') };

describe("smap report", () => {
  test("writes Markdown, or HTML where the file's name says so", async () => {
    const folder = projectFolder({ "a.smap": SOUND });
    const { out } = await runProgram(folder, ["report"]);
    expect(out).toMatch(/^# Bank/);
    const { status } = await runProgram(folder, ["report", "--out", "r.html", "--level", "management"]);
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, "r.html"), "utf8")).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  test("speaks another language", async () => {
    const { out } = await runProgram(projectFolder({ "a.smap": SOUND }), [
      "report",
      "--lang",
      "zh",
      "--format",
      "html",
    ]);
    expect(out).toContain('<html lang="zh">');
  });

  test("asks which map a page is about, and takes the answer", async () => {
    const folder = projectFolder(TWO);
    const asked = await runProgram(folder, ["report", "--format", "html"]);
    expect(asked.complaints).toContain("name it, `--map bank` or `--map shop`");
    expect([asked.out, asked.status]).toEqual(["", 2]);
    const { out, status } = await runProgram(folder, ["report", "--format", "html", "--map", "shop"]);
    expect(out.match(/<!doctype/g)).toHaveLength(1);
    expect(out).toContain("<title>Shop");
    expect(status).toBe(0);
    const unknown = await runProgram(folder, ["report", "--map", "shp"]);
    expect(unknown.complaints).toContain("no map is called `shp`; did you mean `shop`?");
    expect(unknown.status).toBe(2);
  });
});

test.each([
  ["nowhere/r.md", "there is no such folder"],
  ["sub", "it is a folder"],
])("an output that cannot be written, %s, is said", async (out, why) => {
  const folder = projectFolder({ "a.smap": SOUND, "sub/x.txt": "" });
  for (const command of ["report", "eval", "evidence"]) {
    const ran = await runProgram(folder, [command, "a.smap", "--out", out]);
    expect(ran.complaints).toBe(`error: \`${out}\` cannot be written: ${why}\n`);
    expect(ran.status).toBe(2);
  }
});

describe("smap eval --out", () => {
  test("writes a workbook with the values", async () => {
    const folder = projectFolder({ "a.smap": SOUND });
    const { out, status } = await runProgram(folder, ["eval", "--format", "xlsx", "--out", "s.xlsx"]);
    expect([out, status]).toEqual(["", 0]);
    const parts = unzipSync(new Uint8Array(readFileSync(path.join(folder, "s.xlsx"))));
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    expect(sheet).toContain("Customers who stay");
    expect(sheet).toContain("<v>0.16</v>");
  });

  test("writes other formats as they would be printed", async () => {
    const folder = projectFolder({ "a.smap": SOUND });
    const { out } = await runProgram(folder, ["eval", "--format", "csv"]);
    await runProgram(folder, ["eval", "--format", "csv", "--out", "s.csv"]);
    expect(readFileSync(path.join(folder, "s.csv"), "utf8")).toBe(out);
  });

  test("does not put a workbook on the screen, nor two maps into one", async () => {
    const folder = projectFolder(TWO);
    const { complaints, status } = await runProgram(folder, ["eval", "--format", "xlsx"]);
    expect(complaints).toContain("name one with `--out scorecard.xlsx`");
    expect(status).toBe(2);
    const both = await runProgram(folder, ["eval", "--format", "xlsx", "--out", "s.xlsx"]);
    expect(both.complaints).toContain("a workbook holds one map");
    expect(existsSync(path.join(folder, "s.xlsx"))).toBe(false);
  });
});
