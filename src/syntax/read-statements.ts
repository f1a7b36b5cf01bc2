import type { CstNode } from "chevrotain";
import { type Diagnostic, error } from "../source/diagnostic.ts";
import { joinSpans, type Place, type Span } from "../source/source.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Identifier, LinkStatement, Property, Statement, Value } from "./ast.ts";
import { DECLARATION_ROWS } from "./declarations.ts";
import { spanOf } from "./lex.ts";
import type { Surroundings } from "./parse.ts";
import type { Piece } from "./pieces.ts";
import { PROPERTIES, type PropertyRow, propertyRow } from "./properties.ts";
import { readClauses } from "./read-clauses.ts";
import { readExpression } from "./read-expressions.ts";
import {
  nodeOf,
  nodesOf,
  readFan,
  readIdentifier,
  readItems,
  readLabel,
  readPath,
  spanOfNode,
  tokenOf,
} from "./read-values.ts";
import { isFailure } from "./shapes/reader.ts";
import { SHAPES, type Shape } from "./shapes.ts";
import { BacktickName, HyphenatedName } from "./tokens.ts";

/** One parsed piece as a statement of the document. `inside` is the word of the block that holds it. */
export function readStatement(
  node: CstNode,
  piece: Piece,
  inside: string,
  note: string | undefined,
  surroundings: Surroundings,
): Statement | undefined {
  const base = { span: spanOfPiece(piece, node), ...(note === undefined ? {} : { note }) };
  const named = nodeOf(node, "named");
  if (named !== undefined) return readNamed(named, piece, inside, base, surroundings);
  const link = nodeOf(node, "link");
  if (link !== undefined) return readLink(link, piece, base, surroundings);
  const without = nodeOf(node, "without");
  if (without !== undefined) return readWithout(without, piece, base, surroundings);
  const letNode = nodeOf(node, "letStatement");
  if (letNode !== undefined) {
    const id = readIdentifier(tokenOf(letNode, "id")!);
    const expression = nodeOf(letNode, "expression");
    return {
      kind: "let",
      id,
      ...base,
      ...(expression === undefined ? {} : { expression: readExpression(expression) }),
    };
  }
  const row = nodeOf(node, "row");
  const value = row === undefined ? undefined : nodeOf(row, "value");
  if (value === undefined) return undefined;
  return { kind: "row", cells: readItems(value), ...base };
}

interface Base {
  readonly span: Span;
  readonly note?: string;
}

function readNamed(
  node: CstNode,
  piece: Piece,
  inside: string,
  base: Base,
  surroundings: Surroundings,
): Declaration | Property {
  const wordToken = tokenOf(node, "word")!;
  const word = readIdentifier(wordToken);
  const labelNode = nodeOf(node, "label");
  const label = labelNode === undefined ? {} : { label: readLabel(labelNode) };
  const valueNode = nodeOf(node, "propertyValue");
  if (valueNode !== undefined) {
    reportStrayBlock(piece, surroundings);
    const mustBeColumn = labelNode !== undefined || wordToken.tokenType === BacktickName;
    const row = inside === "source" && mustBeColumn ? COLUMN : rowOf(word.text, inside);
    const value = readProperty(word, row, valueNode, inside, surroundings);
    return { kind: "property", name: word, ...label, ...(value === undefined ? {} : { value }), ...base };
  }
  const idToken = tokenOf(node, "id");
  if (idToken?.tokenType === HyphenatedName && word.text !== "translations") {
    const place = { file: surroundings.file, span: spanOf(idToken) };
    const underscored = idToken.image.replaceAll("-", "_");
    surroundings.report(
      error("hyphenated-name", `an id has no hyphens, and \`${idToken.image}\` has`, place, {
        hint: `write \`${underscored}\``,
        fixes: [
          {
            title: `write ${underscored}`,
            file: surroundings.file,
            edits: [{ span: place.span, text: underscored }],
          },
        ],
      }),
    );
  }
  const rest = nodeOf(node, "declarationRest");
  const clauses = rest === undefined ? [] : nodesOf(rest, "clause").map(readClauses);
  const body =
    piece.block === undefined ? {} : { body: surroundings.readPieces(piece.block.pieces, word.text) };
  const id = idToken === undefined ? {} : { id: readIdentifier(idToken) };
  return { kind: "declaration", word, ...id, ...label, clauses, ...body, ...base };
}

