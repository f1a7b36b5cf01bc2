import { type CheckSettings, checkMap } from "./check/check.ts";
import { checkFormulas } from "./formula/check.ts";
import { SHIPPED } from "./library/shipped.ts";
import { load, type Module } from "./model/load.ts";
import type { StrategyMap } from "./model/model.ts";
import { resolveFiles } from "./model/resolve.ts";
import { SCORING_FUNCTIONS } from "./scoring/scoring-functions.ts";
import { type Diagnostic, sortDiagnostics } from "./source/diagnostic.ts";
import type { Host } from "./source/host.ts";
import type { Source } from "./source/source.ts";
import type { Document } from "./syntax/ast.ts";

/*
 *   files --load--> modules --resolve--> maps --plan--> formulas hold
 *             |                |          `--check--> the method holds
 *             `-- findings ----`---------------------------`--> Project
 *
 * Each arrow is a function from a value to a new value. What is made of a map afterwards (pictures, scorecards,
 * code) starts from `Project.maps`.
 */

/** Files compiled together: their maps, and everything there is to say about them. */
export interface Project {
  readonly kind: "project";
  /** In the order of the files, then of the text. */
  readonly maps: readonly StrategyMap[];
  /**
   * Those of files that were only imported, where a view draws a cascade and asks for them; what there is to say about
   * them is said where their own files are compiled.
   */
  readonly imported: readonly StrategyMap[];
  /** Every file that was read, imports and shipped library included. */
  readonly documents: readonly Document[];
  readonly sources: readonly Source[];
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles files (paths relative to the project root) with all that they import. Never throws on bad input: what
 * is wrong becomes diagnostics, and what is right is in the maps all the same.
 */
export function compile(files: readonly string[], host: Host, settings: CheckSettings = {}): Project {
  // 1. Text to syntax trees, imports followed.
  const loaded = load(files, host, SHIPPED);

  // 2. Names to meanings: one file at a time, its maps in source order.
  const own = files.flatMap((file) => loaded.modules.get(file) ?? []);
  const resolved = resolveFiles(own, loaded.modules);
  const maps = resolved.flatMap((each) => each.maps);

  // 3. Formulas: names, types, units, cycles.
  const formulas = maps.flatMap(checkFormulas);

  // 4. The laws of the method; an error above may hide what they would miss.
  const read = [...loaded.diagnostics, ...resolved.flatMap((each) => each.diagnostics)];
  const broken = read.some((diagnostic) => diagnostic.severity === "error");
  const documents = [...loaded.modules.values()].map((module) => module.document);
  const around = { broken, documents, sources: loaded.sources, scoringFunctions: SCORING_FUNCTIONS };
  const checks = maps.map((map) => checkMap(map, settings, around));

  return {
    kind: "project",
    maps,
    imported: maps.some(drawsCascade) ? importedMaps(own, loaded.modules) : [],
    documents,
    sources: loaded.sources,
    diagnostics: sortDiagnostics([...read, ...formulas, ...checks.flat()]),
  };
}

function drawsCascade({ views }: StrategyMap): boolean {
  return views.some(({ form }) => form === "cascade");
}

function importedMaps(own: readonly Module[], modules: ReadonlyMap<string, Module>): readonly StrategyMap[] {
  const others = [...modules.values()].filter((module) => !own.includes(module));
  return resolveFiles(others, modules).flatMap((each) => each.maps);
}
