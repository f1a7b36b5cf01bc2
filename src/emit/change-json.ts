import type { Change } from "../diff/change.ts";
import type { MapDiff, StrategyDiff } from "../diff/strategies.ts";
import { markOf } from "./change-marks.ts";
import { type ChangeSources, NO_SOURCES, positionFinder } from "./change-places.ts";
import type { ChangesFile, ListedChange } from "./change-schema.ts";

/** Changes for other programs, in the shape of the published schema. */
export function changesJson(diff: StrategyDiff, sources: ChangeSources = NO_SOURCES): string {
  return `${JSON.stringify(changesFile(diff, sources), undefined, 2)}\n`;
}

export function changesFile(diff: StrategyDiff, sources: ChangeSources = NO_SOURCES): ChangesFile {
  const positionOf = positionFinder(sources);
  return {
    format: "smap-changes",
    version: 1,
    counts: diff.counts,
    maps: diff.maps.map((map) => listed(map, positionOf)),
  };
}

type PositionOf = ReturnType<typeof positionFinder>;

function listed(map: MapDiff, positionOf: PositionOf): ChangesFile["maps"][number] {
  const { id, label, before, after, changes } = map;
  const state =
    before === undefined
      ? "added"
      : after === undefined
        ? "removed"
        : changes.length > 0
          ? "changed"
          : "same";
  return { id, label, state, changes: changes.map((change) => listedChange(change, positionOf)) };
}

function listedChange(change: Change, positionOf: PositionOf): ListedChange {
  const { code, grade, reason, subject, field, before, after, by, sentence, place, placedIn } = change;
  const position = positionOf(change);
  return {
    code,
    mark: markOf(change),
    grade,
    ...(reason === undefined ? {} : { reason }),
    sentence,
    subject,
    ...(field === undefined ? {} : { field }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(by === undefined ? {} : { by }),
    placedIn,
    file: place.file,
    ...(position === undefined ? {} : { line: position.line, column: position.column }),
  };
}
