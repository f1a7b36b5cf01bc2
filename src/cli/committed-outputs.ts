import { lstatSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../index.ts";
import { gitText } from "./git.ts";
import { holdsBytes } from "./holds-bytes.ts";
import { problem } from "./input-files.ts";
import { filesIn, leftoverOutputs } from "./leftover-outputs.ts";
import type { OpenedMaps } from "./opened-maps.ts";
import { planOutputs } from "./planned-outputs.ts";
import { isInside, projectPath } from "./project-root.ts";

/** How outputs that lie in git compare with what `smap build` would write today. */
export interface CommittedOutputs {
  /** Outputs that were made anew and compared. */
  readonly compared: number;
  /** One finding for each that is stale or missing. */
  readonly stale: readonly Diagnostic[];
  /** One finding for each that was made from a map which is not there any more. */
  readonly leftover: readonly Diagnostic[];
  /** What kept outputs from being made. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Compares the outputs that git tracks with new ones. Where a project commits only its pictures, only pictures are
 * expected: a kind of file counts as committed when one of the kind is. Outside git, what lies there counts. Outputs
 * of maps that are gone can be told only where the maps of the whole project were opened.
 */
export async function compareCommittedOutputs(
  opened: OpenedMaps,
  scope: "project" | "part",
): Promise<CommittedOutputs> {
  const { maps, project, workspace } = opened;
  const { root, config } = workspace;
  const folder = path.resolve(root, config.out ?? "out");
  if (!isInside(folder, root)) return { compared: 0, stale: [], leftover: [], problems: [] };
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
  const names =
    listed === undefined ? filesIn(folder) : [...tracked].flatMap((name) => nameIn(folder, root, name));
  const leftover = scope === "part" ? [] : leftoverOutputs(names, folder, opened);
  return {
    compared: expected.length,
    stale,
    leftover: leftover.map(({ name, map }) => {
      const file = projectPath(path.join(folder, name), root);
      return problem(
        "stale-output",
        `\`${file}\` was made from the map \`${map}\`, which is gone; delete it`,
        file,
      );
    }),
    problems,
  };
}

/** The name of a tracked file that lies in the folder itself. */
function nameIn(folder: string, root: string, tracked: string): readonly string[] {
  const full = path.join(root, tracked);
  return tracked !== "" && path.dirname(full) === folder ? [path.basename(full)] : [];
}