function readLink(node: CstNode, piece: Piece, base: Base, surroundings: Surroundings): LinkStatement {
  const fans = nodesOf(node, "fan").map(readFan);
  const body = piece.block === undefined ? {} : { body: surroundings.readPieces(piece.block.pieces, "link") };
  const leads = spanOfNode(node).start === spanOf(tokenOf(node, "Arrow")!).start;
  return { kind: "link", fans: leads ? [[], ...fans] : fans, ...body, ...base };
}

function readWithout(node: CstNode, piece: Piece, base: Base, surroundings: Surroundings): Statement {
  const link = nodeOf(node, "link");
  if (link !== undefined) {
    return {
      kind: "without",
      link: readLink(link, piece, { span: spanOfNode(link) }, surroundings),
      ...base,
    };
  }
  reportStrayBlock(piece, surroundings);
  const word = readIdentifier(tokenOf(node, "word")!);
  return { kind: "without", word, id: readPath(nodeOf(node, "path")!), ...base };
}

function reportStrayBlock(piece: Piece, { file, report, readPieces }: Surroundings): void {
  if (piece.block === undefined) return;
  const place = { file, span: spanOf(piece.block.open) };
  report(error("syntax-error", "only declarations and links have a block in braces", place));
  readPieces(piece.block.pieces, "file");
}

/** In a source every property is a column, but for those of all named things; backticks make a column of them. */
function rowOf(name: string, inside: string): PropertyRow | undefined {
  return propertyRow(name, inside) ?? (inside === "source" ? COLUMN : undefined);
}

/** A property's value, read by the shape that its row gives it. */
function readProperty(
  { text: name, span }: Identifier,
  row: PropertyRow | undefined,
  node: CstNode,
  inside: string,
  { file, report }: Surroundings,
): Value | undefined {
  const place = { file, span };
  if (row === undefined) {
    report(unknownProperty(name, inside, place));
    return undefined;
  }
  const expression = nodeOf(node, "expression");
  if (expression !== undefined) {
    return { kind: "formula", expression: readExpression(expression), span: spanOfNode(expression) };
  }
  const valueNode = nodeOf(node, "value");
  if (valueNode === undefined) return undefined;
  const shape: Shape = SHAPES[row.shape];
  const value = shape.read?.(readItems(valueNode), row);
  if (value === undefined) return undefined;
  if (!isFailure(value)) return value;
  const message = value.message ?? `\`${name}\` takes ${shape.describes}`;
  report(error("bad-value", message, { file, span: value.span }, { hint: `for example \`${row.example}\`` }));
  return undefined;
}

const COLUMN: PropertyRow = {
  name: "column",
  on: ["source"],
  shape: "column",
  meaning: "a column of the source",
  example: "customer_id: text key",
  since: "0.1",
};

function unknownProperty(name: string, inside: string, place: Place): Diagnostic {
  const here = PROPERTIES.filter((row) => row.on.includes(inside)).map((row) => row.name);
  const elsewhere = PROPERTIES.filter((row) => row.name === name).flatMap((row) => row.on);
  const where = inside === "file" ? "at the top of a file" : `in ${article(inside)} \`${inside}\``;
  if (elsewhere.length > 0) {
    const owners = [...new Set(elsewhere)].slice(0, 4).map((word) => `\`${word}\``);
    const hint = `it belongs in the block of ${owners.join(", ")}`;
    return error("unknown-property", `\`${name}\` is not a property that stands ${where}`, place, { hint });
  }
  const hint = DECLARATION_ROWS.has(name)
    ? `a declaration has no colon: \`${DECLARATION_ROWS.get(name)?.example}\``
    : didYouMean(name, here);
  return error("unknown-property", `there is no property \`${name}\` ${where}`, place, { hint });
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

function spanOfPiece(piece: Piece, node: CstNode): Span {
  const first = piece.tokens[0];
  const span =
    first === undefined ? spanOfNode(node) : joinSpans(spanOf(first), spanOf(piece.tokens.at(-1)!));
  const close = piece.block?.close ?? piece.block?.open;
  return close === undefined ? span : joinSpans(span, spanOf(close));
}
