import type { ContentCell, ContentRow, TableContent } from "../layout/table-content.ts";
import type { Objective, Theme } from "../model/model.ts";
import type { Scorecard } from "../score/scorecard.ts";
import { readinessText } from "./report/background.ts";
import { BACKGROUND_WORDS } from "./report/background-words.ts";
import { type MapContext, named } from "./report/context.ts";

/**
 * A row a group (or what of a perspective is in no group), a column a theme; what is in no theme stands in a column of
 * its own. With a scorecard the objectives have their status.
 */
export function matrixContent(context: MapContext, scorecard: Scorecard | undefined): TableContent {
  const { map, words } = context;
  const inThemes = map.themes.filter((theme) => map.objectives.some((each) => standsIn(each, theme)));
  const loose = map.objectives.some((each) => standsIn(each, undefined));
  const themes: readonly (Theme | undefined)[] = [...inThemes, ...(loose ? [undefined] : [])];
  const groups = map.perspectives.flatMap(({ id, label, note }) => {
    const own = map.objectives.filter((each) => each.perspective === id);
    const groupsHere = map.groups.filter((group) => group.perspective === id);
    const rows = [undefined, ...groupsHere].flatMap((group): readonly ContentRow[] => {
      const members = own.filter((each) => each.group === group?.id);
      if (members.length === 0) return [];
      const name = { text: group === undefined ? words.none : named(context, group.label) };
      return [{ cells: [[name], ...themes.map((theme) => cellOf(context, members, theme, scorecard))] }];
    });
    const name = named(context, label);
    return rows.length === 0 ? [] : [{ id, name, ...(note === undefined ? {} : { note }), rows }];
  });
  return {
    columns: [
      { kind: "perspective", name: words.columns.perspective },
      { kind: "group", name: BACKGROUND_WORDS[context.language].columns.group },
      ...themes.map((theme) => ({
        kind: "theme" as const,
        name: theme === undefined ? words.none : named(context, theme.label),
      })),
    ],
    groups,
  };
}

/** In a theme stands what belongs to it or is to be ready for it; what does neither stands in none. */
function standsIn({ themes, readiness }: Objective, theme: Theme | undefined): boolean {
  if (theme === undefined)
    return themes.length === 0 && readiness.every(({ column }) => column === undefined);
  return themes.includes(theme.id) || readiness.some(({ column }) => column === theme.id);
}

/** The objectives of a cell with their readiness for it. */
function cellOf(
  context: MapContext,
  members: readonly Objective[],
  theme: Theme | undefined,
  scorecard: Scorecard | undefined,
): ContentCell {
  return members
    .filter((each) => standsIn(each, theme))
    .map(({ id, label, readiness }) => {
      const parts = readiness.filter(({ column }) => column === undefined || column === theme?.id);
      const status = scorecard?.objectives.find((each) => each.id === id)?.status;
      return {
        text: named(context, label),
        objective: id,
        ...(parts.length === 0 ? {} : { detail: readinessText(parts, context) }),
        ...(status === undefined ? {} : { status }),
      };
    });
}
