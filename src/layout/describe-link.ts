import { type Link, textIn } from "../model/model.ts";
import { durationText } from "./duration-text.ts";
import { pictureWords } from "./picture-words.ts";
import { labelOf, type Visible, type VisibleLink } from "./visible.ts";

/** What causes what, and all that the map says of it: why, after how long, what supports it. */
export function describeLink(visible: Visible, { link, from, to }: VisibleLink): string {
  const words = pictureWords(visible.language);
  const label = (index: number) => labelOf(visible, visible.objectives[index]!);
  const verb = link.effect === "negative" ? words.negative : words.positive;
  const reasons = linkReasons(link, visible.language);
  const why = reasons.length === 0 ? "" : `${words.colon}${reasons.join(words.semicolon)}`;
  return `${label(from)} ${verb} ${label(to)}${why}`;
}

/** Why a link is believed, after how long it works and what supports it, each as a short text. */
export function linkReasons(
  { because, lag, evidence }: Link,
  language: string | undefined,
): readonly string[] {
  const words = pictureWords(language);
  return [
    ...(because === undefined ? [] : [textIn(because, language)]),
    ...(lag === undefined ? [] : [`${words.after}${durationText(lag, language)}`]),
    ...(evidence === undefined ? [] : [`${words.evidence}${words.colon}${textIn(evidence, language)}`]),
  ];
}
