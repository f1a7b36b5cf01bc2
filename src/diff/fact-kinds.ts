import type { Grade } from "./change.ts";
import type { ChangeKind, Parts } from "./change-kinds.ts";
import { capital, NOUNS } from "./nouns.ts";

type Row = readonly [
  code: string,
  mirror: string,
  grade: Grade,
  sentence: (parts: Parts) => string,
  reason?: string,
];

/** "measure `Churn`"; parts of something are told with it. */
function whose({ kind, name, of }: Parts): string {
  const apart = kind === "milestone" || kind === "column" || kind === "tier";
  return `${NOUNS[kind]} ${name}${apart && of !== undefined ? ` of ${of}` : ""}`;
}

/** "The unit of measure `Churn` changes from percent to count", or is given, or is dropped. */
function value(noun: string): (parts: Parts) => string {
  return (parts) => {
    const what = `The ${noun} of ${whose(parts)}`;
    if (parts.before === undefined) return `${what} is now given: ${parts.after}`;
    if (parts.after === undefined) return `${what} is dropped; it was ${parts.before}`;
    return `${what} changes from ${parts.before} to ${parts.after}`;
  };
}

/** "…is raised from 8 % to 9 % (by 1 percentage point)". */
function step(noun: string, verb: string): (parts: Parts) => string {
  return (parts) => {
    const detail = parts.detail === undefined ? "" : ` ${parts.detail}`;
    const by = parts.by === undefined ? "" : ` (by ${parts.by})`;
    return `The ${noun} of ${whose(parts)}${detail} is ${verb} from ${parts.before} to ${parts.after}${by}`;
  };
}

function given(noun: string, verb: string, side: "before" | "after"): (parts: Parts) => string {
  return (parts) => `${capital(noun)} of ${whose(parts)} ${verb}: ${parts[side]}`;
}

/** A flag or a choice of two, told by what it is now. */
function now(sentence: (who: string, parts: Parts) => string): (parts: Parts) => string {
  return (parts) => capital(sentence(whose(parts), parts));
}

const SCORES = "scores before and after it cannot be compared";

