import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { countOverflows, openBrowser } from "./browser.ts";
import { EDITS, type Moves, movesBetween } from "./edits.ts";
import { type Counts, measure } from "./measure.ts";
import {
  countsTable,
  movesTable,
  type NotMeasured,
  type Results,
  summary,
  type ToolResult,
} from "./results.ts";
import { type Sample, type Subject, sampleOf, subjectsOf } from "./subjects.ts";
import { findD2 } from "./tools/d2.ts";
import { findDot } from "./tools/dot.ts";
import { findElk } from "./tools/elk.ts";
import { findMermaid } from "./tools/mermaid.ts";
import { findSmap } from "./tools/smap.ts";
import { type Drawn, type Found, PATIENCE, type Tool } from "./tools/tool.ts";

/*
 * Draws the same maps with smap and with other tools in one run, measures all pictures by one piece of code, and
 * prints tables: `bench.ts [--write] [examples] [SIZE ...]`; without words all examples and all sizes. With `--write` the figures go into results.json, the README beside
 * it and the README of the project.
 */

const ROOT = new URL("../../", import.meta.url);
const HERE = new URL("bench/layout/", ROOT);
const SIZES = [25, 100, 400, 1600];
/** Edits are tried on single maps whose drawing took no more seconds than this. */
const QUICK = 8;
/** From one size of made-up maps to the next, four times as large, tools get slower by at most about this. */
const GROWTH = 16;

/** Seconds that each tool may draw before anything counts. */
const WARM_UP = 6;

const words = process.argv.slice(2);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
const browser = await openBrowser();
const viewer = await browser?.newPage();
const found: readonly (readonly [string, Found])[] = [
  ["smap", findSmap()],
  ["dot", findDot("true")],
  ["dot, ortho", findDot("ortho")],
  ["elkjs", findElk()],
  ["D2", await findD2()],
  ["Mermaid", await findMermaid(await browser?.newPage(), HERE)],
];
const slowest = new Map<string, { readonly seconds: number; readonly objectives: number }>();
const results: { subjects: Results["subjects"][number][] } = { subjects: [] };
for (const [, each] of found) if (each.kind === "tool") await warmUp(each.tool);
for (const subject of chosenSubjects()) {
  const { name, objectives, links, samples } = subject;
  const tools: (ToolResult | NotMeasured)[] = [];
  const seconds = new Map<string, number>();
  for (const [tool, each] of found) {
    if (each.kind === "missing") tools.push({ kind: "not measured", tool, reason: each.reason });
    else tools.push(await measured(each.tool, subject, seconds, viewer));
  }
  const base = seconds.get("dot");
  const result = {
    name,
    maps: samples.length,
    objectives,
    links,
    tools: tools.map((each) => {
      const own = seconds.get(each.tool);
      return each.kind === "measured" && base !== undefined && own !== undefined
        ? { ...each, time: own / base }
        : each;
    }),
  };
  results.subjects.push(result);
  const maps = samples.length === 1 ? "" : `${samples.length} maps, the largest of `;
  console.log(`\n${name}: ${maps}${objectives} objectives, ${links} links\n\n${countsTable(result)}`);
  const moves = movesTable(result);
  if (moves !== undefined) console.log(`\nboxes moved by\n\n${moves}`);
}
if (words.includes("--write")) writeResults(results);
await browser?.close();
process.exit(0);

/** Metro Bank always; all examples where they are asked for, or nothing is. */
function chosenSubjects(): readonly Subject[] {
  const isChosen = sizes.length > 0;
  const subjects = subjectsOf(fileURLToPath(ROOT), isChosen ? sizes : SIZES);
  return subjects.filter(({ name }) => name !== "all examples" || !isChosen || words.includes("examples"));
}

/** Draws the first subject for a while, so that the first times are as good as the last. */
async function warmUp(tool: Tool): Promise<void> {
  const sample = chosenSubjects()[0]?.samples[0];
  if (sample === undefined) return;
  process.stderr.write(`${tool.name}: warming up\n`);
  for (let spent = 0; spent < WARM_UP; ) {
    const drawn = await attempt(tool, sample);
    if (typeof drawn === "string") return;
    spent += drawn.seconds;
  }
}

