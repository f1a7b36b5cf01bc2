import { readFileSync } from "node:fs";
import path from "node:path";
import type { CstNode, IToken } from "chevrotain";
import { describe, expect, test } from "vitest";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { createSource } from "../../src/source/source.ts";
import { DECLARATIONS } from "../../src/syntax/declarations.ts";
import { StrategyParser } from "../../src/syntax/grammar.ts";
import { lex } from "../../src/syntax/lex.ts";
import { KEYWORDS, Note } from "../../src/syntax/tokens.ts";

/**
 * One table, two readers: the TextMate grammar colours a word, the compiler reads it. Each line of the table says
 * what the word is to the compiler and which scope it has for an editor, so that neither drifts from the other.
 */
interface Entry {
  readonly text: string;
  readonly words: readonly (readonly [word: string, kind: string, scope: string])[];
}

const root = path.resolve(import.meta.dirname, "../..");
const corpus = JSON.parse(readFileSync(path.join(root, "grammar/corpus.json"), "utf8")) as readonly Entry[];
const grammarFile = path.join(root, "grammar/smap.tmLanguage.json");
const grammarText = readFileSync(grammarFile, "utf8");

await loadWASM(readFileSync(path.join(root, "node_modules/vscode-oniguruma/release/onig.wasm")));
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new OnigScanner(patterns),
    createOnigString: (text) => new OnigString(text),
  }),
  loadGrammar: () => Promise.resolve(parseRawGrammar(grammarText, grammarFile)),
});
const grammar = await registry.loadGrammar("source.smap");

/** The innermost scope of each word of the entry, punctuation inside texts and comments included. */
function scopesOf({ text, words }: Entry): readonly (readonly [string, string])[] {
  const tokens = grammar?.tokenizeLine(text, INITIAL).tokens ?? [];
  let from = 0;
  return words.map(([word]) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const covering = tokens.filter((token) => token.startIndex < from && token.endIndex > start);
    const scopes = new Set(covering.map((token) => token.scopes[1] ?? "none"));
    return [word, [...scopes].join(" + ")];
  });
}

/** What the compiler makes of each word, from the rule of the grammar that takes it. */
const KINDS: Readonly<Record<string, string>> = {
  "named.id": "id",
  "letStatement.Word_let": "declaration word",
  "letStatement.id": "id",
  "row.Word_row": "declaration word",
  "without.Word_without": "declaration word",
  "without.word": "declaration word",
  "label.language": "language",
  "call.function": "function",
  "asClause.id": "name",
  "timeClause.column": "name",
  "timeClause.unit": "name",
  "primary.unit": "name",
  "window.unit": "name",
  "path.Name": "name",
  "atom.HyphenatedName": "code",
  "link.Arrow": "arrow",
};
const BY_TOKEN: Readonly<Record<string, string>> = {
  Text: "text",
  LongText: "text",
  Number: "number",
  Period: "period",
};

const parser = new StrategyParser({ skipValidations: true, recoveryEnabled: false });

function kindsOf({ text }: Entry): ReadonlyMap<number, string> {
  const { tokens, comments, diagnostics } = lex(createSource("map.smap", text));
  expect(diagnostics).toEqual([]);
  const kinds = new Map<number, string>();
  for (const comment of comments)
    kinds.set(comment.startOffset, comment.tokenType === Note ? "note" : "comment");
  if (tokens.length === 0) return kinds;
  parser.input = [...tokens];
  const statement = parser.statement();
  expect(parser.errors.map((each) => each.message)).toEqual([]);
  visit(statement, kinds);
  return kinds;
}

function visit(node: CstNode, kinds: Map<number, string>): void {
  for (const [key, children] of Object.entries(node.children)) {
    for (const child of children) {
      if ("children" in child) visit(child, kinds);
      else kinds.set(child.startOffset, kindOf(node, key, child));
    }
  }
}

function kindOf(node: CstNode, key: string, token: IToken): string {
  const type = token.tokenType.name;
  const known = KINDS[`${node.name}.${key}`];
  if (node.name === "named" && key === "word") {
    return node.children.propertyValue === undefined ? "declaration word" : "property";
  }
  if (type === "Word_yes" || type === "Word_no") return "flag";
  if (known === "name" && WORDS_IN_VALUES.has(token.image)) return "formula word";
  if (known === "name" && CLAUSES_IN_VALUES.has(token.image)) return "clause word";
  if (known !== undefined) return known;
  if (BY_TOKEN[type] !== undefined) return BY_TOKEN[type];
  if (!type.startsWith("Word_")) return "sign";
  return node.name.endsWith("Clause") || node.name === "clause"
    ? type === "Word_over"
      ? "formula word"
      : "clause word"
    : "formula word";
}

/** In plain values these words are names to the grammar; shapes such as `one of` and `accept` read them as words. */
const WORDS_IN_VALUES = new Set(["one", "of", "to", "in"]);
const CLAUSES_IN_VALUES = new Set(["because", "for", "from"]);

describe("an editor and the compiler agree", () => {
  test.each(corpus.map((entry) => [entry.text, entry] as const))("on %s", (text, entry) => {
    expect(scopesOf(entry)).toEqual(entry.words.map(([word, , scope]) => [word, scope]));
    const kinds = kindsOf(entry);
    let from = 0;
    const found = entry.words.map(([word]) => {
      const start = text.indexOf(word, from);
      from = start + word.length;
      return [word, kinds.get(start)];
    });
    expect(found).toEqual(entry.words.map(([word, kind]) => [word, kind]));
  });

  test("on every declaration word", () => {
    const known = (word: string): boolean => new RegExp(`[(|:]${word}[|)]`).test(grammarText);
    expect(DECLARATIONS.map((row) => row.word).filter((word) => !known(word))).toEqual([]);
  });

  test("on every word of formulas and heads", () => {
    const known = (word: string): boolean =>
      new RegExp(`[(|: ]${word}[|)(]`).test(grammarText) || grammarText.includes(`${word}(?=`);
    expect([...KEYWORDS.keys()].filter((word) => !known(word))).toEqual([]);
  });
});
