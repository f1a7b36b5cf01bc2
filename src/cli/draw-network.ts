import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import {
  type Cascade,
  type CascadeOptions,
  type Diagnostic,
  error,
  layoutCascade,
  layoutNetwork,
  type Scene,
  type StrategyMap,
} from "../index.ts";

/**
 * Pictures of more objectives are laid out in a worker, which can be stopped: the time grows faster than the map, and
 * faster still where links cross frames.
 */
const LARGE = { network: 150, cascade: 50 } as const;

/** Where the worker lies, and how long it may take. */
interface Side {
  readonly worker: URL;
  readonly seconds: number;
}

/** Built beside the program; a program that runs from its sources has none, and lays out everything itself. */
const USUAL: Side = { worker: new URL("./network-worker.js", import.meta.url), seconds: 60 };

/** What is laid out without bands: the causes and effects of one map, or maps that are aligned with each other. */
export type NetworkJob =
  | {
      readonly kind: "network";
      readonly map: StrategyMap;
      readonly options: Parameters<typeof layoutNetwork>[1];
    }
  | { readonly kind: "cascade"; readonly cascade: Cascade; readonly options: CascadeOptions };

/** Large ones within a time limit; undefined where it takes longer, which is then reported. */
export async function drawNetwork(
  job: NetworkJob,
  report: (diagnostics: readonly Diagnostic[]) => void,
  side: Side = USUAL,
): Promise<Scene | undefined> {
  const maps = job.kind === "network" ? [job.map] : job.cascade.maps;
  const count = maps.reduce((sum, { objectives }) => sum + objectives.length, 0);
  if (count <= LARGE[job.kind] || !existsSync(side.worker)) return layoutJob(job);
  const scene = await layoutBeside(job, side);
  if (scene !== undefined) return scene;
  const map = job.kind === "network" ? job.map : job.cascade.maps[job.cascade.own];
  const message = `the ${job.kind} of map \`${map?.id}\`, of ${count} objectives, takes more than ${side.seconds} seconds to lay out`;
  const part = "draw a part of it: a view with `only`, `themes`, `owners` or `focus`";
  const hint = job.kind === "network" ? `${part}; or draw it with its bands` : part;
  if (map !== undefined) report([error("layout-too-large", message, map.idAt, { hint })]);
  return undefined;
}

/** Lays a job out here and now. */
export function layoutJob(job: NetworkJob): Promise<Scene> {
  return job.kind === "network"
    ? layoutNetwork(job.map, job.options)
    : layoutCascade(job.cascade, job.options);
}

function layoutBeside(job: NetworkJob, side: Side): Promise<Scene | undefined> {
  const worker = new Worker(side.worker, { workerData: job });
  return new Promise<Scene | undefined>((resolve, reject) => {
    const alarm = setTimeout(() => resolve(undefined), side.seconds * 1000);
    worker.once("message", (scene: Scene) => resolve(scene));
    worker.once("error", reject);
    worker.once("exit", () => clearTimeout(alarm));
  }).finally(() => worker.terminate());
}
