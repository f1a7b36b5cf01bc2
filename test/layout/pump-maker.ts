import path from "node:path";
import { compile } from "../../src/compile.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { projectHost } from "../svg/example-maps.ts";

/** The example of maps that carry each other on: a group, two divisions and a plant. */
export const PUMP_MAKER: readonly StrategyMap[] = compile(
  ["group", "industrial", "plant", "service"].map((name) => `examples/pump-maker/${name}.smap`),
  projectHost(path.resolve(import.meta.dirname, "../..")),
).maps;

export function pumpMap(id: "group" | "industrial" | "plant" | "service"): StrategyMap {
  return PUMP_MAKER.find((map) => map.id === id)!;
}
