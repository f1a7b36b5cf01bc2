import { codeFrame, type Paint, PLAIN_PAINT } from "../../source/code-frame.ts";
import type { Severity } from "../../source/diagnostic.ts";
import type { Finding } from "../../source/finding.ts";
import type { Source } from "../../source/source.ts";
import type { SpokenLanguage } from "../../source/spoken.ts";

/** Findings as code frames with an empty line after each, in their order; empty where there are none. */
export function findingsText(
  findings: readonly Finding[],
  sources: readonly Source[],
  paint: Paint = PLAIN_PAINT,
  language: SpokenLanguage = "en",
): string {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return findings
    .map((finding) => `${codeFrame(finding, byFile.get(finding.file), paint, language)}\n`)
    .join("");
}

/** "2 errors, 1 warning in 3 files". */
export function findingsSummary(
  findings: readonly Finding[],
  files: number,
  language: SpokenLanguage = "en",
): string {
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: findings.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0);
  return SUMMARIES[language](counts, files);
}

interface Count {
  readonly severity: Severity;
  readonly count: number;
}

const SUMMARIES: Readonly<Record<SpokenLanguage, (counts: readonly Count[], files: number) => string>> = {
  en: (counts, files) => {
    const told = counts.map(({ severity, count }) => counted(count, NOUNS[severity])).join(", ");
    return `${told === "" ? "no findings" : told}${files === 0 ? "" : ` in ${counted(files, "file")}`}`;
  },
  zh: (counts, files) => {
    const told = counts.map(({ severity, count }) => `${count} 个${CHINESE_NOUNS[severity]}`).join("，");
    return `${files === 0 ? "" : `${files} 个文件：`}${told === "" ? "没有发现问题" : told}`;
  },
};

const NOUNS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "remark" };
const CHINESE_NOUNS: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
