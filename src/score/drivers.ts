import type { Link, StrategyMap } from "../model/model.ts";

/** The links that lead to each objective, in the map's order. */
export type Incoming = ReadonlyMap<string, readonly Link[]>;

export function incomingLinks({ links }: Pick<StrategyMap, "links">): Incoming {
  const incoming = new Map<string, Link[]>();
  for (const link of links) {
    const known = incoming.get(link.to);
    if (known === undefined) incoming.set(link.to, [link]);
    else known.push(link);
  }
  return incoming;
}

/**
 * The objectives upstream of an objective along the links, nearest first, in the order of the links: where to look
 * for why it stands as it does. Links that are declared as feedback are not followed, for what they carry back is a
 * consequence before it is a cause. The objective itself is not its own driver, loops or not.
 */
export function upstreamOf(incoming: Incoming, objective: string): readonly string[] {
  const seen = new Set([objective]);
  let edge = [objective];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const to of edge) {
      for (const link of incoming.get(to) ?? []) {
        if (link.feedback || seen.has(link.from)) continue;
        seen.add(link.from);
        next.push(link.from);
      }
    }
    edge = next;
  }
  seen.delete(objective);
  return [...seen];
}