/** Draws all maps of a subject and counts. */
async function measured(
  tool: Tool,
  subject: Subject,
  seconds: Map<string, number>,
  viewer: Page | undefined,
): Promise<ToolResult | NotMeasured> {
  const before = slowest.get(tool.name);
  const size = subject.objectives;
  if (before !== undefined && size > before.objectives) {
    const guess = before.seconds * GROWTH ** (Math.log(size / before.objectives) / Math.log(4));
    if (guess > PATIENCE * 4)
      return {
        kind: "not measured",
        tool: tool.name,
        reason: `not tried: ${before.objectives} objectives took ${before.seconds.toFixed(0)} s`,
      };
  }
  let total: Counts | undefined;
  let time = 0;
  let overflows: number | undefined;
  const moves: Record<string, Moves> = {};
  process.stderr.write(`${tool.name}: ${subject.name}\n`);
  for (const sample of subject.samples) {
    const drawn = await attempt(tool, sample);
    if (typeof drawn === "string") return { kind: "not measured", tool: tool.name, reason: drawn };
    if (drawn.seconds > (slowest.get(tool.name)?.seconds ?? 0))
      slowest.set(tool.name, { seconds: drawn.seconds, objectives: sample.map.objectives.length });
    time += drawn.seconds < 1 ? await medianSeconds(tool, sample, drawn.seconds) : drawn.seconds;
    total = added(total, measure(drawn.drawing, sample.map));
    if (viewer !== undefined && drawn.svg !== undefined && tool.labels !== undefined)
      overflows = (overflows ?? 0) + (await countOverflows(viewer, drawn.svg, tool.labels));
    if (drawn.seconds <= QUICK && subject.samples.length === 1) await addMoves(moves, tool, sample, drawn);
  }
  seconds.set(tool.name, time);
  return {
    kind: "measured",
    tool: tool.name,
    counts: total!,
    ...(overflows === undefined ? {} : { overflows }),
    moves,
  };
}

/** A drawing, or why there is none. */
async function attempt(tool: Tool, sample: Sample): Promise<Drawn | string> {
  try {
    return (await tool.draw(sample)) ?? `failed, or took longer than ${PATIENCE} s`;
  } catch (problem) {
    return `failed: ${String(problem).split("\n")[0]?.slice(0, 60)}`;
  }
}

/** Drawings of a quick map, and the time in seconds after which there are no more. */
const MOST_RUNS = 40;
const LONG_ENOUGH = 3;

/** The same map again and again: the first half of the drawings warms the tool up and does not count. */
async function medianSeconds(tool: Tool, sample: Sample, first: number): Promise<number> {
  const times = [first];
  for (let spent = first; times.length < 4 || (times.length < MOST_RUNS && spent < LONG_ENOUGH); ) {
    const seconds = (await tool.draw(sample))?.seconds ?? first;
    times.push(seconds);
    spent += seconds;
  }
  const warm = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? first;
}

function added(total: Counts | undefined, counts: Counts): Counts {
  if (total === undefined) return counts;
  const sums = Object.entries(counts).map(
    ([key, value]) => [key, total[key as keyof Counts] + value] as const,
  );
  return Object.fromEntries(sums) as unknown as Counts;
}

async function addMoves(
  moves: Record<string, Moves>,
  tool: Tool,
  sample: Sample,
  before: Drawn,
): Promise<void> {
  for (const { name, apply } of EDITS) {
    const map = apply(sample.map);
    const after = await attempt(
      tool,
      sampleOf(map, () => map),
    );
    if (typeof after === "string") continue;
    const { boxes, moved, swapped } = movesBetween(before.drawing, after.drawing);
    const sum = moves[name] ?? { boxes: 0, moved: 0, swapped: 0 };
    moves[name] = { boxes: sum.boxes + boxes, moved: sum.moved + moved, swapped: sum.swapped + swapped };
  }
}

function writeResults(results: Results): void {
  writeFileSync(new URL("results.json", HERE), `${JSON.stringify(results, undefined, 2)}\n`);
  const tables = results.subjects.map((subject) => {
    const moves = movesTable(subject);
    return `### ${subject.name}: ${subject.objectives} objectives, ${subject.links} links\n\n${countsTable(subject)}${moves === undefined ? "" : `\n\nBoxes moved by\n\n${moves}`}`;
  });
  replaceBetween(new URL("README.md", HERE), "tables", tables.join("\n\n"));
  replaceBetween(new URL("README.md", ROOT), "layout bench", summary(results));
}

/** What stands between `<!-- NAME -->` and `<!-- NAME, end -->`. */
function replaceBetween(file: URL, name: string, text: string): void {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- ${name}, end -->)`);
  const before = readFileSync(file, "utf8");
  writeFileSync(
    file,
    before.replace(pattern, (_, start: string, end: string) => `${start}\n${text}\n${end}`),
  );
}
