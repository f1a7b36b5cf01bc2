import { compile, type Project } from "../../src/compile.ts";
import type { Change } from "../../src/diff/change.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import { diffStrategies, type StrategyDiff } from "../../src/diff/strategies.ts";
import type { StrategyMap } from "../../src/model/model.ts";

/** Compiles one text as `map.smap`; a text that is in error is a fault of the test. */
export function projectOf(text: string): Project {
  const project = compile(["map.smap"], {
    read: (file) => (file === "map.smap" ? { kind: "text", text } : { kind: "missing" }),
  });
  // What a check of the method finds leaves a map whole.
  const errors = project.diagnostics.filter(
    ({ severity, code }) => severity === "error" && code !== "link-cycle",
  );
  if (errors.length === 0 && project.maps.length > 0) return project;
  const told = errors.map(
    ({ message, place }) => `${message} (${text.slice(place.span.start, place.span.end)})`,
  );
  throw new Error(told.join("\n"));
}

export function mapOf(text: string): StrategyMap {
  const [map] = projectOf(text).maps;
  if (map === undefined) throw new Error("no map");
  return map;
}

export function changesBetween(before: string, after: string): readonly Change[] {
  return diffMaps(mapOf(before), mapOf(after));
}

/** Without findings, so that a new check does not change what is expected of every edit. */
export function diffBetween(before: string, after: string): StrategyDiff {
  const bare = (text: string) => ({ maps: projectOf(text).maps, diagnostics: [] });
  return diffStrategies(bare(before), bare(after));
}

/** `code: sentence` of each, for expectations that people read. */
export function told(changes: readonly Change[]): readonly string[] {
  return changes.map(({ grade, code, sentence }) => `${grade} ${code}: ${sentence}`);
}
