import { compareText, type Severity } from "../../source/diagnostic.ts";
import type { Finding, Range } from "../../source/finding.ts";
import { fingerprints } from "./fingerprint.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * A SARIF log for code scanning: one run, a rule for each code found, columns in UTF-16 units, edits as fixes.
 * Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
 */
export function findingsSarif(findings: readonly Finding[], version: string): string {
  const codes = [...new Set(findings.map((finding) => finding.code))].sort(compareText);
  const names = fingerprints(findings);
  const results = findings.map((finding, index) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: {
      text: finding.hint === undefined ? finding.message : `${finding.message} (${finding.hint})`,
    },
    locations: [location(finding.file, finding.range)],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      ...location(related.file, related.range),
      message: { text: related.message },
    })),
    partialFingerprints: { "smap/v1": names[index] },
    fixes: finding.fixes.map(({ title, file, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri: uri(file) },
          replacements: edits.map(({ range, text }) => ({
            deletedRegion: region(range),
            insertedContent: { text },
          })),
        },
      ],
    })),
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "smap",
            semanticVersion: version,
            rules: codes.map((code) => ({
              id: code,
              help: { text: `Run \`smap explain ${code}\` for the reason, an example and the remedy.` },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function location(file: string, range: Range): object {
  return { physicalLocation: { artifactLocation: { uri: uri(file) }, region: region(range) } };
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative URI; a lone half of a character, which no URI can say, becomes `�`. */
function uri(file: string): string {
  return file
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd")))
    .join("/");
}
