import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type Diagnostic, error, layoutNetwork, type Scene, type StrategyMap } from "../index.ts";

/** Networks of more objectives are laid out in a worker, which can be stopped: the time grows faster than the map. */
const LARGE = 150;

/** Where the worker lies, and how long it may take. */
interface Side {
  readonly worker: URL;
  readonly seconds: number;
}

/** Built beside the program; a program that runs from its sources has none, and lays out everything itself. */
const USUAL: Side = { worker: new URL("./network-worker.js", import.meta.url), seconds: 60 };

type Options = NonNullable<Parameters<typeof layoutNetwork>[1]>;

/** The network of a map, large ones within a time limit; undefined where it takes longer, which is then reported. */
export async function drawNetwork(
  map: StrategyMap,
  options: Options,
  report: (diagnostics: readonly Diagnostic[]) => void,
  side: Side = USUAL,
): Promise<Scene | undefined> {
  if (map.objectives.length <= LARGE || !existsSync(side.worker)) return layoutNetwork(map, options);
  const scene = await layoutBeside(map, options, side);
  if (scene === undefined) {
    const message = `the network of map \`${map.id}\`, of ${map.objectives.length} objectives, takes more than ${side.seconds} seconds to lay out`;
    const hint =
      "draw a part of it: a view with `only`, `themes`, `owners` or `focus`; or draw it with its bands";
    report([error("layout-too-large", message, map.idAt, { hint })]);
  }
  return scene;
}

function layoutBeside(map: StrategyMap, options: Options, side: Side): Promise<Scene | undefined> {
  const worker = new Worker(side.worker, { workerData: { map, options } });
  return new Promise<Scene | undefined>((resolve, reject) => {
    const alarm = setTimeout(() => resolve(undefined), side.seconds * 1000);
    worker.once("message", (scene: Scene) => resolve(scene));
    worker.once("error", reject);
    worker.once("exit", () => clearTimeout(alarm));
  }).finally(() => worker.terminate());
}
