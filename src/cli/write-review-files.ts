import path from "node:path";
import { logLine } from "../index.ts";
import type { Terminal } from "./terminal.ts";
import { outputFolder, writeWhole } from "./write-file.ts";

/** Writes the files of a review into a folder and names them; false, and said, where the folder leads out of the project. */
export function writeReviewFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  out: string,
  root: string,
  terminal: Terminal,
): boolean {
  const folder = outputFolder(path.resolve(terminal.folder, out), root);
  if (folder === undefined) {
    terminal.complain(`error: the folder \`${logLine(out)}\` for outputs leads out of the project\n`);
    return false;
  }
  for (const [name, content] of files) {
    writeWhole(path.join(folder, name), content);
    terminal.complain(`wrote ${logLine(path.posix.join(out, name))}\n`);
  }
  return true;
}
