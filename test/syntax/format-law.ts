import { createSource } from "../../src/source/source.ts";
import { format } from "../../src/syntax/format.ts";
import { lex } from "../../src/syntax/lex.ts";
import { parse } from "../../src/syntax/parse.ts";
import { describeDocument } from "./describe-document.ts";

/**
 * The law of the formatter, asked of one text: no error, the same document, every comment, nothing to change when
 * asked again. Gives what is broken, or undefined.
 */
export function brokenFormatLaw(text: string): string | undefined {
  const source = createSource("generated.smap", text);
  const first = format(source);
  const [problem] = first.diagnostics;
  if (problem !== undefined) return `${problem.code}: ${problem.message} at ${problem.place.span.start}`;
  const again = format(createSource("generated.smap", first.text));
  if (again.text !== first.text) return "formatting again changes the text";
  const after = createSource("generated.smap", first.text);
  if (describeDocument(parse(source).document) !== describeDocument(parse(after).document))
    return "another document";
  if (comments(text).join("\n") !== comments(first.text).join("\n")) return "other comments";
  if (/[ \t]+$/m.test(withoutTexts(first.text))) return "white space at the end of a line";
  if (/\r|\uFEFF/.test(withoutTexts(first.text))) return "a carriage return or BOM is left";
  return undefined;
}

function comments(text: string): readonly string[] {
  const { comments: found } = lex(createSource("c.smap", text.replace(/\r\n?/g, "\n")));
  return found.map((comment) => (comment.image.startsWith("/*") ? comment.image : comment.image.trimEnd()));
}

function withoutTexts(text: string): string {
  return text.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\//g, "x");
}
