import { kindsOf, now, type Row, step, value } from "./row.ts";

/** Changes of links, in the order of the model. */
const ROWS = [
  [
    "link-reversed",
    "link-reversed",
    "danger",
    (parts) => `The link ${parts.before} is reversed: now ${parts.after}`,
    "cause and effect are exchanged",
  ],
  [
    "effect-turned",
    "effect-turned",
    "danger",
    now((who, { before, after }) => `the effect of ${who} is turned from ${before} to ${after}`),
    "the hypothesis says the opposite",
  ],
  ["strength-raised", "strength-lowered", "note", step("strength", "raised")],
  [
    "strength-lowered",
    "strength-raised",
    "notable",
    step("strength", "lowered"),
    "less is expected of the cause than before",
  ],
  ["strength-changed", "strength-changed", "note", value("strength")],
  [
    "lag-lengthened",
    "lag-shortened",
    "notable",
    step("lag", "lengthened"),
    "the effect is expected later than before",
  ],
  ["lag-shortened", "lag-lengthened", "note", step("lag", "shortened")],
  ["lag-changed", "lag-changed", "note", value("lag")],
  ["because-reworded", "because-reworded", "note", value("reason")],
  [
    "evidence-changed",
    "evidence-changed",
    "notable",
    value("evidence"),
    "it is what the hypothesis rests on",
  ],
  ["feedback-set", "feedback-dropped", "note", now((who) => `${who} is now meant as a loop`)],
  ["feedback-dropped", "feedback-set", "note", now((who) => `${who} is no longer meant as a loop`)],
] as const satisfies readonly Row[];

export type LinkCode = (typeof ROWS)[number][0];

export const LINK_KINDS = kindsOf<LinkCode>(ROWS);
