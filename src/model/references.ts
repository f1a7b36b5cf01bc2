import { error, MOST_DIAGNOSTICS_A_FILE } from "../source/diagnostic.ts";
import { suggest } from "../source/suggest.ts";
import type { Reference } from "../syntax/ast.ts";
import { type Context, placeOf, readBlock } from "./blocks.ts";
import type { Module } from "./load.ts";
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
      const known = idsOf(registry, kind);
      const near = suggest(id, known);
      const hint =
        near === undefined
          ? `to declare it, give it a label: \`${kind} ${id} "…"\``
          : `did you mean \`${near}\`?`;
      registry
        .contextOf(at.file)
        .report(error("unknown-reference", `no ${kind} is called \`${id}\``, at, { hint }));
    }
  }
}

const FRAMED: ReadonlySet<Kind> = new Set<Kind>(["perspective", "group", "theme"]);

/** The entry of a name; what only a file or an import declares is taken into the map by this. */
export function need(registry: Registry, kind: Kind, path: readonly string[]): Entry | undefined {
  const id = path.join(".");
  const known = registry.entries.get(keyOf(kind, id));
  if (known !== undefined) return known.kind === kind || NAME_SPACES[kind] !== "measure" ? known : undefined;
  const found = visible(registry, kind, path);
  if (found === undefined) return undefined;
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

function visible(registry: Registry, kind: Kind, path: readonly string[]) {
  const [first, second] = path;
  const { module, modules } = registry;
  const reachable: { readonly module: Module; readonly id: string | undefined }[] = [];
  if (path.length === 1) reachable.push({ module, id: first });
  for (const { file, alias } of module.imports) {
    const target = file === undefined ? undefined : modules.get(file);
    if (target === undefined) continue;
    if (alias === undefined && path.length === 1) reachable.push({ module: target, id: first });
    if (alias !== undefined && alias === first && path.length === 2)
      reachable.push({ module: target, id: second });
  }
  for (const { module: from, id } of reachable) {
    const declaration = from.declared.get(`${kind} ${id}`);
    if (declaration !== undefined) return { module: from, declaration };
  }
  return undefined;
}

/** Ids that could have been meant. */
export function idsOf(registry: Registry, kind: Kind): readonly string[] {
  const own = [...registry.entries.values()]
    .filter((entry) => NAME_SPACES[entry.kind] === NAME_SPACES[kind])
    .map((entry) => entry.id);
  const modules = [
    registry.module,
    ...registry.module.imports.flatMap(({ file, alias }) => {
      const target = file === undefined || alias !== undefined ? undefined : registry.modules.get(file);
      return target === undefined ? [] : [target];
    }),
  ];
  const others = modules.flatMap(({ document }) =>
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
  const others = [...registry.entries.values()].filter((each) => each.id === name);
  const near =
    registry.misses.push(name) > MOST_DIAGNOSTICS_A_FILE ? undefined : suggest(name, idsOf(registry, kind));
  const hint =
    others[0] === undefined
      ? near === undefined
        ? undefined
        : `did you mean \`${near}\`?`
      : `\`${name}\` is ${withArticle(others[0].kind)}`;
  const place = placeOf(reference.span, context);
  const related =
    near === undefined || others[0] !== undefined
      ? []
      : [...registry.entries.values()]
          .filter((each) => each.id === near && NAME_SPACES[each.kind] === NAME_SPACES[kind])
          .slice(0, 1)
          .map((each) => ({
            message: `declared as ${each.kind} ${near} "${each.declaration.label?.text ?? ""}"`,
            place: placeOf(each.declaration.id?.span ?? each.declaration.span, each.context),
          }));
  context.report(error("unknown-reference", `no ${kind} is called \`${name}\``, place, { hint, related }));
  return undefined;
}

/** What stands in a file that came by a named import, seen from that file: there it needs no name in front. */
function needBeside(
  registry: Registry,
  kind: Kind,
  path: readonly string[],
  context: Context,
): Entry | undefined {
  if (context.file === registry.module.file || path.length !== 1) return undefined;
  const alias = registry.module.imports.find((each) => each.file === context.file)?.alias;
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
