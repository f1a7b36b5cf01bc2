import path from "node:path";
import type { Document, Project, StrategyMap } from "../index.ts";

/** Maps of the input that can be drawn and evaluated, and those that cannot because of errors. */
export interface BuildableMaps {
  readonly maps: readonly StrategyMap[];
  readonly faulty: readonly StrategyMap[];
}

/** Splits the maps of the named files by whether their file, or one that it imports, has errors. */
export function buildableMaps(project: Project, files: readonly string[]): BuildableMaps {
  const named = new Set(files);
  const documents = new Map(project.documents.map((document) => [document.file, document]));
  const errors = new Set(
    project.diagnostics.filter((each) => each.severity === "error").map((each) => each.place.file),
  );
  const maps = project.maps.filter((map) => named.has(map.file));
  const isFaulty = (map: StrategyMap): boolean =>
    filesBehind(map.file, documents).some((file) => errors.has(file));
  return { maps: maps.filter((map) => !isFaulty(map)), faulty: maps.filter(isFaulty) };
}

/** A file and all that it imports, directly or not. */
function filesBehind(file: string, documents: ReadonlyMap<string, Document>): readonly string[] {
  const found = new Set([file]);
  for (const each of found) {
    for (const statement of documents.get(each)?.statements ?? []) {
      if (statement.kind !== "declaration" || statement.word.text !== "import") continue;
      const target = statement.label?.text ?? "";
      found.add(target.startsWith("smap:") ? target : path.posix.join(path.posix.dirname(each), target));
    }
  }
  return [...found];
}
