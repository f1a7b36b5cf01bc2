import type { Change, Fact, Subject } from "../diff/change.ts";
import type { ChangeCode } from "../diff/change-kinds.ts";
import type { MapDiff, StrategyDiff } from "../diff/strategies.ts";
import { quoted } from "../diff/value-text.ts";
import { textIn } from "../model/element.ts";
import { spokenLanguage } from "../source/spoken.ts";
import { DATA_TELLERS, ELEMENT_TELLERS, FRAME_TELLERS, MAP_TELLERS } from "./changes/frame.ts";
import { aroundNames, type Names, namesIn, spaced, withPhrases } from "./changes/names.ts";
import { CHINESE_NOUNS } from "./changes/nouns.ts";
import { DISTANCES, HOMES, type Phrase } from "./changes/phrases.ts";
import { CONSEQUENCE_TELLERS, LINK_TELLERS, MEASURE_TELLERS, WORK_TELLERS } from "./changes/plans.ts";
import { CHINESE_REASONS } from "./changes/reasons.ts";
import { STRUCTURE_TELLERS } from "./changes/structure.ts";
import type { Teller } from "./changes/tellers.ts";
import { DETAIL_PHRASES, LABELLED, VALUE_PHRASES } from "./changes/values.ts";
import { type ChineseWords, chineseWords, messageIn } from "./findings.ts";

/** How each kind of change is told in Chinese: a kind without its sentence does not compile. */
export const CHINESE_TELLERS: Readonly<Record<ChangeCode, Teller>> = {
  ...STRUCTURE_TELLERS,
  ...ELEMENT_TELLERS,
  ...MAP_TELLERS,
  ...MEASURE_TELLERS,
  ...LINK_TELLERS,
  ...WORK_TELLERS,
  ...DATA_TELLERS,
  ...FRAME_TELLERS,
  ...CONSEQUENCE_TELLERS,
};

/**
 * Changes in a language, for people: sentences, reasons and values in Chinese where `language` is a tag of it, with the
 * labels that the maps have in it. Codes, ids and plain values are the same in both.
 */
export function changesIn(language: string | undefined, diff: StrategyDiff): StrategyDiff {
  if (language === undefined || spokenLanguage(language) === "en") return diff;
  const words = chineseWords();
  return { ...diff, maps: diff.maps.map((map) => mapIn(map, language, words)) };
}

const NO_NAMES: Names = new Map();

function mapIn(map: MapDiff, language: string, words: ChineseWords): MapDiff {
  const shown = map.after ?? map.before;
  const maps = [map.before, map.after].filter((each) => each !== undefined);
  const names = map.changes.length === 0 ? NO_NAMES : namesIn(maps, language);
  return {
    ...map,
    label: shown === undefined ? map.label : textIn(shown.label, language),
    changes: map.changes.map((change) => changeIn(change, names, words)),
  };
}

function changeIn(change: Change, names: Names, words: ChineseWords): Change {
  const { code, subject, reason, by, detail } = change;
  const told = LABELLED.has(code) ? names : NO_NAMES;
  const before = factIn(change.before, change, told, words);
  const after = factIn(change.after, change, told, words);
  const name = subject.kind === "link" ? subject.label : quoted(subject.label);
  const sentence = CHINESE_TELLERS[code]({
    kind: subject.kind,
    name: phrased(name, [], names),
    of: wholeIn(change, names),
    before: before?.text,
    after: after?.text,
    by: by === undefined ? undefined : phrased(by, DISTANCES, NO_NAMES),
    detail: detail === undefined ? undefined : phrased(detail, DETAIL_PHRASES[code] ?? [], told),
  });
  return {
    ...change,
    ...(reason === undefined ? {} : { reason: CHINESE_REASONS.get(reason) ?? reason }),
    subject: subjectIn(subject, names),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    sentence: aroundNames(sentence, spaced, NO_NAMES),
  };
}

/** Where the sentence puts the element. */
function wholeIn({ within, subject: { of } }: Change, names: Names): string | undefined {
  if (within !== undefined) return phrased(within, HOMES, names);
  return of === undefined ? undefined : `${CHINESE_NOUNS[of.kind]}${phrased(quoted(of.label), [], names)}`;
}

function factIn(
  fact: Fact | undefined,
  { code }: Change,
  names: Names,
  words: ChineseWords,
): Fact | undefined {
  if (fact === undefined) return undefined;
  if (code === "check-fails" || code === "check-passes") {
    const { code: check } = fact.value as { readonly code: string };
    return { ...fact, text: messageIn(words, { code: check, message: fact.text }) };
  }
  return { ...fact, text: phrased(fact.text, VALUE_PHRASES[code] ?? [], names) };
}

function subjectIn(subject: Subject, names: Names): Subject {
  const { kind, label, of } = subject;
  const own = kind === "link" ? phrased(label, [], names) : named(label, names);
  return {
    ...subject,
    label: own,
    ...(of === undefined ? {} : { of: { ...of, label: named(of.label, names) } }),
  };
}

function named(label: string, names: Names): string {
  return names.get(quoted(label))?.slice(1, -1) ?? label;
}

function phrased(text: string, phrases: readonly Phrase[], names: Names): string {
  return aroundNames(text, (words) => withPhrases(words, phrases), names);
}
