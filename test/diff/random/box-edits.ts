import { changeField, fieldEdit, flagEdit, textEdits } from "./change-field.ts";
import type { Draft, Edit, LooseMap } from "./draft.ts";
import { orderFacts } from "./structure-edits.ts";

type Objective = LooseMap["objectives"][number];

const map = ({ map: whole }: Draft) => [whole];
const objectives = (draft: Draft) => draft.map.objectives;

/** Edits of the map's own facts, of frames, and of objectives. */
export const BOX_EDITS: readonly Edit[] = [
  fieldEdit("framework-changed", map, "framework", () => ["kaplan_norton", "mof_101", undefined]),
  fieldEdit("calendar-changed", map, "calendar", ({ map: { calendar } }) =>
    calendar === undefined ? [] : [{ ...calendar, fiscalMonth: 7 }, undefined],
  ),
  fieldEdit("profile-changed", map, "profile", () => ["mof_101", undefined]),
  flagEdit("template-set", "template-dropped", map, "template"),
  flagEdit("slot-set", "slot-dropped", (draft: Draft) => [...draft.map.groups, ...draft.map.themes], "slot"),
  fieldEdit("currency-changed", map, "currency", () => ["EUR", undefined]),
  ...textEdits("mission-reworded", map, "mission"),
  ...textEdits("vision-reworded", map, "vision"),
  ...textEdits("values-reworded", map, "values"),
  fieldEdit(
    "correspondence-changed",
    (draft: Draft) => draft.map.perspectives,
    "corresponds",
    () => [[], ["kaplan_norton.financial"]],
  ),
  {
    name: "objective-kind-changed",
    make: (draft) => {
      const objective = draft.dice.pick(draft.map.objectives);
      if (objective === undefined) return false;
      // Its other changes are told by the kind that it has now.
      if (!draft.claim([objective, "label"], [objective, "id"], [objective, "place"])) return false;
      const kind = objective.kind === "asset" ? "objective" : "asset";
      return changeField(draft, "objective-kind-changed", objective, "kind", kind);
    },
  },
  fieldEdit("roll-up-changed", objectives, "rollUp", () => ["best", "most_frequent"]),
  fieldEdit("readiness-changed", objectives, "readiness", () => [[], [{ available: 2, required: 9 }]]),
  { name: "themes-changed", make: changeThemes },
  { name: "objective-moved", make: moveObjective },
  { name: "group-moved", make: moveGroup },
  { name: "measure-moved", make: moveMeasure },
  { name: "measure-attached or measure-detached", make: shareMeasure },
];

function changeThemes(draft: Draft): boolean {
  const { map: whole, dice } = draft;
  const objective = dice.pick(whole.objectives);
  if (objective === undefined || draft.isNew(objective)) return false;
  const themes = [[], ["theme_1"], ["theme_3"], ["theme_1", "theme_3"]][dice.below(4)] ?? [];
  const known = themes.every((id) => whole.themes.some((each) => each.id === id));
  const isSame = themes.join() === objective.themes.join();
  if (!known || isSame || !draft.claim(...orderFacts(whole, objective))) return false;
  return changeField(draft, "themes-changed", objective, "themes", themes);
}

function moveObjective(draft: Draft): boolean {
  const { map: whole, dice } = draft;
  const objective = dice.pick(whole.objectives);
  const target = dice.pick([...whole.perspectives, ...whole.groups]);
  if (objective === undefined || target === undefined || draft.isNew(objective)) return false;
  const place =
    target.kind === "group"
      ? { perspective: target.perspective, group: target.id }
      : { perspective: target.id };
  const before = placeOf(objective);
  if (JSON.stringify(before) === JSON.stringify(place)) return false;
  const group = whole.groups.find(({ id }) => id === objective.group);
  const facts = [
    ...orderFacts(whole, objective),
    // The order of what was there before is told, and not where it came to stand among them.
    ...(place.perspective === before.perspective ? [] : orderFacts(whole, { ...objective, ...place })),
    [objective, "place"] as const,
    ...(group === undefined ? [] : [[group, "perspective"] as const]),
    ...(target.kind === "group" ? [[target, "perspective"] as const] : []),
  ];
  if (!draft.claim(...facts)) return false;
  delete objective.group;
  Object.assign(objective, place);
  const field = before.perspective === place.perspective ? "group" : "perspective";
  draft.told.push({ code: `${objective.kind}-moved`, about: objective, field, before, after: place });
  return true;
}

function placeOf({ perspective, group }: Objective) {
  return { perspective, ...(group === undefined ? {} : { group }) };
}

/** A group goes to another perspective with all that stands in it, at times under another id. */
function moveGroup(draft: Draft): boolean {
  const { map: whole, dice } = draft;
  const group = dice.pick(whole.groups);
  const target = dice.pick(whole.perspectives);
  if (group === undefined || target === undefined || draft.isNew(group)) return false;
  if (target.id === group.perspective) return false;
  const own = whole.objectives.filter(
    (each) => each.group === group.id && each.perspective === group.perspective,
  );
  const facts = [
    ...orderFacts(whole, group),
    [group, "perspective"] as const,
    ...own.map((each) => [each, "place"] as const),
    // One list of two groups cannot be told apart from one that both had before.
    [target, "order of objectives"] as const,
  ];
  if (!draft.claim(...facts)) return false;
  for (const each of own) each.perspective = target.id;
  draft.told.push({
    code: "group-moved",
    about: group,
    field: "perspective",
    before: group.perspective,
    after: target.id,
  });
  group.perspective = target.id;
  return true;
}

function moveMeasure(draft: Draft): boolean {
  const { map: whole, dice } = draft;
  const measure = dice.pick(whole.measures);
  const target = dice.pick(whole.objectives);
  const home = whole.objectives.find(({ id }) => id === measure?.objective);
  if (measure === undefined || target === undefined || home === undefined || home === target) return false;
  if ([measure, target, home].some(draft.isNew)) return false;
  if (!draft.claim([home, "measures"], [target, "measures"])) return false;
  if (!changeField(draft, "measure-moved", measure, "objective", target.id)) return false;
  home.measures = home.measures.filter((id) => id !== measure.id);
  target.measures.push(measure.id);
  return true;
}

function shareMeasure(draft: Draft): boolean {
  const objective = draft.dice.pick(draft.map.objectives);
  const shared = draft.map.measures.find((each) => each.objective === undefined);
  if (objective === undefined || shared === undefined) return false;
  if (draft.isNew(objective) || draft.isNew(shared) || !draft.claim([objective, "measures"])) return false;
  const told = { about: objective, field: "measures" };
  if (objective.measures.includes(shared.id)) {
    objective.measures = objective.measures.filter((id) => id !== shared.id);
    draft.told.push({ ...told, code: "measure-detached", before: shared.id });
  } else {
    objective.measures.push(shared.id);
    draft.told.push({ ...told, code: "measure-attached", after: shared.id });
  }
  return true;
}
