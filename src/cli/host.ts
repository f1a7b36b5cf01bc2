import type { Host } from "../index.ts";
import { type FileText, type Refusal, readTextFile, textOf } from "./read-file.ts";

/** All texts of one run together, in bytes. */
export const LARGEST_PROJECT = 32 * 1024 * 1024;

/** The name under which standard input is a file. */
export const STANDARD_INPUT = "-";

/** What the compiler reads through, and nothing else: files below the root, each read once, within the limits. */
export interface ProjectHost extends Host {
  readonly read: (file: string) => FileText;
}

/** @param standardInput called when `-` is read; its bytes count like those of a file */
export function createHost(root: string, standardInput: () => Uint8Array): ProjectHost {
  const known = new Map<string, FileText>();
  let total = 0;
  const readNew = (file: string): FileText => {
    const found = file === STANDARD_INPUT ? textOf(standardInput()) : readTextFile(root, file);
    if (found.kind !== "text") return found;
    if (total + found.bytes > LARGEST_PROJECT) return PROJECT_TOO_LARGE;
    total += found.bytes;
    return found;
  };
  return {
    read: (file) => {
      const before = known.get(file);
      if (before !== undefined) return before;
      const found = readNew(file);
      known.set(file, found);
      return found;
    },
  };
}

const PROJECT_TOO_LARGE: Refusal = {
  kind: "refused",
  code: "project-too-large",
  reason: "the files of this run are larger than 32 MiB together; run smap on fewer of them",
};
