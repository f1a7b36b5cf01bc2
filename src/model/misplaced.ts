import { type Diagnostic, error } from "../source/diagnostic.ts";
import type { Span } from "../source/source.ts";
import type { Clause, Declaration, Statement } from "../syntax/ast.ts";
import { DECLARATION_ROWS } from "../syntax/declarations.ts";
import { propertyRow } from "../syntax/properties.ts";

/** What stands where it would have no effect: the grammar lets it pass, so it is told here. */

type Place = (span: Span) => Diagnostic["place"];

/** Blocks in which each statement without a declaration word has a meaning, and what to do with it elsewhere. */
const HOMES = {
  link: {
    in: ["map", "framework", "perspective", "group", "theme", "objective", "asset", "scenario"],
    message: "a link does not stand",
    hint: "links stand in the map, its perspectives, groups and themes, or in the objective they start from",
  },
  without: {
    in: ["scenario"],
    message: "`without` does not stand",
    hint: "only a scenario leaves out what the map has: delete the link or initiative itself",
  },
  let: { in: ["tiers"], message: "`let` does not stand", hint: "it names a step of the rules of `tiers`" },
  row: {
    in: ["source"],
    message: "`row` does not stand",
    hint: "rows stand in a `source`, after its columns",
  },
} as const;

/** A link, `without`, `let` or `row` in a block that has no use for it. */
export function misplacedStatement(
  statement: Statement,
  inside: string,
  place: Place,
): Diagnostic | undefined {
  if (statement.kind === "declaration" || statement.kind === "property" || inside === "file")
    return undefined;
  const home = HOMES[statement.kind];
  if ((home.in as readonly string[]).includes(inside) || inside === "") return undefined;
  const message = `${home.message} in \`${inside}\``;
  return error("misplaced-declaration", message, place(statement.span), { hint: home.hint });
}

/** The words between label and block that each declaration has a use for. */
const CLAUSES: Readonly<Record<string, readonly Clause["kind"][]>> = {
  import: ["as"],
  initiative: ["for"],
  source: ["from", "time", "complete"],
  tiers: ["over"],
  rule: ["when", "otherwise", "because"],
  promote: ["when", "otherwise", "because"],
  veto: ["when", "otherwise", "because"],
};

const WITHOUT_BLOCK: ReadonlySet<string> = new Set([
  "import",
  "note",
  "assumption",
  "non_goal",
  "rule",
  "promote",
  "veto",
]);
/** Words that need an id and are not registered by name. */
const NAMED_INSIDE: ReadonlySet<string> = new Set(["milestone", "tier"]);
const WITHOUT_LABEL: ReadonlySet<string> = new Set(["rule", "promote", "veto", "translations"]);

/** Clauses, ids, labels and blocks of a declaration that its word does not take. */
export function superfluousParts(declaration: Declaration, place: Place): readonly Diagnostic[] {
  const word = declaration.word.text;
  const row = DECLARATION_ROWS.get(word);
  if (row === undefined) return [];
  const found: Diagnostic[] = [];
  const hint = `for example \`${row.example}\``;
  const report = (message: string, span: Span) =>
    found.push(error("superfluous-part", message, place(span), { hint }));
  const taken = CLAUSES[word] ?? [];
  const seen = new Set<string>();
  for (const clause of declaration.clauses) {
    if (!taken.includes(clause.kind)) report(`${named(word)} has no \`${wordOf(clause)}\``, clause.span);
    else if (seen.has(clause.kind)) report(`\`${wordOf(clause)}\` is said twice`, clause.span);
    seen.add(clause.kind);
  }
  const isBareImport = word === "import" && declaration.label === undefined;
  if (row.form === "text" && declaration.id !== undefined && !isBareImport)
    report(`${named(word)} is a text and has no id`, declaration.id.span);
  if (NAMED_INSIDE.has(word) && declaration.id === undefined) {
    const message = `this \`${word}\` has no id`;
    found.push(error("missing-name", message, place(declaration.word.span), { hint }));
  }
  if (row.form === "text" && declaration.label === undefined && word !== "import")
    report(`${named(word)} is a text, and there is none`, declaration.word.span);
  if (WITHOUT_LABEL.has(word) && declaration.label !== undefined)
    report(`${named(word)} has no label`, declaration.label.span);
  if (WITHOUT_BLOCK.has(word) && declaration.body !== undefined && declaration.body.length > 0)
    report(`${named(word)} has no block`, declaration.word.span);
  return found;
}

/** The word that a clause begins with. */
function wordOf(clause: Clause): string {
  if (clause.kind === "time") return clause.form === "snapshot" ? "snapshot on" : "events on";
  return clause.kind;
}

function named(word: string): string {
  return /^[aeiou]/.test(word) ? `an \`${word}\`` : `a \`${word}\``;
}

/**
 * How to write what a declaration word was taken for: in a block that has a property of this name, the colon is
 * missing (`owner "IT"` for `owner: it`).
 */
export function hintOfProperty(declaration: Declaration, inside: string): string | undefined {
  const word = declaration.word.text;
  const row = propertyRow(word, inside);
  if (row === undefined || declaration.body !== undefined) return undefined;
  const value = declaration.id?.text;
  const label = declaration.label?.text;
  if (value !== undefined) return `a property has a colon: \`${word}: ${value}\``;
  if (label === undefined) return `a property has a colon: \`${row.example}\``;
  if (row.shape === "text" || row.shape === "texts") return `a property has a colon: \`${word}: "${label}"\``;
  return `a property has a colon, and its value is an id: \`${row.example}\``;
}
