import { readFileSync } from "node:fs";
import path from "node:path";
import { createSource, logLine, mergeSources, type Source } from "../../index.ts";
import { git } from "../git.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";
import { writeWhole } from "../write-file.ts";

export interface MergeOptions {
  /** Name of the file in the project, for messages. */
  readonly path?: string;
}

/**
 * `smap merge BASE HERE THERE`: git's merge driver. Writes the merged text over HERE and ends with 1 where the branches
 * contradict each other, with each contradiction named. A version that cannot be read is left to git's own merge by
 * lines.
 */
export function merge(
  base: string,
  here: string,
  there: string,
  options: MergeOptions,
  terminal: Terminal,
): ExitStatus {
  const full = (file: string): string => path.resolve(terminal.folder, file);
  const name = options.path ?? here;
  const sources: Source[] = [];
  for (const file of [base, here, there]) {
    try {
      sources.push(createSource(name, readFileSync(full(file), "utf8")));
    } catch {
      terminal.complain(`error: \`${logLine(file)}\` cannot be read\n`);
      return 2;
    }
  }
  const [one, two, three] = sources;
  if (one === undefined || two === undefined || three === undefined) return 2;
  const result = mergeSources(one, two, three);
  if (result.kind === "unreadable") {
    terminal.complain(`${logLine(name)}: ${result.which} has errors, so the file is merged by lines\n`);
    return git(terminal.folder, ["merge-file", full(here), full(base), full(there)]).kind === "answer"
      ? 0
      : 1;
  }
  writeWhole(full(here), result.text);
  for (const conflict of result.conflicts) {
    const { fact, here: mine, there: yours } = conflict;
    const isSaid = mine !== undefined || yours !== undefined;
    const sides = isSaid ? `: ${mine ?? "nothing"} here, ${yours ?? "nothing"} there` : "";
    terminal.complain(`${logLine(name)}: ${logLine(`${fact}${sides}`)}\n`);
  }
  return result.conflicts.length > 0 ? 1 : 0;
}
