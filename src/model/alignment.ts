import { error } from "../source/diagnostic.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Statement } from "../syntax/ast.ts";
import { declarationsOf } from "./collect.ts";
import type { Module } from "./load.ts";
import type { Alignment } from "./model.ts";
import type { Registry } from "./registry.ts";

/**
 * Reports what `cascades` and `contributes` do not find. A path begins with the name of an import (`corporate.F1`) or
 * with a map of this file or a plain import (`group_map.F1`); between the two stands the map's id where a file holds
 * several (`corporate.group_map.F1`). A path that ends with the map stands for all of it.
 */
export function reportLostAlignment(alignment: readonly Alignment[], registry: Registry): void {
  for (const { path, at } of alignment) {
    const lost = lookUp(path, registry);
    if (lost === undefined) continue;
    const hint = lost.known.length === 0 ? undefined : didYouMean(lost.name, lost.known);
    registry
      .contextOf(at.file)
      .report(error("lost-alignment", lost.message, at, { hint: hint ?? lost.hint }));
  }
}

interface Lost {
  readonly message: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly hint?: string;
}

function lookUp(path: readonly string[], registry: Registry): Lost | undefined {
  const [first = "", ...rest] = path;
  const { module, modules } = registry;
  const alias = module.imports.find((each) => each.alias === first);
  if (alias !== undefined) {
    const target = alias.file === undefined ? undefined : modules.get(alias.file);
    return target === undefined ? undefined : lookIn(mapsOf(target), first, rest);
  }
  const plain = module.imports.flatMap(({ file, alias: name }) =>
    file === undefined || name !== undefined ? [] : (modules.get(file) ?? []),
  );
  const maps = [module, ...plain].flatMap(mapsOf);
  const map = maps.find((each) => each.id?.text === first);
  if (map !== undefined) return lookIn([map], first, rest);
  const aliases = module.imports.flatMap((each) => each.alias ?? []);
  return {
    message: `no map and no import is called \`${first}\``,
    name: first,
    known: [...aliases, ...maps.map((each) => each.id?.text ?? "")],
    hint: `import its file first: \`import "./${first}.smap" as ${first}\``,
  };
}

/** The rest of a path among the maps of a file: nothing more, an objective, or a map and perhaps an objective. */
function lookIn(maps: readonly Declaration[], named: string, rest: readonly string[]): Lost | undefined {
  const [first, second] = rest;
  if (first === undefined) return undefined;
  const map = maps.find((each) => each.id?.text === first);
  if (map !== undefined)
    return second === undefined ? undefined : lookIn([map], `${named}.${first}`, [second]);
  const [only] = maps;
  if (maps.length !== 1 || only === undefined) {
    const known = maps.map((each) => each.id?.text ?? "");
    const hint = `it holds the maps ${known.map((each) => `\`${each}\``).join(", ")}`;
    return maps.length === 0
      ? { message: `\`${named}\` holds no map`, name: first, known }
      : { message: `\`${named}\` has no map \`${first}\``, name: first, known, hint };
  }
  const objectives = boxesIn(only.body ?? []);
  return objectives.includes(first)
    ? undefined
    : { message: `\`${named}\` has no objective \`${first}\``, name: first, known: objectives };
}

function mapsOf(module: Module): readonly Declaration[] {
  return declarationsOf(module.document.statements, "map");
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
