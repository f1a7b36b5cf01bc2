import {
  changesIn,
  diffStrategies,
  findingsIn,
  findingsOf,
  findingsText,
  logLine,
  PLAIN_PAINT,
  type SpokenLanguage,
  type StrategyDiff,
  spokenLanguage,
} from "../index.ts";
import { policyOf } from "./commands/diff.ts";
import { openStates } from "./compared-states.ts";
import { CONFIG_FILE } from "./config.ts";
import { readTextFile } from "./read-file.ts";
import { messageIn } from "./refuse.ts";
import { findMergeBase, findRevision } from "./revision.ts";
import { createRevisionHost } from "./revision-host.ts";
import type { Terminal } from "./terminal.ts";

/** What a change does to the strategy, or why that cannot be told. */
export type BaseComparison =
  | {
      readonly kind: "changes";
      readonly changes: StrategyDiff;
      /** JSON of the changes needs the texts of both sides. */
      readonly sources: {
        readonly before: Parameters<typeof findingsOf>[1];
        readonly after: Parameters<typeof findingsOf>[1];
      };
      /** The change also edits the settings by which it is judged. */
      readonly editsSettings: boolean;
    }
  /** One side has errors: a finding about the maps, no fault of the call. */
  | { readonly kind: "faulty"; readonly reason: string; readonly details: string }
  /** The base cannot be found or the settings cannot be used. */
  | { readonly kind: "impossible"; readonly reason: string };

/** Compares the work tree with the commit where it left the base, so that what others did meanwhile is not told. */
export async function compareWithBase(
  base: string,
  paths: readonly string[],
  root: string,
  language: SpokenLanguage,
  terminal: Terminal,
): Promise<BaseComparison> {
  const states = await openStates([...paths], `${base}...HEAD`, terminal);
  if (states.kind === "unusable") return { kind: "impossible", reason: states.message };
  const { before, after, config } = states;
  const faulty = [after, before].find(({ faults }) => faults.length > 0);
  if (faulty !== undefined) {
    const { project, faults } = faulty;
    const findings = findingsIn(language, findingsOf(faults, project.sources));
    const details = findingsText(findings, project.sources, PLAIN_PAINT, language);
    const side = faulty === after ? "this change" : `\`${logLine(base)}\``;
    return { kind: "faulty", reason: `not compared, for ${side} has errors`, details };
  }
  const policy = policyOf(config);
  if (typeof policy === "string") return { kind: "impossible", reason: policy };
  return {
    kind: "changes",
    changes: diffStrategies(before.project, after.project, policy),
    sources: { before: before.project.sources, after: after.project.sources },
    editsSettings: editsSettings(base, root),
  };
}

/** The comparison as people read it in a language; what programs read of it stays in English. */
export function comparisonIn(
  language: string | undefined,
  comparison: BaseComparison | undefined,
): BaseComparison | undefined {
  if (comparison?.kind === "changes") {
    return { ...comparison, changes: changesIn(language, comparison.changes) };
  }
  if (comparison === undefined) return undefined;
  return { ...comparison, reason: messageIn(spokenLanguage(language), comparison.reason) };
}

/** True where the settings are other than at the base; a project that had none may add them without a word. */
function editsSettings(base: string, root: string): boolean {
  const left = findMergeBase(root, findRevision(root, base), findRevision(root, "HEAD"));
  if (left.kind === "unknown") return false;
  const before = createRevisionHost(root, left.commit).read(CONFIG_FILE);
  const after = readTextFile(root, CONFIG_FILE);
  if (before.kind === "missing") return false;
  return (
    before.kind !== after.kind ||
    (before.kind === "text" && after.kind === "text" && before.text !== after.text)
  );
}
