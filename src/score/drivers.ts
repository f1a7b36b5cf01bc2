import type { StrategyMap } from "../model/model.ts";

/**
 * The objectives upstream of an objective along the links, nearest first, in the order of the links: where to look
 * for why it stands as it does. Links that are declared as feedback are not followed, for what they carry back is a
 * consequence before it is a cause. The objective itself is not its own driver, loops or not.
 */
export function upstreamOf(map: Pick<StrategyMap, "links">, objective: string): readonly string[] {
  const seen = new Set([objective]);
  let edge = [objective];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const to of edge) {
      for (const link of map.links) {
        if (link.to !== to || link.feedback || seen.has(link.from)) continue;
        seen.add(link.from);
        next.push(link.from);
      }
    }
    edge = next;
  }
  seen.delete(objective);
  return [...seen];
}
