import {
  emitAggregates,
  emitSql,
  emitTypescript,
  emitView,
  logText,
  type SqlDialect,
  type StrategyMap,
} from "../../index.ts";
import { buildableMaps } from "../buildable-maps.ts";
import { complainFindings } from "../complain-findings.ts";
import type { EmitTarget } from "../output-formats.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { compileWorkspace, openWorkspace } from "../workspace.ts";

export interface EmitOptions {
  readonly dialect?: SqlDialect;
}

/** `smap emit`: the measures of a map as code for another machine, on standard output. */
export async function emit(
  target: EmitTarget,
  paths: readonly string[],
  options: EmitOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(paths, terminal);
  const project = compileWorkspace(workspace);
  const { maps, faulty } = buildableMaps(project, workspace.files);
  const emitters: Readonly<Record<EmitTarget, (map: StrategyMap) => string>> = {
    sql: (map) => emitSql(map, options.dialect ?? "duckdb"),
    aggregates: (map) => emitAggregates(map, options.dialect ?? "duckdb"),
    view: (map) => emitView(map, options.dialect ?? "duckdb"),
    typescript: emitTypescript,
  };
  terminal.write(logText(maps.map(emitters[target]).join("\n")));
  return worst(complainFindings(project, workspace, terminal), faulty.length > 0 ? 1 : 0);
}
