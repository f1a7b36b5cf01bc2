import type { Link } from "../model/model.ts";
import { arrowsOf } from "../model/resolve-links.ts";
import type { Fix } from "../source/diagnostic.ts";
import type { Place, Source, Span } from "../source/source.ts";
import type { LinkStatement, Property, Statement } from "../syntax/ast.ts";
import type { Surroundings } from "./rule.ts";

/** Mechanical remedies: only such as change nothing in what the map means. */

/** Deletes a property that stands exactly at a place, with its line or its comma. */
export function deleteProperty(place: Place, title: string, around: Surroundings): readonly Fix[] {
  const source = sourceOf(place, around);
  return source === undefined ? [] : [deletion(place, title, source)];
}

/** Deletes `feedback: yes` from a link; nothing where its block holds for other arrows as well. */
export function deleteFeedback(link: Link, around: Surroundings): readonly Fix[] {
  const statement = linkStatementAt(link.at, around);
  const source = sourceOf(link.at, around);
  if (statement?.body === undefined || source === undefined || arrowsOf(statement) !== 1) return [];
  const feedback = statement.body.find(
    (each): each is Property => each.kind === "property" && each.name.text === "feedback",
  );
  if (feedback === undefined) return [];
  const title = "delete `feedback: yes`";
  if (statement.body.length > 1)
    return [deletion({ file: link.at.file, span: feedback.span }, title, source)];
  // The block would be empty: it goes as a whole.
  const last = statement.fans.at(-1)?.at(-1);
  if (last === undefined) return [];
  const span = { start: last.span.end, end: statement.span.end };
  return [{ title, file: link.at.file, edits: [{ span, text: "" }] }];
}

/** Deletes a link that says no more than that it is there, where its statement has no other arrow. */
export function deleteBareLink(link: Link, around: Surroundings): readonly Fix[] {
  const statement = linkStatementAt(link.at, around);
  const source = sourceOf(link.at, around);
  if (statement === undefined || source === undefined) return [];
  if (arrowsOf(statement) !== 1 || statement.body !== undefined || statement.note !== undefined) return [];
  return [deletion({ file: link.at.file, span: statement.span }, "delete the second link", source)];
}

/** Puts the texts of places, which lie in one file, into another order. */
export function reorder(
  places: readonly Place[],
  order: readonly Place[],
  title: string,
  around: Surroundings,
): readonly Fix[] {
  const [first] = places;
  const source = first === undefined ? undefined : sourceOf(first, around);
  if (first === undefined || source === undefined || places.some(({ file }) => file !== first.file))
    return [];
  const edits = places.map(({ span }, index) => {
    const wanted = order[index]?.span ?? span;
    return { span, text: source.text.slice(wanted.start, wanted.end) };
  });
  return [{ title, file: first.file, edits }];
}

function sourceOf({ file }: Place, around: Surroundings): Source | undefined {
  return file.startsWith("smap:") ? undefined : around.sources.find((each) => each.file === file);
}

/** The innermost link statement that holds a place. */
function linkStatementAt(place: Place, around: Surroundings): LinkStatement | undefined {
  const document = around.documents.find((each) => each.file === place.file);
  let found: LinkStatement | undefined;
  let open: readonly Statement[] = document?.statements ?? [];
  while (open.length > 0) {
    const inside: Statement | undefined = statementAt(open, place.span);
    if (inside?.kind === "link") found = inside;
    open = inside !== undefined && "body" in inside ? (inside.body ?? []) : [];
  }
  return found;
}

/** The statement of a block that holds a stretch; found by halves, for they stand in the order of the text. */
function statementAt(statements: readonly Statement[], { start, end }: Span): Statement | undefined {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = statements[low - 1];
  return found !== undefined && end <= found.span.end ? found : undefined;
}

function blanksBefore(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return end - start;
}

/** Deletes a stretch: with its line where it stands alone there, else with the comma that joins it to a neighbour. */
function deletion({ file, span }: Place, title: string, { text }: Source): Fix {
  const before = blanksBefore(text, span.start);
  const after = /^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  const lineBreak = /^(\r\n|\r|\n)/.exec(text.slice(span.end + after))?.[0];
  const start = span.start - before;
  const aloneBefore = start === 0 || text[start - 1] === "\n" || text[start - 1] === "\r";
  if (aloneBefore && lineBreak !== undefined) {
    const end = span.end + after + lineBreak.length;
    return { title, file, edits: [{ span: { start, end }, text: "" }] };
  }
  const comma = /^[ \t]*,[ \t]*/.exec(text.slice(span.end))?.[0].length;
  if (comma !== undefined)
    return { title, file, edits: [{ span: { start: span.start, end: span.end + comma }, text: "" }] };
  const withComma = text[start - 1] === "," ? start - 1 : start;
  return { title, file, edits: [{ span: { start: withComma, end: span.end }, text: "" }] };
}
