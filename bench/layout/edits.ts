import type { Objective, StrategyMap } from "../../src/model/model.ts";
import { linkOf } from "../../test/layout/build-map.ts";
import type { Drawing } from "./drawing.ts";
import { breakLabel } from "./subjects.ts";

/** A small change of a map, after which most of the picture should be where it was. */
export interface Edit {
  readonly name: string;
  readonly apply: (map: StrategyMap) => StrategyMap;
}

export const EDITS: readonly Edit[] = [
  { name: "a note", apply: withNote },
  { name: "order of links", apply: (map) => ({ ...map, links: [...map.links].reverse() }) },
  { name: "one more link", apply: withLink },
  { name: "label edited", apply: withLabelEdited },
  { name: "objective appended", apply: withObjective },
];

function withNote(map: StrategyMap): StrategyMap {
  return withChanged(map, middle(map), { note: "Discussed last year" });
}

/** From the last objective to the first one above it that it does not lead to. */
function withLink(map: StrategyMap): StrategyMap {
  const from = map.objectives.at(-1)!.id;
  const has = new Set(map.links.map((link) => `${link.from} ${link.to}`));
  const effects = map.objectives.slice(Math.floor(map.objectives.length / 3));
  const to = effects.find(({ id }) => id !== from && !has.has(`${from} ${id}`) && !has.has(`${id} ${from}`));
  return to === undefined ? map : { ...map, links: [...map.links, linkOf(`${from} -> ${to.id}`)] };
}

/** One letter less, where the label keeps its lines. */
function withLabelEdited(map: StrategyMap): StrategyMap {
  const half = Math.floor(map.objectives.length / 2);
  for (const objective of [...map.objectives.slice(half), ...map.objectives.slice(0, half)]) {
    const text = objective.label.text.slice(0, -1);
    if (text.length > 3 && breakLabel(text).length === breakLabel(objective.label.text).length)
      return withChanged(map, objective, { label: { ...objective.label, text } });
  }
  return map;
}

/** A sibling of the objective in the middle, behind the last of its cell. */
function withObjective(map: StrategyMap): StrategyMap {
  const sibling = middle(map);
  const sameCell = (each: Objective): boolean =>
    each.perspective === sibling.perspective &&
    each.group === sibling.group &&
    each.themes.join() === sibling.themes.join();
  const last = map.objectives.findLastIndex(sameCell);
  const label = { text: "One more objective", translations: [] };
  const added: Objective = { ...sibling, id: "one_more", label, measures: [] };
  return { ...map, objectives: map.objectives.toSpliced(last + 1, 0, added) };
}

function middle(map: StrategyMap): Objective {
  return map.objectives[Math.floor(map.objectives.length / 2)]!;
}

function withChanged(map: StrategyMap, objective: Objective, change: Partial<Objective>): StrategyMap {
  return {
    ...map,
    objectives: map.objectives.map((each) => (each === objective ? { ...each, ...change } : each)),
  };
}

/** What an edit did to the boxes that were there before. */
export interface Moves {
  readonly boxes: number;
  /** Boxes that stand elsewhere, the picture as a whole pushed back to where it was. */
  readonly moved: number;
  /** Pairs of boxes beside each other that changed sides. */
  readonly swapped: number;
}

/** Compares two drawings of one tool. A shift that most boxes share is no move. */
export function movesBetween(before: Drawing, after: Drawing): Moves {
  const pairs = [...before.boxes].flatMap(([id, area]) => {
    const now = after.boxes.get(id);
    return now === undefined ? [] : [{ area, now }];
  });
  const shift = (side: "x" | "y"): number => {
    const shifts = pairs.map(({ area, now }) => now[side] - area[side]).sort((a, b) => a - b);
    return shifts[Math.floor(shifts.length / 2)] ?? 0;
  };
  const [dx, dy] = [shift("x"), shift("y")];
  const moved = pairs.filter(
    ({ area, now }) => Math.hypot(now.x - area.x - dx, now.y - area.y - dy) > 1,
  ).length;
  let swapped = 0;
  for (const [index, one] of pairs.entries()) {
    for (const other of pairs.slice(index + 1)) {
      const wereBeside =
        one.area.y < other.area.y + other.area.height && other.area.y < one.area.y + one.area.height;
      const areBeside =
        one.now.y < other.now.y + other.now.height && other.now.y < one.now.y + one.now.height;
      if (wereBeside && areBeside && (one.area.x - other.area.x) * (one.now.x - other.now.x) < 0) swapped++;
    }
  }
  return { boxes: pairs.length, moved, swapped };
}
