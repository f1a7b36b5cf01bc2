import { lstatSync } from "node:fs";
import path from "node:path";
import type { Diagnostic, Project, StrategyMap } from "../index.ts";
import { gitText } from "./git.ts";
import { holdsBytes } from "./holds-bytes.ts";
import { problem } from "./input-files.ts";
import { planOutputs } from "./planned-outputs.ts";
import { isInside, projectPath } from "./project-root.ts";
import type { Workspace } from "./workspace.ts";

/** How outputs that lie in git compare with what `smap build` would write today. */
export interface CommittedOutputs {
  /** Outputs that were made anew and compared. */
  readonly compared: number;
  /** One finding for each that is stale or missing. */
  readonly stale: readonly Diagnostic[];
  /** What kept outputs from being made. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Compares the outputs that git tracks with new ones. Where a project commits only its pictures, only pictures are
 * expected: a kind of file counts as committed when one of the kind is. Outside git, what lies there counts.
 */
export async function compareCommittedOutputs(
  maps: readonly StrategyMap[],
  project: Project,
  workspace: Workspace,
): Promise<CommittedOutputs> {
  const { root, config } = workspace;
  const folder = path.resolve(root, config.out ?? "out");
  if (!isInside(folder, root)) return { compared: 0, stale: [], problems: [] };
  const problems: Diagnostic[] = [];
  const planned = await planOutputs(maps, project, {}, workspace, (found) => problems.push(...found));
  const listed = gitText(root, ["ls-files", "-z", "--", folder]);
  const tracked = new Set(listed?.split("\0"));
  const files = planned.map((output) => ({ ...output, full: path.join(folder, output.name) }));
  const isCommitted = (full: string): boolean =>
    listed === undefined
      ? lstatSync(full, { throwIfNoEntry: false }) !== undefined
      : tracked.has(projectPath(full, root));
  const kinds = new Set(files.filter(({ full }) => isCommitted(full)).map(({ name }) => path.extname(name)));
  const expected = files.filter(({ name }) => kinds.has(path.extname(name)));
  const stale: Diagnostic[] = [];
  for (const { full, make } of expected) {
    const content = await make();
    if (content === undefined || holdsBytes(full, content)) continue;
    const name = projectPath(full, root);
    const what = isCommitted(full) ? "is not what the maps say now" : "is missing";
    stale.push(
      problem("stale-output", `\`${name}\` ${what}; run \`smap build\` and commit the result`, name),
    );
  }
  return { compared: expected.length, stale, problems };
}
