import { kindsOf, now, type Row, SCORES, value } from "./row.ts";

/** Changes of the map, and what it is drawn of, in the order of the model. */
const ROWS = [
  // map
  [
    "framework-changed",
    "framework-changed",
    "notable",
    value("framework"),
    "another framework brings other perspectives and checks",
  ],
  [
    "calendar-changed",
    "calendar-changed",
    "notable",
    value("calendar"),
    "all measures are reported for other periods",
  ],
  [
    "profile-changed",
    "profile-changed",
    "notable",
    value("set of checks"),
    "other checks apply to the whole map",
  ],
  [
    "template-set",
    "template-dropped",
    "notable",
    now((who) => `${who} is now a template`),
    "a template is not asked for targets",
  ],
  ["template-dropped", "template-set", "note", now((who) => `${who} is no longer a template`)],
  [
    "slot-set",
    "slot-dropped",
    "note",
    now((who) => `${who} is now a place that the framework expects to be filled`),
  ],
  [
    "slot-dropped",
    "slot-set",
    "note",
    now((who) => `${who} is no longer a place that the framework expects to be filled`),
  ],
  [
    "currency-changed",
    "currency-changed",
    "danger",
    value("currency"),
    "every amount without a currency now means other money",
  ],
  ["mission-reworded", "mission-reworded", "notable", value("mission"), "the whole strategy answers to it"],
  ["vision-reworded", "vision-reworded", "notable", value("vision"), "the whole strategy answers to it"],
  [
    "values-reworded",
    "values-reworded",
    "notable",
    value("statement of values"),
    "the whole strategy answers to it",
  ],

  // perspectives, objectives, assets
  ["correspondence-changed", "correspondence-changed", "note", value("correspondence to other frameworks")],
  [
    "objective-kind-changed",
    "objective-kind-changed",
    "notable",
    (parts) => `${parts.name} was ${parts.before} and is now ${parts.after}`,
    "objectives are reached, assets are made ready",
  ],
  ["themes-changed", "themes-changed", "notable", value("theme"), "its score counts for other themes"],
  [
    "measure-attached",
    "measure-detached",
    "note",
    now((who, { after }) => `${who} is now measured by ${after}`),
  ],
  [
    "measure-detached",
    "measure-attached",
    "notable",
    now((who, { before }) => `${who} is no longer measured by ${before}`),
    "what is not measured can no longer be steered by the map",
  ],
  ["roll-up-changed", "roll-up-changed", "notable", value("roll-up of scores"), SCORES],
  ["readiness-changed", "readiness-changed", "note", value("readiness")],
] as const satisfies readonly Row[];

export type MapCode = (typeof ROWS)[number][0];

export const MAP_KINDS = kindsOf<MapCode>(ROWS);
