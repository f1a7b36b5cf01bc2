import { decode, git, gitText } from "./git.ts";

/** A commit that a name stands for. */
export type Revision =
  | { readonly kind: "revision"; readonly name: string; readonly commit: string }
  /** A sentence with a remedy. */
  | { readonly kind: "unknown"; readonly message: string };

/** Finds the commit of a branch, a tag, a hash, `HEAD~3`. */
export function findRevision(root: string, name: string): Revision {
  if (gitText(root, ["rev-parse", "--git-dir"]) === undefined) {
    return unknown(`\`${name}\` cannot be looked up: this folder is in no git repository`);
  }
  // `--end-of-options`: a name that starts with a hyphen is a name all the same.
  const commit = gitText(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  if (commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)) return { kind: "revision", name, commit };
  if (isShallow(root)) {
    return unknown(
      `there is no revision \`${name}\` in this shallow clone; fetch the history first, with \`git fetch --unshallow\``,
    );
  }
  return unknown(`there is no file, folder or revision \`${name}\``);
}

/** The commit where two histories part. */
export function findMergeBase(root: string, one: Revision, other: Revision): Revision {
  if (one.kind === "unknown") return one;
  if (other.kind === "unknown") return other;
  const found = git(root, ["merge-base", one.commit, other.commit]);
  const name = `${one.name}...${other.name}`;
  if (found.kind === "answer") {
    return { kind: "revision", name, commit: decode(found.bytes).trim() };
  }
  const hint = isShallow(root)
    ? "this clone is shallow: fetch the history first, with `git fetch --unshallow`"
    : "compare them directly with `..` in place of `...`";
  return unknown(`\`${one.name}\` and \`${other.name}\` have no common history; ${hint}`);
}

/** True where the history was cut off when the repository was copied. */
export function isShallow(root: string): boolean {
  return gitText(root, ["rev-parse", "--is-shallow-repository"]) === "true";
}

function unknown(message: string): Revision {
  return { kind: "unknown", message };
}
