import type { Measure, StrategyMap } from "../model/model.ts";
import { type Labels, labelsOf } from "./labels.ts";
import type { Renames } from "./renames.ts";
import { withNewIds } from "./with-new-ids.ts";

/** The two maps of a comparison, the old one in the ids of the new. */
export interface Maps {
  readonly before: StrategyMap;
  readonly after: StrategyMap;
  /** Names of elements for sentences. */
  readonly labels: Labels;
  readonly measures: {
    readonly before: ReadonlyMap<string, Measure>;
    readonly after: ReadonlyMap<string, Measure>;
  };
  /** Where groups went that left their perspective: key in the old map to key in the new one. */
  readonly movedGroups: ReadonlyMap<string, string>;
}

export function mapsOf(before: StrategyMap, after: StrategyMap, renames: Renames): Maps {
  const old = withNewIds(before, renames);
  return {
    before: old,
    after,
    labels: labelsOf(old, after),
    measures: { before: byId(old.measures), after: byId(after.measures) },
    movedGroups: renames.movedGroups,
  };
}

/** Elements by their id. */
export function byId<E extends { readonly id: string }>(elements: readonly E[]): ReadonlyMap<string, E> {
  return new Map(elements.map((each) => [each.id, each]));
}
