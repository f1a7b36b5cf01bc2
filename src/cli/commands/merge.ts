import { readFileSync } from "node:fs";
import path from "node:path";
import { createSource, logLine, mergeSources, type Source, spokenLanguage } from "../../index.ts";
import { readConfig } from "../config.ts";
import { git } from "../git.ts";
import { MERGE_WORDS } from "../merge-words.ts";
import { findProjectRoot } from "../project-root.ts";
import { refuse } from "../refuse.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";
import { writeWhole } from "../write-file.ts";

export interface MergeOptions {
  /** Name of the file in the project, for messages. */
  readonly path?: string;
  readonly lang?: string;
}

/**
 * `smap merge BASE HERE THERE`: git's merge driver. Writes the merged text over HERE and ends with 1 where the branches
 * contradict each other, with each contradiction named. A version that cannot be read is left to git's own merge by
 * lines.
 */
export async function merge(
  base: string,
  here: string,
  there: string,
  options: MergeOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const full = (file: string): string => path.resolve(terminal.folder, file);
  const name = options.path ?? here;
  const { config } = await readConfig(findProjectRoot(options.path, terminal.folder));
  const language = spokenLanguage(options.lang ?? config.language);
  const words = MERGE_WORDS[language];
  const sources: Source[] = [];
  for (const file of [base, here, there]) {
    try {
      sources.push(createSource(name, readFileSync(full(file), "utf8")));
    } catch {
      return refuse(`\`${file}\` cannot be read`, language, terminal);
    }
  }
  const [one, two, three] = sources;
  if (one === undefined || two === undefined || three === undefined) return 2;
  const result = mergeSources(one, two, three);
  if (result.kind === "unreadable") {
    terminal.complain(`${logLine(name)}: ${words.byLines(result.which)}\n`);
    return git(terminal.folder, ["merge-file", full(here), full(base), full(there)]).kind === "answer"
      ? 0
      : 1;
  }
  writeWhole(full(here), result.text);
  for (const conflict of result.conflicts) {
    const { fact, here: mine, there: yours } = conflict;
    const isSaid = mine !== undefined || yours !== undefined;
    const sides = isSaid ? words.sides(mine, yours) : "";
    terminal.complain(`${logLine(name)}: ${logLine(`${words.conflict(fact)}${sides}`)}\n`);
  }
  return result.conflicts.length > 0 ? 1 : 0;
}
