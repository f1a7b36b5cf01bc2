import { compile } from "../../src/compile.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import { createSource } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import { generatedText } from "./generated.ts";

/**
 * What it takes to compare a map of so many objectives with the same map after an edit of every label, as a share of
 * what it takes to parse both. The least of several runs of each, taken in turn, by the time of this process alone.
 */
export function parseRatio(objectives: number, runs: number): number {
  const text = generatedText(objectives);
  const after = text.replace(/(objective \w+ "[^"]*)"/g, '$1 anew"');
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
  return best.comparing / best.parsing;
}

function cpuTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
