import type { Source } from "../../source/source.ts";
import type { Declaration, Statement } from "../ast.ts";

/**
 * A statement as a piece of text that can be put elsewhere: what stands before it (notes, comments, white space), itself,
 * and the statements of its block. All pieces of a block, one after the other, are the text of the block.
 */
export interface Chunk {
  /** What tells it apart among its neighbours, the same in every version of the file. */
  readonly key: string;
  readonly statement: Statement;
  /** For messages: "target", "measure `churn`". */
  readonly name: string;
  /** From the end of the statement before. */
  readonly lead: string;
  readonly text: string;
  readonly block?: Block;
}

/** `head` ends with the opening brace, `tail` starts where the last statement ends. */
export interface Block {
  readonly head: string;
  readonly chunks: readonly Chunk[];
  readonly tail: string;
}

/** A whole file as a block without braces. `idNow` gives the key id of a declaration: that of the base after a rename. */
export function fileBlock(
  source: Source,
  statements: readonly Statement[],
  idNow: (declaration: Declaration) => string,
): Block {
  return blockOf(source.text, 0, "", statements, source.text.length, idNow);
}

function blockOf(
  text: string,
  start: number,
  head: string,
  statements: readonly Statement[],
  end: number,
  idNow: (declaration: Declaration) => string,
): Block {
  const chunks: Chunk[] = [];
  const counts = new Map<string, number>();
  let from = start;
  for (const statement of statements) {
    const until = endOfLine(text, statement.span.end, end);
    const { key: plain, name } = keyOf(statement, text, idNow);
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    const inner = statement.kind === "declaration" ? innerBlock(statement, text, idNow) : undefined;
    chunks.push({
      key: count === 0 ? plain : `${plain}\n${count}`,
      name,
      statement,
      lead: text.slice(from, statement.span.start).replace(/^[ \t]*,/, ""),
      text: text.slice(statement.span.start, until),
      ...(inner === undefined
        ? {}
        : { block: { ...inner, tail: inner.tail + text.slice(statement.span.end, until) } }),
    });
    from = until;
  }
  return { head, chunks, tail: text.slice(from, end) };
}

function innerBlock(
  declaration: Declaration,
  text: string,
  idNow: (declaration: Declaration) => string,
): Block | undefined {
  const { word, id, label, clauses, body, span } = declaration;
  if (body === undefined) return undefined;
  const parts = [word, id, label, ...clauses].map((part) => part?.span.end ?? 0);
  const brace = text.indexOf("{", Math.max(...parts));
  if (brace < 0 || brace >= span.end) return undefined;
  return blockOf(text, brace + 1, text.slice(span.start, brace + 1), body, span.end, idNow);
}

/** A comment behind a statement on its line goes with it. */
function endOfLine(text: string, from: number, limit: number): number {
  const rest = /^[ \t]*,?[ \t]*\/\/[^\r\n]*/.exec(text.slice(from, Math.min(limit, from + 2000)));
  return rest === null || rest[0].includes("///") ? from : from + rest[0].length;
}

function keyOf(
  statement: Statement,
  text: string,
  idNow: (declaration: Declaration) => string,
): { readonly key: string; readonly name: string } {
  switch (statement.kind) {
    case "declaration": {
      const { word, id, label } = statement;
      if (id === undefined) {
        const said = label?.text ?? "";
        return { key: `${word.text} "${said}"`, name: `${word.text} "${said}"` };
      }
      return { key: `${word.text} ${idNow(statement)}`, name: `${word.text} \`${id.text}\`` };
    }
    case "property": {
      const { name, value } = statement;
      const code = value?.kind === "accept" ? ` ${value.code.text}` : "";
      return { key: `${name.text}:${code}`, name: `${name.text}${code}` };
    }
    case "link": {
      const ends = statement.fans.map((fan) => fan.map(({ path }) => path.join(".")).join(", ")).join(" -> ");
      return { key: ends, name: `link \`${ends.trim()}\`` };
    }
    case "let":
      return { key: `let ${statement.id.text}`, name: `let \`${statement.id.text}\`` };
    case "without":
    case "row": {
      const whole = plain(text.slice(statement.span.start, statement.span.end));
      return { key: whole, name: `\`${whole}\`` };
    }
  }
}

/** Text compared without regard to white space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A chunk's whole text. */
export function chunkText({ lead, text }: Chunk): string {
  return lead + text;
}
