import type { Initiative, Link, Measure, Objective, StrategyMap } from "../../src/model/model.ts";
import { parsePeriod } from "../../src/model/periods.ts";
import { PERCENT } from "../../src/model/units.ts";

/** One random edit of a model: the map after it, and the change that must be told: code and id. */
export interface RandomEdit {
  readonly name: string;
  /** Edits the element of a number; edits of different numbers touch different elements. */
  readonly apply: (map: StrategyMap, number: number) => readonly [map: StrategyMap, told: string];
}

const NOWHERE = { file: "elsewhere.smap", span: { start: 7, end: 9 } };

function objective(name: string, code: string, change: (each: Objective) => Objective): RandomEdit {
  return {
    name,
    apply: (map, number) => [
      { ...map, objectives: map.objectives.map((each) => (each.id === `o${number}` ? change(each) : each)) },
      `${code} o${number}`,
    ],
  };
}

function measure(
  name: string,
  code: (each: Measure) => string,
  change: (each: Measure) => Measure,
): RandomEdit {
  return {
    name,
    apply: (map, number) => {
      const found = map.measures.find(({ id }) => id === `m${number}`);
      if (found === undefined) throw new Error(`no measure ${number}`);
      const measures = map.measures.map((each) => (each === found ? change(each) : each));
      return [{ ...map, measures }, `${code(found)} m${number}`];
    },
  };
}

/** The link from an objective upwards. */
function link(name: string, code: string, change: (each: Link) => readonly Link[]): RandomEdit {
  return {
    name,
    apply: (map, number) => {
      const from = `o${number}`;
      const to = `o${Math.floor((number - 1) / 2)}`;
      const found = map.links.find((each) => each.from === from && each.to === to);
      const [changed = found] = found === undefined ? [] : change(found);
      const links = map.links.flatMap((each) => (each === found ? change(each) : [each]));
      return [{ ...map, links }, `${code} ${changed?.from} -> ${changed?.to}`];
    },
  };
}

function firstTarget(each: Measure, by: number): Measure {
  return {
    ...each,
    targets: each.targets.map((target, index) =>
      index === 0 ? { ...target, value: target.value + by } : target,
    ),
  };
}

const day = parsePeriod("2027-01-31");
const quarter = parsePeriod("2025-Q1");

