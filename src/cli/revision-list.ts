import { decode, git } from "./git.ts";
import { findRevision } from "./revision.ts";

/** A commit that touched a map, as people tell it. */
export interface ListedRevision {
  readonly commit: string;
  /** The commit before it on the main line; absent at the start of the history. */
  readonly parent?: string;
  /** Day of the commit, `2025-03-31`. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/**
 * The commits of a range (`A..B`, a revision, or all up to `HEAD`) that touched `.smap` files below some paths, newest
 * first, along the first parents: what a merge brought is told with the merge. A text says why there are none.
 */
export function listRevisions(
  root: string,
  range: string | undefined,
  paths: readonly string[],
): readonly ListedRevision[] | string {
  const ends = (range ?? "HEAD").split("..");
  const commits: string[] = [];
  for (const end of ends) {
    const revision = findRevision(root, end === "" ? "HEAD" : end);
    if (revision.kind === "unknown") return revision.message;
    commits.push(revision.commit);
  }
  const [from = "", to] = commits;
  const wanted = paths.length === 0 ? [":(glob)**/*.smap"] : paths.map((each) => `:(literal)${each}`);
  const listed = git(root, [
    "log",
    "--first-parent",
    "--format=%H%x00%P%x00%cs%x00%an%x00%s%x00%x00",
    to === undefined ? from : `${from}..${to}`,
    "--",
    ...wanted,
  ]);
  if (listed.kind === "failed") return `the history cannot be read: ${listed.reason}`;
  return decode(listed.bytes)
    .split("\0\0\n")
    .filter((record) => record !== "")
    .map((record) => {
      const [commit = "", parents = "", date = "", author = "", subject = ""] = record.split("\0");
      const [parent] = parents.split(" ");
      return { commit, ...(parent === undefined || parent === "" ? {} : { parent }), date, author, subject };
    });
}
