import { parentPort, workerData } from "node:worker_threads";
import { layoutNetwork } from "../index.ts";

// Lays out one network beside the program, see `drawNetwork`; what goes in and out is plain data.
const { map, options } = workerData as {
  map: Parameters<typeof layoutNetwork>[0];
  options: Parameters<typeof layoutNetwork>[1];
};
parentPort?.postMessage(await layoutNetwork(map, options));
