import type { Objective, Perspective } from "../model/model.ts";
import type { Visible, VisibleLink } from "./visible.ts";

/**
 * What a map no longer has, to be drawn beside what it has. Boxes are numbered as objectives are: those of the map,
 * then ghosts beside its bands, then those of bands that are gone.
 */
export interface Ghosts {
  readonly beside: readonly Ghost[];
  readonly bands: readonly GhostBand[];
  readonly links: readonly VisibleLink[];
}

export interface Ghost {
  readonly objective: Objective;
  /** Number of the objective that it followed, or else came before, where it stood; absent where none is left. */
  readonly neighbour?: number;
}

export interface GhostBand {
  readonly perspective: Perspective;
  readonly objectives: readonly Objective[];
}

/** What `whole` has beyond the map; `whole` holds all of the map and what is gone from it, each where it was. */
export function ghostsBeyond(map: Visible, whole: Visible): Ghosts {
  const numbers = new Map(map.objectives.map(({ id }, index) => [id, index]));
  const bandsLeft = new Set(map.perspectives.map(({ id }) => id));
  const gone = whole.objectives.filter(({ id }) => !numbers.has(id));
  const beside = gone
    .filter(({ perspective }) => bandsLeft.has(perspective))
    .map((objective) => {
      const neighbour = neighbourOf(objective, whole.objectives, numbers);
      return { objective, ...(neighbour === undefined ? {} : { neighbour }) };
    });
  const bands = whole.perspectives
    .filter(({ id }) => !bandsLeft.has(id))
    .map((perspective) => ({
      perspective,
      objectives: gone.filter((each) => each.perspective === perspective.id),
    }));
  const below = bands.flatMap(({ objectives }) => objectives);
  const all = new Map(numbers);
  for (const { id } of [...beside.map(({ objective }) => objective), ...below]) all.set(id, all.size);
  const kept = new Set(map.links.map(({ link }) => `${link.from}\n${link.to}`));
  return {
    beside,
    bands,
    links: whole.links.flatMap(({ link }) => {
      if (kept.has(`${link.from}\n${link.to}`)) return [];
      return [{ link, from: all.get(link.from)!, to: all.get(link.to)! }];
    }),
  };
}

/** One of its group before others of its perspective, the one above it before the one below it. */
function neighbourOf(
  ghost: Objective,
  objectives: readonly Objective[],
  numbers: ReadonlyMap<string, number>,
): number | undefined {
  const place = objectives.indexOf(ghost);
  const around = [...objectives.slice(0, place).reverse(), ...objectives.slice(place + 1)].filter(
    ({ id, perspective }) => perspective === ghost.perspective && numbers.has(id),
  );
  const nearest = around.find(({ group }) => group === ghost.group) ?? around[0];
  return nearest === undefined ? undefined : numbers.get(nearest.id);
}
