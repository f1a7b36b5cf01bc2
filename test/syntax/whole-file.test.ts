import { type CstNode, createTokenInstance, type IToken } from "chevrotain";
import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { StrategyParser } from "../../src/syntax/grammar.ts";
import { lex } from "../../src/syntax/lex.ts";
import { cutPieces, type Piece } from "../../src/syntax/pieces.ts";
import { StatementEnd } from "../../src/syntax/tokens.ts";
import { corpus } from "./corpus.ts";
import { generateProgram } from "./program-generator.ts";

/**
 * The grammar as it is published reads a file whole, with an unwritten word where the rule of lines ends a statement;
 * the compiler reads a statement at a time. Both must see the same statements with the same words, or the published
 * grammar would describe another language.
 */
const parser = new StrategyParser({ skipValidations: true, recoveryEnabled: false });

describe("the grammar", () => {
  test("passes Chevrotain's own checks", () => {
    expect(() => new StrategyParser({ skipValidations: false })).not.toThrow();
  });

  test.each(corpus().map((source) => [source.file, source.text] as const))(
    "reads %s whole",
    (_file, text) => {
      compare(text);
    },
  );

  test("reads generated files whole", () => {
    // That `formula` is a column inside a source is known to the reader of statements, not to the grammar.
    const texts = Array.from({ length: 250 }, (_, seed) => generateProgram(seed)).filter(
      (text) => !(/\bsource\b/.test(text) && /\bformula\b/.test(text)),
    );
    expect(texts.length).toBeGreaterThan(150);
    texts.forEach(compare);
  });
});

function compare(text: string): void {
  const { tokens } = lex(createSource("map.smap", text));
  const { pieces } = cutPieces(tokens, "map.smap");
  parser.input = pieces.flatMap(withEnds);
  const file = parser.file();
  expect(parser.errors.map((each) => each.message)).toEqual([]);
  const statements = (file.children.statement ?? []) as readonly CstNode[];
  expect(statements.map(outlineOfNode)).toEqual(pieces.map(outlineOfPiece));
}

/** The words of a statement and its block, each statement with its end, as the grammar has it. */
function withEnds({ tokens, block }: Piece): IToken[] {
  const end = createTokenInstance(StatementEnd, "", 0, 0, 0, 0, 0, 0);
  if (block?.close === undefined) return [...tokens, end];
  return [...tokens, block.open, ...block.pieces.flatMap(withEnds), block.close, end];
}

type Outline = string | readonly Outline[];

/** The words of a statement, then the statements of its block. */
function outlineOfPiece({ tokens, block }: Piece): Outline {
  const words = tokens.map((token) => token.image);
  return block === undefined ? words : [...words, block.pieces.map(outlineOfPiece)];
}

function outlineOfNode(statement: CstNode): Outline {
  const words: { readonly image: string; readonly offset: number }[] = [];
  let inner: readonly Outline[] | undefined;
  const visit = (node: CstNode): void => {
    for (const child of Object.values(node.children).flat()) {
      if (!("children" in child)) words.push({ image: child.image, offset: child.startOffset });
      else if (child.name === "block")
        inner = (child.children.statement ?? []).map((each) => outlineOfNode(each as CstNode));
      else visit(child);
    }
  };
  visit(statement);
  const images = words.sort((a, b) => a.offset - b.offset).map((each) => each.image);
  return inner === undefined ? images : [...images, inner];
}
