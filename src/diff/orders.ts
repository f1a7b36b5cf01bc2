import type { Objective, StrategyMap } from "../model/model.ts";
import type { Change } from "./change.ts";
import { type Maps, subjectOf } from "./elements.ts";
import { orderChange, orderText } from "./order.ts";
import { changeOf } from "./tell.ts";

/**
 * Source order is what the map is drawn by, so it is strategy where it is seen: perspectives, themes, the groups of a
 * perspective, the objectives of a cell, the measures of an objective, the tiers of a source. One change a list, for
 * what both maps have in it.
 */
export function compareOrders(maps: Maps): readonly Change[] {
  const { before, after, labels } = maps;
  const changes: Change[] = [];
  const compare = (
    field: string,
    subject: Parameters<typeof subjectOf>[0],
    one: readonly string[],
    other: readonly string[],
    name: (id: string) => string,
  ): void => {
    const order = orderChange(one, other);
    if (order === undefined) return;
    const fact = (ids: readonly string[]) => ({ text: ids.map(name).join(", "), value: ids });
    const found = {
      code: "order-changed",
      field,
      before: fact(order.before),
      after: fact(order.after),
      detail: orderText(order, name),
    } as const;
    changes.push(changeOf(found, subjectOf(subject), subject.idAt));
  };
  const ids = (elements: readonly { readonly id: string }[]): readonly string[] =>
    elements.map(({ id }) => id);

  compare("perspectives", after, ids(before.perspectives), ids(after.perspectives), (id) =>
    labels.of("perspectives", id),
  );
  compare("themes", after, ids(before.themes), ids(after.themes), (id) => labels.of("themes", id));
  const [cellsBefore, cellsAfter] = [cells(before), cells(after)];
  for (const perspective of after.perspectives) {
    const groups = (map: StrategyMap): readonly string[] =>
      ids(map.groups.filter((each) => each.perspective === perspective.id));
    compare("groups", perspective, groups(before), groups(after), (id) => labels.group(perspective.id, id));
    for (const [cell, objectives] of cellsAfter.get(perspective.id) ?? []) {
      const was = cellsBefore.get(perspective.id)?.get(cell) ?? [];
      compare("objectives", perspective, was, objectives, (id) => labels.of("objectives", id));
    }
  }
  const known = new Map(before.objectives.map((each) => [each.id, each.measures]));
  for (const objective of after.objectives) {
    const was = known.get(objective.id) ?? [];
    compare("measures", objective, was, objective.measures, (id) => labels.of("measures", id));
  }
  const tiers = new Map(before.tiers.map((each) => [each.id, each]));
  for (const each of after.tiers) {
    const was = tiers.get(each.id)?.tiers ?? [];
    const names = new Map([...was, ...each.tiers].map(({ id, label }) => [id, label.text]));
    compare("tiers", each, ids(was), ids(each.tiers), (id) => `\`${names.get(id) ?? id}\``);
  }
  return changes;
}

/** Ids of objectives by perspective and, within it, by group and themes. */
function cells(map: StrategyMap): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { id, perspective, group, themes } of map.objectives as readonly Objective[]) {
    const band = found.get(perspective) ?? new Map<string, string[]>();
    found.set(perspective, band);
    const key = [group ?? "", ...themes].join("\n");
    const list = band.get(key);
    if (list === undefined) band.set(key, [id]);
    else list.push(id);
  }
  return found;
}
