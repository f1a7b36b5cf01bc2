import { missing } from "../../src/formula/value.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import {
  at,
  dated,
  dollars,
  element,
  initiative,
  LOWER,
  link,
  measure,
  objective,
  owner,
  percent,
  perspective,
  strategyMap,
  text,
  theme,
  valuesFrom,
} from "../model/elements.ts";

/** A small bank with something of every colour: the story that the tests of scorecard and report tell. */
export const bank: StrategyMap = strategyMap({
  ...element("bank", "Small Bank", "小银行"),
  currency: "USD",
  mission: text("A bank that knows its customers", "了解客户的银行"),
  perspectives: [
    perspective("financial", element("financial", "Financial", "财务")),
    perspective("customer", element("customer", "Customer", "客户")),
    perspective("internal", element("internal", "Internal processes", "内部流程")),
    perspective("learning", element("learning", "Learning and growth", "学习与成长")),
  ],
  themes: [theme("retention", element("retention", "Retention", "保有"))],
  owners: [
    owner("ceo", { ...element("ceo", "Chief executive", "行长"), level: "strategic" }),
    owner("retail", {
      ...element("retail", "Retail banking", "零售银行部"),
      reportsTo: "ceo",
      level: "management",
    }),
    owner("desk", { ...element("desk", "Service desk", "服务台"), reportsTo: "retail", level: "business" }),
  ],
  objectives: [
    objective("income", "financial", ["fees"], {
      ...element("income", "Grow nonlending income", "增加非贷款收入"),
      owner: "ceo",
    }),
    objective("loyalty", "customer", ["churn"], {
      ...element("loyalty", "Keep high-value customers", "留住高价值客户"),
      owner: "retail",
      themes: ["retention"],
    }),
    objective("service", "internal", ["fulfilment", "issues"], {
      ...element("service", "Provide premium service", "提供优质服务"),
      owner: "desk",
      themes: ["retention"],
    }),
    objective("exit", "internal", ["unprofitable"], {
      ...element("exit", "Exit unprofitable accounts", "退出亏损账户"),
      owner: "retail",
    }),
    objective("skills", "learning", [], {
      ...element("skills", "Train advisers", "培训顾问"),
      owner: "desk",
    }),
  ],
  measures: [
    measure("fees", {
      ...element("fees", "Nonlending income", "非贷款收入"),
      unit: dollars,
      baseline: dated(4.1e6, "2024-Q4"),
      targets: [dated(4.6e6, "2025-Q4"), dated(5.4e6, "2026-Q4")],
    }),
    measure("churn", {
      ...element("churn", "Churn of high-value customers", "高价值客户流失率"),
      unit: percent,
      better: LOWER,
      baseline: dated(0.08, "2024-Q4"),
      targets: [dated(0.05, "2025-Q4")],
    }),
    measure("fulfilment", {
      ...element("fulfilment", "Request fulfilment time", "请求办结时间"),
      unit: { form: "duration", name: "days", dimensions: [{ name: "time", power: 1 }], factor: 86_400 },
      better: LOWER,
      baseline: dated(6, "2024-Q4"),
      targets: [dated(4, "2025-Q4")],
    }),
    measure("issues", {
      ...element("issues", "Top ten issues resolved", "十大问题解决数"),
      baseline: dated(0, "2024-Q4"),
      targets: [dated(10, "2025-Q4")],
    }),
    measure("unprofitable", {
      ...element("unprofitable", "Unprofitable customers", "亏损客户占比"),
      unit: percent,
      better: LOWER,
      baseline: dated(0.31, "2024-Q4"),
      targets: [dated(0.28, "2025-Q2"), dated(0.25, "2025-Q4")],
    }),
  ],
  links: [
    link("skills", "service"),
    link("service", "loyalty"),
    link("exit", "income"),
    link("loyalty", "income"),
  ],
  initiatives: [
    initiative("crm", ["service"], {
      ...element("crm", "CRM platform rollout", "客户关系平台上线"),
      owner: "desk",
      during: { from: at("2025-01-15"), to: at("2026-06-30") },
      budget: { value: 1.2e6, unit: "USD" },
      spent: [dated(0.4e6, "2025-Q2")],
      progress: [dated(0.35, "2025-Q2")],
      milestones: [
        {
          kind: "milestone",
          ...element("pilot", "Pilot live", "试点上线"),
          due: at("2025-06-30"),
          done: false,
        },
        {
          kind: "milestone",
          ...element("branches", "All branches live", "全部网点上线"),
          due: at("2026-03-31"),
          done: false,
        },
      ],
      stopIf: text("No branch reaches 60% adoption by 2025-Q4", "至 2025-Q4 无网点使用率达到 60%"),
    }),
  ],
});

/** At 2025-Q3: income amber, loyalty red since Q2, service red, exit green, skills unmeasured. */
export const bankValues = valuesFrom("2025-Q1", {
  fees: [4.22e6, 4.31e6, 4.35e6],
  churn: [0.0725, 0.074, 0.076],
  fulfilment: [5.6, 5.8, 6.1],
  issues: [2, 4, missing("no_data")],
  unprofitable: [0.295, 0.279, 0.262],
});
