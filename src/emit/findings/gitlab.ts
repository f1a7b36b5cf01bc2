import type { Severity } from "../../source/diagnostic.ts";
import type { Finding } from "../../source/finding.ts";
import { fingerprints } from "./fingerprint.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", info: "info" };

/** A Code Quality report for merge requests. Source: GitLab, "Code Quality", "Code Quality report format". */
export function findingsGitlab(findings: readonly Finding[]): string {
  const names = fingerprints(findings);
  const report = findings.map(({ code, severity, message, hint, file, range }, index) => ({
    description: hint === undefined ? message : `${message} (${hint})`,
    check_name: code,
    fingerprint: names[index],
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: range.start.line, end: range.end.line } },
  }));
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
