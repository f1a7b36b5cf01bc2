import type { ChangeCode } from "../../../src/diff/change-kinds.ts";
import type { Link, StrategyMap } from "../../../src/model/model.ts";

/**
 * What follows from changes, worked out the plain way: `code id` of each. Both maps in the same ids. Circles are told
 * by whether there are any.
 */
export function plainConsequences(before: StrategyMap, after: StrategyMap): readonly string[] {
  const told: string[] = [];
  const tell = (code: ChangeCode, id: string) => told.push(`${code} ${id}`);
  const ends = apexes(before, after);
  for (const one of before.objectives) {
    const other = after.objectives.find(({ id }) => id === one.id);
    if (other === undefined) continue;
    const linked = [before, after].map((map) =>
      map.links.some(({ from, to }) => [from, to].includes(one.id)),
    );
    if (linked[0] && !linked[1]) tell("orphaned", one.id);
    if (!linked[0] && linked[1]) tell("connected", one.id);
    const led = [before, after].map((map) => ends.some((end) => leads(map.links, one.id, end)));
    if (linked[0] && linked[1] && led[0] && !led[1]) tell("path-lost", one.id);
    if (linked[0] && linked[1] && !led[0] && led[1]) tell("path-found", one.id);
    if (one.measures.length > 0 && other.measures.length === 0) tell("measures-lost", one.id);
    if (one.measures.length === 0 && other.measures.length > 0) tell("measures-found", one.id);
  }
  for (const { id } of before.themes) {
    if (!after.themes.some((each) => each.id === id)) continue;
    const spans = [before, after].map(
      (map) =>
        new Set(map.objectives.filter((each) => each.themes.includes(id)).map((each) => each.perspective))
          .size > 1,
    );
    if (spans[0] && !spans[1]) tell("theme-narrowed", id);
    if (!spans[0] && spans[1]) tell("theme-spans", id);
  }
  return told;
}

/** What all should lead to: on top, leading on to nothing else on top, and led to if anything there is. */
function apexes(before: StrategyMap, after: StrategyMap): readonly string[] {
  const [one = [], other = []] = [before, after].map((map) => {
    const top = map.objectives.filter(({ perspective }) => perspective === map.perspectives[0]?.id);
    const isEnd = (id: string): boolean =>
      !map.links.some(
        ({ from, to, feedback }) => from === id && !feedback && top.some((each) => each.id === to),
      );
    const ends = top.map(({ id }) => id).filter(isEnd);
    const fed = ends.filter((id) => map.links.some(({ to }) => to === id));
    return fed.length > 0 ? fed : ends;
  });
  const common = one.filter((id) => other.includes(id));
  return common.length > 0 ? common : [...one, ...other];
}

/** Grows what can be reached until nothing more can be. */
function leads(links: readonly Link[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const link of links) if (reached.has(link.from)) reached.add(link.to);
  }
  return reached.has(to);
}

/** Whether links that are no loop by intent run in a circle. */
export function hasCircle({ links }: StrategyMap): boolean {
  const own = links.filter(({ feedback }) => !feedback);
  return own.some(({ from, to }) => leads(own, to, from));
}
