import { quoted } from "../../diff/value-text.ts";
import { textIn } from "../../model/element.ts";
import type { Element, StrategyMap } from "../../model/model.ts";
import type { Phrase } from "./phrases.ts";

/** What elements are called in the language that is asked for, by their label, both in backticks. */
export type Names = ReadonlyMap<string, string>;

/** The names of the elements of maps. A label that two elements translate in two ways stays as it is. */
export function namesIn(maps: readonly StrategyMap[], language: string): Names {
  const found = new Map<string, string>();
  for (const map of maps) {
    for (const { label } of elementsOf(map)) {
      const own = quoted(label.text);
      const other = quoted(textIn(label, language));
      const known = found.get(own);
      found.set(own, known === undefined || known === other ? other : own);
    }
  }
  return found;
}

function elementsOf(map: StrategyMap): readonly Element[] {
  const { perspectives, groups, themes, objectives, measures, initiatives, owners, sources, tiers } = map;
  const { scales, phases, scenarios, terms, views } = map;
  const parts = [
    ...sources.map(({ columns }) => columns),
    ...tiers.map((each) => each.tiers),
    ...initiatives.map(({ milestones }) => milestones),
  ];
  const wholes = [perspectives, groups, themes, objectives, measures, initiatives, owners, sources, tiers];
  return [map, ...wholes, scales, phases, scenarios, terms, views, ...parts].flat();
}

/** Names stand behind a sign of their own while the words around them are worked on, and quoted texts behind another. */
const QUOTES = /`[^`]*`|“[^”]*”/g;
const HIDDEN = /[\uE000\uE002](\d+)[\uE001\uE003]/g;

/** Changes the words of a text around its names and quoted texts, and the names by a table. */
export function aroundNames(text: string, change: (words: string) => string, names: Names): string {
  const quotes: string[] = [];
  const hidden = text.replace(QUOTES, (quote) => {
    const number = quotes.push(quote) - 1;
    return quote.startsWith("`") ? `\uE000${number}\uE001` : `\uE002${number}\uE003`;
  });
  return change(hidden).replace(HIDDEN, (sign, number: string) => {
    const quote = quotes[Number(number)] ?? sign;
    return names.get(quote) ?? quote;
  });
}

/** The phrases of a text in Chinese, one after the other, wherever they stand. */
export function withPhrases(words: string, phrases: readonly Phrase[]): string {
  return phrases.reduce((text, [english, chinese]) => text.replace(patternOf(english), chinese), words);
}

function patternOf(english: string): RegExp {
  const pattern = english
    .replaceAll("{name}", "([\uE000\uE002]\\d+[\uE001\uE003])")
    .replaceAll("{when}", "(\\d(?:[\\w.,:-]*\\w)?)");
  return new RegExp(pattern, "g");
}

/** A space between a Chinese character and a name, number or word in other letters. */
export function spaced(words: string): string {
  return words.replace(
    /(?<=\p{Script=Han})(?=[A-Za-z0-9\uE000])|(?<=[A-Za-z0-9%\uE001])(?=\p{Script=Han})/gu,
    " ",
  );
}
