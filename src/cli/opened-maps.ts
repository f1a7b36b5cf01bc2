import { realpathSync } from "node:fs";
import { didYouMean, type Project, type StrategyMap } from "../index.ts";
import { addActuals } from "./added-actuals.ts";
import { buildableMaps } from "./buildable-maps.ts";
import { problem } from "./input-files.ts";
import type { Terminal } from "./terminal.ts";
import { compileWorkspace, openWorkspace, type Workspace } from "./workspace.ts";

/** Which maps of the input a command is about, and what is added to them. */
export interface MapChoice {
  /** Id of the one map that is meant. */
  readonly map?: string;
  /** CSV file with observed values. */
  readonly actuals?: string;
  /** Language of labels and findings. */
  readonly lang?: string;
}

export interface OpenedMaps {
  readonly workspace: Workspace;
  readonly project: Project;
  /** Those that can be evaluated, in the order of the files. */
  readonly maps: readonly StrategyMap[];
  /** Those that cannot because of errors. */
  readonly faulty: readonly StrategyMap[];
}

/** Reads, compiles and chooses the maps that the arguments of a command mean. */
export async function openMaps(
  paths: readonly string[],
  choice: MapChoice,
  terminal: Terminal,
): Promise<OpenedMaps> {
  const opened = await openWorkspace(paths, terminal, choice.lang);
  const compiled = compileWorkspace(opened);
  const { workspace, project } =
    choice.actuals === undefined
      ? { workspace: opened, project: compiled }
      : addActuals(choice.actuals, compiled, opened, terminal);
  const { maps, faulty } = buildableMaps(project, workspace.files);
  const { map: id } = choice;
  if (id === undefined) return { workspace, project, maps, faulty };
  const isMeant = (map: StrategyMap): boolean => map.id === id;
  const chosen = { maps: maps.filter(isMeant), faulty: faulty.filter(isMeant) };
  if (chosen.maps.length + chosen.faulty.length > 0) return { workspace, project, ...chosen };
  const known = [...maps, ...faulty].map((each) => each.id);
  const near = didYouMean(id, known);
  const unknown = problem(
    "unknown-map",
    `no map is called \`${id}\`${near === undefined ? "" : `; ${near}`}`,
    workspace.files[0] ?? "-",
  );
  return {
    workspace: { ...workspace, problems: [...workspace.problems, unknown] },
    project: { ...project, diagnostics: [...project.diagnostics, unknown] },
    ...chosen,
  };
}

/** Whether arguments stand for all maps of a project, or for some that someone chose. */
export function scopeOf(paths: readonly string[], root: string, { folder }: Terminal): "project" | "part" {
  return paths.length === 0 && realpathSync(folder) === root ? "project" : "part";
}

/** "--map bank or --map shop", for a reader who must choose. */
export function chooseOf(maps: readonly StrategyMap[]): string {
  return maps
    .slice(0, 4)
    .map((each) => `\`--map ${each.id}\``)
    .join(" or ");
}
