import { createSource, type Source } from "../../source/source.ts";
import type { Declaration, Statement } from "../ast.ts";
import { format } from "../format.ts";
import { parse } from "../parse.ts";
import { fileBlock } from "./chunks.ts";
import { type Conflict, mergeBlocks } from "./merge-blocks.ts";
import { followMoves } from "./moves.ts";

/** Three versions of a file as one. */
export type MergeResult =
  | { readonly kind: "merged"; readonly text: string; readonly conflicts: readonly Conflict[] }
  /** One of them cannot be read; the text says which: "the common ancestor". */
  | { readonly kind: "unreadable"; readonly which: string };

/**
 * Merges what two branches made of a file, by facts and not by lines: a property, a dated value, a link or a whole
 * declaration that one side touched is taken from it, wherever the other side worked. Facts on which the sides
 * contradict each other are marked in the text as git does, and named. A declaration keeps its identity when its id
 * changes and `was` says so. An empty base is a file that both sides added.
 */
export function mergeSources(base: Source, here: Source, there: Source): MergeResult {
  const versions = [base, here, there].map((source) => ({ source, ...parse(source) }));
  const names = ["the common ancestor", "this branch", "the other branch"];
  const broken = versions.findIndex(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === "error"),
  );
  if (broken >= 0) return { kind: "unreadable", which: names[broken] ?? "" };
  const known = declaredIds(versions[0]?.document.statements ?? []);
  const blocks = versions.map(({ source, document }) =>
    fileBlock(source, document.statements, (declaration) => idIn(known, declaration)),
  );
  const [one, two, three] = blocks;
  if (one === undefined || two === undefined || three === undefined) return { kind: "unreadable", which: "" };
  const { base: was, here: mine, there: yours } = followMoves({ base: one, here: two, there: three });
  const { text, conflicts } = mergeBlocks(was, mine, yours, undefined);
  if (conflicts.length > 0) return { kind: "merged", text, conflicts };
  const result = createSource(here.file, text);
  const doubled = declaredTwice(parse(result).document.statements);
  for (const { document } of versions)
    for (const name of declaredTwice(document.statements)) doubled.delete(name);
  const twice = [...doubled].map((name) => ({ fact: `${name}, which now stands in two places` }));
  return { kind: "merged", text: format(result).text, conflicts: twice };
}

/** Names of what a map may declare once only and yet declares again: both branches may have put it somewhere. */
function declaredTwice(statements: readonly Statement[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  const visit = (inner: readonly Statement[]): void => {
    for (const each of inner) {
      if (each.kind !== "declaration") continue;
      const name = `${each.word.text} \`${each.id?.text}\``;
      if (ONCE.has(each.word.text) && each.id !== undefined) (seen.has(name) ? twice : seen).add(name);
      visit(each.body ?? []);
    }
  };
  visit(statements);
  return twice;
}

const ONCE: ReadonlySet<string> = new Set(["objective", "asset"]);

/** `word id` of every declaration. */
function declaredIds(statements: readonly Statement[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of statements) {
    if (each.kind !== "declaration") continue;
    if (each.id !== undefined) found.add(`${each.word.text} ${each.id.text}`);
    for (const inner of declaredIds(each.body ?? [])) found.add(inner);
  }
  return found;
}

/** The id that the base knows a declaration by. */
function idIn(known: ReadonlySet<string>, { word, id, body }: Declaration): string {
  const own = id?.text ?? "";
  if (known.has(`${word.text} ${own}`)) return own;
  for (const each of body ?? []) {
    if (each.kind !== "property" || each.name.text !== "was") continue;
    const earlier = earlierIds(each.value).find((name) => known.has(`${word.text} ${name}`));
    if (earlier !== undefined) return earlier;
  }
  return own;
}

function earlierIds(value: Extract<Statement, { kind: "property" }>["value"]): readonly string[] {
  if (value?.kind === "words") return value.words.map(({ text }) => text);
  return value?.kind === "references" ? value.references.map(({ path }) => path.join(".")) : [];
}
