import path from "node:path";
import {
  type Change,
  changesIn,
  didYouMean,
  diffStrategies,
  logLine,
  type MapDiff,
  markOf,
  type Project,
  type StrategyMap,
  spokenLanguage,
} from "../../index.ts";
import { revisionProject } from "../compared-states.ts";
import { readConfig } from "../config.ts";
import { LOG_WORDS, type LogWords } from "../log-words.ts";
import { type Progress, startProgress } from "../progress.ts";
import { findProjectRoot, projectPath } from "../project-root.ts";
import { refuse } from "../refuse.ts";
import { isShallow } from "../revision.ts";
import { type ListedRevision, listRevisions } from "../revision-list.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";

export interface LogOptions {
  readonly range?: string;
  readonly path?: string;
  readonly json?: true;
  readonly lang?: string;
}

/** What one commit did to the strategy, or to the object that was asked for. */
interface Entry {
  readonly revision: ListedRevision;
  readonly changes: readonly Change[];
  /** Why nothing can be said of it. */
  readonly unreadable?: string;
}

/**
 * `smap log [OBJECT]`: the commits that changed the strategy, newest first, each with its changes; those of one object
 * (with its measures and links) by the id that it has today, under whatever id it had before.
 */
export async function log(
  object: string | undefined,
  options: LogOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const root = findProjectRoot(options.path, terminal.folder);
  const language = options.lang ?? (await readConfig(root)).config.language;
  const spoken = spokenLanguage(language);
  const paths =
    options.path === undefined ? [] : [projectPath(path.resolve(terminal.folder, options.path), root)];
  const revisions = listRevisions(root, options.range, paths);
  if (typeof revisions === "string") return refuse(revisions, spoken, terminal);
  const progress = startProgress(revisions.length, terminal);
  const history = readHistory(root, revisions, paths, {
    object,
    // What programs read is the same in every language.
    language: options.json === true ? undefined : language,
    progress,
  });
  progress.end();
  if (object !== undefined && !history.known.has(object)) {
    const hint = didYouMean(object, history.known);
    return refuse(
      `nothing in this history has the id \`${object}\`${hint === undefined ? "" : `; ${hint}`}`,
      spoken,
      terminal,
    );
  }
  terminal.write(
    options.json === true
      ? json(history.entries)
      : text(history.entries, object, LOG_WORDS[spoken], terminal),
  );
  if (isShallow(root)) {
    terminal.complain(`${LOG_WORDS[spoken].shallow}\n`);
  }
  return history.entries.some(({ unreadable }) => unreadable !== undefined) ? 2 : 0;
}

interface History {
  readonly entries: readonly Entry[];
  /** Every id that was met. */
  readonly known: ReadonlySet<string>;
}

function readHistory(
  root: string,
  revisions: readonly ListedRevision[],
  paths: readonly string[],
  asked: {
    readonly object: string | undefined;
    readonly language: string | undefined;
    readonly progress: Progress;
  },
): History {
  const { object, language, progress } = asked;
  const projects = new Map<string, Project | string>();
  const projectAt = (commit: string | undefined): Project | string => {
    if (commit === undefined) return NOTHING;
    const project = projects.get(commit) ?? revisionProject(root, commit, paths, spokenLanguage(language));
    projects.set(commit, project);
    return project;
  };
  const names = new Set(object === undefined ? [] : [object]);
  const known = new Set<string>();
  const entries: Entry[] = [];
  for (const [index, revision] of revisions.entries()) {
    progress.step(`${revision.date} ${revision.subject}`);
    // Between two listed commits no map changed, so the next one listed is the state before.
    const [before, after] = [
      projectAt(revisions[index + 1]?.commit ?? revision.parent),
      projectAt(revision.commit),
    ];
    projects.clear();
    const next = revisions[index + 1]?.commit;
    if (next !== undefined) projects.set(next, before);
    if (typeof before === "string" || typeof after === "string") {
      const unreadable =
        typeof after === "string" ? after : LOG_WORDS[spokenLanguage(language)].before(String(before));
      entries.push({ revision, changes: [], unreadable });
      continue;
    }
    for (const id of [...after.maps, ...before.maps].flatMap(idsOf)) known.add(id);
    const { maps } = changesIn(language, diffStrategies(bare(before), bare(after)));
    const all = maps.flatMap((map) => map.changes);
    const own = object === undefined ? all : maps.flatMap((map) => changesAbout(names, map));
    for (const change of all) {
      if (change.code.includes("-renamed") && names.has(change.subject.id))
        names.add(String(change.before?.value));
    }
    if (own.length > 0) entries.push({ revision, changes: own });
  }
  return { entries, known };
}

const NOTHING: Project = {
  kind: "project",
  maps: [],
  imported: [],
  documents: [],
  sources: [],
  diagnostics: [],
};

/** Findings of checks come and go with versions of this program; a history tells what people wrote. */
function bare({ maps }: Project) {
  return { maps, diagnostics: [] };
}

function idsOf({
  id,
  objectives,
  measures,
  initiatives,
  themes,
  perspectives,
  owners,
  sources,
}: StrategyMap) {
  const parts = [objectives, measures, initiatives, themes, perspectives, owners, sources];
  return [id, ...parts.flatMap((elements) => elements.map((each) => each.id))];
}

/** Changes of the objects, their parts and their links; a map that came or went tells of all that it holds. */
function changesAbout(names: ReadonlySet<string>, { before, after, changes }: MapDiff): readonly Change[] {
  return changes.filter(({ subject, code }) => {
    if (code === "map-added" || code === "map-removed") {
      const map = after ?? before;
      return map !== undefined && idsOf(map).some((id) => names.has(id));
    }
    const ends = subject.kind === "link" ? subject.id.split(" -> ") : [];
    return [subject.id, subject.of?.id ?? "", ...ends].some((id) => names.has(id));
  });
}

function text(
  entries: readonly Entry[],
  object: string | undefined,
  words: LogWords,
  terminal: Terminal,
): string {
  if (entries.length === 0) {
    return `${object === undefined ? words.noCommit : words.noCommitOf(logLine(object))}\n`;
  }
  const { paint } = terminal;
  return entries
    .map(({ revision, changes, unreadable }) => {
      const { date, commit, author, subject } = revision;
      const headline = `${paint.strong(`${date} ${logLine(subject)}`)} ${paint.faint(`(${commit.slice(0, 9)}, ${logLine(author)})`)}`;
      const lines = changes.map((change) => `  ${markOf(change)} ${logLine(change.sentence)}`);
      if (unreadable !== undefined) lines.push(paint.error(`  ${words.unreadable(logLine(unreadable))}`));
      return `${[headline, ...lines].join("\n")}\n`;
    })
    .join("\n");
}

function json(entries: readonly Entry[]): string {
  const commits = entries.map(({ revision, changes, unreadable }) => ({
    ...revision,
    ...(unreadable === undefined ? {} : { unreadable }),
    changes: changes.map(({ code, grade, sentence, subject, before, after, by }) => ({
      code,
      grade,
      sentence,
      subject,
      before,
      after,
      by,
    })),
  }));
  return `${JSON.stringify({ format: "smap-log", version: 1, commits }, undefined, 2)}\n`;
}
