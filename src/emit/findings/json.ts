import type { Finding } from "../../source/finding.ts";

/** Findings for other programs: `{ "findings": […] }`, an object so that it may grow. */
export function findingsJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ findings }, undefined, 2)}\n`;
}
