import type { Declaration, Document, LinkStatement, Statement } from "./ast.ts";

/** A statement whose block holds others. */
export type Holder = Declaration | LinkStatement;

/**
 * Every statement of a document in source order, each with the statements that it stands in, outermost first. The
 * link of a `without` is a part of it and not a statement of its own.
 */
export function* statementsOf(
  document: Document,
): Generator<{ readonly statement: Statement; readonly holders: readonly Holder[] }> {
  yield* below(document.statements, []);
}

function* below(
  statements: readonly Statement[],
  holders: readonly Holder[],
): Generator<{ readonly statement: Statement; readonly holders: readonly Holder[] }> {
  for (const statement of statements) {
    yield { statement, holders };
    if ((statement.kind === "declaration" || statement.kind === "link") && statement.body !== undefined) {
      yield* below(statement.body, [...holders, statement]);
    }
  }
}

/** The statements that hold an offset, outermost first: what a cursor stands in. Empty between statements. */
export function statementsAt(document: Document, offset: number): readonly Statement[] {
  const found: Statement[] = [];
  let statements: readonly Statement[] | undefined = document.statements;
  while (statements !== undefined) {
    const here: Statement | undefined = statements.find(
      ({ span }) => span.start <= offset && offset <= span.end,
    );
    if (here === undefined) return found;
    found.push(here);
    statements = here.kind === "declaration" || here.kind === "link" ? here.body : undefined;
  }
  return found;
}
