import { type Diagnostic, error, MOST_DIAGNOSTICS_A_FILE } from "../source/diagnostic.ts";
import { suggest } from "../source/suggest.ts";
import type { Declaration } from "../syntax/ast.ts";
import { mapsAround } from "./alignment.ts";
import { type Block, type Context, placeOf, readBlock } from "./blocks.ts";
import { declarationsOf } from "./collect.ts";
import { framesOf } from "./frames.ts";
import type { Module } from "./load.ts";
import type { StrategyMap } from "./model.ts";
import { MOST_SHARED, reportTooLarge } from "./most.ts";
import type { FileNames } from "./registry.ts";
import { resolveMap } from "./resolve-map.ts";
import {
  collectTranslations,
  type DeclaredNames,
  declaredNames,
  reportTranslations,
} from "./translations.ts";
import { visibleFrom } from "./visible.ts";

export interface Resolved {
  readonly maps: readonly StrategyMap[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the files of a project have in common. */
interface Shared {
  /** Characters that maps read of each other's files: is there room for more? */
  hasRoom(): boolean;
  take(characters: number): void;
  /** Every name that a file declares; collected when it is first asked for, and once. */
  names(): DeclaredNames;
}

function sharedBy(modules: ReadonlyMap<string, Module>): Shared {
  let taken = 0;
  let names: DeclaredNames | undefined;
  return {
    hasRoom: () => taken <= MOST_SHARED,
    take: (characters) => {
      taken += characters;
    },
    names: () => {
      names ??= declaredNames(modules);
      return names;
    },
  };
}

/** As {@link resolveFile}, for the files of a project. */
export function resolveFiles(
  files: readonly Module[],
  modules: ReadonlyMap<string, Module>,
): readonly Resolved[] {
  const shared = sharedBy(modules);
  return files.map((module) => resolveFile(module, modules, shared));
}

/** The maps that one file declares, every name resolved. What cannot be resolved is reported and left out. */
export function resolveFile(
  module: Module,
  modules: ReadonlyMap<string, Module>,
  shared = sharedBy(modules),
): Resolved {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const translations = collectTranslations(module, modules);
  let asked = 0;
  const contextOf = (file: string): Context => ({
    file,
    report,
    nearest: (name, known) => (asked++ < MOST_DIAGNOSTICS_A_FILE ? suggest(name, known()) : undefined),
    translationsOf: (kind, id) => translations.get(`${kind} ${id}`) ?? translations.get(` ${id}`) ?? [],
  });
  const top = readBlock("file", module.document.statements, contextOf(module.file));
  reportTopLevel(module, top, contextOf(module.file));
  reportTranslations(module, modules, shared.names, report);
  for (const declaration of top.declarations)
    if (SHARED.has(declaration.word.text)) readThrough(declaration, contextOf(module.file));
  const names: FileNames = {
    module,
    terms: declarationsOf(module.document.statements, "term").flatMap(({ id }) => id?.text ?? []),
    contextOf,
    visible: visibleFrom(module, modules),
    frames: framesOf(modules, contextOf),
    mapsAround: mapsAround(module, modules),
    take: ({ span }) => shared.take(span.end - span.start),
  };
  const maps = top.declarations
    .filter((each) => each.word.text === "map")
    .flatMap((declaration) => {
      if (shared.hasRoom()) return [resolveMap(declaration, names)];
      const message = "this map is not read: the maps of the project are together too large";
      reportTooLarge(
        message,
        placeOf((declaration.id ?? declaration.word).span, module),
        contextOf(module.file),
      );
      return [];
    });
  return { maps, diagnostics };
}

/** What stands at the top of a file for maps to use; a file may hold it without a map that does. */
const SHARED: ReadonlySet<string> = new Set(["measure", "owner", "source", "tiers", "scale", "term"]);

/** Reports what does not stand in a block or the blocks in it, whether a map uses them or not. */
function readThrough(declaration: Declaration, context: Context): void {
  const block = readBlock(declaration.word.text, declaration.body ?? [], context);
  for (const inner of block.declarations) readThrough(inner, context);
}

/** What stands twice or without a name at the top of a file; `import` and `translations` have their own readers. */
function reportTopLevel(module: Module, top: Block, context: Context): void {
  const seen = new Map<string, Declaration>();
  for (const declaration of top.declarations) {
    const word = declaration.word.text;
    if (word === "import" || word === "translations") continue;
    const place = placeOf(declaration.id?.span ?? declaration.word.span, context);
    if (declaration.id === undefined) {
      context.report(
        error("missing-name", `this \`${word}\` has no id`, place, {
          hint: `write \`${word} short_name …\``,
        }),
      );
      continue;
    }
    const key = `${word} ${declaration.id.text}`;
    const before = seen.get(key);
    if (before?.id !== undefined) {
      const related = [{ message: "first declared here", place: placeOf(before.id.span, context) }];
      context.report(
        error("duplicate-id", `there is already a ${word} \`${declaration.id.text}\``, place, { related }),
      );
    } else seen.set(key, declaration);
  }
  for (const statement of module.document.statements) {
    if (statement.kind === "declaration" || statement.kind === "property") continue;
    const hint = 'put it into the block of a map: `map name "…" { … }`';
    const message = "links and rows do not stand at the top of a file";
    context.report(error("misplaced-declaration", message, placeOf(statement.span, context), { hint }));
  }
}
