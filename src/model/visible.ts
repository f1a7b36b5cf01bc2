import type { Declaration } from "../syntax/ast.ts";
import type { Module } from "./load.ts";

/** A declaration at the top of a file. */
export interface Found {
  readonly module: Module;
  readonly declaration: Declaration;
}

/** What the declarations of a file can name beyond their map: the top of the file and of its imports. */
export interface Visible {
  /** `["churn"]`, or `["corporate", "churn"]` for what came by a named import; the file itself comes first. */
  find(kind: string, path: readonly string[]): Found | undefined;
  /** The name by which a file was imported. */
  aliasOf(file: string): string | undefined;
  /** The file and its imports without a name. */
  readonly plain: readonly Module[];
}

export function visibleFrom(module: Module, modules: ReadonlyMap<string, Module>): Visible {
  const plain = [module];
  const named = new Map<string, Module[]>();
  const aliases = new Map<string, string | undefined>();
  for (const { file, alias } of module.imports) {
    const target = file === undefined ? undefined : modules.get(file);
    if (target === undefined) continue;
    if (!aliases.has(target.file)) aliases.set(target.file, alias);
    if (alias === undefined) plain.push(target);
    else if (!named.get(alias)?.push(target)) named.set(alias, [target]);
  }
  const plainIndex = indexOf(plain);
  const indexes = new Map([...named].map(([alias, imported]) => [alias, indexOf(imported)]));
  return {
    plain,
    aliasOf: (file) => aliases.get(file),
    find: (kind, path) => {
      const [first, second] = path;
      if (path.length === 1) return plainIndex.get(`${kind} ${first}`);
      return path.length === 2 ? indexes.get(first ?? "")?.get(`${kind} ${second}`) : undefined;
    },
  };
}

/** By word and id, the first of equals. */
function indexOf(modules: readonly Module[]): ReadonlyMap<string, Found> {
  const index = new Map<string, Found>();
  for (const module of modules) {
    for (const [key, declaration] of module.declared) {
      if (!index.has(key)) index.set(key, { module, declaration });
    }
  }
  return index;
}
