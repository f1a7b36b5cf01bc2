import type { StrategyMap } from "../model/model.ts";
import type { Status } from "./scorecard.ts";

/**
 * The red objectives upstream of an objective along the links, nearest first, in the order of the links: the
 * candidates for why it is red. Objectives of other colours, or without measures, are passed through, for a cause
 * may lie behind them; the objective itself is not its own driver, loops or not.
 */
export function redDrivers(
  map: StrategyMap,
  objective: string,
  statusOf: (objective: string) => Status,
): readonly string[] {
  const seen = new Set([objective]);
  const found: string[] = [];
  let edge = [objective];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const to of edge) {
      for (const link of map.links) {
        if (link.to !== to || seen.has(link.from)) continue;
        seen.add(link.from);
        next.push(link.from);
        if (statusOf(link.from) === "red") found.push(link.from);
      }
    }
    edge = next;
  }
  return found;
}
