import { existsSync } from "node:fs";
import path from "node:path";
import { compile, type Diagnostic, type Project, RULES, type SpokenLanguage } from "../index.ts";
import { readConfig } from "./config.ts";
import type { Config } from "./config-schema.ts";
import { problem } from "./input-files.ts";
import { findProjectRoot, projectPath } from "./project-root.ts";
import { messageIn } from "./refuse.ts";
import { findMergeBase, findRevision, type Revision } from "./revision.ts";
import { createRevisionHost } from "./revision-host.ts";
import type { Terminal } from "./terminal.ts";
import { compileWorkspace, openWorkspace } from "./workspace.ts";

/** One side of a comparison. */
export interface State {
  /** As messages call it: "`main`", "the work tree", "`a.smap`". */
  readonly name: string;
  readonly project: Project;
  readonly files: number;
  /** What keeps it from being compared; empty where it is whole. */
  readonly faults: readonly Diagnostic[];
}

export type ComparedStates =
  | {
      readonly kind: "states";
      readonly before: State;
      readonly after: State;
      readonly root: string;
      readonly config: Config;
    }
  | { readonly kind: "unusable"; readonly message: string; readonly config: Config };

/**
 * Opens what the words of `smap diff` name: revisions first (`A B`, `A..B`, `A...B` from the merge base, `A` against the
 * work tree; `HEAD` if left out), then paths. Two paths without a revision are compared with each other. A word that is
 * a path is a path.
 */
export async function openStates(
  words: readonly string[],
  base: string | undefined,
  terminal: Terminal,
): Promise<ComparedStates> {
  const isPath = (word: string): boolean => word === "-" || existsSync(path.resolve(terminal.folder, word));
  const firstPath = words.findIndex(isPath);
  const leading = words.slice(0, firstPath < 0 ? words.length : firstPath);
  const root = findProjectRoot(words[firstPath], terminal.folder);
  const { config, problems } = await readConfig(root);
  const [first] = problems;
  if (first !== undefined) return unusable(first.message, config);
  if (base === undefined && leading.length === 0 && words.length === 2) {
    const [one = "", other = ""] = words;
    const before = await pathState([one], `\`${one}\``, terminal);
    const after = await pathState([other], `\`${other}\``, terminal);
    return { kind: "states", before, after, root, config };
  }
  const { names, rest } = revisionNames(leading, base);
  const paths = [...rest, ...words.slice(leading.length)];
  const chosen = chooseRevisions(root, names, paths);
  if (typeof chosen === "string") return unusable(chosen, config);
  const { before, after, paths: chosenPaths } = chosen;
  const files = chosenPaths.map((each) => projectPath(path.resolve(terminal.folder, each), root));
  const one = revisionState(root, before, files);
  const other =
    after === undefined ? await workTreeState(chosenPaths, terminal) : revisionState(root, after, files);
  const nowhere = files.filter((file) => !one.found.has(file) && !other.found.has(file));
  if (nowhere.length > 0) {
    return unusable(`there is no file, folder or revision \`${nowhere[0]}\` on either side`, config);
  }
  return { kind: "states", before: one, after: other, root, config };
}

/** `A..B` and `A...B` are two names; what follows a range or a base are paths. */
function revisionNames(
  leading: readonly string[],
  base: string | undefined,
): { readonly names: readonly string[]; readonly rest: readonly string[] } {
  if (base !== undefined) return { names: [base], rest: leading };
  const [first, ...others] = leading;
  const range =
    first === undefined || /^\.{1,2}\//.test(first) ? null : /^(.*?[^.])?(\.{2,3})([^.].*)?$/.exec(first);
  if (range === null) return { names: leading, rest: [] };
  const [, from = "HEAD", dots = "..", to = "HEAD"] = range;
  return { names: [dots === "..." ? `${from}...${to}` : from, to], rest: others };
}

interface Chosen {
  readonly before: Extract<Revision, { kind: "revision" }>;
  /** Absent: the work tree. */
  readonly after?: Extract<Revision, { kind: "revision" }>;
  readonly paths: readonly string[];
}

