import type { StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Change } from "./change.ts";
import { type CheckedMap, checkChanges } from "./checks.ts";
import { diffMaps } from "./diff.ts";
import { subjectOf } from "./elements.ts";
import { countGrades, type GradeCounts, type GradePolicy, regrade } from "./policy.ts";
import { withoutPlaces } from "./same.ts";
import { changeOf } from "./tell.ts";
import { quoted } from "./value-text.ts";

/** All maps of one state of a project, with the findings of its checks. */
export interface Strategy {
  readonly maps: readonly StrategyMap[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The changes of one map; `before` or `after` is absent where the map is new or gone. */
export interface MapDiff {
  readonly kind: "map-diff";
  readonly id: string;
  readonly label: string;
  readonly before?: StrategyMap;
  readonly after?: StrategyMap;
  readonly changes: readonly Change[];
}

/** What changed in a whole project: one entry a map, in the order of the new state, removed maps last. */
export interface StrategyDiff {
  readonly kind: "strategy-diff";
  readonly maps: readonly MapDiff[];
  readonly counts: GradeCounts;
}

/** Compares two states of a project, map by map. A map with no change stays in the list, with none. */
export function diffStrategies(before: Strategy, after: Strategy, policy: GradePolicy = {}): StrategyDiff {
  const partners = pairMaps(before.maps, after.maps);
  const gone = new Set(before.maps);
  const maps: MapDiff[] = [];
  for (const map of after.maps) {
    const one = partners.get(map);
    if (one !== undefined) gone.delete(one);
    const changes =
      one === undefined
        ? [wholeMap(map, "added")]
        : pairChanges(checked(one, before.diagnostics), checked(map, after.diagnostics));
    maps.push(mapDiff(one, map, regrade(changes, policy)));
  }
  for (const map of gone) maps.push(mapDiff(map, undefined, regrade([wholeMap(map, "removed")], policy)));
  return { kind: "strategy-diff", maps, counts: countGrades(maps.flatMap(({ changes }) => changes)) };
}

function pairChanges(before: CheckedMap, after: CheckedMap): readonly Change[] {
  const changes = diffMaps(before.map, after.map);
  return [...changes, ...checkChanges(before, after, changes)];
}

function mapDiff(
  before: StrategyMap | undefined,
  after: StrategyMap | undefined,
  changes: readonly Change[],
): MapDiff {
  const shown = after ?? before;
  return {
    kind: "map-diff",
    id: shown?.id ?? "",
    label: shown?.label.text ?? "",
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    changes,
  };
}

function wholeMap(map: StrategyMap, aspect: "added" | "removed"): Change {
  const fact = { text: quoted(map.label.text), value: withoutPlaces(map) };
  const found =
    aspect === "added"
      ? ({ code: "map-added", after: fact } as const)
      : ({ code: "map-removed", before: fact } as const);
  return changeOf(found, subjectOf(map), map.idAt);
}

/** Errors and warnings inside a map's own text. */
function checked(map: StrategyMap, diagnostics: readonly Diagnostic[]): CheckedMap {
  const { file, span } = map.at;
  const inside = diagnostics.filter(
    ({ place, severity }) =>
      severity !== "info" &&
      place.file === file &&
      place.span.start >= span.start &&
      place.span.end <= span.end,
  );
  return { map, diagnostics: inside };
}

/**
 * New map to old map: by file and id, then by id, by `was`, by label, and at last one that is alone in its file on both
 * sides; each only where it is clear which is meant. Of several with one file and id, by their order.
 */
function pairMaps(
  before: readonly StrategyMap[],
  after: readonly StrategyMap[],
): ReadonlyMap<StrategyMap, StrategyMap> {
  const pairs = new Map<StrategyMap, StrategyMap>();
  const left = new Set(before);
  const open = new Set(after);
  const pair = (one: StrategyMap, other: StrategyMap): void => {
    pairs.set(other, one);
    left.delete(one);
    open.delete(other);
  };
  for (const other of after) {
    const one = [...left].find(({ file, id }) => file === other.file && id === other.id);
    if (one !== undefined) pair(one, other);
  }
  const byKey = (key: (map: StrategyMap) => string): void => {
    for (const other of [...open]) {
      const alike = (maps: Iterable<StrategyMap>) => [...maps].filter((each) => key(each) === key(other));
      const [one, ...more] = alike(left);
      if (one !== undefined && more.length === 0 && alike(open).length === 1) pair(one, other);
    }
  };
  byKey(({ id }) => id);
  for (const other of [...open]) {
    const one = [...left].find(({ id, was }) => other.was.includes(id) || was.includes(other.id));
    if (one !== undefined) pair(one, other);
  }
  byKey(({ label }) => label.text);
  byKey(({ file }) => file);
  const [one, other] = [[...left], [...open]];
  // One map on each side, though file, id and label are others: what else would be compared?
  if (before.length === 1 && after.length === 1 && one[0] !== undefined && other[0] !== undefined) {
    pair(one[0], other[0]);
  }
  return pairs;
}
