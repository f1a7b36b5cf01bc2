import type { Weight } from "../../model/model.ts";
import { BACKGROUND_WORDS } from "./background-words.ts";
import { type MapContext, named } from "./context.ts";
import { formatNumber, formatShare } from "./numbers.ts";
import { periodText } from "./period-text.ts";

/** What something counts among its like, and when: `2 until Q4 2025, 5 from Q1 2026`; empty where nothing is said. */
export function weightText(context: MapContext, weights: readonly Weight[]): string {
  const { language, map } = context;
  const words = BACKGROUND_WORDS[language];
  return weights
    .map(({ value, percent, from, until, phase }) => {
      const inPhase = map.phases.find((each) => each.id === phase);
      return [
        percent ? formatShare(value) : formatNumber(value, language),
        ...(from === undefined ? [] : [words.from(periodText(from, language))]),
        ...(until === undefined ? [] : [words.until(periodText(until, language))]),
        ...(inPhase === undefined ? [] : [words.within(named(context, inPhase.label))]),
      ].join(words.space);
    })
    .join(words.comma);
}
