import { type Diagnostic, error } from "../source/diagnostic.ts";
import type { Declaration } from "../syntax/ast.ts";
import { type Block, type Context, placeOf, readBlock } from "./blocks.ts";
import type { Module } from "./load.ts";
import type { StrategyMap } from "./model.ts";
import { resolveMap } from "./resolve-map.ts";
import { collectTranslations, reportTranslations } from "./translations.ts";

export interface Resolved {
  readonly maps: readonly StrategyMap[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The maps that one file declares, every name resolved. What cannot be resolved is reported and left out. */
export function resolveFile(module: Module, modules: ReadonlyMap<string, Module>): Resolved {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const translations = collectTranslations(module, modules);
  const contextOf = (file: string): Context => ({
    file,
    report,
    translationsOf: (kind, id) => translations.get(`${kind} ${id}`) ?? translations.get(` ${id}`) ?? [],
  });
  const top = readBlock("file", module.document.statements, contextOf(module.file));
  reportTopLevel(module, top, contextOf(module.file));
  reportTranslations(module, modules, report);
  for (const declaration of top.declarations)
    if (SHARED.has(declaration.word.text)) readThrough(declaration, contextOf(module.file));
  const maps = top.declarations
    .filter((each) => each.word.text === "map")
    .map((declaration) => resolveMap(declaration, module, modules, contextOf));
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
      const related = [{ message: "it is declared here first", place: placeOf(before.id.span, context) }];
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
