import { readFileSync } from "node:fs";
import path from "node:path";
import { explanations, LANGUAGE_CODES } from "../src/check/explanations.ts";
import type { Explanation, Rule } from "../src/check/rule.ts";
import { RULES } from "../src/check/rules.ts";
import { chineseExplanation } from "../src/chinese/explanations.ts";
import { chineseWords } from "../src/chinese/findings.ts";
import { ALL_EXPLANATIONS } from "../src/cli/explanations.ts";
import type { Severity } from "../src/source/diagnostic.ts";
import { HELP_PAGES } from "../src/source/finding.ts";
import type { SpokenLanguage } from "../src/source/spoken.ts";

const root = path.resolve(import.meta.dirname, "..");

/** The pages of the reference that are made from the rules, by path from the project's folder. */
export function checksPages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/checks.md", checksPage("en")],
    ["docs/checks.zh.md", checksPage("zh")],
    [HELP_PAGES.en, diagnosticsPage("en")],
    [HELP_PAGES.zh, diagnosticsPage("zh")],
  ]);
}

interface PageWords {
  readonly checks: readonly string[];
  readonly columns: readonly string[];
  readonly limits: readonly string[];
  readonly severities: Readonly<Record<Severity, string>>;
  readonly everywhere: string;
  readonly notTemplates: (where: string) => string;
  readonly findings: readonly string[];
  readonly sections: Readonly<Record<keyof typeof LANGUAGE_CODES | "laws" | "commandLine", string>>;
  readonly opening: (title: string, why: string) => string;
  readonly source: (source: string) => string;
}

const EXAMPLE = [
  "```smap",
  'map bank "Bank" {',
  "  template: yes",
  '  perspective customer "Customer" {',
  '    objective retain "Retain customers" {',
  '      accept: orphan-objective because "its links are drawn next quarter"',
  "    }",
  '    objective win "Win customers" { accept: orphan-objective because "as above" }',
  "  }",
  "}",
  "```",
];

const CHINESE_EXAMPLE = [
  "```smap",
  'map 银行 "银行" {',
  "  template: yes",
  '  perspective customer "客户" {',
  '    objective 留住 "留住客户" {',
  '      accept: orphan-objective because "下个季度再画它的链接"',
  "    }",
  '    objective 争取 "争取客户" { accept: orphan-objective because "同上" }',
  "  }",
  "}",
  "```",
];

const WORDS: Readonly<Record<SpokenLanguage, PageWords>> = {
  en: {
    checks: [
      "# The checks",
      "",
      "<!-- Made by scripts/make-checks-page.mjs from src/check/rules; edit the rules. -->",
      "",
      `\`smap check\` holds a map to ${RULES.length} laws: those of the method, and those of the language that look at the whole`,
      "map. A check warns and cites; it never forbids a map. What is meant can be accepted where it stands:",
      "",
      ...EXAMPLE,
      "",
      "`smap explain CODE` tells more of each. “Asked” says in which maps: of all, not of templates, or only of those with one",
      "of the profiles (`profile:` in the map or its framework).",
    ],
    columns: ["code", "severity", "asked", "demands", "source"],
    limits: ["Numbers that a project may set", "code", "default", "counts"],
    severities: { error: "error", warning: "warning", info: "info" },
    everywhere: "all",
    notTemplates: (where) => `${where}, not templates`,
    findings: [
      "# Findings",
      "",
      "<!-- Made by scripts/make-checks-page.mjs from src/check; edit the explanations there. -->",
      "",
      "What each code means, why it matters, and how to mend it; `smap explain CODE` prints the same.",
    ],
    sections: {
      "Characters and marks": "Characters and marks",
      Statements: "Statements",
      "Names and files": "Names and files",
      Values: "Values",
      Formulas: "Formulas",
      "Formulas over time": "Formulas over time",
      Data: "Data",
      "Observed values": "Observed values",
      laws: "The laws of the method",
      commandLine: "The command line",
    },
    opening: (title, why) => `**${title}.** ${why}`,
    source: (source) => `*Source: ${source.replace(/\.$/, "")}.*`,
  },
  zh: {
    checks: [
      "# 检查",
      "",
      "<!-- 由 scripts/make-checks-page.mjs 从 src/check/rules 与 src/chinese 生成；请修改那里的文字。 -->",
      "",
      "[English](checks.md)",
      "",
      `\`smap check\` 以 ${RULES.length} 条规则检查地图：有的来自方法，有的来自语言并着眼于整张地图。检查只作警告并写明依据，从不禁止一张`,
      "地图。有意为之的，可以就地接受：",
      "",
      ...CHINESE_EXAMPLE,
      "",
      "`smap explain CODE --lang zh` 逐条说明。“适用”说明用于哪些地图：全部；不含模板；或只用于地图或其框架中写有",
      '某个 `profile:` 的地图。在 `smap.config.json` 中写 `"language": "zh"`，各个命令就以中文给出提示。',
    ],
    columns: ["代码", "程度", "适用", "提示什么", "依据"],
    limits: ["项目可以另设的数字", "代码", "默认", "计数对象"],
    severities: { error: "错误", warning: "警告", info: "提示" },
    everywhere: "全部",
    notTemplates: (where) => `${where}，不含模板`,
    findings: [
      "# 提示",
      "",
      "<!-- 由 scripts/make-checks-page.mjs 从 src/check 与 src/chinese 生成；请修改那里的文字。 -->",
      "",
      "[English](diagnostics.md)",
      "",
      "每个代码的含义、为什么要紧、如何改正；`smap explain CODE --lang zh` 显示同样的内容。",
    ],
    sections: {
      "Characters and marks": "字符与符号",
      Statements: "语句",
      "Names and files": "名称与文件",
      Values: "数值",
      Formulas: "公式",
      "Formulas over time": "随时间计算的公式",
      Data: "数据",
      "Observed values": "观测值",
      laws: "方法的规则",
      commandLine: "命令行",
    },
    // Markdown ends bold text before a Chinese full stop, not behind it.
    opening: (title, why) => `**${title}**。${why}`,
    source: (source) => `*依据：${source}*`,
  },
};

