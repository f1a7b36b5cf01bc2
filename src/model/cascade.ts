import type { AlignedTo, Alignment, Owner, StrategyMap } from "./model.ts";

/** A map with all that it is aligned with. */
export interface Cascade {
  /** What is carried on stands before what carries it on; maps beside each other keep the order in which they came. */
  readonly maps: readonly StrategyMap[];
  /** Place among `maps` of the map that was asked about. */
  readonly own: number;
  readonly ties: readonly Tie[];
}

/** One alignment: from what carries on or adds, to what is carried on or added to. */
export interface Tie {
  readonly kind: Alignment["kind"];
  readonly from: TieEnd;
  readonly to: TieEnd;
  readonly share?: number;
}

/** A map by its place, as a whole or one objective of it. */
export interface TieEnd {
  readonly map: number;
  readonly objective?: string;
}

/**
 * The maps that hang together with one by `cascades` and `contributes`, in either direction, directly or by way of
 * others, as far as `known` has them. Each alignment is there once, the first of equals.
 */
export function cascadeOf(map: StrategyMap, known: readonly StrategyMap[]): Cascade {
  const own = keyOfMap(map);
  const all = distinct([...known, map]).map((each) => (keyOfMap(each) === own ? map : each));
  const around = neighbours(all);
  const found = new Set([own]);
  for (const each of found) for (const next of around.get(each) ?? []) found.add(next);
  const members = all.filter((each) => found.has(keyOfMap(each)));
  const ranks = ranksOf(members);
  const maps = members
    .map((member, index) => ({ member, index, rank: ranks.get(keyOfMap(member)) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ member }) => member);
  return { maps, own: maps.findIndex((each) => keyOfMap(each) === own), ties: tiesAmong(maps) };
}

/**
 * Who answers for all of a map: the lowest owner in the tree of `reports_to` whom every owner of an objective is or
 * reports to; undefined where no objective has an owner, or nobody is above them all.
 */
export function headOf({ objectives, owners }: StrategyMap): Owner | undefined {
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const ways = [...new Set(objectives.flatMap(({ owner }) => owner ?? []))].map((id) => {
    const way = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !way.has(at); at = byId.get(at)?.reportsTo) {
      way.add(at);
    }
    return way;
  });
  const [first, ...others] = ways;
  const head = [...(first ?? [])].find((id) => others.every((way) => way.has(id)));
  return head === undefined ? undefined : byId.get(head);
}

/** A map that reaches us twice, as itself and by an import, is one map. */
function distinct(maps: readonly StrategyMap[]): readonly StrategyMap[] {
  const byKey = new Map<string, StrategyMap>();
  for (const map of maps) if (!byKey.has(keyOfMap(map))) byKey.set(keyOfMap(map), map);
  return [...byKey.values()];
}

function keyOf({ file, map }: AlignedTo): string {
  return JSON.stringify([file, map]);
}

function keyOfMap({ file, id }: StrategyMap): string {
  return keyOf({ file, map: id });
}

function alignmentsOf(map: StrategyMap): readonly Alignment[] {
  return [...map.alignment, ...map.objectives.flatMap((each) => each.alignment)];
}

/** By key of a map: those above it and those below. */
function neighbours(maps: readonly StrategyMap[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map(maps.map((map) => [keyOfMap(map), [] as string[]]));
  for (const map of maps) {
    for (const target of alignmentsOf(map).flatMap(({ leadsTo }) => leadsTo)) {
      known.get(keyOfMap(map))?.push(keyOf(target));
      known.get(keyOf(target))?.push(keyOfMap(map));
    }
  }
  return new Map([...known].map(([key, others]) => [key, others.filter((other) => known.has(other))]));
}

/** How far each map stands below the top: one more than the lowest above it; going round in a circle adds nothing. */
function ranksOf(maps: readonly StrategyMap[]): ReadonlyMap<string, number> {
  const above = new Map(
    maps.map((map) => [keyOfMap(map), alignmentsOf(map).flatMap(({ leadsTo }) => leadsTo.map(keyOf))]),
  );
  const ranks = new Map<string, number>();
  const open = new Set<string>();
  // A chain of imports is walked without the call stack, however long it is.
  const stack = [...above.keys()].reverse();
  while (stack.length > 0) {
    const key = stack.at(-1)!;
    const others = (above.get(key) ?? []).filter((other) => above.has(other) && other !== key);
    const waiting = others.filter((other) => !ranks.has(other) && !open.has(other));
    if (!ranks.has(key) && waiting.length > 0) {
      open.add(key);
      stack.push(...waiting);
      continue;
    }
    stack.pop();
    open.delete(key);
    if (!ranks.has(key)) ranks.set(key, Math.max(0, ...others.map((other) => (ranks.get(other) ?? -1) + 1)));
  }
  return ranks;
}

function tiesAmong(maps: readonly StrategyMap[]): readonly Tie[] {
  const places = new Map(maps.map((map, index) => [keyOfMap(map), index]));
  const known = new Map<string, Tie>();
  const note = (from: TieEnd, { kind, share, leadsTo }: Alignment) => {
    for (const { objective, ...target } of leadsTo) {
      const map = places.get(keyOf(target));
      if (map === undefined) continue;
      const end = objective === undefined ? { map } : { map, objective };
      const key = JSON.stringify([kind, from, end]);
      if (!known.has(key)) known.set(key, { kind, from, to: end, ...(share === undefined ? {} : { share }) });
    }
  };
  maps.forEach((map, index) => {
    for (const alignment of map.alignment) note({ map: index }, alignment);
    for (const { id, alignment } of map.objectives) {
      for (const each of alignment) note({ map: index, objective: id }, each);
    }
  });
  return [...known.values()];
}
