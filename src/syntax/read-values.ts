import type { CstElement, CstNode, IToken } from "chevrotain";
import type { Span } from "../source/source.ts";
import type { Atom, Identifier, Item, Label, NumberText, Reference } from "./ast.ts";
import { spanOf } from "./lex.ts";
import { BacktickName, HyphenatedName, LongText } from "./tokens.ts";

/** From Chevrotain's tree to plain values: names, texts, numbers, and the atoms of a property's value. */

export function tokensOf(node: CstNode, name: string): readonly IToken[] {
  return (node.children[name] ?? []) as IToken[];
}

export function nodesOf(node: CstNode, name: string): readonly CstNode[] {
  return (node.children[name] ?? []) as CstNode[];
}

export function tokenOf(node: CstNode, name: string): IToken | undefined {
  return tokensOf(node, name)[0];
}

export function nodeOf(node: CstNode, name: string): CstNode | undefined {
  return nodesOf(node, name)[0];
}

/** First to last token below a node. */
export function spanOfNode(node: CstNode): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const stack: CstElement[] = [node];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if ("children" in element) {
      for (const list of Object.values(element.children)) for (const child of list) stack.push(child);
    } else {
      const span = spanOf(element);
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  }
  return start > end ? { start: end, end } : { start, end };
}

/** The name that a token writes: without backticks, in NFC. */
function nameText(token: IToken): string {
  const text = token.tokenType === BacktickName ? token.image.replaceAll("`", "") : token.image;
  return text.normalize("NFC");
}

export function readIdentifier(token: IToken): Identifier {
  return { kind: "identifier", text: nameText(token), span: spanOf(token) };
}

export function readPath(node: CstNode): Reference {
  const names = tokensOf(node, "Name");
  const [first, last] = [names[0], names.at(-1)];
  const span =
    first === undefined || last === undefined
      ? { start: 0, end: 0 }
      : { start: first.startOffset, end: spanOf(last).end };
  return { kind: "reference", path: names.map(nameText), span };
}

export function readFan(node: CstNode): readonly Reference[] {
  return nodesOf(node, "path").map(readPath);
}

export function readLabel(node: CstNode): Label {
  const text = tokenOf(node, "Text");
  const languages = [...tokensOf(node, "language")];
  const translations = tokensOf(node, "translation").map((token, index) => {
    const language = languages[index];
    const start = language?.startOffset ?? token.startOffset;
    return { language: language?.image ?? "", text: textOf(token), span: { start, end: spanOf(token).end } };
  });
  return {
    kind: "label",
    text: text === undefined ? "" : textOf(text),
    translations,
    span: spanOfNode(node),
  };
}

/** The text between the quotation marks, escapes resolved; of a long text, the common indentation removed. */
export function textOf(token: IToken): string {
  if (token.tokenType === LongText) return longText(token.image);
  return unescaped(token.image.replace(/^["“”]/u, "").replace(/["”“]$/u, ""));
}

function longText(image: string): string {
  const inner = image.slice(3, image.endsWith('"""') && image.length >= 6 ? -3 : undefined);
  const lines = inner.split(/\r\n|\r|\n/);
  if (lines.length === 1) return unescaped(inner);
  if (lines[0]?.trim() === "") lines.shift();
  if (lines.at(-1)?.trim() === "") lines.pop();
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return unescaped(lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n"));
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:u\{([0-9A-Fa-f]{1,6})\}|([\s\S]))/g,
    (whole, code: string | undefined, character) => {
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point > 0x10ffff ? "\uFFFD" : String.fromCodePoint(point);
      }
      if (character === "n") return "\n";
      return character === '"' || character === "\\" ? String(character) : whole;
    },
  );
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["%", -2],
  ["％", -2],
  ["k", 3],
  ["M", 6],
  ["bn", 9],
  ["万", 4],
  ["亿", 8],
]);

/** The value of a number as written; the magnitude moves the decimal point, so that `4.1M` is 4100000 exactly. */
export function readNumberText(image: string): NumberText {
  const match = /^([\d_.]+)(.*)$/u.exec(image);
  const suffix = match?.[2] ?? "";
  const digits = (match?.[1] ?? image).replaceAll("_", "");
  const power = MAGNITUDES.get(suffix) ?? 0;
  return { value: Number(`${digits}e${power}`), percent: suffix === "%" || suffix === "％", text: image };
}

/** The items of a value: what stands between its commas. */
export function readItems(value: CstNode): readonly Item[] {
  return nodesOf(value, "item").map((item) => {
    const atoms = nodesOf(item, "atom").map(readAtom);
    const first = atoms[0]?.span ?? spanOfNode(item);
    return { atoms, span: { start: first.start, end: atoms.at(-1)?.span.end ?? first.end } };
  });
}

function readAtom(node: CstNode): Atom {
  const label = nodeOf(node, "label");
  if (label !== undefined) {
    const read = readLabel(label);
    return { kind: "text", label: read, span: read.span };
  }
  const path = nodeOf(node, "path");
  if (path !== undefined) {
    const reference = readPath(path);
    const quoted = tokensOf(path, "Name").some((token) => token.tokenType === BacktickName);
    return { kind: "name", path: reference.path, quoted, span: reference.span };
  }
  const braces = nodeOf(node, "braces");
  if (braces !== undefined) {
    const value = nodeOf(braces, "value");
    return { kind: "braces", items: value === undefined ? [] : readItems(value), span: spanOfNode(braces) };
  }
  const sign = nodeOf(node, "sign");
  if (sign !== undefined) {
    const token = Object.values(sign.children)[0]?.[0] as IToken;
    return { kind: "sign", sign: signText(token), span: spanOf(token) };
  }
  const token = Object.values(node.children)[0]?.[0] as IToken;
  const span = spanOf(token);
  if (token.tokenType === HyphenatedName)
    return { kind: "name", path: [nameText(token)], quoted: false, span };
  if (token.tokenType.name === "Number") return { kind: "number", number: readNumberText(token.image), span };
  return { kind: "period", text: token.image, span };
}

/** The sign a token stands for, whatever keyboard wrote it. */
export function signText(token: IToken): string {
  return (token.tokenType.LABEL ?? token.image).replaceAll("`", "");
}
