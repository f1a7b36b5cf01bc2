import { type StrategyMap, type Term, type Text, textIn } from "./model.ts";

/** A term with what it says, in one line: `HVC: High-value customer. More than 250,000 USD with us`. */
export function termText(term: Term, language: string | undefined): string {
  const meaning = termMeaning(term, language);
  return meaning === "" ? term.id : `${term.id}${language?.split("-")[0] === "zh" ? "：" : ": "}${meaning}`;
}

/** The label of a term, where it is another than its id, and its meaning. */
export function termMeaning(term: Term, language: string | undefined): string {
  const label = textIn(term.label, language);
  const said = [
    ...(label === term.id ? [] : [label]),
    ...(term.means === undefined ? [] : [textIn(term.means, language)]),
  ];
  return said.join(language?.split("-")[0] === "zh" ? "。" : ". ");
}

/** The terms of a map's glossary that stand in any of these texts, by id or label, in the order of the glossary. */
export function termsIn(
  map: StrategyMap,
  texts: readonly Text[],
  language: string | undefined,
): readonly Term[] {
  const shown = texts.map((each) => textIn(each, language));
  return map.terms.filter((term) =>
    [term.id, textIn(term.label, language)].some((name) => shown.some((text) => isNamedIn(name, text))),
  );
}

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}_]/u;

/** As a word of its own, or with the `s` of a plural; scripts without spaces have no such borders. */
function isNamedIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const rest = text.slice(at + name.length).replace(/^s(?![\p{L}\p{Nd}])/u, "");
    const before = text.slice(0, at);
    if (!(touches(before.at(-1), name[0]) || touches(name.at(-1), rest[0]))) return true;
  }
  return false;
}

/** Two characters of one word, where spaces part words. */
function touches(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && LETTER.test(first) && LETTER.test(second);
}
