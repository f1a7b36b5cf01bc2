import { elementOf } from "./blocks.ts";
import { readCorrespondences } from "./correspondences.ts";
import type { Group, Perspective, Theme } from "./model.ts";
import { contextOfProperty, type Entry, type Registry, wholeBlock } from "./registry.ts";
import { readWeights } from "./values.ts";

/** Perspectives, groups and themes: the bands and columns that boxes stand in. */

export function resolvePerspective(entry: Entry, registry: Registry): Perspective {
  const block = wholeBlock(entry);
  return {
    ...elementOf(entry.declaration, block, entry.context),
    kind: "perspective",
    weight: readWeights(block, registry, contextOfProperty(entry, "weight")),
    corresponds: readCorrespondences(block, registry, contextOfProperty(entry, "corresponds")),
  };
}

export function resolveGroup(entry: Entry): Group {
  return {
    ...elementOf(entry.declaration, wholeBlock(entry), entry.context),
    kind: "group",
    perspective: entry.where.perspective ?? "",
    slot: entry.fromFrame,
  };
}

export function resolveTheme(entry: Entry, registry: Registry): Theme {
  const block = wholeBlock(entry);
  return {
    ...elementOf(entry.declaration, block, entry.context),
    kind: "theme",
    slot: entry.fromFrame,
    weight: readWeights(block, registry, contextOfProperty(entry, "weight")),
  };
}
