import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../cli/project-folder.ts";
import { runProgram } from "../cli/run-program.ts";
import { SOUND } from "../cli/sample-maps.ts";

const CONFIG = { "smap.config.json": "{}" };

test("smap build writes page, slides and PDF, and the same bytes again", async () => {
  const views =
    '  view board "Board" { show: status, measures }\n  view table "Table" { kind: scorecard }\n}\n';
  const folder = projectFolder({ ...CONFIG, "a.smap": SOUND.replace(/\}\n$/, views) });
  const words = ["build", "--format", "html,pptx,pdf"];
  const { status, out, complaints } = await runProgram(folder, words);
  expect([status, complaints]).toEqual([0, ""]);
  expect(out.split("\n").sort().join("\n")).toBe(
    "\nwrote out/bank.html\nwrote out/bank.pdf\nwrote out/bank.pptx",
  );
  const start = (name: string) => readFileSync(path.join(folder, "out", name), "latin1").slice(0, 8);
  expect([start("bank.html"), start("bank.pdf").slice(0, 5), start("bank.pptx").slice(0, 2)]).toEqual([
    "<!doctyp",
    "%PDF-",
    "PK",
  ]);
  // A slide for the map and one for each view.
  const deck = readFileSync(path.join(folder, "out/bank.pptx"), "latin1");
  expect([3, 4].map((each) => deck.includes(`ppt/slides/slide${each}.xml`))).toEqual([true, false]);
  expect(await runProgram(folder, [...words, "--check"])).toEqual({ status: 0, out: "", complaints: "" });
});

test("a PDF is not written without the letters for it", async () => {
  const folder = projectFolder({ ...CONFIG, "a.smap": SOUND.replace("Retain customers", "Retain 𓀀") });
  const { status, out, complaints } = await runProgram(folder, ["build", "--format", "pdf"]);
  expect([status, out]).toEqual([1, ""]);
  expect(complaints).toContain("error[no-font]: a PDF cannot be drawn: no font at hand has `𓀀`");
});

test("a font file that is none is named", async () => {
  const folder = projectFolder({ ...CONFIG, "a.smap": SOUND, "broken.ttf": "no font" });
  for (const name of ["broken.ttf", "missing.ttf"]) {
    const { status, complaints } = await runProgram(folder, [
      "build",
      "--format",
      "pdf",
      "--font",
      name,
      "a.smap",
    ]);
    expect(status).toBe(1);
    expect(complaints).toMatch(new RegExp(`error\\[no-font\\]: .*${name}\` is not a font that can be read`));
  }
});
