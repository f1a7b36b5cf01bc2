import type {
  Change as AmountChange,
  Calendar,
  Override,
  Owner,
  Phase,
  Scale,
  Scenario,
  StrategyMap,
  Term,
  View,
} from "../../model/model.ts";
import { same } from "../same.ts";
import {
  amountText,
  durationText,
  listText,
  numberText,
  passage,
  percentText,
  quoted,
  rangeText,
  shareText,
  whenText,
} from "../value-text.ts";
import { ELEMENT_FIELDS } from "./element.ts";
import { strengthText } from "./link.ts";
import { alignmentText } from "./objective.ts";
import {
  type Found,
  fact,
  factOf,
  fieldRules,
  flag,
  found,
  type Pair,
  place,
  type Rule,
  toldElsewhere,
  words,
} from "./rules.ts";

export const MAP_FIELDS = fieldRules<StrategyMap>({
  ...ELEMENT_FIELDS,
  file: place,
  framework: fact("framework-changed", (id) => quoted(id)),
  frames: relabelledFrame,
  calendar: fact("calendar-changed", (calendar) => calendarText(calendar)),
  profile: fact("profile-changed", (name) => quoted(name)),
  template: flag("template-set", "template-dropped"),
  currency: fact("currency-changed", (code) => code),
  mission: words("mission-reworded"),
  vision: words("vision-reworded"),
  values: words("values-reworded"),
  perspectives: toldElsewhere,
  groups: toldElsewhere,
  themes: toldElsewhere,
  objectives: toldElsewhere,
  measures: toldElsewhere,
  links: toldElsewhere,
  initiatives: toldElsewhere,
  owners: toldElsewhere,
  sources: toldElsewhere,
  tiers: toldElsewhere,
  scales: toldElsewhere,
  phases: toldElsewhere,
  scenarios: toldElsewhere,
  terms: toldElsewhere,
  views: toldElsewhere,
  alignment: fact("alignment-changed", (parts) => parts.map(alignmentText).join(", ")),
});

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

function calendarText({ unit, range, fiscalMonth }: Calendar): string {
  const start = fiscalMonth === 1 ? "" : `, the year from ${MONTHS[fiscalMonth - 1]}`;
  return `every ${unit} from ${rangeText(range)}${start}`;
}

export const OWNER_FIELDS = fieldRules<Owner>({
  ...ELEMENT_FIELDS,
  reportsTo: fact("superior-changed", (id, { labels }) => labels.of("owners", id)),
  level: fact("level-changed", (level) => level),
  centre: fact("centre-changed", (centre) => `${centre} centre`),
});

export const SCALE_FIELDS = fieldRules<Scale>({
  ...ELEMENT_FIELDS,
  steps: fact("steps-changed", (steps) => steps.map((each) => `“${each}”`).join(", ")),
});

export const PHASE_FIELDS = fieldRules<Phase>({
  ...ELEMENT_FIELDS,
  during: fact("phase-dates-changed", (range) => rangeText(range)),
  weights: fact("phase-weights-changed", (shares, { labels }) =>
    shares.map((each) => shareText({ ...each, of: labels.sharer(each.of) })).join(", "),
  ),
});

export const TERM_FIELDS = fieldRules<Term>({
  ...ELEMENT_FIELDS,
  means: words("meaning-reworded"),
});

function overrideKey(each: Override): string {
  switch (each.kind) {
    case "target":
    case "baseline":
      return `${each.kind}\n${each.measure}\n${whenText(each.value)}`;
    case "strength":
    case "lag":
    case "without-link":
      return `${each.kind}\n${each.from}\n${each.to}`;
    case "budget":
    case "without-initiative":
      return `${each.kind}\n${each.initiative}`;
  }
}

/** Overrides meet by what they replace. */
const compareOverrides: Rule<readonly Override[], Scenario> = (before, after, pair) => {
  const known = new Map(before.map((each) => [overrideKey(each), each]));
  const say = (each: Override): string => overrideText(each, pair);
  const changes: Found[] = [];
  for (const each of after) {
    const one = known.get(overrideKey(each));
    known.delete(overrideKey(each));
    if (one === undefined) changes.push(found("override-added", undefined, factOf(each, say)));
    else if (!same(one, each)) changes.push(found("override-changed", factOf(one, say), factOf(each, say)));
  }
  return [
    ...changes,
    ...[...known.values()].map((each) => found("override-removed", factOf(each, say), undefined)),
  ];
};

function overrideText(each: Override, { labels }: Pair<Scenario>): string {
  switch (each.kind) {
    case "target":
    case "baseline":
      return `${each.kind} of ${labels.of("measures", each.measure)} ${numberText(each.value.value)} ${whenText(each.value)}`.trim();
    case "strength":
      return `strength of ${labels.link(each.from, each.to)} ${strengthText(each.strength)}`;
    case "lag":
      return `lag of ${labels.link(each.from, each.to)} ${durationText(each.lag)}`;
    case "budget":
      return `budget of ${labels.of("initiatives", each.initiative)} ${budgetText(each.change)}`;
    case "without-link":
      return `without ${labels.link(each.from, each.to)}`;
    case "without-initiative":
      return `without initiative ${labels.of("initiatives", each.initiative)}`;
  }
}

function budgetText(change: AmountChange): string {
  return change.kind === "amount"
    ? amountText(change.amount)
    : `${change.by < 0 ? "−" : "+"}${percentText(Math.abs(change.by))}`;
}

export const SCENARIO_FIELDS = fieldRules<Scenario>({
  ...ELEMENT_FIELDS,
  overrides: compareOverrides,
});

/** Fields of a view share one code; the sentence names the field. */
function shown<T>(detail: string, write: (value: NonNullable<T>, pair: Pair<View>) => string): Rule<T, View> {
  return (before, after, pair) => {
    const say = (value: T) => factOf(value, (each) => write(each, pair));
    return [found("view-changed", say(before), say(after), { detail })];
  };
}

export const VIEW_FIELDS = fieldRules<View>({
  ...ELEMENT_FIELDS,
  form: shown("form", (form) => form),
  only: shown("selection of perspectives", (ids, { labels }) =>
    listText(ids.map((id) => labels.of("perspectives", id))),
  ),
  themes: shown("selection of themes", (ids, { labels }) =>
    listText(ids.map((id) => labels.of("themes", id))),
  ),
  owners: shown("selection of owners", (ids, { labels }) =>
    listText(ids.map((id) => labels.of("owners", id))),
  ),
  focus: shown(
    "focus",
    ({ direction, of }, { labels }) => `path ${direction} ${labels.of("objectives", of)}`,
  ),
  show: shown("selection of details", (list) => listText([...list])),
  language: shown("language", (language) => language),
});

/** Another frame is told by its id; the same one under other words is told here, its notes are no strategy. */
function relabelledFrame(
  before: StrategyMap["frames"],
  after: StrategyMap["frames"],
  { before: old, after: now }: Pair<StrategyMap>,
): readonly Found[] {
  const name = (frames: StrategyMap["frames"]) => factOf(frames.at(-1)?.label.text, (text) => passage(text));
  const [was, is] = [name(before), name(after)];
  if (old.framework !== now.framework || was === undefined || is === undefined) return [];
  return was.text === is.text ? [] : [found("framework-changed", was, is)];
}
