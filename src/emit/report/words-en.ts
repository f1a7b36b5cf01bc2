import type { Status } from "../../score/scorecard.ts";
import { UNIT_WORDS } from "./period-text.ts";
import type { InitiativeWords, MeasureWords, Words } from "./words.ts";

const STATUS: Readonly<Record<Status, string>> = {
  red: "off track",
  amber: "behind",
  green: "on track",
  grey: "not judged",
};

export const english: Words = {
  levels: { strategic: "Board report", management: "Management report", business: "Business report" },
  status: STATUS,
  trend: { better: "better", worse: "worse", same: "unchanged" },
  heads: {
    result: "Result",
    off: "Off track: deviation, causes, correction",
    behind: "Behind",
    on: "On track",
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
    change: "Change in points",
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
    by: "By",
    class: "Class",
  },
  none: "–",
  title: (map, level, period) =>
    `${map}: ${english.levels[level].toLowerCase()}${period === "" ? "" : `, ${period}`}`,
  scenario: (name) => `Scenario “${name}”: targets, links and budgets as that scenario has them.`,
  total: (map, score, status, period) => `${map} scores ${score} overall for ${period}: ${STATUS[status]}.`,
  noTotal: (map, period, reason) => `No overall score can be given for ${map} in ${period}: ${reason}.`,
  noPeriod: (map) =>
    `No score can be given for ${map}: it has no reporting period. A calendar sets them, or the periods of observed values.`,
  change: (points, before) =>
    points === 0
      ? `That is unchanged from ${before}.`
      : `That is ${plural(Math.abs(points), "point")} ${points > 0 ? "up on" : "down from"} ${before}.`,
  basis: (scored, of, children) => `${scored} of ${plural(of, children.slice(0, -1))}`,
  partly: (score, basis) => `${score}, from ${basis}`,
  basisSentence: (scored, of) =>
    scored === of ? "" : `The score rests on ${scored} of ${of} perspectives; the others cannot be judged.`,
  tally: (counts, of) => {
    const parts = (["green", "amber", "red"] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} ${be(counts[status])} ${STATUS[status]}`);
    if (counts.grey > 0) parts.push(`${counts.grey} cannot be judged`);
    if (of === 0) return "";
    return of === 1
      ? `The only objective ${english.list(parts).replace(/^1 /, "")}.`
      : `Of ${plural(of, "objective")}, ${english.list(parts)}.`;
  },
  furthest: (objectives) =>
    `Furthest behind: ${english.list(objectives.map(({ name, score }) => `“${name}” at ${score}`))}.`,
  movers: (before, up, down) => {
    const moved = (word: string, { name, score, points }: NonNullable<typeof up>): string =>
      `“${name}” ${word} most (${plural(Math.abs(points), "point")}, to ${score})`;
    const parts = [
      ...(up === null ? [] : [moved("rose", up)]),
      ...(down === null ? [] : [moved("fell", down)]),
    ];
    return parts.length === 0 ? "" : `Since ${before}, ${english.list(parts)}.`;
  },
  legend: (green, amber) =>
    `“On track” is a score of ${green} or more, “behind” one of ${amber} or more, “off track” one below. A score is how much of the way from the baseline to the target is covered, unless a measure is scored otherwise or has limits of its own.`,
  nothingOff: "No objective is off track.",
  driversAreCandidates:
    "The likely drivers are the objectives upstream along the map's own arrows that are off track too: where to look first, not proof of a cause.",
  ownerOf: (name) => `Owner: ${name}.`,
  objectiveStands: (status, since, { count, unit, from }, score) => {
    const time =
      count === 1
        ? ` since ${since}`
        : from === "the first period"
          ? ` since ${since}, in every ${UNIT_WORDS.en[unit]} on record`
          : ` since ${since}, ${plural(count, UNIT_WORDS.en[unit])} running`;
    return `${capital(`${status === null ? "" : STATUS[status]}${time}`.trimStart())}${score === null ? "" : `; score ${score}`}.`;
  },
  measureStands: ({ name, value, target, gap, goal, trend, partial, from }) => {
    const dated = from === null ? "" : ` (value of ${from})`;
    const aim = target === null ? "" : ` against a target of ${target}${gap === null ? "" : `, ${gap}`}`;
    const first = `${name}: ${value}${dated}${aim}`;
    const moved =
      trend === null
        ? ""
        : trend.word === "same"
          ? `; unchanged from ${trend.before}`
          : `; ${trend.word} than in ${trend.before} (${trend.value})`;
    const way = goal === null ? "" : ` ${wayText(goal)}`;
    const unfinished = partial === null ? "" : ` The data for ${partial} is not complete yet.`;
    return `${first}${moved}.${way}${unfinished}`;
  },
  measureMissing: (measure, reason, last) =>
    `${measure}: not known, for ${reason}.${last === null ? "" : ` The last value known is ${last.value} (${last.period}).`}`,
  brief: (measure, value, target, remarks) => {
    const said = [...(target === null ? [] : [`target ${target}`]), ...remarks];
    return `${measure} ${value}${said.length === 0 ? "" : ` (${said.join(", ")})`}`;
  },
  worseThan: (before) => `worse than in ${before}`,
  breakdown: (by, classes, left) =>
    `By ${by.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}, weakest first: ${classes.join(", ")}${left === 0 ? "" : `, and ${left} more`}.`,
  allocation: (parts) => `The gap between baseline and goal is shared out: ${parts.join(", ")}.`,
  gap: {
    short: (amount) => `${amount} short`,
    over: (amount) => `${amount} too high`,
    ahead: (amount) => `${amount} better`,
  },
  percentagePoints: (points) => (points === "1" ? "1 percentage point" : `${points} percentage points`),
  rule: (reason) => `What decided: ${reason}.`,
  driver: (objective, since, measures, because) =>
    `${objective}, off track since ${since}${measures === "" ? "" : `: ${measures}`}.${because === null ? "" : ` The map's reasoning: “${because}”.`}`,
  moreDrivers: (count) => `${count} more further upstream.`,
  noDrivers: (unmeasured) =>
    unmeasured.length === 0
      ? "nothing measured upstream is off track; the cause has to be sought in the objective's own work or outside the map."
      : `nothing measured upstream is off track, but not everything upstream can be judged (${english.list(unmeasured)}).`,
  nothingUpstream:
    "the map names nothing upstream that drives it; the cause has to be sought in its own work or outside the map.",
  likelyDrivers: "Likely drivers:",
  correction: "Correction:",
  noInitiative: (owner) =>
    `no initiative addresses it or its drivers. A correction has to be decided${owner === null ? "; the objective has no owner to propose one" : `; ${owner} is to propose one`}.`,
  allEnded: (owner) =>
    `None of this is still running, and the objective is off track. A further correction has to be decided${owner === null ? "; the objective has no owner to propose one" : `; ${owner} is to propose one`}.`,
  initiative: (facts) => {
    const { name, owner, during, timeOver } = facts;
    const head = owner === null ? name : `${name} (${owner})`;
    const time = during === null ? "" : `, ${during.from} to ${during.to}`;
    const over =
      timeOver === null ? [] : [timeOver === "all" ? "its time is over" : `${timeOver} of its time is over`];
    const said = [...workAndMoney(facts), ...over].join("; ");
    return `${head}${time}${said === "" ? "" : `: ${said}`}.`;
  },
  overdue: (milestone, due) => `Milestone “${milestone}” was due ${due} and is not done.`,
  stopRule: (rule) => `To be stopped if: ${rule}.`,
  unmeasured: (objectives) =>
    `${capital(english.list(objectives))} ${objectives.length === 1 ? "has" : "have"} no measure, so nothing can be said about ${objectives.length === 1 ? "it" : "them"}.`,
  allKnown: "Every objective has measures, and every measure a value and a verdict.",
  reportsTo: (name) => `Reports to ${name}.`,
  nothingOwned: "Owns no objective, measure or initiative in this map.",
  nothingToEscalate: "Nothing needs a decision above.",
  escalate: (objective) => `${objective}: off track, and no initiative corrects it.`,
  escalateEnded: (objective) =>
    `${objective}: off track, and nothing that was to correct it is still running.`,
  escalateOverdue: (initiative) => `${initiative}: a milestone is overdue.`,
  seeAbove: (initiative) => `${initiative}: see above.`,
  serves: (objectives) => `serves ${english.list(objectives)}`,
  budgetTotal: (budget, spent, share) => `Together: ${spent} of ${budget} spent (${share}).`,
  done: "done",
  open: "open",
  late: "overdue",
  list: (items) => {
    if (items.length < 2) return items.join("");
    return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
  },
  noOwners: "The map names no owners; the report follows its perspectives instead.",
  appendixNote: (period) =>
    `Targets are those that hold at ${period} on the path from the baseline to the goals.`,
};

/** How far a measure is on its way to the goal. */
function wayText({ from, to, due, covered, expected }: NonNullable<MeasureWords["goal"]>): string {
  if (covered === null) {
    const goal = expected === null ? `The goal of ${to} was due in ${due}` : `The goal is ${to} by ${due}`;
    const way = expected === null ? "" : `, where ${expected} of the way was to be expected by now`;
    return `${goal}; the value is now worse than the ${from} it started from${way}.`;
  }
  return expected === null
    ? `Of the way from ${from} to ${to}, which was due in ${due}, ${covered} is covered.`
    : `Of the way from ${from} to ${to} (due ${due}), ${covered} is covered; ${expected} was to be expected by now.`;
}

/** What is done and what it cost; the day of both is said once where it is the same. */
function workAndMoney({ budget, spent, progress }: InitiativeWords): readonly string[] {
  const by = (at: string | null | undefined) => (at == null ? "" : ` by ${at}`);
  if (spent === null) {
    return [
      ...(progress === null ? [] : [`${progress.share} done${by(progress.at)}`]),
      ...(budget === null ? [] : [`budget ${budget}, nothing reported as spent`]),
    ];
  }
  const of = budget === null ? "" : ` of ${budget}`;
  const share = spent.share === null ? "" : ` (${spent.share})`;
  const money = `${spent.amount}${of} spent${share}${by(spent.at)}`;
  if (progress === null) return [money];
  return [`${progress.share} done${progress.at === spent.at ? "" : by(progress.at)} and ${money}`];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function be(count: number): string {
  return count === 1 ? "is" : "are";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
