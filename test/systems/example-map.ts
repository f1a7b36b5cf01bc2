import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "vitest";
import { compile } from "../../src/compile.ts";
import { evaluateInMemory } from "../../src/engine/memory.ts";
import type { Value } from "../../src/formula/value.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { scoreMap } from "../../src/score/score-map.ts";
import type { Scorecard } from "../../src/score/scorecard.ts";

export const root = path.resolve(import.meta.dirname, "../..");

/** A test of one row of the table in examples/README.md. */
export function system(row: number, expectation: string, check: () => void): void {
  test(`${row}. ${expectation}`, check);
}

/** The maps of a file; `texts` stand in for files of the same name. */
export function mapsOf(file: string, texts: ReadonlyMap<string, string> = new Map()): readonly StrategyMap[] {
  const { maps } = compile([file], {
    read: (name) => ({ kind: "text", text: texts.get(name) ?? readFileSync(path.join(root, name), "utf8") }),
  });
  return maps;
}

/** The map of `examples/FILE.smap`. */
export function mapOf(file: string, texts?: ReadonlyMap<string, string>): StrategyMap {
  const [map] = mapsOf(`examples/${file}.smap`, texts);
  if (map === undefined) throw new Error(`no map in ${file}`);
  return map;
}

/** The map of a text that may import what ships with the compiler. */
export function mapOfText(text: string): StrategyMap {
  const [map] = mapsOf("text.smap", new Map([["text.smap", text]]));
  if (map === undefined) throw new Error("no map in the text");
  return map;
}

/** Code and message of each finding in a file. */
export function findingsOf(file: string): readonly { readonly code: string; readonly message: string }[] {
  const { diagnostics } = compile([`examples/${file}.smap`], {
    read: (name) => ({ kind: "text", text: readFileSync(path.join(root, name), "utf8") }),
  });
  return diagnostics;
}

/** The values of one measure, first period to last; undefined where one is missing. */
export function series(map: StrategyMap, measure: string): readonly (number | undefined)[] {
  const row = evaluateInMemory(map, { root }).values.rows.find((each) => each.measure === measure);
  return (row?.values ?? []).map((each: Value) => (each.kind === "known" ? each.value : undefined));
}

export function scorecardOf(map: StrategyMap, period?: string): Scorecard {
  return scoreMap(map, evaluateInMemory(map, { root }).values, period === undefined ? {} : { period });
}

/** Labels of the objectives in a perspective or in one of its groups. */
export function labelsIn(map: StrategyMap, place: string): readonly string[] {
  return map.objectives
    .filter((each) => each.perspective === place || each.group === place)
    .map((each) => each.label.text);
}

/** Labels of the objectives in a theme's column. */
export function labelsInTheme(map: StrategyMap, theme: string): readonly string[] {
  return map.objectives.filter((each) => each.themes.includes(theme)).map((each) => each.label.text);
}

/** The objectives of a perspective or group, counted. */
export function countIn(map: StrategyMap, place: string): number {
  return labelsIn(map, place).length;
}

/** `cause -> effect` of every link. */
export function arrows(map: StrategyMap): readonly string[] {
  return map.links.map((each) => `${each.from} -> ${each.to}`);
}

/** The rows of a CSV file without quotes, as texts by column. */
export function table(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(path.join(root, "examples", file), "utf8")
    .trim()
    .split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, index) => [names[index] ?? "", cell])),
  );
}
