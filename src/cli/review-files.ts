import { changesJson, type Finding, findingsGitlab, findingsSarif } from "../index.ts";
import type { BaseComparison } from "./compared-base.ts";
import type { OpenedMaps } from "./opened-maps.ts";
import { planOutputs } from "./planned-outputs.ts";
import type { DrawnPicture } from "./review-pictures.ts";
import { VERSION } from "./version.ts";

export interface ReviewParts {
  readonly comment: string;
  /** Remarks included. */
  readonly findings: readonly Finding[];
  readonly comparison: BaseComparison | undefined;
  readonly pictures: readonly DrawnPicture[];
  readonly opened: OpenedMaps;
  readonly lang: string | undefined;
}

/** What `smap ci` leaves in its folder, each under its name. */
export async function reviewFiles(parts: ReviewParts): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { comment, findings, comparison, pictures, opened, lang } = parts;
  const files = new Map<string, string | Uint8Array>([
    ["comment.md", comment],
    ["findings.sarif", findingsSarif(findings, VERSION)],
    ["gl-code-quality-report.json", findingsGitlab(findings)],
  ]);
  if (comparison?.kind === "changes") {
    files.set("changes.json", changesJson(comparison.changes, comparison.sources));
  }
  const choice = { format: ["svg"] as const, ...(lang === undefined ? {} : { lang }) };
  // What keeps a map from being drawn is told with the committed outputs, or by `smap build`.
  for (const { name, make } of await planOutputs(
    opened.maps,
    opened.project,
    choice,
    opened.workspace,
    () => {},
  )) {
    const content = await make();
    if (content !== undefined) files.set(name, content);
  }
  for (const { file, content } of pictures) files.set(file, content);
  return files;
}
