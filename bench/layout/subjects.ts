import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/compile.ts";
import { breakLines } from "../../src/layout/break-lines.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import type { Host } from "../../src/source/host.ts";
import { randomOutline } from "../../test/layout/random-map.ts";
import { outlineText } from "./outline-text.ts";

/** A map to draw, its text, and its labels broken into lines as every tool gets them. */
export interface Sample {
  readonly map: StrategyMap;
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Compiles the map again from its text, for those who measure the whole way. */
  readonly compileAgain: () => StrategyMap;
}

/** Samples whose counts are added up in one row. */
export interface Subject {
  readonly name: string;
  /** Of the largest sample. */
  readonly objectives: number;
  readonly links: number;
  readonly samples: readonly Sample[];
}

const LABEL_WIDTH = 160;
const LABEL_SIZE = 13;

export function sampleOf(map: StrategyMap, compileAgain: () => StrategyMap): Sample {
  const labels = new Map(map.objectives.map(({ id, label }) => [id, breakLabel(label.text)]));
  return { map, labels, compileAgain };
}

/** Lines of a label, the same for all tools but smap, which breaks them to fit its columns. */
export function breakLabel(text: string): readonly string[] {
  return breakLines(text, LABEL_WIDTH, LABEL_SIZE);
}

/** The first example, all examples, and made-up maps of the sizes asked for. */
export function subjectsOf(root: string, sizes: readonly number[]): readonly Subject[] {
  return [
    subject("Metro Bank", exampleSamples(root, ["examples/metro-bank/map.smap"])),
    subject("all examples", exampleSamples(root, exampleFiles(root))),
    ...sizes.map((size) => subject(`made-up, ${size}`, [madeUpSample(size)])),
  ];
}

function subject(name: string, samples: readonly Sample[]): Subject {
  return {
    name,
    objectives: Math.max(...samples.map(({ map }) => map.objectives.length)),
    links: samples.reduce((sum, { map }) => sum + map.links.length, 0),
    samples,
  };
}

function exampleFiles(root: string): readonly string[] {
  return readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".smap"))
    .map((file) => `examples/${file.split(path.sep).join("/")}`)
    .sort();
}

/** The maps that files declare themselves and that have something to draw. */
function exampleSamples(root: string, files: readonly string[]): readonly Sample[] {
  const texts = new Map<string, string | undefined>();
  const host: Host = {
    read(file) {
      if (!texts.has(file)) texts.set(file, readText(path.join(root, file)));
      const text = texts.get(file);
      return text === undefined ? { kind: "missing" } : { kind: "text", text };
    },
  };
  return files.flatMap((file) =>
    compile([file], host).maps.flatMap((map, index) => {
      if (map.file !== file || map.objectives.length === 0) return [];
      return [sampleOf(map, () => compile([file], host).maps[index]!)];
    }),
  );
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function madeUpSample(size: number): Sample {
  const text = outlineText(randomOutline(size, size));
  const compileAgain = (): StrategyMap =>
    compile(["made-up.smap"], { read: () => ({ kind: "text", text }) }).maps[0]!;
  return sampleOf(compileAgain(), compileAgain);
}
