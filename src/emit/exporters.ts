import type { StrategyMap } from "../model/model.ts";
import { exportD2 } from "./d2.ts";
import { exportDot } from "./dot.ts";
import { exportMermaid } from "./mermaid.ts";
import type { ExportOptions } from "./text-graph.ts";

/** Texts for other drawing programs, by their names: what `smap export` writes. */
export const EXPORTERS = {
  mermaid: exportMermaid,
  dot: exportDot,
  d2: exportD2,
} as const satisfies Readonly<Record<string, (map: StrategyMap, options?: ExportOptions) => string>>;
