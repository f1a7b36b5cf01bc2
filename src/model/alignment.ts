import { error } from "../source/diagnostic.ts";
import { joinedNames } from "../source/joined-names.ts";
import type { Place } from "../source/source.ts";
import type { Declaration, Statement } from "../syntax/ast.ts";
import { type Block, type Context, optional, placeOf, propertyValue } from "./blocks.ts";
import { declarationsOf } from "./collect.ts";
import type { Module } from "./load.ts";
import type { AlignedTo, Alignment } from "./model.ts";
import type { FileNames } from "./registry.ts";

type MapsById = ReadonlyMap<string, NearMap>;

interface NearMap {
  readonly file: string;
  readonly declaration: Declaration;
}

/** The maps that a file can name, its own and imported ones. */
export interface MapsAround {
  /** By the name of the import; undefined where its file could not be had. */
  readonly imported: ReadonlyMap<string, MapsById | undefined>;
  /** Those of the file and of its imports without a name. */
  readonly plain: MapsById;
  /** Ids of a map's objectives and assets, read once. */
  boxesOf(map: Declaration): ReadonlySet<string>;
}

export function mapsAround(module: Module, modules: ReadonlyMap<string, Module>): MapsAround {
  const imported = new Map<string, MapsById | undefined>();
  const plain = mapsOf(module);
  for (const { file, alias } of module.imports) {
    const target = file === undefined ? undefined : modules.get(file);
    if (alias !== undefined) {
      if (!imported.has(alias)) imported.set(alias, target === undefined ? undefined : mapsOf(target));
    } else if (target !== undefined) {
      for (const [id, map] of mapsOf(target)) if (!plain.has(id)) plain.set(id, map);
    }
  }
  const boxes = new Map<Declaration, ReadonlySet<string>>();
  const boxesOf = (map: Declaration): ReadonlySet<string> => {
    const found = boxes.get(map) ?? new Set(boxesIn(map.body ?? []));
    boxes.set(map, found);
    return found;
  };
  return { imported, plain, boxesOf };
}

function mapsOf({ file, document }: Module): Map<string, NearMap> {
  const maps = new Map<string, NearMap>();
  for (const declaration of declarationsOf(document.statements, "map")) {
    const id = declaration.id?.text ?? "";
    if (!maps.has(id)) maps.set(id, { file, declaration });
  }
  return maps;
}

/**
 * What `cascades` and `contributes` of a map or objective name, and a report of what they do not find. A path begins
 * with the name of an import (`corporate.F1`) or with a map of this file or a plain import (`group_map.F1`); between
 * the two stands the map's id where a file holds several (`corporate.group_map.F1`). A path that ends with the map
 * stands for all of it, one that ends with a file of several maps for each of them.
 */
export function readAlignment(block: Block, names: FileNames, context: Context): readonly Alignment[] {
  return (["cascades", "contributes"] as const).flatMap((kind) =>
    (propertyValue(block, kind, "shares")?.shares ?? []).flatMap(({ of, quantity, span }) => {
      if (of === undefined) return [];
      const at = placeOf(span, context);
      const found = lookUp(of.path, names.mapsAround);
      if (!isFound(found)) reportLost(found, at, context);
      const leadsTo = isFound(found) ? found : [];
      return [{ kind, path: of.path, leadsTo, ...optional("share", quantity?.value), at }];
    }),
  );
}

interface Lost {
  readonly message: string;
  readonly name: string;
  readonly known: Iterable<string>;
  readonly hint?: string;
}

function isFound(found: readonly AlignedTo[] | Lost): found is readonly AlignedTo[] {
  return Array.isArray(found);
}

function reportLost(lost: Lost, at: Place, context: Context): void {
  const near = context.nearest(lost.name, () => lost.known);
  const hint = near === undefined ? lost.hint : `did you mean \`${near}\`?`;
  context.report(error("lost-alignment", lost.message, at, { hint }));
}

/** Nothing where the file of a named import could not be had, which is already reported. */
function lookUp(path: readonly string[], around: MapsAround): readonly AlignedTo[] | Lost {
  const [first = "", ...rest] = path;
  const { imported, plain } = around;
  if (imported.has(first)) {
    const maps = imported.get(first);
    return maps === undefined ? [] : lookIn(maps, first, rest, around);
  }
  const map = plain.get(first);
  if (map !== undefined) return lookIn(new Map([[first, map]]), first, rest, around);
  return {
    message: `no map and no import is called \`${first}\``,
    name: first,
    known: [...imported.keys(), ...plain.keys()],
    hint: `import its file first: \`import "./${first}.smap" as ${first}\``,
  };
}

/** The rest of a path among the maps of a file: nothing more, an objective, or a map and perhaps an objective. */
function lookIn(
  maps: MapsById,
  named: string,
  [first, second]: readonly string[],
  around: MapsAround,
): readonly AlignedTo[] | Lost {
  if (first === undefined) return [...maps].map(([map, { file }]) => ({ file, map }));
  const map = maps.get(first);
  if (map !== undefined) {
    const rest = second === undefined ? [] : [second];
    return lookIn(new Map([[first, map]]), `${named}.${first}`, rest, around);
  }
  const [only] = maps;
  if (only === undefined) return { message: `\`${named}\` holds no map`, name: first, known: [] };
  if (maps.size > 1) {
    const hint = `it holds the maps ${joinedNames([...maps.keys()], ", ")}`;
    return { message: `\`${named}\` has no map \`${first}\``, name: first, known: maps.keys(), hint };
  }
  const [id, { file, declaration }] = only;
  const boxes = around.boxesOf(declaration);
  return boxes.has(first)
    ? [{ file, map: id, objective: first }]
    : { message: `\`${named}\` has no objective \`${first}\``, name: first, known: boxes };
}

/** Ids of all objectives and assets below. */
function boxesIn(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => {
    if (statement.kind !== "declaration") return [];
    const word = statement.word.text;
    const isBox = word === "objective" || word === "asset";
    return isBox ? (statement.id?.text ?? []) : boxesIn(statement.body ?? []);
  });
}
