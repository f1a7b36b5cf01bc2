import { compileFault, compileFiles } from "../check/growth.ts";
import { HOSTILE_MAPS } from "../check/hostile-maps.ts";
import { corpus } from "./corpus.ts";
import { brokenFormatLaw } from "./format-law.ts";
import { growthFault } from "./growth.ts";
import { HOSTILE } from "./hostile-texts.ts";
import { parseFault, processorTime, randomEdit } from "./parse-safely.ts";
import { generateProgram } from "./program-generator.ts";
import { randomOf } from "./random.ts";

/** How much each part of the long run does. */
interface Amounts {
  readonly edits: number;
  readonly programs: number;
  /** Every n-th prefix of each file. */
  readonly prefixes: number;
  readonly hostileLength: number;
}

const AMOUNTS: Readonly<Record<string, Amounts>> = {
  short: { edits: 5_000, programs: 5_000, prefixes: 31, hostileLength: 256 * 1024 },
  full: { edits: 50_000, programs: 100_000, prefixes: 1, hostileLength: 1024 * 1024 },
};

const LONGEST_PARSE = 1_000;

/** Tells of a fault: what failed, and how. */
type Fail = (what: string, why: string) => void;

/** A part of the run: does it, and says in a line what was done. */
type Part = (amounts: Amounts, fail: Fail) => string;

const PARTS: Readonly<Record<string, Part>> = {
  prefixes: ({ prefixes }, fail) => {
    const files = corpus();
    let count = 0;
    for (const { file, text } of files) {
      for (let length = 0; length <= text.length; length += prefixes, count++) {
        parseInTime(`prefix ${length} of ${file}`, text.slice(0, length), fail);
      }
    }
    return `${count} prefixes of ${files.length} files parsed`;
  },

  edits: ({ edits }, fail) => {
    const files = corpus();
    const random = randomOf(7);
    for (let index = 0; index < edits; index++) {
      parseInTime(`edit ${index}`, randomEdit(random, random.pick(files).text), fail);
    }
    return `${edits} random edits parsed`;
  },

  texts: ({ hostileLength }, fail) => {
    for (const [name, make] of HOSTILE) {
      const fault = parseFault(make(hostileLength));
      if (fault !== undefined) fail(name, fault);
      const workOf = (size: number) => {
        const text = make(size);
        return () => void parseFault(text);
      };
      growInTime(name, workOf, hostileLength, fail);
    }
    return `${HOSTILE.size} hostile texts of ${hostileLength / 1024} KiB parsed`;
  },

  maps: ({ hostileLength }, fail) => {
    for (const [name, make] of HOSTILE_MAPS) {
      const fault = compileFault(make(hostileLength));
      if (fault !== undefined) fail(name, fault);
      const workOf = (size: number) => {
        const files = make(size);
        return () => void compileFiles(files);
      };
      growInTime(name, workOf, hostileLength, fail);
    }
    return `${HOSTILE_MAPS.size} hostile maps of ${hostileLength / 1024} KiB compiled`;
  },

  programs: ({ programs }, fail) => {
    for (let seed = 0; seed < programs; seed++) {
      const law = brokenFormatLaw(generateProgram(seed));
      if (law !== undefined) fail(`generated file ${seed}`, law);
    }
    return `${programs} generated files formatted`;
  },
};

/**
 * The long run of the syntax tests, all of it or the parts named; prints what it did and gives the number of failures.
 */
export function fuzz(amount: string, parts: readonly string[], print: (line: string) => void): number {
  let failures = 0;
  const fail: Fail = (what, why) => {
    failures++;
    if (failures <= 20) print(`FAILED ${what}: ${why}`);
  };
  for (const [name, part] of Object.entries(PARTS)) {
    if (parts.length > 0 && !parts.includes(name)) continue;
    print(part(AMOUNTS[amount] ?? (AMOUNTS.short as Amounts), fail));
  }
  return failures;
}

function parseInTime(what: string, text: string, fail: Fail): void {
  const time = processorTime(() => {
    const fault = parseFault(text);
    if (fault !== undefined) fail(what, fault);
  });
  if (time > LONGEST_PARSE) fail(what, `${Math.round(time)} ms`);
}

function growInTime(name: string, workOf: (size: number) => () => void, most: number, fail: Fail): void {
  for (let length = 128 * 1024; length <= most; length *= 2) {
    const grown = growthFault(workOf, length, 100);
    if (grown !== undefined) fail(`${name}, ${length / 1024} KiB`, grown);
  }
}
