import type { Change } from "../diff/change.ts";
import { type Position, positionAt, type Source } from "../source/source.ts";

/** The files of both states, to turn the places of changes into lines; either may be empty. */
export interface ChangeSources {
  readonly before: readonly Source[];
  readonly after: readonly Source[];
}

export const NO_SOURCES: ChangeSources = { before: [], after: [] };

/** Line and column of a change in the state that it is placed in; undefined where its file is not among the sources. */
export function positionFinder(sources: ChangeSources): (change: Change) => Position | undefined {
  const byFile = {
    before: new Map(sources.before.map((source) => [source.file, source])),
    after: new Map(sources.after.map((source) => [source.file, source])),
  };
  return ({ placedIn, place }) => {
    const source = byFile[placedIn].get(place.file);
    return source === undefined ? undefined : positionAt(source, place.span.start);
  };
}
