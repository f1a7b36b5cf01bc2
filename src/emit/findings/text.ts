import { codeFrame, type Paint, PLAIN_PAINT } from "../../source/code-frame.ts";
import type { Severity } from "../../source/diagnostic.ts";
import type { Finding } from "../../source/finding.ts";
import type { Source } from "../../source/source.ts";

/** Findings as code frames with an empty line after each, in their order; empty where there are none. */
export function findingsText(
  findings: readonly Finding[],
  sources: readonly Source[],
  paint: Paint = PLAIN_PAINT,
): string {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return findings.map((finding) => `${codeFrame(finding, byFile.get(finding.file), paint)}\n`).join("");
}

/** "2 errors, 1 warning in 3 files". */
export function findingsSummary(findings: readonly Finding[], files: number): string {
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, NOUNS[severity])];
  });
  return `${counts.length === 0 ? "no findings" : counts.join(", ")} in ${counted(files, "file")}`;
}

const NOUNS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "remark" };

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
