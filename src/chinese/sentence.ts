/**
 * What smap says in English, and the same in Chinese. `{1}`, `{2}` … stand for the parts of a sentence that differ from
 * map to map; in Chinese they may come in another order. A part in backticks or quotation marks is a name and stays as
 * it is, and so does one that is written `{1!}`, such as a number with the unit that the map gave it.
 */
export type Sentence = readonly [english: string, chinese: string];

/** A sentence as it is looked for: the words between its parts, and what the parts are. */
export interface Shape {
  /** The words before, between and after the parts. */
  readonly words: readonly string[];
  readonly parts: readonly Part[];
  readonly chinese: string;
}

interface Part {
  readonly number: string;
  /** Taken over as it is, whatever it says. */
  readonly isName: boolean;
}

const PART = /\{(\d)(!?)\}/;

/** The shapes of sentences; those with the most words of their own first, for they say the most. */
export function shapesOf(sentences: readonly Sentence[]): readonly Shape[] {
  return sentences.map(shapeOf).sort((a, b) => b.words.join("").length - a.words.join("").length);
}

function shapeOf([english, chinese]: Sentence): Shape {
  const pieces = english.split(PART);
  const words: string[] = [pieces[0] ?? ""];
  const parts: Part[] = [];
  for (let index = 1; index < pieces.length; index += 3) {
    const before = words.join("");
    const isQuoted = [/`/g, /"/g].some((mark) => (before.match(mark)?.length ?? 0) % 2 === 1);
    parts.push({ number: pieces[index] ?? "", isName: isQuoted || pieces[index + 1] === "!" });
    words.push(pieces[index + 2] ?? "");
  }
  return { words, parts, chinese };
}

/** Parts within parts that are looked at, and the longest of them: no sentence of smap goes beyond. */
const DEEPEST_PART = 4;
const LONGEST_PART = 500;

/**
 * An English text in Chinese, or undefined where no sentence has its shape or a part of it would stay English: half a
 * translation helps nobody. A text that is not a part of another may be as long as it likes.
 */
export function translated(text: string, shapes: readonly Shape[], depth = 0): string | undefined {
  for (const shape of shapes) {
    const parts = partsIn(text, shape);
    const said = parts?.map((part, index) =>
      shape.parts[index]?.isName ? nameIn(part) : partInChinese(part, shapes, depth + 1),
    );
    if (said === undefined || said.includes(undefined)) continue;
    const byNumber = new Map(shape.parts.map(({ number }, index) => [number, said[index] ?? ""]));
    return filled(shape.chinese, byNumber);
  }
  return undefined;
}

/** A Chinese sentence with its parts, a space between its characters and a part in other letters. */
function filled(chinese: string, parts: ReadonlyMap<string, string>): string {
  return chinese.replace(/\{(\d)\}/g, (match, number: string, at: number) => {
    const part = parts.get(number) ?? "";
    const before = gap(chinese.charAt(at - 1), part.charAt(0));
    return `${before}${part}${gap(chinese.charAt(at + match.length), part.charAt(part.length - 1))}`;
  });
}

function gap(beside: string, edge: string): string {
  return /\p{Script=Han}/u.test(beside) && /[A-Za-z0-9`%]/.test(edge) ? " " : "";
}

/** The parts of a text that has a shape: the words between are looked for from the left, each as near as can be. */
function partsIn(text: string, { words }: Shape): readonly string[] | undefined {
  const [first = "", ...rest] = words;
  const last = rest.pop();
  if (last === undefined) return text === first ? [] : undefined;
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const parts: string[] = [];
  let from = first.length;
  for (const word of rest) {
    const at = text.indexOf(word, from);
    if (at < 0) return undefined;
    parts.push(text.slice(from, at));
    from = at + word.length;
  }
  const end = text.length - last.length;
  return end < from ? undefined : [...parts, text.slice(from, end)];
}

/** A name as it is; what reaches over the end of one name into the next is none. */
function nameIn(part: string): string | undefined {
  return part.includes("`, ") ? undefined : part;
}

/** A part that holds no English words stays; one that does must itself be sayable. */
function partInChinese(part: string, shapes: readonly Shape[], depth: number): string | undefined {
  const bare = part.replace(/`[^`]*`|"[^"]*"/g, "");
  if (!/[a-z]{2}/.test(bare)) return part.replaceAll("`, `", "`、`");
  return depth > DEEPEST_PART || part.length > LONGEST_PART ? undefined : translated(part, shapes, depth);
}
