import path from "node:path";
import { logLine, logText } from "../index.ts";
import { codeOf } from "./read-file.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { writeWhole } from "./write-file.ts";

/**
 * Writes what a command made into the file that `--out` names, as it is; without one to standard output, safe for a
 * terminal. Nothing is written where nothing was made. Gives the status: 2 where the file cannot be written.
 */
export function writeOut(
  content: string | Uint8Array,
  out: string | undefined,
  terminal: Terminal,
): ExitStatus {
  if (content.length === 0) return 0;
  if (out === undefined) {
    if (typeof content === "string") terminal.write(logText(content));
    return 0;
  }
  try {
    writeWhole(path.resolve(terminal.folder, out), content);
    return 0;
  } catch (failure) {
    const code = codeOf(failure);
    if (code === undefined) throw failure;
    return refuse(`\`${logLine(out)}\` cannot be written: ${REASONS.get(code) ?? code}`, terminal);
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such folder"],
  ["ENOTDIR", "there is no such folder"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "you have no permission to write there"],
  ["EPERM", "you have no permission to write there"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
]);

/** Says why a command line cannot be carried out, as the reader of options does. */
export function refuse(why: string, terminal: Terminal): 2 {
  terminal.complain(`error: ${why}\n`);
  return 2;
}
