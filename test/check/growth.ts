import { compile, type Project } from "../../src/compile.ts";
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

/** Compiles a hostile map and gives what is wrong, or undefined: no throw, every place inside its file. */
export function compileFault(given: Files): string | undefined {
  try {
    const { diagnostics, sources } = compileFiles(given);
    const lengths = new Map(sources.map(({ file, text }) => [file, text.length]));
    const outside = diagnostics.find(({ place: { file, span } }) => span.end > (lengths.get(file) ?? 0));
    return outside === undefined ? undefined : `${outside.code} points outside the text`;
  } catch (thrown) {
    return String(thrown);
  }
}