/** The table of all laws: code, severity, where it is asked, what it demands or finds, who asks for it. */
function checksPage(language: SpokenLanguage): string {
  const words = WORDS[language];
  const page = HELP_PAGES[language].replace("docs/", "");
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const rows = RULES.map((rule) => {
    const { title, source = "" } = told(language, rule.code, rule.explanation);
    const link = `[\`${rule.code}\`](${page}#${rule.code})`;
    const says = language === "en" ? demandOf(rule) : title;
    return row([link, words.severities[rule.severity], asked(rule, words), says, source]);
  });
  const limits = RULES.flatMap(({ code, limit }) =>
    limit === undefined
      ? []
      : [row([`\`${code}\``, String(limit.default), inLanguage(language, limit.meaning)])],
  );
  const [title = "", ...columns] = words.limits;
  return [
    ...words.checks,
    "",
    row(words.columns),
    `|${"---|".repeat(words.columns.length)}`,
    ...rows,
    "",
    `## ${title}`,
    "",
    row(columns),
    `|${"---|".repeat(columns.length)}`,
    ...limits,
    "",
  ].join("\n");
}

/** The long help of every code. */
function diagnosticsPage(language: SpokenLanguage): string {
  const { findings, sections } = WORDS[language];
  const rules = RULES.map((rule) => [rule.code, rule.explanation] as const);
  const commandLine = [...ALL_EXPLANATIONS].filter(([code]) => !explanations.has(code));
  const parts = Object.entries({ ...LANGUAGE_CODES, laws: rules, commandLine });
  return [
    ...findings,
    "",
    ...parts.flatMap(([name, codes]) => [
      `## ${sections[name as keyof typeof sections]}`,
      "",
      ...codes.flatMap(([code, explanation]) => section(language, code, explanation)),
    ]),
  ].join("\n");
}

function section(language: SpokenLanguage, code: string, explanation: Explanation): readonly string[] {
  const words = WORDS[language];
  const { title, why, example, mended, remedy, source } = told(language, code, explanation);
  const fenced = (text: string) => ["```text", text, "```", ""];
  return [
    `### ${code}`,
    "",
    words.opening(title, why),
    "",
    ...(example === undefined ? [] : fenced(example)),
    remedy,
    "",
    ...(mended === undefined ? [] : fenced(mended)),
    ...(source === undefined ? [] : [words.source(source), ""]),
  ];
}

function told(language: SpokenLanguage, code: string, explanation: Explanation): Explanation {
  return language === "zh" ? chineseExplanation(code, explanation) : explanation;
}

function inLanguage(language: SpokenLanguage, english: string): string {
  return language === "zh" ? (chineseWords().say(english) ?? english) : english;
}

function asked({ offInTemplates, profiles }: Rule, words: PageWords): string {
  const where =
    profiles === undefined ? words.everywhere : profiles.map((profile) => `\`${profile}\``).join(", ");
  return offInTemplates ? words.notTemplates(where) : where;
}

/** What a law demands is the doc comment above it. */
function demandOf({ code }: Rule): string {
  const text = readFileSync(path.join(root, `src/check/rules/${code}.ts`), "utf8");
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Rule/.exec(text)?.[1] ?? "";
  return comment
    .replace(/\s*\n\s*\*\s?/g, " ")
    .replace(/^\s*\*?\s*/, "")
    .trim();
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
