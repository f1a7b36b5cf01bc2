import { compile, type Project } from "../../src/compile.ts";
import { processorTime } from "../syntax/parse-safely.ts";
import type { Files } from "./hostile-parts.ts";

/** Compiles `map.smap` among its files. */
export function compileFiles(given: Files): Project {
  const byName = new Map(Object.entries(given));
  return compile(["map.smap"], {
    read: (file) => {
      const text = byName.get(file);
      return text === undefined ? { kind: "missing" } : { kind: "text", text };
    },
  });
}

/** Processor time of compiling, in milliseconds: the least of some runs. */
export function compileTime(given: Files, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => processorTime(() => compileFiles(given))));
}
