import { elementOf } from "./blocks.ts";
import { readCorrespondences } from "./correspondences.ts";
import type { Group, Perspective, Theme } from "./model.ts";
import { contextOfProperty, type Entry, entriesOf, keyOf, type Registry, wholeBlock } from "./registry.ts";
import { readWeights } from "./values.ts";

/** Perspectives, groups and themes: the bands and columns that boxes stand in. */

export function resolvePerspective(entry: Entry, registry: Registry): Perspective {
  const block = wholeBlock(entry);
  return {
    kind: "perspective",
    ...elementOf(entry.declaration, block, entry.context),
    weight: readWeights(block, registry, contextOfProperty(entry, "weight")),
    corresponds: readCorrespondences(block, registry.frames, contextOfProperty(entry, "corresponds")),
  };
}

/**
 * Groups in the order of the map: those of the framework that the map opens in another order take each other's
 * places; what it leaves alone stays where the framework has it.
 */
export function resolveGroups(registry: Registry): readonly Group[] {
  const entries = entriesOf(registry, "group");
  const keyOfEntry = ({ id, where }: Entry) => keyOf("group", `${where.perspective}.${id}`);
  const byKey = new Map(entries.map((entry) => [keyOfEntry(entry), entry]));
  const named = new Map<string | undefined, Entry[]>();
  for (const key of registry.named) {
    const entry = byKey.get(key);
    if (entry === undefined) continue;
    const band = named.get(entry.where.perspective);
    if (band === undefined) named.set(entry.where.perspective, [entry]);
    else band.push(entry);
  }
  return entries.map((entry) => {
    const next = registry.named.has(keyOfEntry(entry)) ? named.get(entry.where.perspective)?.shift() : entry;
    return resolveGroup(next ?? entry);
  });
}

function resolveGroup(entry: Entry): Group {
  return {
    kind: "group",
    ...elementOf(entry.declaration, wholeBlock(entry), entry.context),
    perspective: entry.where.perspective ?? "",
    slot: entry.fromFrame,
  };
}

export function resolveTheme(entry: Entry, registry: Registry): Theme {
  const block = wholeBlock(entry);
  return {
    kind: "theme",
    ...elementOf(entry.declaration, block, entry.context),
    slot: entry.fromFrame,
    weight: readWeights(block, registry, contextOfProperty(entry, "weight")),
  };
}
