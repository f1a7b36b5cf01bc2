import { compareText, type Host } from "../index.ts";
import { decode, git } from "./git.ts";
import { LARGEST_PROJECT } from "./host.ts";
import { type FileText, LARGEST_FILE, textOf } from "./read-file.ts";

/** The files of one commit below the project root, read from git: the work tree is not touched. */
export interface RevisionHost extends Host {
  readonly read: (file: string) => FileText;
  /** Paths below the root, by name: the `.smap` files that a folder stands for. */
  readonly files: readonly string[];
  /** Set where the commit's files could not be listed. */
  readonly failure?: string;
}

interface Entry {
  readonly mode: string;
  readonly object: string;
  readonly size: number;
}

export function createRevisionHost(root: string, commit: string): RevisionHost {
  const listed = git(root, ["ls-tree", "-r", "-z", "-l", commit]);
  if (listed.kind === "failed") {
    return { read: () => ({ kind: "missing" }), files: [], failure: listed.reason };
  }
  const entries = parseEntries(decode(listed.bytes));
  const known = new Map<string, FileText>();
  let total = 0;
  const readNew = (file: string): FileText => {
    const entry = entries.get(file);
    if (entry === undefined) return { kind: "missing" };
    if (entry.mode === "120000") return refused("unreadable-file", "it is a symbolic link in that revision");
    if (!entry.mode.startsWith("100")) return refused("unreadable-file", "it is no ordinary file");
    if (entry.size > LARGEST_FILE) return refused("file-too-large", "it is larger than 1 MiB");
    total += entry.size;
    if (total > LARGEST_PROJECT) {
      return refused("project-too-large", "the files of this run are larger than 32 MiB together");
    }
    const blob = git(root, ["cat-file", "blob", entry.object]);
    return blob.kind === "answer" ? textOf(blob.bytes) : refused("unreadable-file", blob.reason);
  };
  return {
    files: [...entries.keys()].filter(isMapFile).sort(compareText),
    read: (file) => {
      const before = known.get(file);
      if (before !== undefined) return before;
      const found = readNew(file);
      known.set(file, found);
      return found;
    },
  };
}

/** As in the work tree: not in `node_modules`, and not in folders that start with a dot. */
function isMapFile(file: string): boolean {
  const folders = file.split("/").slice(0, -1);
  return file.endsWith(".smap") && folders.every((each) => each !== "node_modules" && !each.startsWith("."));
}

/** Lines end with NUL, so that any path is read as it is: `mode type object size<TAB>path`. */
function parseEntries(text: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of text.split("\0")) {
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(line);
    if (match === null) continue;
    const [, mode = "", object = "", size = "", file = ""] = match;
    entries.set(file, { mode, object, size: Number(size) || 0 });
  }
  return entries;
}

function refused(code: Extract<FileText, { kind: "refused" }>["code"], reason: string): FileText {
  return { kind: "refused", code, reason };
}
