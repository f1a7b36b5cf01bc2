import { parentPort, workerData } from "node:worker_threads";
import { layoutJob, type NetworkJob } from "./draw-network.ts";

// Lays out one network or cascade beside the program, see `drawNetwork`; what goes in and out is plain data.
parentPort?.postMessage(await layoutJob(workerData as NetworkJob));
