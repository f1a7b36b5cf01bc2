import path from "node:path";
import { type Diagnostic, logLine } from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { FILE_WORDS, type FileWords } from "../file-words.ts";
import { holdsBytes } from "../holds-bytes.ts";
import { problem } from "../input-files.ts";
import { filesIn, leftoverOutputs } from "../leftover-outputs.ts";
import { type MapChoice, openMaps, scopeOf } from "../opened-maps.ts";
import { type OutputChoice, type PlannedOutput, planOutputs } from "../planned-outputs.ts";
import { startProgress } from "../progress.ts";
import { isInside } from "../project-root.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import type { Workspace } from "../workspace.ts";
import { outputFolder, writeWhole } from "../write-file.ts";

export interface BuildOptions extends OutputChoice, Pick<MapChoice, "actuals"> {
  readonly out?: string;
  readonly check?: true;
}

/** `smap build`: writes pictures, scorecards and code, or with `--check` tells which of them are stale. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { workspace, project, maps, faulty } = await openMaps(paths, options, terminal);
  const words = FILE_WORDS[workspace.language];
  const late: Diagnostic[] = [];
  const font = options.font?.map((file) => path.resolve(terminal.folder, file));
  const choice = font === undefined ? options : { ...options, font };
  const outputs = await planOutputs(maps, project, choice, workspace, (diagnostics) =>
    late.push(...diagnostics),
  );
  const folder = outputs.length === 0 ? undefined : openFolder(options, workspace, terminal);
  const isLost = outputs.length > 0 && folder === undefined;
  if (isLost) late.push(leadsOut(options, workspace));
  const made = folder === undefined ? 0 : await makeOutputs(outputs, folder, options, words, terminal);
  const isWhole = options.check === true && scopeOf(paths, workspace.root, terminal) === "project";
  const left =
    folder === undefined || !isWhole ? [] : leftoverOutputs(filesIn(folder), folder, { workspace, project });
  for (const { name, map } of left) {
    const shown = shownPath(path.join(folder ?? "", name), terminal);
    terminal.write(words.leftOver(shown, logLine(map)));
  }
  const stale = made + left.length;
  const found = { ...project, diagnostics: [...project.diagnostics, ...late] };
  const status = complainFindings(found, workspace, terminal);
  for (const map of faulty) {
    terminal.complain(words.notBuilt(logLine(map.id), logLine(map.file)));
  }
  if (maps.length === 0 && faulty.length === 0 && status === 0) {
    terminal.complain(words.noMap);
  }
  return worst(status, stale > 0 ? 1 : 0, isLost ? 2 : 0);
}

/** Writes the outputs and names them on standard output; gives the count of those that `--check` finds stale. */
async function makeOutputs(
  outputs: readonly PlannedOutput[],
  folder: string,
  options: BuildOptions,
  words: FileWords,
  terminal: Terminal,
): Promise<number> {
  const progress = startProgress(outputs.length, terminal);
  const lines: string[] = [];
  let stale = 0;
  for (const { name, make } of outputs) {
    progress.step(name);
    const full = path.join(folder, name);
    const content = await make();
    if (content === undefined) continue;
    const shown = shownPath(full, terminal);
    if (options.check !== true) {
      writeWhole(full, content);
      lines.push(words.wrote(shown));
    } else if (!holdsBytes(full, content)) {
      stale += 1;
      lines.push(words.stale(shown));
    }
  }
  progress.end();
  terminal.write(lines.join(""));
  return stale;
}

function shownPath(full: string, { folder }: Terminal): string {
  return logLine(path.relative(folder, full).split(path.sep).join("/"));
}

/** The folder for outputs; `--out` counts from the current folder, the configuration from the project's root. */
function openFolder(options: BuildOptions, workspace: Workspace, terminal: Terminal): string | undefined {
  const { root, config } = workspace;
  if (options.out === undefined) {
    const full = path.resolve(root, config.out ?? "out");
    if (!isInside(full, root)) return undefined;
    return options.check === true ? full : outputFolder(full, root);
  }
  const full = path.resolve(terminal.folder, options.out);
  return options.check === true ? full : outputFolder(full, root);
}

function leadsOut({ out }: BuildOptions, { config }: Workspace): Diagnostic {
  const name = out ?? config.out ?? "out";
  return problem("outside-project", `the folder \`${name}\` for outputs leads out of the project`, name);
}
