import type { Severity } from "../../source/diagnostic.ts";
import type { Finding } from "../../source/finding.ts";
import { logLine } from "../../source/log-text.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Annotations of a pull request on GitHub, one line a finding.
 * Source: GitHub Actions, "Workflow commands": `%`, CR and LF are escaped everywhere, `:` and `,` in properties too.
 */
export function findingsGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, code, message, hint, file, range }) => {
      const { start, end } = range;
      const sameLine = end.line === start.line && end.column > start.column;
      const properties = [
        `file=${property(file)}`,
        `line=${start.line}`,
        `endLine=${end.line}`,
        ...(sameLine ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
        `title=${property(code)}`,
      ].join(",");
      const text = hint === undefined ? message : `${message} (${hint})`;
      return `::${COMMANDS[severity]} ${properties}::${data(logLine(text))}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return logLine(data(text).replace(/:/g, "%3A").replace(/,/g, "%2C"));
}
