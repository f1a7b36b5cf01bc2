import {
  type CheckSettings,
  type Diagnostic,
  type Project,
  type SpokenLanguage,
  spokenLanguage,
} from "../index.ts";
import { checkSettings } from "./check-settings.ts";
import { compileFiles } from "./compile-files.ts";
import { readConfig } from "./config.ts";
import type { Config } from "./config-schema.ts";
import { createHost, type ProjectHost } from "./host.ts";
import { findInputFiles, problem } from "./input-files.ts";
import { findProjectRoot } from "./project-root.ts";
import type { Terminal } from "./terminal.ts";

/** The project folder of a run, the files it is about, and what of the input could not be used. */
export interface Workspace {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly config: Config;
  readonly checks: CheckSettings;
  /** In which findings are told. */
  readonly language: SpokenLanguage;
  readonly host: ProjectHost;
  /** Readable ones, as the project knows them. */
  readonly files: readonly string[];
  /** Each makes the run end with status 2; the rest of the work is done all the same. */
  readonly problems: readonly Diagnostic[];
}

/** Finds and reads what the arguments of a command name; `lang` is the language that was asked for, if any. */
export async function openWorkspace(
  paths: readonly string[],
  terminal: Terminal,
  lang?: string,
): Promise<Workspace> {
  const first = paths.find((each) => each !== "-");
  const root = findProjectRoot(first, terminal.folder);
  const { config, problems: configProblems } = await readConfig(root);
  const checks = checkSettings(config);
  const found = findInputFiles(paths, terminal.folder, root);
  const host = createHost(root, terminal.readInput);
  const files: string[] = [];
  const unreadable: Diagnostic[] = [];
  for (const file of found.files) {
    const read = host.read(file);
    if (read.kind === "text") files.push(file);
    else if (read.kind === "refused") {
      unreadable.push(problem(read.code, `\`${file}\` is not read: ${read.reason}`, file));
    } else unreadable.push(problem("no-such-input", `there is no file \`${file}\``, file));
  }
  return {
    root,
    config,
    checks: checks.settings,
    language: spokenLanguage(lang ?? config.language),
    host,
    files,
    problems: [...configProblems, ...checks.problems, ...found.problems, ...unreadable],
  };
}

/** The project of a workspace, with the problems of its input before the compiler's findings. */
export function compileWorkspace({ files, host, checks, problems }: Workspace): Project {
  const project = compileFiles(files, host, checks);
  return problems.length === 0 ? project : { ...project, diagnostics: [...problems, ...project.diagnostics] };
}
