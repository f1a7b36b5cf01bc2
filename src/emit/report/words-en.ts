import type { Status } from "../../score/scorecard.ts";
import type { Words } from "./words.ts";

const STATUS: Readonly<Record<Status, string>> = {
  red: "off target",
  amber: "behind target",
  green: "on target",
  grey: "not judged",
};

export const english: Words = {
  levels: { strategic: "Board report", management: "Management report", business: "Business report" },
  status: STATUS,
  trend: { better: "better", worse: "worse", same: "unchanged" },
  heads: {
    result: "Result",
    off: "Off target: deviation, causes, correction",
    behind: "Behind target",
    on: "On target",
    unknown: "What is not known",
    initiatives: "Initiatives",
    appendix: "Appendix: scorecard",
    escalation: "For the level above",
    tasks: "Tasks",
    figures: "Figures",
    unowned: "Without an owner",
    premises: "What the strategy rests on",
  },
  premises: {
    vision: "Vision",
    values: "Values",
    assumption: "Assumption",
    non_goal: "Not our aim",
    note: "Note",
  },
  columns: {
    perspective: "Perspective",
    theme: "Theme",
    objective: "Objective",
    measure: "Measure",
    actual: "Actual",
    target: "Target",
    status: "Status",
    score: "Score",
    since: "Since",
    trend: "Trend",
    basis: "Based on",
    change: "Change",
    initiative: "Initiative",
    owner: "Owner",
    during: "During",
    budget: "Budget",
    spent: "Spent",
    progress: "Progress",
    next: "Next milestone",
    task: "Task",
    due: "Due",
    state: "State",
  },
  none: "–",
  title: (map, level, period) => `${map}: ${english.levels[level].toLowerCase()}, ${period}`,
  scenario: (name) => `Scenario “${name}”: targets, links and budgets as that scenario has them.`,
  total: (map, score, status, period) => `${map} scores ${score} overall for ${period}: ${STATUS[status]}.`,
  noTotal: (map, period, reason) => `No overall score can be given for ${map} in ${period}: ${reason}.`,
  change: (points, before) =>
    points === 0
      ? `That is unchanged from ${before}.`
      : `That is ${plural(Math.abs(points), "point")} ${points > 0 ? "up on" : "down from"} ${before}.`,
  basis: (scored, of, children) => `${scored} of ${of} ${children}`,
  basisSentence: (scored, of) =>
    scored === of ? "" : `The score rests on ${scored} of ${of} perspectives; the others cannot be judged.`,
  tally: (counts, of) => {
    const parts = (["green", "amber", "red"] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} ${be(counts[status])} ${STATUS[status]}`);
    if (counts.grey > 0) parts.push(`${counts.grey} cannot be judged`);
    return `Of ${plural(of, "objective")}, ${english.list(parts)}.`;
  },
  nothingOff: "No objective is off target.",
  driversAreCandidates:
    "The likely drivers are the objectives upstream along the map's own arrows that are off target too: where to look first, not proof of a cause.",
  ownerOf: (name) => `Owner: ${name}.`,
  objectiveStands: (status, since, periods, score, always) => {
    const time = always
      ? ` since ${since}, in every period on record`
      : periods === 1
        ? ` since ${since}`
        : ` since ${since}, ${periods} periods running`;
    return `${capital(STATUS[status])}${time}${score === null ? "" : `; score ${score}`}.`;
  },
  measureStands: ({ name, value, target, goal, trend, partial, from }) => {
    const dated = from === null ? "" : ` (value of ${from})`;
    const aim = target === null ? "" : ` against a target of ${target}`;
    const first = `${name}: ${value}${dated}${aim}`;
    const moved =
      trend === null
        ? ""
        : trend.word === "same"
          ? `, unchanged from ${trend.before}`
          : `, ${trend.word} than in ${trend.before} (${trend.value})`;
    const way =
      goal === null
        ? ""
        : ` ${goal.covered === null ? `The goal is ${goal.to} by ${goal.due}; the value is now worse than the ${goal.from} it started from, where ${goal.expected} of the way was to be expected by now.` : `Of the way from ${goal.from} to ${goal.to} (due ${goal.due}), ${goal.covered} is covered; ${goal.expected} was to be expected by now.`}`;
    const unfinished = partial === null ? "" : ` The data for ${partial} is not complete yet.`;
    return `${first}${moved}.${way}${unfinished}`;
  },
  measureMissing: (measure, reason, last) =>
    `${measure}: not known, for ${reason}.${last === null ? "" : ` The last value known is ${last.value} (${last.period}).`}`,
  brief: (measure, value, target, status) => {
    const remarks = [
      ...(target === null ? [] : [`target ${target}`]),
      ...(status === null ? [] : [STATUS[status]]),
    ];
    return `${measure} ${value}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`;
  },
  rule: (reason) => `What decided: ${reason}.`,
  driver: (objective, since, measures, because) =>
    `${objective}, off target since ${since}${measures === "" ? "" : `: ${measures}`}.${because === null ? "" : ` The map's reasoning: “${because}”.`}`,
  moreDrivers: (count) => `${count} more further upstream.`,
  noDrivers: (unmeasured) =>
    unmeasured.length === 0
      ? "nothing measured upstream is off target; the cause has to be sought in the objective's own work or outside the map."
      : `nothing measured upstream is off target, but not everything upstream can be judged (${english.list(unmeasured)}).`,
  nothingUpstream:
    "the map names nothing upstream that drives it; the cause has to be sought in its own work or outside the map.",
  likelyDrivers: "Likely drivers:",
  correction: "Correction:",
  noInitiative: (owner) =>
    `no initiative addresses it or its drivers. A correction has to be decided${owner === null ? "; the objective has no owner to propose one" : `; ${owner} is to propose one`}.`,
  initiative: ({ name, owner, during, budget, spent, progress, timeOver }) => {
    const head = owner === null ? name : `${name} (${owner})`;
    const time = during === null ? "" : `, ${during.from} to ${during.to}`;
    const facts: string[] = [];
    if (progress !== null)
      facts.push(`${progress.share} done${progress.at === null ? "" : ` by ${progress.at}`}`);
    if (timeOver !== null) facts.push(`${timeOver} of its time over`);
    if (spent !== null) {
      const of = budget === null ? "" : ` of ${budget}`;
      const share = spent.share === null ? "" : ` (${spent.share})`;
      facts.push(`${spent.amount}${of} spent${share}${spent.at === null ? "" : ` by ${spent.at}`}`);
    } else if (budget !== null) facts.push(`budget ${budget}, nothing reported as spent`);
    return `${head}${time}${facts.length === 0 ? "" : `: ${english.list(facts)}`}.`;
  },
  overdue: (milestone, due) => `Milestone “${milestone}” was due ${due} and is not done.`,
  stopRule: (rule) => `To be stopped if: ${rule}.`,
  unmeasured: (objectives) =>
    `${capital(english.list(objectives))} ${objectives.length === 1 ? "has" : "have"} no measure, so nothing can be said about ${objectives.length === 1 ? "it" : "them"}.`,
  allKnown: "Every objective has measures, and every measure a value and a verdict.",
  reportsTo: (name) => `Reports to ${name}.`,
  nothingOwned: "Owns no objective, measure or initiative in this map.",
  nothingToEscalate: "Nothing needs a decision above.",
  escalate: (objective) => `${objective}: off target, and no initiative corrects it.`,
  escalateOverdue: (initiative) => `${initiative}: a milestone is overdue.`,
  seeAbove: (initiative) => `${initiative}: see above.`,
  serves: (objectives) => `serves ${english.list(objectives)}`,
  done: "done",
  open: "open",
  late: "overdue",
  list: (items) => {
    if (items.length < 2) return items.join("");
    return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
  },
  noOwners: "The map names no owners; the report follows its perspectives instead.",
  appendixNote: (period) =>
    `Targets are those that hold at ${period} on the path from the baseline to the goals. Scores run from 0% to 100%.`,
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function be(count: number): string {
  return count === 1 ? "is" : "are";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
