import { compile } from "../../src/compile.ts";
import { breakLines } from "../../src/layout/break-lines.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { randomOutline } from "../../test/layout/random-map.ts";
import { exampleMaps, projectHost } from "../../test/svg/example-maps.ts";
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
  const examples = exampleSamples(root);
  const metroBank = examples.filter(({ map }) => map.id === "metro_bank");
  return [
    subject("Metro Bank", metroBank),
    subject("all examples", examples),
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

/** Each compiles its own file again. */
function exampleSamples(root: string): readonly Sample[] {
  const host = projectHost(root);
  return exampleMaps(root).flatMap((map) => {
    const compileAgain = () => compile([map.file], host).maps.find(({ id }) => id === map.id)!;
    return map.objectives.length === 0 ? [] : [sampleOf(map, compileAgain)];
  });
}

function madeUpSample(size: number): Sample {
  const text = outlineText(randomOutline(size, size));
  const compileAgain = (): StrategyMap =>
    compile(["made-up.smap"], { read: () => ({ kind: "text", text }) }).maps[0]!;
  return sampleOf(compileAgain(), compileAgain);
}