/** Edits of elements that exist; numbers are those of objectives, 1 and up. */
export const RANDOM_EDITS: readonly RandomEdit[] = [
  objective("relabel", "objective-relabelled", (each) => ({
    ...each,
    label: { text: `${each.label.text} anew`, translations: [] },
  })),
  objective("note", "note-reworded", (each) => ({ ...each, note: "A note" })),
  objective("owner", "owner-changed", (each) => ({
    ...each,
    owner: each.owner === "person_0" ? "person_1" : "person_0",
  })),
  objective("no owner", "owner-changed", ({ owner: _, ...each }) => each),
  objective("weight", "weight-changed", (each) => ({
    ...each,
    weight: [{ value: 3, percent: false, at: NOWHERE }],
  })),
  objective("roll-up", "roll-up-changed", (each) => ({ ...each, rollUp: "worst" })),
  objective("kind", "objective-kind-changed", (each) => ({ ...each, kind: "asset" })),
  objective("move", "objective-moved", (each) => ({
    ...each,
    perspective: each.perspective === "middle" ? "bottom" : "middle",
  })),
  objective("remark", "remark-added", (each) => ({
    ...each,
    remarks: [{ kind: "assumption", text: { text: "It holds", translations: [] }, at: NOWHERE }],
  })),
  measure(
    "raise target",
    ({ better }) => (better.kind === "higher" ? "target-tightened" : "target-relaxed"),
    (each) => firstTarget(each, 5),
  ),
  measure(
    "lower target",
    ({ better }) => (better.kind === "higher" ? "target-relaxed" : "target-tightened"),
    (each) => firstTarget(each, -5),
  ),
  measure(
    "drop target",
    () => "target-removed",
    (each) => ({ ...each, targets: each.targets.slice(0, 1) }),
  ),
  measure(
    "baseline",
    () => "baseline-changed",
    (each) => ({
      ...each,
      baseline: { value: 1, place: NOWHERE, ...(quarter === undefined ? {} : { at: quarter }) },
    }),
  ),
  measure(
    "unit",
    () => "unit-changed",
    (each) => ({ ...each, unit: PERCENT }),
  ),
  measure(
    "polarity",
    () => "polarity-turned",
    (each) => ({
      ...each,
      better: { kind: each.better.kind === "higher" ? "lower" : "higher", declared: true },
    }),
  ),
  measure(
    "frequency",
    () => "frequency-changed",
    (each) => ({ ...each, every: "month" }),
  ),
  measure(
    "formula",
    () => "formula-changed",
    ({ formula: _, ...each }) => each,
  ),
  measure(
    "actual",
    () => "actual-added",
    (each) => ({
      ...each,
      actuals: [{ value: 4, place: NOWHERE, ...(quarter === undefined ? {} : { at: quarter }) }],
    }),
  ),
  measure(
    "critical",
    () => "critical-set",
    (each) => ({ ...each, critical: true }),
  ),
  measure(
    "path",
    () => "target-path-changed",
    (each) => ({ ...each, path: "step" }),
  ),
  measure(
    "measure label",
    () => "measure-relabelled",
    (each) => ({
      ...each,
      label: { text: `${each.label.text} anew`, translations: [] },
    }),
  ),
  link("remove link", "link-removed", () => []),
  link("reverse link", "link-reversed", (each) => [{ ...each, from: each.to, to: each.from }]),
  link("effect", "effect-turned", (each) => [{ ...each, effect: "negative" }]),
  link("weaken", "strength-lowered", (each) => [{ ...each, strength: "weak" }]),
  link("strengthen", "strength-raised", (each) => [{ ...each, strength: 0.9 }]),
  link("lag", "lag-lengthened", (each) => [{ ...each, lag: { count: 9, unit: "quarter" } }]),
  link("reason", "because-reworded", ({ because: _, ...each }) => [each]),
  link("feedback", "feedback-set", (each) => [{ ...each, feedback: true }]),
  {
    name: "add link",
    apply: (map, number) => [
      {
        ...map,
        links: [
          ...map.links,
          {
            kind: "link",
            from: `o${number}`,
            to: "apart",
            at: NOWHERE,
            effect: "positive",
            feedback: false,
            accepts: [],
          },
        ],
      },
      `link-added o${number} -> apart`,
    ],
  },
  {
    name: "remove measure",
    apply: (map, number) => [
      {
        ...map,
        measures: map.measures.filter(({ id }) => id !== `m${number}`),
        objectives: map.objectives.map((each) =>
          each.id === `o${number}` ? { ...each, measures: [] } : each,
        ),
      },
      `measure-removed m${number}`,
    ],
  },
  {
    name: "add objective",
    apply: (map, number) => {
      const like = map.objectives[0];
      if (like === undefined) throw new Error("no objective");
      const added = {
        ...like,
        id: `new${number}`,
        measures: [],
        label: { text: `New ${number}`, translations: [] },
      };
      return [{ ...map, objectives: [...map.objectives, added] }, `objective-added new${number}`];
    },
  },
  initiative("budget", "budget-raised", (each) => ({ ...each, budget: { value: 1e9, unit: "USD" } })),
  initiative("aim", "aim-changed", (each) => ({ ...each, for: ["o0", "o1"] })),
  initiative("end", "end-postponed", (each) =>
    each.during === undefined || day === undefined ? each : { ...each, during: { ...each.during, to: day } },
  ),
];

/** Every fourth objective has one. */
function initiative(name: string, code: string, change: (each: Initiative) => Initiative): RandomEdit {
  return {
    name,
    apply: (map, number) => {
      const id = `i${number * 4}`;
      const initiatives = map.initiatives.map((each) => (each.id === id ? change(each) : each));
      return [{ ...map, initiatives }, `${code} ${id}`];
    },
  };
}
