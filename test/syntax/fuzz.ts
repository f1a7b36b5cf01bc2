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

/** The long run of the syntax tests; prints what it did and gives the number of failures. */
export function fuzz(amount: string, print: (line: string) => void): number {
  const { edits, programs, prefixes, hostileLength } = AMOUNTS[amount] ?? (AMOUNTS.short as Amounts);
  const files = corpus();
  let failures = 0;
  const fail = (what: string, why: string): void => {
    failures++;
    if (failures <= 20) print(`FAILED ${what}: ${why}`);
  };
  const parseInTime = (what: string, text: string): void => {
    const time = processorTime(() => {
      const fault = parseFault(text);
      if (fault !== undefined) fail(what, fault);
    });
    if (time > LONGEST_PARSE) fail(what, `${Math.round(time)} ms`);
  };

  let count = 0;
  for (const { file, text } of files) {
    for (let length = 0; length <= text.length; length += prefixes, count++) {
      parseInTime(`prefix ${length} of ${file}`, text.slice(0, length));
    }
  }
  print(`${count} prefixes of ${files.length} files parsed`);

  const random = randomOf(7);
  for (let index = 0; index < edits; index++) {
    const text = randomEdit(random, random.pick(files).text);
    parseInTime(`edit ${index}`, text);
  }
  print(`${edits} random edits parsed`);

  for (const [name, make] of HOSTILE) {
    const fault = parseFault(make(hostileLength));
    if (fault !== undefined) fail(name, fault);
    for (let length = 128 * 1024; length <= hostileLength; length *= 2) {
      const workOf = (size: number) => {
        const text = make(size);
        return () => void parseFault(text);
      };
      const grown = growthFault(workOf, length, 100);
      if (grown !== undefined) fail(`${name}, ${length / 1024} KiB`, grown);
    }
  }
  print(`${HOSTILE.size} hostile texts of ${hostileLength / 1024} KiB parsed`);

  for (const [name, make] of HOSTILE_MAPS) {
    const fault = compileFault(make(hostileLength));
    if (fault !== undefined) fail(name, fault);
    for (let length = 128 * 1024; length <= hostileLength; length *= 2) {
      const workOf = (size: number) => {
        const files = make(size);
        return () => void compileFiles(files);
      };
      const grown = growthFault(workOf, length, 100);
      if (grown !== undefined) fail(`${name}, ${length / 1024} KiB`, grown);
    }
  }
  print(`${HOSTILE_MAPS.size} hostile maps of ${hostileLength / 1024} KiB compiled`);

  for (let seed = 0; seed < programs; seed++) {
    const law = brokenFormatLaw(generateProgram(seed));
    if (law !== undefined) fail(`generated file ${seed}`, law);
  }
  print(`${programs} generated files formatted`);
  return failures;
}
