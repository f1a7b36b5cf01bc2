import type { Link, StrategyMap } from "./model.ts";

/** The cause-effect graph of a map: what leads to what. */
export interface Graph {
  /** By cause. */
  readonly out: ReadonlyMap<string, readonly Link[]>;
  /** By effect. */
  readonly in: ReadonlyMap<string, readonly Link[]>;
  /** Rank of each objective's perspective, 0 the top. */
  readonly rank: ReadonlyMap<string, number>;
}

export function graphOf(map: StrategyMap): Graph {
  const out = new Map<string, Link[]>();
  const into = new Map<string, Link[]>();
  const ranks = new Map(map.perspectives.map((perspective, index) => [perspective.id, index]));
  const rank = new Map<string, number>();
  for (const objective of map.objectives) {
    out.set(objective.id, []);
    into.set(objective.id, []);
    rank.set(objective.id, ranks.get(objective.perspective) ?? 0);
  }
  for (const link of map.links) {
    out.get(link.from)?.push(link);
    into.get(link.to)?.push(link);
  }
  return { out, in: into, rank };
}

/** All that can be reached from the starts, themselves included, along links (`out`) or against them (`in`). */
export function reachable(
  graph: Graph,
  starts: Iterable<string>,
  direction: "out" | "in",
): ReadonlySet<string> {
  const seen = new Set(starts);
  const open = [...seen];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const link of graph[direction].get(id) ?? []) {
      const next = direction === "out" ? link.to : link.from;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/**
 * Loops of the links, each as its shortest way round from the first objective in source order; one a strongly
 * connected component (Tarjan 1972, without recursion). `follows` chooses the links that count.
 */
export function loops(
  map: StrategyMap,
  graph: Graph,
  follows: (link: Link) => boolean,
): readonly (readonly Link[])[] {
  const component = components(map, graph, follows);
  const found: (readonly Link[])[] = [];
  const done = new Set<number>();
  for (const { id } of map.objectives) {
    const own = component.get(id);
    if (own === undefined || done.has(own)) continue;
    const loop = shortestLoop(id, graph, (link) => follows(link) && component.get(link.to) === own);
    if (loop === undefined) continue;
    done.add(own);
    found.push(loop);
  }
  return found;
}

/**
 * For each objective the number of its strongly connected component: two with the same number lead to each other along
 * the links that count.
 */
export function components(
  map: StrategyMap,
  graph: Graph,
  follows: (link: Link) => boolean,
): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const stack: string[] = [];
  let count = 0;
  for (const { id: root } of map.objectives) {
    if (index.has(root)) continue;
    const path: { id: string; next: number }[] = [{ id: root, next: 0 }];
    while (path.length > 0) {
      const top = path.at(-1) as { id: string; next: number };
      if (top.next === 0) {
        index.set(top.id, index.size);
        low.set(top.id, index.get(top.id) ?? 0);
        stack.push(top.id);
      }
      const link = graph.out.get(top.id)?.[top.next++];
      if (link !== undefined) {
        if (!follows(link)) continue;
        const seen = index.get(link.to);
        if (seen === undefined) path.push({ id: link.to, next: 0 });
        else if (!component.has(link.to)) low.set(top.id, Math.min(low.get(top.id) ?? 0, seen));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low.set(above.id, Math.min(low.get(above.id) ?? 0, low.get(top.id) ?? 0));
      if (low.get(top.id) !== index.get(top.id)) continue;
      for (let id = stack.pop(); id !== undefined; id = id === top.id ? undefined : stack.pop()) {
        component.set(id, count);
      }
      count++;
    }
  }
  return component;
}

/** Breadth first from a node back to itself. */
function shortestLoop(
  start: string,
  graph: Graph,
  follows: (link: Link) => boolean,
): readonly Link[] | undefined {
  const came = new Map<string, Link>();
  const open = [start];
  for (let at = 0; at < open.length; at++) {
    for (const link of graph.out.get(open[at] ?? "") ?? []) {
      if (!follows(link) || came.has(link.to)) continue;
      came.set(link.to, link);
      if (link.to === start) return backFrom(link, start, came);
      open.push(link.to);
    }
  }
  return undefined;
}

function backFrom(last: Link, start: string, came: ReadonlyMap<string, Link>): readonly Link[] {
  const way = [last];
  while (way[0] !== undefined && way[0].from !== start) {
    const before = came.get(way[0].from);
    if (before === undefined) break;
    way.unshift(before);
  }
  return way;
}
