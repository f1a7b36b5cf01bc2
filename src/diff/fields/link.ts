import type { Duration, Link, Strength } from "../../model/model.ts";
import { PERIOD_UNITS, type PeriodUnit } from "../../model/periods.ts";
import { durationText, numberText, passage } from "../value-text.ts";
import { compareAccepts } from "./element.ts";
import { fact, factOf, fieldRules, flag, found, identity, place, words } from "./rules.ts";

export const LINK_FIELDS = fieldRules<Link>({
  kind: identity,
  from: identity,
  to: identity,
  at: place,
  note: fact("note-reworded", (note) => passage(note)),
  effect: fact("effect-turned", (effect) => effect),
  strength: (before, after) => {
    const one = strengthNumber(before);
    const other = strengthNumber(after);
    const code =
      one === undefined || other === undefined || one === other
        ? "strength-changed"
        : other > one
          ? "strength-raised"
          : "strength-lowered";
    return [found(code, factOf(before, strengthText), factOf(after, strengthText))];
  },
  lag: (before, after) => {
    const one = days(before);
    const other = days(after);
    const code =
      one === undefined || other === undefined || one === other
        ? "lag-changed"
        : other > one
          ? "lag-lengthened"
          : "lag-shortened";
    return [found(code, factOf(before, durationText), factOf(after, durationText))];
  },
  because: words("because-reworded"),
  evidence: words("evidence-changed"),
  feedback: flag("feedback-set", "feedback-dropped"),
  accepts: compareAccepts,
});

/** The words as the language ranks them against numbers from 0 to 1. */
const STRENGTHS = { weak: 0.25, moderate: 0.5, strong: 0.75 } as const;

function strengthNumber(strength: Strength | undefined): number | undefined {
  return strength === undefined || typeof strength === "number" ? strength : STRENGTHS[strength];
}

export function strengthText(strength: Strength): string {
  return typeof strength === "number" ? numberText(strength) : strength;
}

/** Usual lengths, only to tell longer from shorter. */
const DAYS: Readonly<Record<PeriodUnit, number>> = {
  year: 365,
  half: 182,
  quarter: 91,
  month: 30,
  week: 7,
  day: 1,
};

function days(lag: Duration | undefined): number | undefined {
  return lag === undefined || !PERIOD_UNITS.includes(lag.unit) ? undefined : lag.count * DAYS[lag.unit];
}
