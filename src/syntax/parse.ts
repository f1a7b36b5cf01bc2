import { type CstNode, type IRecognitionException, type IToken, tokenMatcher } from "chevrotain";
import { type Diagnostic, error, warning } from "../source/diagnostic.ts";
import { joinSpans, type Source, type Span } from "../source/source.ts";
import type { Document, Statement } from "./ast.ts";
import { StrategyParser } from "./grammar.ts";
import { lex, spanOf } from "./lex.ts";
import { checkSize, LARGEST_FILE, MOST_SYNTAX_ERRORS } from "./limits.ts";
import { collectNotes, type Notes, noteSpan, noteText } from "./notes.ts";
import { cutPieces, type Piece } from "./pieces.ts";
import { readStatement } from "./read-statements.ts";
import { readIdentifier } from "./read-values.ts";
import { hintFor } from "./syntax-hints.ts";
import { Colon, Name } from "./tokens.ts";

/** Chevrotain wants one parser for all; it keeps nothing between two inputs. */
const parser = new StrategyParser({ skipValidations: true, recoveryEnabled: false });

export interface Parsed {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a statement's reader needs of its surroundings. */
export interface Surroundings {
  readonly file: string;
  readonly notes: Notes;
  readonly usedNotes: Set<number>;
  /** Statements so far that did not fit the grammar. */
  syntaxErrors: number;
  report(diagnostic: Diagnostic): void;
  readPieces(pieces: readonly Piece[], inside: string): readonly Statement[];
}

/** Text to document. Never throws: whatever is wrong becomes a diagnostic, and all the rest is kept. */
export function parse(source: Source): Parsed {
  const file = source.file;
  if (source.text.length > LARGEST_FILE) {
    const place = { file, span: { start: 0, end: 0 } };
    const message = `this file is larger than ${LARGEST_FILE / 1024} KiB`;
    const hint = "split it and `import` the parts";
    return {
      document: { kind: "document", file, statements: [] },
      diagnostics: [error("file-too-large", message, place, { hint })],
    };
  }
  const lexed = lex(source);
  const { pieces, diagnostics: braceFindings } = cutPieces(lexed.tokens, file);
  // A text or comment that does not end swallows braces: those are not missing, only unread.
  const endsOpen = lexed.diagnostics.some(({ code }) => code.startsWith("unclosed-"));
  const diagnostics: Diagnostic[] = [...lexed.diagnostics, ...(endsOpen ? [] : braceFindings)];
  const notes = collectNotes(lexed.tokens, lexed.comments);
  const surroundings: Surroundings = {
    file,
    notes,
    usedNotes: new Set(),
    syntaxErrors: 0,
    report: (diagnostic) => diagnostics.push(diagnostic),
    readPieces: (parts, inside) => parts.flatMap((piece) => readPiece(piece, inside, surroundings)),
  };
  const statements = surroundings.readPieces(pieces, "file");
  reportLooseNotes(surroundings);
  return { document: { kind: "document", file, statements }, diagnostics };
}

function readPiece(piece: Piece, inside: string, surroundings: Surroundings): Statement[] {
  const { file, notes, usedNotes, report } = surroundings;
  const first = piece.tokens[0];
  if (first === undefined) {
    const place = { file, span: piece.block === undefined ? { start: 0, end: 0 } : spanOf(piece.block.open) };
    report(error("syntax-error", "a block follows a declaration or a link, and here is none", place));
    surroundings.readPieces(piece.block?.pieces ?? [], inside);
    return [];
  }
  if (surroundings.syntaxErrors > MOST_SYNTAX_ERRORS) return [];
  const tooLarge = checkSize(piece.tokens, file);
  if (tooLarge !== undefined) {
    report(tooLarge);
    return isProperty(piece.tokens) ? [unreadProperty(piece.tokens, undefined)] : [];
  }
  const node = parseStatement(piece.tokens, inside, surroundings);
  const above = notes.byOffset.get(first.startOffset);
  if (above !== undefined) usedNotes.add(first.startOffset);
  const note = above === undefined ? undefined : noteText(above);
  if (node === undefined) {
    surroundings.readPieces(piece.block?.pieces ?? [], first.image);
    return isProperty(piece.tokens) ? [unreadProperty(piece.tokens, note)] : [];
  }
  const statement = readStatement(node, piece, inside, note, surroundings);
  return statement === undefined ? [] : [statement];
}

/** Does it say `name:`? */
function isProperty([first, second]: readonly IToken[]): boolean {
  return first !== undefined && tokenMatcher(first, Name) && second?.tokenType === Colon;
}

/** A property whose value does not fit the grammar: it is there, and has no value. */
function unreadProperty(tokens: readonly IToken[], note: string | undefined): Statement {
  const [first, last] = [tokens[0] as IToken, tokens.at(-1) as IToken];
  return {
    kind: "property",
    name: readIdentifier(first),
    span: joinSpans(spanOf(first), spanOf(last)),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * One statement. Where a declaration or link does not fit the grammar, the longest beginning that does is kept: the
 * declaration is there, and what refers to it is not called unknown as well. Of a property no half value is kept, for
 * it would say something else.
 */
function parseStatement(
  tokens: readonly IToken[],
  inside: string,
  surroundings: Surroundings,
): CstNode | undefined {
  const node = run(tokens, inside);
  const [problem] = parser.errors;
  if (problem === undefined) return node;
  const at = placeOfError(problem, tokens);
  const place = { file: surroundings.file, span: at };
  surroundings.report(
    error("syntax-error", problem.message, place, { hint: hintFor(tokens, problem.token) }),
  );
  surroundings.syntaxErrors++;
  if (surroundings.syntaxErrors > MOST_SYNTAX_ERRORS) {
    const message = `more than ${MOST_SYNTAX_ERRORS} statements of this file do not fit the language; the rest is not read`;
    surroundings.report(
      error("syntax-error", message, { file: surroundings.file, span: spanOf(tokens[0] as IToken) }),
    );
  }
  if (isProperty(tokens)) return undefined;
  if (problem.name === "NotAllInputParsedException") return node;
  const good = tokens.filter((token) => token.startOffset < at.start);
  for (let length = good.length; length > 0 && length >= good.length - 2; length--) {
    const beginning = run(tokens.slice(0, length), inside);
    if (parser.errors.length === 0) return beginning;
  }
  return undefined;
}

function run(tokens: readonly IToken[], inside: string): CstNode {
  parser.input = [...tokens];
  parser.readsColumns = inside === "source";
  return parser.statement();
}

function placeOfError(problem: IRecognitionException, tokens: readonly IToken[]): Span {
  const token = problem.token;
  if (!Number.isNaN(token.startOffset) && token.image !== "") return spanOf(token);
  const last = tokens.at(-1);
  const end = last === undefined ? 0 : spanOf(last).end;
  return { start: end, end };
}

function reportLooseNotes({ file, notes, usedNotes, report }: Surroundings): void {
  const loose = [...notes.byOffset].filter(([offset]) => !usedNotes.has(offset)).map(([, list]) => list);
  if (notes.last.length > 0) loose.push([...notes.last]);
  for (const list of loose) {
    const place = { file, span: noteSpan(list) };
    const hint = "move it above what it explains, or begin it with `//`";
    report(warning("loose-note", "no declaration, link or property follows this note", place, { hint }));
  }
}