/** Kinds of changes to one fact, in the order of the model. */
const ROWS = [
  // every element
  ["translated", "translated", "note", value("translation")],
  ["note-reworded", "note-reworded", "note", value("note")],
  [
    "remark-added",
    "remark-removed",
    "note",
    (parts) => `${parts.detail} is added to ${whose(parts)}: ${parts.after}`,
  ],
  [
    "remark-removed",
    "remark-added",
    "note",
    (parts) => `${parts.detail} is removed from ${whose(parts)}: ${parts.before}`,
  ],
  [
    "remark-reworded",
    "remark-reworded",
    "note",
    (parts) => `${parts.detail} of ${whose(parts)} changes from ${parts.before} to ${parts.after}`,
  ],
  [
    "check-silenced",
    "check-heard",
    "notable",
    now((who, { after }) => `${who} no longer answers to a check: ${after}`),
    "what the check would have found is no longer seen",
  ],
  [
    "check-heard",
    "check-silenced",
    "note",
    now((who, { before }) => `${who} answers to a check again: ${before}`),
  ],
  ["silence-reworded", "silence-reworded", "note", value("reason for silencing a check")],
  ["order-changed", "order-changed", "note", (parts) => `In ${whose(parts)}, ${parts.detail}`],
  ["weight-changed", "weight-changed", "notable", value("weight"), SCORES],
  ["owner-changed", "owner-changed", "notable", value("owner"), "someone else answers for it from now on"],
  [
    "alignment-changed",
    "alignment-changed",
    "notable",
    value("alignment with other maps"),
    "the cascade between maps is another one",
  ],

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
  ["roll-up-changed", "roll-up-changed", "notable", value("way in which scores are rolled up"), SCORES],
  ["readiness-changed", "readiness-changed", "note", value("readiness")],

  // measures
  ["unit-changed", "unit-changed", "notable", value("unit"), "values before and after it cannot be compared"],
  [
    "polarity-turned",
    "polarity-turned",
    "danger",
    now(
      (who, { before, after }) =>
        `what is good for ${who} is turned round: ${after} is better now, it was ${before}`,
    ),
    "what was a success is a failure from now on",
  ],
  ["polarity-changed", "polarity-changed", "notable", value("good range"), SCORES],
  ["timing-changed", "timing-changed", "note", value("kind (leading or lagging)")],
  [
    "frequency-changed",
    "frequency-changed",
    "notable",
    value("reporting frequency"),
    "deviations are seen earlier or later",
  ],
  [
    "formula-changed",
    "formula-changed",
    "notable",
    value("formula"),
    "the same name now counts something else",
  ],
  [
    "way-observed-changed",
    "way-observed-changed",
    "notable",
    value("way of observing"),
    "the same name may now count something else",
  ],
  ["actual-added", "actual-removed", "note", given("a value", "is reported", "after")],
  [
    "actual-removed",
    "actual-added",
    "notable",
    given("a reported value", "is taken back", "before"),
    "a value that was reported is gone",
  ],
  [
    "actual-revised",
    "actual-revised",
    "notable",
    value("reported value"),
    "a value that was reported is rewritten",
  ],
  [
    "baseline-changed",
    "baseline-changed",
    "notable",
    value("baseline"),
    "progress is counted from another start",
  ],
  ["target-tightened", "target-relaxed", "note", step("target", "tightened")],
  [
    "target-relaxed",
    "target-tightened",
    "notable",
    step("target", "relaxed"),
    "less is asked for than was promised",
  ],
  ["target-brought-forward", "target-postponed", "note", step("target", "brought forward")],
  [
    "target-postponed",
    "target-brought-forward",
    "notable",
    step("target", "postponed"),
    "it is asked for later than was promised",
  ],
  ["target-changed", "target-changed", "notable", value("target"), "the promise is another one"],
  ["target-added", "target-removed", "note", given("a target", "is set", "after")],
  [
    "target-removed",
    "target-added",
    "notable",
    given("a target", "is dropped", "before"),
    "a promise is taken back",
  ],
  ["target-remark-changed", "target-remark-changed", "note", value("remark on the target")],
  [
    "target-path-changed",
    "target-path-changed",
    "notable",
    value("path between targets"),
    "what is expected between targets is another",
  ],
  [
    "season-changed",
    "season-changed",
    "notable",
    value("season"),
    "what is expected in each part of the year is another",
  ],
  ["scoring-changed", "scoring-changed", "notable", value("scoring"), SCORES],
  [
    "bands-changed",
    "bands-changed",
    "notable",
    value("limits of red, amber and green"),
    "the same value may now have another colour",
  ],
  [
    "critical-set",
    "critical-dropped",
    "note",
    now((who) => `${who} is critical now: a red one makes its objective red`),
  ],
  [
    "critical-dropped",
    "critical-set",
    "notable",
    now((who) => `${who} is no longer critical: a red one no longer makes its objective red`),
    "a failure that was seen at the top is now averaged away",
  ],
  ["index-changed", "index-changed", "notable", value("index"), SCORES],
  ["breakdown-changed", "breakdown-changed", "note", value("breakdown")],
  ["benchmark-changed", "benchmark-changed", "note", value("benchmark")],
  [
    "allocation-changed",
    "allocation-changed",
    "notable",
    value("allocation of the gap"),
    "others have to close it",
  ],

  // links
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

  // initiatives and milestones
  [
    "aim-changed",
    "aim-changed",
    "notable",
    value("list of objectives that it moves"),
    "the work now serves other objectives",
  ],
  ["dates-changed", "dates-changed", "note", value("period")],
  [
    "end-postponed",
    "end-brought-forward",
    "notable",
    step("end", "postponed"),
    "it takes longer than was promised",
  ],
  ["end-brought-forward", "end-postponed", "note", step("end", "brought forward")],
  ["budget-raised", "budget-cut", "notable", step("budget", "raised"), "it costs more than was agreed"],
  ["budget-cut", "budget-raised", "notable", step("budget", "cut"), "less money moves the same objectives"],
  ["budget-changed", "budget-changed", "notable", value("budget"), "it costs something else than was agreed"],
  ["spending-changed", "spending-changed", "note", value("spending")],
  ["progress-changed", "progress-changed", "note", value("progress")],
  [
    "stop-rule-changed",
    "stop-rule-changed",
    "notable",
    value("rule for giving up"),
    "it says when work is stopped",
  ],
  [
    "due-postponed",
    "due-brought-forward",
    "notable",
    step("due date", "postponed"),
    "it is due later than was promised",
  ],
  ["due-brought-forward", "due-postponed", "note", step("due date", "brought forward")],
  ["due-changed", "due-changed", "note", value("due date")],
  ["milestone-reached", "milestone-reopened", "note", now((who) => `${who} is reached`)],
  [
    "milestone-reopened",
    "milestone-reached",
    "notable",
    now((who) => `${who} is no longer reached`),
    "what was done is to be done again",
  ],

  // owners
  ["superior-changed", "superior-changed", "note", value("superior")],
  ["level-changed", "level-changed", "note", value("level")],
  ["centre-changed", "centre-changed", "note", value("kind of responsibility")],

  // sources, columns, tiers
  ["data-moved", "data-moved", "notable", value("data"), "the same formulas now read other data"],
  [
    "data-rows-changed",
    "data-rows-changed",
    "notable",
    value("rows written in place"),
    "the same formulas now read other data",
  ],
  [
    "data-time-changed",
    "data-time-changed",
    "notable",
    value("relation to time"),
    "rows count for other periods",
  ],
  [
    "completeness-changed",
    "completeness-changed",
    "notable",
    value("completeness"),
    "no rows may now mean zero, or no longer",
  ],
  [
    "column-type-changed",
    "column-type-changed",
    "notable",
    value("type"),
    "formulas may no longer be able to read it",
  ],
  [
    "column-key-changed",
    "column-key-changed",
    "notable",
    value("role as a key"),
    "rows are told apart by something else",
  ],
  ["tiers-source-changed", "tiers-source-changed", "notable", value("source"), "other rows are classed"],
  [
    "tier-let-changed",
    "tier-let-changed",
    "notable",
    value("named formula"),
    "rows may fall into other tiers",
  ],
  [
    "tier-rule-added",
    "tier-rule-removed",
    "notable",
    given("a rule", "is added", "after"),
    "rows may fall into other tiers",
  ],
  [
    "tier-rule-removed",
    "tier-rule-added",
    "notable",
    given("a rule", "is removed", "before"),
    "rows may fall into other tiers",
  ],
  ["tier-rule-changed", "tier-rule-changed", "notable", value("rule"), "rows may fall into other tiers"],
  [
    "tier-rules-reordered",
    "tier-rules-reordered",
    "notable",
    value("order of rules"),
    "the first rule that holds decides",
  ],
  ["treatment-changed", "treatment-changed", "note", value("treatment")],

  // scales, phases, scenarios, terms, views
  [
    "steps-changed",
    "steps-changed",
    "notable",
    value("list of steps"),
    "values before and after it cannot be compared",
  ],
  [
    "phase-dates-changed",
    "phase-dates-changed",
    "notable",
    value("period"),
    "its weights and targets hold at other times",
  ],
  ["phase-weights-changed", "phase-weights-changed", "notable", value("list of weights"), SCORES],
  ["override-added", "override-removed", "note", given("an assumption", "is added", "after")],
  ["override-removed", "override-added", "note", given("an assumption", "is removed", "before")],
  ["override-changed", "override-changed", "note", value("assumption")],
  ["meaning-reworded", "meaning-reworded", "note", value("meaning")],
  ["view-changed", "view-changed", "note", (parts) => value(parts.detail ?? "content")(parts)],
] as const satisfies readonly Row[];

export type FactCode = (typeof ROWS)[number][0];

export const FACT_KINDS: readonly ChangeKind<FactCode>[] = ROWS.map((each: Row) => {
  const [code, mirror, grade, sentence, reason] = each;
  return {
    code: code as FactCode,
    mirror: mirror as FactCode,
    grade,
    sentence,
    ...(reason === undefined ? {} : { reason }),
  };
});
