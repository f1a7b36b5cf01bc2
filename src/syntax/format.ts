import { type Diagnostic, error } from "../source/diagnostic.ts";
import { createSource, type Source } from "../source/source.ts";
import { writeStatements } from "./format/blocks.ts";
import { type Reading, saysTheSame } from "./format/certainty.ts";
import { placeComments, wordsOf } from "./format/comments.ts";
import { lex } from "./lex.ts";
import { parse } from "./parse.ts";
import { cutPieces } from "./pieces.ts";

/** Errors about what a statement says, not about where its words end: they do not stand in the formatter's way. */
const NOT_IN_THE_WAY = new Set([
  "bad-value",
  "unknown-property",
  "hyphenated-name",
  "bad-period",
  "unknown-escape",
]);

/** The text as it should stand, and why it was left as it is: diagnostics are empty where it was formatted. */
export interface Formatted {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a source the one way: two spaces a level, one statement a line, no alignment, nothing in another order. A
 * source with syntax errors comes back unchanged with its diagnostics. Comments keep their bytes; only the white space
 * around them changes. Lines end in LF, and there is no BOM. The result is checked before it is given: where it does
 * not say the same, or would change when formatted again, the text comes back unchanged with `format-unsure`.
 */
export function format(source: Source): Formatted {
  const plain = createSource(source.file, source.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const before = read(plain);
  const inTheWay = before.diagnostics.filter(standsInTheWay);
  if (inTheWay.length > 0) {
    return { text: source.text, diagnostics: plain.text === source.text ? inTheWay : obstaclesOf(source) };
  }
  const text = write(before);
  const after = read(createSource(source.file, text));
  if (!after.diagnostics.some(standsInTheWay) && saysTheSame(before, after) && write(after) === text) {
    return { text, diagnostics: [] };
  }
  const message = "the formatter is not sure of its result for this file and leaves it as it is";
  const hint = "this is a fault of the formatter; please report it with the file";
  const place = { file: source.file, span: { start: 0, end: 0 } };
  return { text: source.text, diagnostics: [error("format-unsure", message, place, { hint })] };
}

function read(source: Source): Reading & { readonly diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = parse(source);
  if (diagnostics.some((each) => each.code === "file-too-large")) {
    return { document, diagnostics, pieces: [], comments: [] };
  }
  const { tokens, comments } = lex(source);
  const { pieces } = cutPieces(tokens, source.file);
  return { document, diagnostics, pieces, comments };
}

function write({ pieces, comments }: Reading): string {
  const placed = placeComments(wordsOf(pieces), comments);
  const { lines } = writeStatements(pieces, {}, { level: 0, inside: "file" }, placed);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function standsInTheWay({ code, severity }: Diagnostic): boolean {
  return severity === "error" && !NOT_IN_THE_WAY.has(code);
}

/** The same findings, with the places that they have in the text as it was read. */
function obstaclesOf(source: Source): readonly Diagnostic[] {
  return parse(source).diagnostics.filter(standsInTheWay);
}
