import path from "node:path";
import { logText } from "../index.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-file.ts";

/** Writes a text into the file that `--out` names, as it is; without one to standard output, safe for a terminal. */
export function writeOut(text: string, out: string | undefined, terminal: Terminal): void {
  if (out === undefined) terminal.write(logText(text));
  else if (text !== "") writeWhole(path.resolve(terminal.folder, out), text);
}

/** Says why a command line cannot be carried out, as the reader of options does. */
export function refuse(why: string, terminal: Terminal): 2 {
  terminal.complain(`error: ${why}\n`);
  return 2;
}
