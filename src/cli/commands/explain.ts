import {
  chineseExplanation,
  type Explanation,
  logLine,
  type SpokenLanguage,
  spokenLanguage,
  suggest,
} from "../../index.ts";
import { readConfig } from "../config.ts";
import { ALL_EXPLANATIONS } from "../explanations.ts";
import { findProjectRoot } from "../project-root.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";

export interface ExplainOptions {
  readonly json?: true;
  /** That of the project's settings if left out. */
  readonly lang?: string;
}

interface ExplainWords {
  readonly colon: string;
  readonly example: string;
  readonly remedy: string;
  readonly source: (source: string) => string;
  readonly unknown: (code: string, near: string | undefined) => string;
}

const WORDS: Readonly<Record<SpokenLanguage, ExplainWords>> = {
  en: {
    colon: ": ",
    example: "Example",
    remedy: "Remedy",
    source: (source) => `Source: ${source}`,
    unknown: (code, near) =>
      `error: no finding is called \`${code}\` (${near === undefined ? "smap explain lists all of them" : `did you mean \`${near}\`?`})`,
  },
  zh: {
    colon: "：",
    example: "示例",
    remedy: "改正",
    source: (source) => `依据：${source}`,
    unknown: (code, near) =>
      `错误：没有代码为 \`${code}\` 的提示（${near === undefined ? "smap explain 列出全部提示" : `是不是 \`${near}\`？`}）`,
  },
};

/** `smap explain CODE`: the long help of a finding; without a code, the list of all. */
export async function explain(
  code: string | undefined,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const language = await languageOf(options, terminal);
  const words = WORDS[language];
  const told = [...ALL_EXPLANATIONS].map(([each, english]): readonly [string, Explanation] => [
    each,
    language === "zh" ? chineseExplanation(each, english) : english,
  ]);
  if (code === undefined) {
    terminal.write(
      options.json === true
        ? `${JSON.stringify(Object.fromEntries(told), undefined, 2)}\n`
        : told.map(([each, { title }]) => `${each.padEnd(32)} ${title}\n`).join(""),
    );
    return 0;
  }
  const explanation = told.find(([each]) => each === code)?.[1];
  if (explanation === undefined) {
    const near = suggest(code, ALL_EXPLANATIONS.keys());
    terminal.complain(`${words.unknown(logLine(code), near)}\n`);
    return 2;
  }
  if (options.json === true) {
    terminal.write(`${JSON.stringify({ code, ...explanation }, undefined, 2)}\n`);
    return 0;
  }
  const { strong, faint } = terminal.paint;
  const { title, why, example, remedy, mended, source } = explanation;
  const parts = [
    `${strong(code)}${words.colon}${title}`,
    why,
    ...(example === undefined ? [] : [`${strong(words.example)}\n\n${indented(example)}`]),
    `${strong(words.remedy)}\n\n${remedy}`,
    ...(mended === undefined ? [] : [indented(mended)]),
    ...(source === undefined ? [] : [faint(words.source(source))]),
  ];
  terminal.write(`${parts.join("\n\n")}\n`);
  return 0;
}

/** Faulty settings are told by the commands that work with maps; help is given all the same. */
async function languageOf({ lang }: ExplainOptions, terminal: Terminal): Promise<SpokenLanguage> {
  if (lang !== undefined) return spokenLanguage(lang);
  const { config } = await readConfig(findProjectRoot(undefined, terminal.folder));
  return spokenLanguage(config.language);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
