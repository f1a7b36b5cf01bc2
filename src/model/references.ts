import { error, type Related } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";
import type { Reference } from "../syntax/ast.ts";
import { type Context, placeOf, readBlock } from "./blocks.ts";
import {
  type Entry,
  type Kind,
  keyOf,
  NAME_SPACES,
  NOWHERE,
  type Registry,
  withArticle,
} from "./registry.ts";

/** From names to what they name: in the map, beside it in its file, and in what the file imports. */

/**
 * Adds the blocks that open something to what they open; reports those that open nothing, unless a framework that
 * could not be had may have brought it.
 */
export function joinOpenings(registry: Registry, frame: "whole" | "broken"): void {
  for (const { key, block, at, kind, id } of registry.openings) {
    const entry = registry.entries.get(key) ?? need(registry, kind, [id]);
    const isKind = entry?.kind === kind || NAME_SPACES[kind] !== "measure";
    if (entry !== undefined && isKind) entry.blocks.push(block);
    else if (frame === "whole" || !FRAMED.has(kind)) {
      const context = registry.contextOf(at.file);
      const near = context.nearest(id, () => idsOf(registry, kind));
      const hint =
        near === undefined
          ? `to declare it, give it a label: \`${kind} ${id} "…"\``
          : `did you mean \`${near}\`?`;
      context.report(error("unknown-reference", `no ${kind} is called \`${id}\``, at, { hint }));
    }
  }
}

const FRAMED: ReadonlySet<Kind> = new Set<Kind>(["perspective", "group", "theme"]);

/** The entry of a name; what only a file or an import declares is taken into the map by this. */
export function need(registry: Registry, kind: Kind, path: readonly string[]): Entry | undefined {
  const id = path.join(".");
  const known = registry.entries.get(keyOf(kind, id));
  if (known !== undefined) return known.kind === kind || NAME_SPACES[kind] !== "measure" ? known : undefined;
  const found = registry.visible.find(kind, path);
  if (found === undefined) return undefined;
  registry.take(found.declaration);
  const context = registry.contextOf(found.module.file);
  const block = readBlock(found.declaration.word.text, found.declaration.body ?? [], context);
  const entry: Entry = {
    kind,
    id,
    declaration: found.declaration,
    blocks: [block],
    context,
    where: NOWHERE,
    fromFrame: false,
  };
  registry.entries.set(keyOf(kind, id), entry);
  return entry;
}

/** Ids that could have been meant. */
export function idsOf(registry: Registry, kind: Kind): readonly string[] {
  const own = [...registry.entries.values()]
    .filter((entry) => NAME_SPACES[entry.kind] === NAME_SPACES[kind])
    .map((entry) => entry.id);
  const others = registry.visible.plain.flatMap(({ document }) =>
    document.statements.flatMap((each) =>
      each.kind === "declaration" && each.word.text === kind && each.id !== undefined ? [each.id.text] : [],
    ),
  );
  return [...own, ...others];
}

/** The id that a reference names, or undefined, reported. */
export function refer(
  registry: Registry,
  kind: Kind,
  reference: Reference,
  context: Context,
): string | undefined {
  const entry = needBeside(registry, kind, reference.path, context) ?? need(registry, kind, reference.path);
  if (entry !== undefined) return entry.id;
  const name = reference.path.join(".");
  const place = placeOf(reference.span, context);
  const report = (extras: { readonly hint?: string; readonly related?: readonly Related[] }) =>
    context.report(error("unknown-reference", `no ${kind} is called \`${name}\``, place, extras));
  const other = kindNamed(registry, name);
  if (other !== undefined) {
    report({ hint: `\`${name}\` is ${withArticle(other)}` });
    return undefined;
  }
  const near = context.nearest(name, () => idsOf(registry, kind));
  const meant = near === undefined ? undefined : registry.entries.get(keyOf(kind, near));
  const related = meant === undefined ? [] : [{ message: declaredAs(meant), place: placeOfEntry(meant) }];
  report({ ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }), related });
  return undefined;
}

/** What a name stands for, whatever kind was asked for. */
function kindNamed(registry: Registry, name: string): Kind | undefined {
  const spaces = Object.keys(NAME_SPACES) as Kind[];
  const found = spaces
    .map((each) => registry.entries.get(keyOf(each, name)))
    .find((each) => each !== undefined);
  return found?.kind ?? (registry.groups.has(name) ? "group" : undefined);
}

function declaredAs({ kind, id, declaration }: Entry): string {
  return `declared as ${kind} ${id} "${declaration.label?.text ?? ""}"`;
}

function placeOfEntry({ declaration, context }: Entry): Place {
  return placeOf(declaration.id?.span ?? declaration.span, context);
}

/** What stands in a file that came by a named import, seen from that file: there it needs no name in front. */
function needBeside(
  registry: Registry,
  kind: Kind,
  path: readonly string[],
  context: Context,
): Entry | undefined {
  if (context.file === registry.module.file || path.length !== 1) return undefined;
  const alias = registry.visible.aliasOf(context.file);
  return alias === undefined ? undefined : need(registry, kind, [alias, ...path]);
}

/** As {@link refer}, for lists; repeated names count once. */
export function referAll(
  registry: Registry,
  kind: Kind,
  references: readonly Reference[],
  context: Context,
): readonly string[] {
  const ids = references.flatMap((reference) => refer(registry, kind, reference, context) ?? []);
  return [...new Set(ids)];
}
