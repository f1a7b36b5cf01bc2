import type { Status } from "../../score/scorecard.ts";
import type { Words } from "./words.ts";

const STATUS: Readonly<Record<Status, string>> = {
  red: "未达标",
  amber: "进度落后",
  green: "达标",
  grey: "无法评判",
};

const CHILDREN = { perspectives: "个维度", objectives: "项目标", measures: "项指标" } as const;

export const chinese: Words = {
  levels: { strategic: "战略层报告", management: "经营层报告", business: "业务层报告" },
  status: STATUS,
  trend: { better: "改善", worse: "变差", same: "持平" },
  heads: {
    result: "总体结果",
    off: "未达标：偏差、原因与改进",
    behind: "进度落后",
    on: "达标",
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
    since: "起始",
    trend: "趋势",
    basis: "依据",
    change: "变动",
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
  },
  none: "–",
  title: (map, level, period) => `${map}${chinese.levels[level]}（${period}）`,
  scenario: (name) => `情景“${name}”：目标值、因果关系与预算均按该情景计。`,
  total: (map, score, status, period) => `${period}，${map}战略总体得分 ${score}，${STATUS[status]}。`,
  noTotal: (map, period, reason) => `${period}无法给出${map}的总体得分：${reason}。`,
  change: (points, before) => {
    if (points === 0) return `与${before}持平。`;
    return `较${before}${points > 0 ? "上升" : "下降"} ${Math.abs(points)} 个百分点。`;
  },
  basis: (scored, of, children) =>
    `${of} ${CHILDREN[children]}中的 ${scored} ${CHILDREN[children].charAt(0)}`,
  basisSentence: (scored, of) =>
    scored === of ? "" : `该得分仅依据 ${of} 个维度中的 ${scored} 个，其余维度无法评判。`,
  tally: (counts, of) => {
    const parts = (["green", "amber", "red", "grey"] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} 项${STATUS[status]}`);
    return `全部 ${of} 项目标中，${parts.join("、")}。`;
  },
  nothingOff: "没有未达标的目标。",
  driversAreCandidates:
    "“可能的驱动因素”指沿战略地图自身的因果箭头向上游追溯、同样未达标的目标：应首先查看之处，并非因果关系的证明。",
  ownerOf: (name) => `责任人：${name}。`,
  objectiveStands: (status, since, periods, score, always) => {
    const time = always
      ? `自${since}有记录以来一直`
      : periods === 1
        ? `自${since}起`
        : `自${since}起连续 ${periods} 期`;
    return `${time}${STATUS[status]}${score === null ? "" : `，得分 ${score}`}。`;
  },
  measureStands: ({ name, value, target, goal, trend, partial, from }) => {
    const dated = from === null ? "" : `（${from}的数值）`;
    const aim = target === null ? "" : `，目标值为 ${target}`;
    const moved =
      trend === null
        ? ""
        : trend.word === "same"
          ? `，与${trend.before}持平`
          : `，较${trend.before}（${trend.value}）${chinese.trend[trend.word]}`;
    const way =
      goal === null
        ? ""
        : goal.covered === null
          ? `最终目标为${goal.due}达到 ${goal.to}；目前的数值比起点（${goal.from}）还差，而此时应完成路程的 ${goal.expected}。`
          : `从${goal.from}到${goal.to}（${goal.due}到期）的路程已完成 ${goal.covered}，此时应完成 ${goal.expected}。`;
    const unfinished = partial === null ? "" : `${partial}的数据尚不完整。`;
    return `${name}：${value}${dated}${aim}${moved}。${way}${unfinished}`;
  },
  measureMissing: (measure, reason, last) =>
    `${measure}：数值未知，${reason}。${last === null ? "" : `最近一次已知的数值为 ${last.value}（${last.period}）。`}`,
  brief: (measure, value, target, status) => {
    const remarks = [
      ...(target === null ? [] : [`目标值 ${target}`]),
      ...(status === null ? [] : [STATUS[status]]),
    ];
    return `${measure} ${value}${remarks.length === 0 ? "" : `（${remarks.join("，")}）`}`;
  },
  rule: (reason) => `判定依据：${reason}。`,
  driver: (objective, since, measures, because) =>
    `${objective}，自${since}起未达标${measures === "" ? "" : `：${measures}`}。${because === null ? "" : `地图所述的理由：“${because}”。`}`,
  moreDrivers: (count) => `更上游另有 ${count} 项。`,
  noDrivers: (unmeasured) =>
    unmeasured.length === 0
      ? "上游已衡量的目标均未出现未达标，原因应在该目标自身的工作中或地图之外寻找。"
      : `上游已衡量的目标均未出现未达标，但上游并非全部可以评判（${chinese.list(unmeasured)}）。`,
  nothingUpstream: "地图中没有驱动该目标的上游目标，原因应在其自身的工作中或地图之外寻找。",
  likelyDrivers: "可能的驱动因素：",
  correction: "改进措施：",
  noInitiative: (owner) =>
    `没有针对该目标或其驱动因素的行动方案，须决定改进措施${owner === null ? "；该目标未指定责任人" : `，由${owner}提出方案`}。`,
  initiative: ({ name, owner, during, budget, spent, progress, timeOver }) => {
    const head = owner === null ? name : `${name}（${owner}）`;
    const facts: string[] = [];
    if (during !== null) facts.push(`${during.from}至${during.to}`);
    if (progress !== null)
      facts.push(`${progress.at === null ? "" : `截至${progress.at}`}已完成 ${progress.share}`);
    if (timeOver !== null) facts.push(`时间已过 ${timeOver}`);
    if (spent !== null) {
      const of = budget === null ? "" : `，预算 ${budget}`;
      const share = spent.share === null ? "" : `，占 ${spent.share}`;
      facts.push(`${spent.at === null ? "" : `截至${spent.at}`}已支出 ${spent.amount}${of}${share}`);
    } else if (budget !== null) facts.push(`预算 ${budget}，未报告支出`);
    return `${head}${facts.length === 0 ? "" : `：${facts.join("；")}`}。`;
  },
  overdue: (milestone, due) => `里程碑“${milestone}”应于${due}完成，尚未完成。`,
  stopRule: (rule) => `终止条件：${rule}。`,
  unmeasured: (objectives) => `${chinese.list(objectives)}没有指标，无从评判。`,
  allKnown: "每项目标均有指标，每项指标均有数值和判定。",
  reportsTo: (name) => `向${name}汇报。`,
  nothingOwned: "在本地图中没有负责的目标、指标或行动方案。",
  nothingToEscalate: "没有需要上级决定的事项。",
  escalate: (objective) => `${objective}：未达标，且没有改进的行动方案。`,
  escalateOverdue: (initiative) => `${initiative}：有里程碑逾期。`,
  seeAbove: (initiative) => `${initiative}：见上文。`,
  serves: (objectives) => `服务于${chinese.list(objectives)}`,
  done: "已完成",
  open: "进行中",
  late: "已逾期",
  list: (items) => items.join("、"),
  noOwners: "地图未指定责任人，报告改按维度编排。",
  appendixNote: (period) => `目标值为从基线到最终目标的路径上${period}应达到的数值；得分范围为 0% 至 100%。`,
};
