import path from "node:path";
import { type Project, readActuals, withActuals } from "../index.ts";
import { projectPath } from "./project-root.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The project with the observed values of a CSV file beside those of its maps. A file that cannot be read is a
 * problem of the input; a line that cannot be used is a finding about that file.
 *
 * @param file as it was typed, from the current folder
 */
export function addActuals(
  file: string,
  project: Project,
  workspace: Workspace,
  terminal: Terminal,
): { readonly workspace: Workspace; readonly project: Project } {
  const name = projectPath(path.resolve(terminal.folder, file), workspace.root);
  const read = readActuals(workspace.root, name);
  const sources = read.source === undefined ? project.sources : [...project.sources, read.source];
  if (read.kind === "refused") {
    return {
      workspace: { ...workspace, problems: [...workspace.problems, read.diagnostic] },
      project: { ...project, sources, diagnostics: [...project.diagnostics, read.diagnostic] },
    };
  }
  const { maps, diagnostics } = withActuals(project.maps, read);
  return {
    workspace,
    project: { ...project, maps, sources, diagnostics: [...project.diagnostics, ...diagnostics] },
  };
}
