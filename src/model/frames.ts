import { error } from "../source/diagnostic.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Reference } from "../syntax/ast.ts";
import { type Block, type Context, placeOf, propertyValue, readBlock } from "./blocks.ts";
import { declarationsOf } from "./collect.ts";
import type { Module } from "./load.ts";

/** A framework and those it builds on, most basic first. */
export interface FramePart {
  readonly declaration: Declaration;
  readonly block: Block;
  readonly module: Module;
}

/**
 * The frameworks that a reference names, followed down their own `framework:` lines. Names are looked for in the
 * file and its imports; a cycle is reported where it closes.
 */
export function frameParts(
  reference: Reference,
  module: Module,
  modules: ReadonlyMap<string, Module>,
  contextOf: (file: string) => Context,
): readonly FramePart[] {
  const parts: FramePart[] = [];
  let wanted: Reference | undefined = reference;
  let from = module;
  while (wanted !== undefined) {
    const name = wanted.path.join(".");
    const place = placeOf(wanted.span, from);
    const known = frameworksOf(from, modules);
    const found = known.find((each) => each.declaration.id?.text === name);
    const context = contextOf(from.file);
    if (found === undefined) {
      const names = known.map((each) => each.declaration.id?.text ?? "");
      const hint = didYouMean(name, names) ?? `import it first: \`import "smap:${name}"\``;
      context.report(error("unknown-reference", `no framework is called \`${name}\``, place, { hint }));
      break;
    }
    if (parts.some((part) => part.declaration === found.declaration)) {
      context.report(error("framework-cycle", `the framework \`${name}\` builds on itself`, place));
      break;
    }
    const block = readBlock("framework", found.declaration.body ?? [], contextOf(found.module.file));
    parts.unshift({ ...found, block });
    wanted = propertyValue(block, "framework", "references")?.references[0];
    from = found.module;
  }
  return parts;
}

function frameworksOf(module: Module, modules: ReadonlyMap<string, Module>) {
  const files = [
    module,
    ...module.imports.flatMap(({ file }) => (file === undefined ? [] : (modules.get(file) ?? []))),
  ];
  return files.flatMap((each) =>
    declarationsOf(each.document.statements, "framework").map((declaration) => ({
      declaration,
      module: each,
    })),
  );
}

/** Ids of the frameworks that a file declares or imports. */
export function frameworkNames(module: Module, modules: ReadonlyMap<string, Module>): readonly string[] {
  return frameworksOf(module, modules).map(({ declaration }) => declaration.id?.text ?? "");
}
