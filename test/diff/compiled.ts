import { compile, type Project } from "../../src/compile.ts";
import type { Change } from "../../src/diff/change.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import type { StrategyMap } from "../../src/model/model.ts";

/** Compiles one text as `map.smap`. */
export function projectOf(text: string): Project {
  return compile(["map.smap"], {
    read: (file) => (file === "map.smap" ? { kind: "text", text } : { kind: "missing" }),
  });
}

/** The first map of a text; a text that is in error is a fault of the test. */
export function mapOf(text: string): StrategyMap {
  const project = projectOf(text);
  const errors = project.diagnostics.filter(({ severity }) => severity === "error");
  const [map] = project.maps;
  if (errors.length > 0 || map === undefined) {
    throw new Error(
      errors
        .map(({ message, place }) => `${message} (${text.slice(place.span.start, place.span.end)})`)
        .join("\n"),
    );
  }
  return map;
}

export function changesBetween(before: string, after: string): readonly Change[] {
  return diffMaps(mapOf(before), mapOf(after));
}

/** `code: sentence` of each, for expectations that people read. */
export function told(changes: readonly Change[]): readonly string[] {
  return changes.map(({ grade, code, sentence }) => `${grade} ${code}: ${sentence}`);
}
