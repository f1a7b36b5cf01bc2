import { compile } from "../../src/compile.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import { createSource } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import { generatedText } from "./generated.ts";

/** What a comparison takes, and how many changes it tells. */
export interface Comparison {
  /** As a share of what it takes to parse both texts. */
  readonly share: number;
  readonly changes: number;
}

/** What is edited from one text to the other. */
export const EDITS = {
  nothing: (text: string): string => text,
  /** One objective in a hundred, and a link that is gone. */
  few: (text: string): string =>
    text.replace(/(objective \w+77 "[^"]*)"/g, '$1 anew"').replace(/\n {2}o99 -> .*/, ""),
  /** Of all that has one, from the map to the milestones. */
  labels: (text: string): string => text.replace(/(\w+ \w+ "[^"]*)"/g, '$1 anew"'),
} as const;

/**
 * Compares a map of so many objectives with the same map after an edit. Parsing and comparing take turns; of each the
 * fastest of several runs counts, by the processor time of this process.
 */
export function parseRatio(objectives: number, runs: number, edit: keyof typeof EDITS): Comparison {
  const text = generatedText(objectives);
  const after = EDITS[edit](text);
  const maps = [text, after].map(
    (each) => compile(["m"], { read: () => ({ kind: "text", text: each }) }).maps[0],
  );
  const [one, other] = maps;
  if (one === undefined || other === undefined) throw new Error("no map");
  const sources = [text, after].map((each) => createSource("map.smap", each));
  const best = { parsing: Number.POSITIVE_INFINITY, comparing: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    best.parsing = Math.min(
      best.parsing,
      cpuTime(() => sources.map((source) => parse(source))),
    );
    best.comparing = Math.min(
      best.comparing,
      cpuTime(() => diffMaps(one, other)),
    );
  }
  return { share: best.comparing / best.parsing, changes: diffMaps(one, other).length };
}

function cpuTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
