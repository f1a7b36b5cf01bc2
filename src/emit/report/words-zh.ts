import type { Status } from "../../score/scorecard.ts";
import { UNIT_WORDS } from "./period-text.ts";
import type { InitiativeWords, MeasureWords, Words } from "./words.ts";

const STATUS: Readonly<Record<Status, string>> = {
  red: "严重落后",
  amber: "进度落后",
  green: "进展正常",
  grey: "无法评判",
};

const CHILDREN = { perspectives: "个维度", objectives: "项目标", measures: "项指标" } as const;

export const chinese: Words = {
  levels: { strategic: "战略层报告", management: "经营层报告", business: "业务层报告" },
  status: STATUS,
  trend: { better: "改善", worse: "变差", same: "持平" },
  heads: {
    result: "总体结果",
    off: "严重落后：偏差、原因与改进",
    behind: "进度落后",
    on: "进展正常",
    unknown: "尚不清楚的事项",
    initiatives: "行动方案",
    appendix: "附录：计分卡",
    escalation: "提请上级关注",
    tasks: "任务",
    figures: "指标",
    unowned: "未指定责任人",
    premises: "战略的前提",
  },
  premises: { vision: "愿景", values: "价值观", assumption: "前提假设", non_goal: "不追求", note: "说明" },
  columns: {
    perspective: "维度",
    theme: "主题",
    objective: "目标",
    measure: "指标",
    actual: "实际值",
    target: "目标值",
    status: "状态",
    score: "得分",
    since: "始于",
    trend: "趋势",
    basis: "依据",
    change: "变动（百分点）",
    initiative: "行动方案",
    owner: "责任人",
    during: "期间",
    budget: "预算",
    spent: "已支出",
    progress: "进度",
    next: "下一里程碑",
    task: "任务",
    due: "到期",
    state: "状态",
    by: "分类依据",
    class: "类别",
  },
  none: "–",
  title: (map, level, period) => `${map}${chinese.levels[level]}${period === "" ? "" : `（${period}）`}`,
  scenario: (name) => `情景“${name}”：目标值、因果关系与预算均按该情景计。`,
  total: (map, score, status, period) => `${period}，${map}战略总体得分 ${score}，${STATUS[status]}。`,
  noTotal: (map, period, reason) => `${period}无法给出${map}的总体得分：${reason}。`,
  noPeriod: (map) => `无法给出${map}的得分：没有报告期。报告期由日历或观测值的期间确定。`,
  change: (points, before) => {
    if (points === 0) return `与${before}持平。`;
    return `较${before}${points > 0 ? "上升" : "下降"} ${Math.abs(points)} 个百分点。`;
  },
  basis: (scored, of, children) =>
    `${of} ${CHILDREN[children]}中的 ${scored} ${CHILDREN[children].charAt(0)}`,
  partly: (score, basis) => `${score}（依据 ${basis}）`,
  basisSentence: (scored, of) =>
    scored === of ? "" : `该得分仅依据 ${of} 个维度中的 ${scored} 个，其余维度无法评判。`,
  tally: (counts, of) => {
    const parts = (["green", "amber", "red", "grey"] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} 项${STATUS[status]}`);
    if (of === 0) return "";
    return of === 1
      ? `唯一的目标${parts.join("").replace(/^1 项/, "")}。`
      : `全部 ${of} 项目标中，${parts.join("、")}。`;
  },
  furthest: (objectives) =>
    `落后最多的目标：${objectives.map(({ name, score }) => `${name}（${score}）`).join("、")}。`,
  movers: (before, up, down) => {
    const moved = (word: string, { name, score, points }: NonNullable<typeof up>): string =>
      `“${name}”得分${word}最多（${Math.abs(points)} 个百分点，至 ${score}）`;
    const parts = [
      ...(up === null ? [] : [moved("上升", up)]),
      ...(down === null ? [] : [moved("下降", down)]),
    ];
    return parts.length === 0 ? "" : `与${before}相比，${parts.join("，")}。`;
  },
  legend: (green, amber) =>
    `得分 ${green} 及以上为“进展正常”，${amber} 及以上为“进度落后”，低于 ${amber} 为“严重落后”。得分是从基线到目标值已完成的比例；指标另定评分方法或区间的，从其规定。`,
  nothingOff: "没有严重落后的目标。",
  driversAreCandidates:
    "“可能的驱动因素”指沿战略地图自身的因果箭头向上游追溯、同样严重落后的目标：应首先查看之处，并非因果关系的证明。",
  ownerOf: (name) => `责任人：${name}。`,
  objectiveStands: (status, since, { count, unit, from }, score) => {
    const time =
      count === 1
        ? `自${since}起`
        : from === "the first period"
          ? `自${since}有记录以来一直${status === null ? "如此" : ""}`
          : `自${since}起连续 ${count} ${UNIT_WORDS.zh[unit]}`;
    return `${time}${status === null ? "" : STATUS[status]}${score === null ? "" : `，得分 ${score}`}。`;
  },
  measureStands: ({ name, value, target, gap, goal, trend, partial, from }) => {
    const dated = from === null ? "" : `（${from}的数值）`;
    const aim = target === null ? "" : `，目标值为 ${target}${gap === null ? "" : `，${gap}`}`;
    const moved =
      trend === null
        ? ""
        : trend.word === "same"
          ? `；与${trend.before}持平`
          : `；较${trend.before}（${trend.value}）${chinese.trend[trend.word]}`;
    const way = goal === null ? "" : wayText(goal);
    const unfinished = partial === null ? "" : `${partial}的数据尚不完整。`;
    return `${name}：${value}${dated}${aim}${moved}。${way}${unfinished}`;
  },
  measureMissing: (measure, reason, last) =>
    `${measure}：数值未知，${reason}。${last === null ? "" : `最近一次已知的数值为 ${last.value}（${last.period}）。`}`,
  brief: (measure, value, target, remarks) => {
    const said = [...(target === null ? [] : [`目标值 ${target}`]), ...remarks];
    return `${measure} ${value}${said.length === 0 ? "" : `（${said.join("，")}）`}`;
  },
  worseThan: (before) => `较${before}变差`,
  breakdown: (by, classes, left) =>
    `按“${by}”由差到好：${classes.join("、")}${left === 0 ? "" : `，另有 ${left} 类`}。`,
  allocation: (parts) => `基线与最终目标的差距分解为：${parts.join("、")}。`,
  gap: {
    short: (amount) => `差 ${amount}`,
    over: (amount) => `高出 ${amount}`,
    ahead: (amount) => `优于目标值 ${amount}`,
  },
  percentagePoints: (points) => `${points} 个百分点`,
  rule: (reason) => `判定依据：${reason}。`,
  driver: (objective, since, measures, because) =>
    `${objective}，自${since}起严重落后${measures === "" ? "" : `：${measures}`}。${because === null ? "" : `地图所述的理由：“${because}”。`}`,
  moreDrivers: (count) => `更上游另有 ${count} 项。`,
  noDrivers: (unmeasured) =>
    unmeasured.length === 0
      ? "上游各项已衡量的目标均未严重落后，原因应在该目标自身的工作中或地图之外寻找。"
      : `上游各项已衡量的目标均未严重落后，但“${unmeasured.join("”“")}”尚无法评判。`,
  nothingUpstream: "地图中没有驱动该目标的上游目标，原因应在其自身的工作中或地图之外寻找。",
  likelyDrivers: "可能的驱动因素：",
  correction: "改进措施：",
  noInitiative: (owner) =>
    `没有针对该目标或其驱动因素的行动方案，须决定改进措施${owner === null ? "；该目标未指定责任人" : `，由${owner}提出方案`}。`,
  allEnded: (owner) =>
    `上述措施已完成或到期，而该目标仍严重落后，须另行决定改进措施${owner === null ? "；该目标未指定责任人" : `，由${owner}提出方案`}。`,
  initiative: (facts) => {
    const { name, owner, during, timeOver } = facts;
    const head = owner === null ? name : `${name}（${owner}）`;
    const said = [
      ...(during === null ? [] : [`${during.from}至${during.to}`]),
      ...workAndMoney(facts),
      ...(timeOver === null ? [] : [timeOver === "all" ? "期限已满" : `期限已过 ${timeOver}`]),
    ];
    return `${head}${said.length === 0 ? "" : `：${said.join("；")}`}。`;
  },
  overdue: (milestone, due) => `里程碑“${milestone}”应于${due}完成，至今未完成。`,
  stopRule: (rule) => `终止条件：${rule}。`,
  unmeasured: (objectives) => `${chinese.list(objectives)}没有指标，无从评判。`,
  allKnown: "每项目标均有指标，每项指标均有数值和判定。",
  reportsTo: (name) => `向${name}汇报。`,
  nothingOwned: "在本地图中没有负责的目标、指标或行动方案。",
  nothingToEscalate: "没有需要上级决定的事项。",
  escalate: (objective) => `${objective}：严重落后，且没有改进的行动方案。`,
  escalateEnded: (objective) => `${objective}：严重落后，且用于改进的行动方案已完成或到期。`,
  escalateOverdue: (initiative) => `${initiative}：有里程碑逾期。`,
  seeAbove: (initiative) => `${initiative}：见上文。`,
  serves: (objectives) => `服务于${chinese.list(objectives)}`,
  budgetTotal: (budget, spent, share) => `合计：预算 ${budget}，已支出 ${spent}（${share}）。`,
  done: "已完成",
  open: "进行中",
  late: "已逾期",
  list: (items) => items.join("、"),
  noOwners: "地图未指定责任人，报告改按维度编排。",
  appendixNote: (period) => `目标值为从基线到最终目标的路径上${period}应达到的数值。`,
};

/** How far a measure is on its way to the goal. */
function wayText({ from, to, due, covered, expected }: NonNullable<MeasureWords["goal"]>): string {
  if (expected === null) {
    return covered === null
      ? `最终目标 ${to} 已于${due}到期，目前的数值反而不如起点（${from}）。`
      : `从 ${from}到最终目标 ${to}的差距应于${due}全部消除，实际消除 ${covered}。`;
  }
  return covered === null
    ? `最终目标为${due}达到 ${to}；按计划此时应完成 ${expected}，而目前的数值反而不如起点（${from}）。`
    : `从 ${from}到最终目标 ${to}（${due}到期）已完成 ${covered}，按计划此时应完成 ${expected}。`;
}

/** What is done and what it cost; the day of both is said once where it is the same. */
function workAndMoney({ budget, spent, progress }: InitiativeWords): readonly string[] {
  const by = (at: string | null | undefined) => (at == null ? "已" : `截至${at}已`);
  if (spent === null) {
    return [
      ...(progress === null ? [] : [`${by(progress.at)}完成 ${progress.share}`]),
      ...(budget === null ? [] : [`预算 ${budget}，未报告支出`]),
    ];
  }
  const share = spent.share === null ? "" : `，占 ${spent.share}`;
  const money = `支出 ${spent.amount}${budget === null ? "" : `（预算 ${budget}${share}）`}`;
  if (progress === null) return [`${by(spent.at)}${money}`];
  const both = progress.at === spent.at;
  return [`${by(progress.at)}完成 ${progress.share}，${both ? "" : by(spent.at)}${money}`];
}
