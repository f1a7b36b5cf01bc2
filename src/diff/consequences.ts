import { type Graph, graphOf, loops, reachable } from "../model/graph.ts";
import type { Objective, StrategyMap } from "../model/model.ts";
import type { Change } from "./change.ts";
import { subjectOf } from "./elements.ts";
import type { ConsequenceCode } from "./kinds/consequence-kinds.ts";
import type { Maps } from "./maps.ts";
import { alike } from "./same.ts";
import { changeOf } from "./tell.ts";
import { listText } from "./value-text.ts";

/** What follows from the changes and stands in no single line: lost paths, orphans, circles, themes that no longer span. */
export function consequences(maps: Maps): readonly Change[] {
  return [...graphConsequences(maps), ...measureConsequences(maps), ...themeConsequences(maps)];
}

function graphConsequences(maps: Maps): readonly Change[] {
  if (hasSameGraph(maps)) return [];
  const graphs = { before: graphOf(maps.before), after: graphOf(maps.after) };
  return [...pathConsequences(maps, graphs), ...loopConsequences(maps, graphs)];
}

interface Graphs {
  readonly before: Graph;
  readonly after: Graph;
}

function pathConsequences(maps: Maps, graphs: Graphs): readonly Change[] {
  const apexes = commonApexes(maps, graphs);
  const led = {
    before: reachable(graphs.before, apexes, "in"),
    after: reachable(graphs.after, apexes, "in"),
  };
  const known = new Set(maps.before.objectives.map(({ id }) => id));
  const detail = listText(apexes.map((id) => maps.labels.of("objectives", id)));
  return maps.after.objectives.flatMap((objective) => {
    if (!known.has(objective.id)) return [];
    const tell = (code: ConsequenceCode): Change =>
      changeOf({ code, detail }, subjectOf(objective), objective.idAt);
    const changes: Change[] = [];
    const linked = {
      before: hasLinks(objective.id, graphs.before),
      after: hasLinks(objective.id, graphs.after),
    };
    if (linked.before !== linked.after) changes.push(tell(linked.after ? "connected" : "orphaned"));
    const leads = { before: led.before.has(objective.id), after: led.after.has(objective.id) };
    // An orphan has no path, of course, and one that gets its first link may get one with it.
    if (leads.before !== leads.after && linked.before && linked.after) {
      changes.push(tell(leads.after ? "path-found" : "path-lost"));
    }
    return changes;
  });
}

function measureConsequences({ before, after }: Maps): readonly Change[] {
  const measured = new Map(before.objectives.map(({ id, measures }) => [id, measures.length > 0]));
  return after.objectives.flatMap((objective) => {
    const is = objective.measures.length > 0;
    const was = measured.get(objective.id);
    if (was === undefined || was === is) return [];
    return [
      changeOf({ code: is ? "measures-found" : "measures-lost" }, subjectOf(objective), objective.idAt),
    ];
  });
}

function hasLinks(id: string, graph: Graph): boolean {
  return (graph.out.get(id)?.length ?? 0) > 0 || (graph.in.get(id)?.length ?? 0) > 0;
}

/**
 * What all should lead to: objectives of the top perspective that lead on to no other objective of it, though
 * something leads to them. Those of both maps, so that an objective which loses its way up does not become an apex of
 * its own; where the maps share none, those of either.
 */
function commonApexes({ before, after }: Maps, graphs: Graphs): readonly string[] {
  const one = apexesOf(before, graphs.before);
  const other = new Set(apexesOf(after, graphs.after));
  const common = one.filter((id) => other.has(id));
  return common.length > 0 ? common : [...new Set([...one, ...other])].sort();
}

function apexesOf(map: StrategyMap, graph: Graph): readonly string[] {
  const top = map.perspectives[0]?.id;
  const onTop = map.objectives.filter(({ perspective }) => perspective === top);
  const ends = onTop.filter(({ id }) =>
    (graph.out.get(id) ?? []).every(({ feedback, to }) => feedback || graph.rank.get(to) !== 0),
  );
  const fed = ends.filter(({ id }) => (graph.in.get(id) ?? []).length > 0);
  return (fed.length > 0 ? fed : ends).map(({ id }: Objective) => id);
}

/** Circles in which no link is a loop that is meant, told apart by the objectives on their way. */
function loopConsequences({ before, after, labels }: Maps, graphs: Graphs): readonly Change[] {
  const circles = (map: StrategyMap, graph: Graph) =>
    new Map(
      loops(map, graph, ({ feedback }) => !feedback).map((way) => {
        const ids = way.map(({ from }) => from);
        return [[...ids].sort().join("\n"), ids] as const;
      }),
    );
  const [one, other] = [circles(before, graphs.before), circles(after, graphs.after)];
  const tell = (code: ConsequenceCode, ids: readonly string[], map: StrategyMap): readonly Change[] => {
    const first = map.objectives.find(({ id }) => id === ids[0]);
    if (first === undefined) return [];
    const detail = [...ids, first.id].map((id) => labels.of("objectives", id)).join(" → ");
    return [changeOf({ code, detail }, subjectOf(first), first.idAt)];
  };
  return [
    ...[...other].flatMap(([key, ids]) => (one.has(key) ? [] : tell("cycle-appeared", ids, after))),
    ...[...one].flatMap(([key, ids]) => (other.has(key) ? [] : tell("cycle-gone", ids, before))),
  ];
}

/** The same objectives in the same bands, and the same links between them, in the same order: nothing can follow. */
function hasSameGraph({ before, after }: Maps): boolean {
  return (
    alike(before.perspectives, after.perspectives, ["id"]) &&
    alike(before.objectives, after.objectives, ["id", "perspective"]) &&
    alike(before.links, after.links, ["from", "to", "feedback"])
  );
}

/** A theme spans where its objectives lie in two perspectives or more. */
function themeConsequences({ before, after }: Maps): readonly Change[] {
  const [one, other] = [spans(before), spans(after)];
  const known = new Set(before.themes.map(({ id }) => id));
  return after.themes.flatMap((theme) => {
    const was = one.get(theme.id)?.size ?? 0;
    const is = other.get(theme.id)?.size ?? 0;
    if (!known.has(theme.id) || was > 1 === is > 1) return [];
    const fact = (count: number) => ({
      text: `${count} ${count === 1 ? "perspective" : "perspectives"}`,
      value: count,
    });
    const code = is > 1 ? "theme-spans" : "theme-narrowed";
    return [changeOf({ code, before: fact(was), after: fact(is) }, subjectOf(theme), theme.idAt)];
  });
}

function spans(map: StrategyMap): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { themes, perspective } of map.objectives) {
    for (const theme of themes) {
      const bands = found.get(theme) ?? new Set<string>();
      bands.add(perspective);
      found.set(theme, bands);
    }
  }
  return found;
}