/** At most two revisions; a name that is none may be a path that only the other side has. A text says why not. */
function chooseRevisions(root: string, names: readonly string[], paths: readonly string[]): Chosen | string {
  const [first = "HEAD", second, ...more] = names;
  const [from, to] = first.split("...");
  const before =
    to === undefined || from === undefined
      ? findRevision(root, first)
      : findMergeBase(root, findRevision(root, from), findRevision(root, to));
  if (before.kind === "unknown") return before.message;
  if (second === undefined) return { before, paths };
  const after = findRevision(root, second);
  if (after.kind === "unknown") {
    return names.length > 2 || first.includes("...") ? after.message : { before, paths: [second, ...paths] };
  }
  return { before, after, paths: [...more, ...paths] };
}

interface FoundState extends State {
  /** Those of the asked paths that it has. */
  readonly found: ReadonlySet<string>;
}

function revisionState(
  root: string,
  { name, commit }: Extract<Revision, { kind: "revision" }>,
  paths: readonly string[],
): FoundState {
  const host = createRevisionHost(root, commit);
  const title = `\`${name}\``;
  if (host.failure !== undefined) {
    const fault = problem("unreadable-file", `${title} cannot be read: ${host.failure}`, name);
    return { name: title, project: compile([], host), files: 0, faults: [fault], found: new Set(paths) };
  }
  const found = new Set<string>();
  const files = new Set<string>();
  for (const each of paths.length === 0 ? [""] : paths) {
    const below = each === "" || each === "." ? "" : `${each}/`;
    const own = host.files.filter((file) => file.startsWith(below));
    const isFile = host.read(each).kind !== "missing";
    if (isFile || own.length > 0) found.add(each);
    for (const file of isFile ? [each] : own) files.add(file);
  }
  const faults = [...files].flatMap((file) => {
    const read = host.read(file);
    return read.kind === "refused"
      ? [problem(read.code, `\`${file}\` is not read in ${title}: ${read.reason}`, file)]
      : [];
  });
  const readable = [...files].filter((file) => host.read(file).kind === "text");
  const project = compile(readable, host);
  return { name: title, project, files: files.size, faults: [...faults, ...faultsOf(project)], found };
}

/** The maps of one commit; a text says why they cannot be told. */
export function revisionProject(
  root: string,
  commit: string,
  paths: readonly string[],
  language: SpokenLanguage,
): Project | string {
  const { project, faults } = revisionState(root, { kind: "revision", name: commit, commit }, paths);
  const [first] = faults;
  return first === undefined ? project : `${messageIn(language, first.message)} (${first.place.file})`;
}

/** The files as they lie in the folder; a path that is gone from there is an empty side. */
async function workTreeState(paths: readonly string[], terminal: Terminal): Promise<FoundState> {
  const here = paths.filter((each) => existsSync(path.resolve(terminal.folder, each)));
  const root = findProjectRoot(here[0], terminal.folder);
  const found = new Set(here.map((each) => projectPath(path.resolve(terminal.folder, each), root)));
  if (paths.length > 0 && here.length === 0) {
    const project = compile([], { read: () => ({ kind: "missing" }) });
    return { name: "the work tree", project, files: 0, faults: [], found };
  }
  return { ...(await pathState(here, "the work tree", terminal)), found };
}

async function pathState(paths: readonly string[], name: string, terminal: Terminal): Promise<State> {
  const workspace = await openWorkspace(paths, terminal);
  // A project whose last map is gone is an empty side, not a mistyped path.
  const problems = workspace.problems.filter(({ code }) => paths.length > 0 || code !== "no-such-input");
  const project = compileWorkspace({ ...workspace, problems: [] });
  const faults = [...problems, ...faultsOf(project)];
  return { name, project, files: workspace.files.length, faults };
}

const CHECKS: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** Errors by which parts of a map may be lost; what a check of the method finds leaves the map whole. */
function faultsOf({ diagnostics }: Project): readonly Diagnostic[] {
  return diagnostics.filter(({ severity, code }) => severity === "error" && !CHECKS.has(code));
}

function unusable(message: string, config: Config): ComparedStates {
  return { kind: "unusable", message, config };
}
