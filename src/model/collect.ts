import { error } from "../source/diagnostic.ts";
import type { Declaration, Statement } from "../syntax/ast.ts";
import { type Block, type Context, placeOf } from "./blocks.ts";
import { type Kind, NOWHERE, type Registry, register, type Where } from "./registry.ts";

/**
 * First walk over a map's block: every declaration is noted with its place on the map, so that names may be used
 * before they are declared. Values are read in the second walk.
 */
export function collectMap(block: Block, registry: Registry, context: Context): void {
  collectLinks(block, undefined, registry, context);
  for (const declaration of block.declarations) {
    const word = declaration.word.text;
    if (word === "perspective") {
      const band = register(registry, "perspective", declaration, NOWHERE, context);
      collectBand(band, { ...NOWHERE, perspective: declaration.id?.text ?? "" }, registry, context);
    } else if (word === "theme") {
      const theme = register(registry, "theme", declaration, NOWHERE, context);
      reportHomeless(theme, context);
    } else if (PLAIN_KINDS.has(word)) {
      register(registry, word as Kind, declaration, NOWHERE, context);
    }
  }
}

const PLAIN_KINDS = new Set([
  "measure",
  "source",
  "tiers",
  "scale",
  "owner",
  "initiative",
  "phase",
  "scenario",
  "term",
  "view",
]);

/** A perspective, a group in it, or a theme's cell in it. */
export function collectBand(block: Block, where: Where, registry: Registry, context: Context): void {
  collectLinks(block, undefined, registry, context);
  for (const declaration of block.declarations) {
    const id = declaration.id?.text ?? "";
    const word = declaration.word.text;
    if (word === "group") {
      const inner = register(registry, "group", declaration, where, context);
      collectBand(inner, { ...where, group: id }, registry, context);
    } else if (word === "theme") {
      const cell = register(registry, "theme", declaration, where, context);
      collectBand(cell, { ...where, themes: [...where.themes, id] }, registry, context);
    } else if (word === "objective" || word === "asset") {
      const box = register(registry, word, declaration, where, context);
      collectLinks(box, id, registry, context);
      for (const measure of box.declarations) {
        if (measure.word.text === "measure") {
          register(registry, "measure", measure, { ...where, objective: id }, context);
        }
      }
    }
  }
}

function collectLinks(block: Block, from: string | undefined, registry: Registry, context: Context): void {
  for (const statement of block.links) {
    registry.links.push({ statement, context, ...(from === undefined ? {} : { from }) });
  }
}

/** An objective in a theme at the top of the map belongs to no perspective. */
function reportHomeless(theme: Block, context: Context): void {
  for (const declaration of theme.declarations) {
    const message = `\`${declaration.word.text} ${declaration.id?.text ?? ""}\` stands in no perspective`;
    const hint = "open the theme inside a perspective: `perspective internal { theme growth { … } }`";
    context.report(error("misplaced-declaration", message, placeOf(declaration.span, context), { hint }));
  }
}

/** Declarations of a word among statements. */
export function declarationsOf(statements: readonly Statement[], word: string): readonly Declaration[] {
  return statements.filter(
    (statement): statement is Declaration => statement.kind === "declaration" && statement.word.text === word,
  );
}
