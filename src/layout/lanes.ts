import type { Objective } from "../model/model.ts";
import { labelOf, type Visible } from "./visible.ts";

/**
 * A band is a pile of lanes. An open lane holds objectives outside any group or theme across the whole width; a lane
 * of groups has columns of its own; a lane of themes uses the columns that all bands share, and where groups and
 * themes cross, each group is one lane of themes (a row of the matrix).
 */
export interface Lane {
  readonly kind: "open" | "groups" | "themes";
  /** The group that this lane is a row for. */
  readonly row?: LaneTitle;
  readonly columns: readonly LaneTitle[];
  /** In source order; `first` and `last` are column indexes, equal unless it spans neighbours. */
  readonly items: readonly LaneItem[];
}

export interface LaneTitle {
  readonly id: string;
  readonly label: string;
}

export interface LaneItem {
  /** Index into the visible objectives. */
  readonly objective: number;
  readonly first: number;
  readonly last: number;
}

export interface Band {
  readonly id: string;
  readonly label: string;
  readonly lanes: readonly Lane[];
}

/** Bands with their lanes, in source order. Links have no say: that is what keeps boxes where they are. */
export function bandsOf(visible: Visible): readonly Band[] {
  const themes = themeTitles(visible);
  const byPerspective = new Map<string, number[]>(visible.perspectives.map((each) => [each.id, []]));
  visible.objectives.forEach((each, index) => {
    byPerspective.get(each.perspective)?.push(index);
  });
  return visible.perspectives.map((perspective) => ({
    id: perspective.id,
    label: labelOf(visible, perspective),
    lanes: lanesOf(visible, perspective.id, byPerspective.get(perspective.id) ?? [], themes),
  }));
}

function themeTitles(visible: Visible): readonly LaneTitle[] {
  return visible.themes.map((each) => ({ id: each.id, label: labelOf(visible, each) }));
}

function lanesOf(
  visible: Visible,
  perspective: string,
  members: readonly number[],
  themes: readonly LaneTitle[],
): readonly Lane[] {
  const of = (index: number): Objective => visible.objectives[index]!;
  const groups = visible.map.groups
    .filter((each) => each.perspective === perspective)
    .map((each) => ({ id: each.id, label: labelOf(visible, each) }))
    .filter((each) => members.some((index) => of(index).group === each.id));
  const grouped = members.filter((index) => of(index).group !== undefined);
  const themed = members.filter((index) => of(index).group === undefined && of(index).themes.length > 0);
  const loose = members.filter((index) => of(index).group === undefined && of(index).themes.length === 0);
  const crossed = grouped.some((index) => of(index).themes.length > 0);

  const lanes: Lane[] = [];
  if (crossed) for (const group of groups) lanes.push(...matrixLanes(visible, group, grouped, themes));
  else if (groups.length > 0) {
    const items = grouped.map((objective) => {
      const column = groups.findIndex((each) => each.id === of(objective).group);
      return { objective, first: column, last: column };
    });
    lanes.push({ kind: "groups", columns: groups, items });
  }
  if (themed.length > 0) lanes.push(themesLane(visible, themed, themes));

  const firstFramed = Math.min(...grouped, ...themed);
  const above = loose.filter((index) => index < firstFramed);
  const below = loose.filter((index) => index > firstFramed);
  return [...openLane(above), ...lanes, ...openLane(below)];
}

function openLane(objectives: readonly number[]): readonly Lane[] {
  if (objectives.length === 0) return [];
  return [
    { kind: "open", columns: [], items: objectives.map((objective) => ({ objective, first: 0, last: 0 })) },
  ];
}

function matrixLanes(
  visible: Visible,
  group: LaneTitle,
  grouped: readonly number[],
  themes: readonly LaneTitle[],
): readonly Lane[] {
  const members = grouped.filter((index) => visible.objectives[index]?.group === group.id);
  return [{ ...themesLane(visible, members, themes), row: group }];
}

/** An objective of a matrix row without a theme spans them all. */
function themesLane(visible: Visible, members: readonly number[], themes: readonly LaneTitle[]): Lane {
  const items = members.map((objective) => {
    const own = visible.objectives[objective]?.themes ?? [];
    if (own.length === 0) return { objective, first: 0, last: themes.length - 1 };
    return { objective, ...longestRun(themes.map((theme) => own.includes(theme.id))) };
  });
  return { kind: "themes", columns: themes, items };
}

/** Labels of the themes of an objective that its box does not span, for they are no neighbours of the others. */
export function themesElsewhere(visible: Visible, objective: Objective): readonly string[] {
  if (objective.themes.length < 2) return [];
  const themes = themeTitles(visible);
  const { first, last } = longestRun(themes.map((theme) => objective.themes.includes(theme.id)));
  return themes
    .filter(({ id }, index) => objective.themes.includes(id) && (index < first || index > last))
    .map(({ label }) => label);
}

/** The longest run of neighbours among the columns that an objective names, the first of equals. */
function longestRun(named: readonly boolean[]): { readonly first: number; readonly last: number } {
  let best = { first: 0, last: -1 };
  let start = 0;
  named.forEach((is, index) => {
    if (!is) start = index + 1;
    else if (index - start > best.last - best.first) best = { first: start, last: index };
  });
  return best.last < 0 ? { first: 0, last: 0 } : best;
}
