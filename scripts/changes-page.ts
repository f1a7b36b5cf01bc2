import { CHINESE_REASONS } from "../src/chinese/changes/reasons.ts";
import type { Grade } from "../src/diff/change.ts";
import { CHANGE_KINDS } from "../src/diff/change-kinds.ts";
import type { ChangeKind } from "../src/diff/kinds/change-kind.ts";
import { CONSEQUENCE_KINDS } from "../src/diff/kinds/consequence-kinds.ts";
import { DATA_KINDS } from "../src/diff/kinds/data-kinds.ts";
import { ELEMENT_KINDS } from "../src/diff/kinds/element-kinds.ts";
import { FRAME_KINDS } from "../src/diff/kinds/frame-kinds.ts";
import { LINK_KINDS } from "../src/diff/kinds/link-kinds.ts";
import { MAP_KINDS } from "../src/diff/kinds/map-kinds.ts";
import { MEASURE_KINDS } from "../src/diff/kinds/measure-kinds.ts";
import { STRUCTURE_KINDS } from "../src/diff/kinds/structure-kinds.ts";
import { WORK_KINDS } from "../src/diff/kinds/work-kinds.ts";
import { CHANGE_WORDS } from "../src/emit/change-words.ts";
import type { SpokenLanguage } from "../src/source/spoken.ts";

const SECTIONS: Readonly<Record<string, readonly ChangeKind[]>> = {
  "What comes, goes, moves or gets another name": STRUCTURE_KINDS,
  "What every element has": ELEMENT_KINDS,
  "The map and its boxes": MAP_KINDS,
  Measures: MEASURE_KINDS,
  Links: LINK_KINDS,
  "Initiatives, milestones, owners": WORK_KINDS,
  "Data and classes": DATA_KINDS,
  "Scales, phases, scenarios, terms, views": FRAME_KINDS,
  "What follows from other changes": CONSEQUENCE_KINDS,
};

interface PageWords {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly sections: Readonly<Record<string, string>>;
  readonly columns: string;
  readonly grade: (grade: Grade, reason: string | undefined) => string;
}

const SETTINGS = [
  "",
  "```json",
  '{ "diff": { "grades": { "target-relaxed": "danger", "note-reworded": "off" }, "renames": "note" } }',
  "```",
  "",
];

const CHINESE_GRADES = CHANGE_WORDS.zh.headings;

const WORDS: Readonly<Record<SpokenLanguage, PageWords>> = {
  en: {
    title: "Kinds of change",
    introduction: [
      `\`smap diff\` tells ${CHANGE_KINDS.length} kinds of change. Each has a grade: a **note** is read, a **notable** change is talked`,
      "about, a **danger** is not merged without an answer; behind the grade stands why. A project grades them otherwise in",
      "`smap.config.json`, by code, or all changes of ids at once:",
    ],
    sections: {},
    columns: "| code | grade | is told as |",
    grade: (grade, reason) => `${grade}${reason === undefined ? "" : `: ${reason}`}`,
  },
  zh: {
    title: "更改的种类",
    introduction: [
      `\`smap diff --lang zh\` 说明 ${CHANGE_KINDS.length} 种更改。每种都有级别：**一般更改**（\`note\`）读过即可，**值得注意**（\`notable\`）的要讨论，`,
      "**危险**（`danger`）的没有答复就不合并；级别之后是理由。项目可以在 `smap.config.json` 中按代码另定级别，或统一规定标识更改的级别：",
    ],
    sections: {
      "What comes, goes, moves or gets another name": "新增、删除、移动、改名",
      "What every element has": "各种元素共有的",
      "The map and its boxes": "地图和图中的框",
      Measures: "指标",
      Links: "链接",
      "Initiatives, milestones, owners": "行动方案、里程碑、责任人",
      "Data and classes": "数据和等级",
      "Scales, phases, scenarios, terms, views": "量表、阶段、情景、术语、视图",
      "What follows from other changes": "由其他更改引起的",
    },
    columns: "| 代码 | 级别 | 说法 |",
    grade: (grade, reason) =>
      `${CHINESE_GRADES[grade]}${reason === undefined ? "" : `：${CHINESE_REASONS.get(reason) ?? reason}`}`,
  },
};

/** The page of all kinds of change in a language; `examples` holds a sentence by code. */
export function changesPage(examples: ReadonlyMap<string, string>, language: SpokenLanguage): string {
  const words = WORDS[language];
  const sections = Object.entries(SECTIONS).flatMap(([title, kinds]) => [
    `## ${words.sections[title] ?? title}`,
    "",
    words.columns,
    "|---|---|---|",
    ...kinds.map((kind) => row(kind, examples.get(kind.code), words)),
    "",
  ]);
  return [
    `# ${words.title}`,
    "",
    "<!-- Made by scripts/make-changes-page.mjs from src/diff/kinds; edit those. -->",
    "",
    ...words.introduction,
    ...SETTINGS,
    ...sections,
  ].join("\n");
}

function row({ code, grade, reason }: ChangeKind, example: string | undefined, words: PageWords): string {
  const cells = [`\`${code}\``, words.grade(grade, reason), example ?? ""];
  return `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
}
