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
  return { kind: "merged", text: format(createSource(here.file, text)).text, conflicts };
}

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
