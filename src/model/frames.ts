import { error } from "../source/diagnostic.ts";
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

/** The frameworks that files can name, each read once however many maps follow it. */
export interface Frames {
  /**
   * The frameworks that a reference names, followed down their own `framework:` lines. Names are looked for in the
   * file and its imports; one that is not there, and a cycle where it closes, are reported.
   */
  partsOf(reference: Reference, file: string): readonly FramePart[];
  /** Is a framework of this id declared or imported by a file? */
  has(name: string, file: string): boolean;
  /** Ids of the frameworks that a file declares or imports. */
  namesIn(file: string): Iterable<string>;
  /** Ids of the perspectives that a framework and those below it have. */
  perspectivesOf(reference: Reference, file: string): ReadonlySet<string>;
}

/** Frames that build on each other; a map reads all of them. */
const MOST_FRAMES = 20;

type Framework = Pick<FramePart, "declaration" | "module">;

export function framesOf(modules: ReadonlyMap<string, Module>, contextOf: (file: string) => Context): Frames {
  const known = new Map<string, ReadonlyMap<string, Framework>>();
  const blocks = new Map<Declaration, Block>();
  const bands = new Map<string, ReadonlySet<string>>();

  const frameworksIn = (file: string): ReadonlyMap<string, Framework> => {
    const found = known.get(file) ?? frameworksOf(modules.get(file), modules);
    known.set(file, found);
    return found;
  };
  const blockOf = ({ declaration, module }: Framework): Block => {
    const found =
      blocks.get(declaration) ?? readBlock("framework", declaration.body ?? [], contextOf(module.file));
    blocks.set(declaration, found);
    return found;
  };
  const partsOf = (reference: Reference, file: string): readonly FramePart[] => {
    const parts: FramePart[] = [];
    let wanted: Reference | undefined = reference;
    let from = file;
    while (wanted !== undefined) {
      const name = wanted.path.join(".");
      const context = contextOf(from);
      const place = placeOf(wanted.span, context);
      const found = frameworksIn(from).get(name);
      if (found === undefined) {
        const near = context.nearest(name, () => frameworksIn(context.file).keys());
        const hint =
          near === undefined ? `import it first: \`import "smap:${name}"\`` : `did you mean \`${near}\`?`;
        context.report(error("unknown-reference", `no framework is called \`${name}\``, place, { hint }));
        break;
      }
      if (parts.some((part) => part.declaration === found.declaration)) {
        context.report(error("framework-cycle", `the framework \`${name}\` builds on itself`, place));
        break;
      }
      if (parts.length === MOST_FRAMES) {
        const message = `frameworks build on each other more than ${MOST_FRAMES} deep`;
        context.report(error("map-too-large", message, place, { hint: "join some of them" }));
        break;
      }
      const block = blockOf(found);
      parts.unshift({ ...found, block });
      wanted = propertyValue(block, "framework", "references")?.references[0];
      from = found.module.file;
    }
    return parts;
  };
  const perspectivesOf = (reference: Reference, file: string): ReadonlySet<string> => {
    const key = JSON.stringify([file, reference.path]);
    const found = bands.get(key) ?? new Set(partsOf(reference, file).flatMap(perspectivesIn));
    bands.set(key, found);
    return found;
  };
  return {
    partsOf,
    perspectivesOf,
    has: (name, file) => frameworksIn(file).has(name),
    namesIn: (file) => frameworksIn(file).keys(),
  };
}

function perspectivesIn({ block }: FramePart): readonly string[] {
  return block.declarations.flatMap((each) =>
    each.word.text === "perspective" ? (each.id?.text ?? []) : [],
  );
}

/** By id, those of the file before those it imports. */
function frameworksOf(
  module: Module | undefined,
  modules: ReadonlyMap<string, Module>,
): ReadonlyMap<string, Framework> {
  const found = new Map<string, Framework>();
  if (module === undefined) return found;
  const imported = module.imports.flatMap(({ file }) =>
    file === undefined ? [] : (modules.get(file) ?? []),
  );
  for (const each of [module, ...imported]) {
    for (const declaration of declarationsOf(each.document.statements, "framework")) {
      const id = declaration.id?.text ?? "";
      if (!found.has(id)) found.set(id, { declaration, module: each });
    }
  }
  return found;
}
