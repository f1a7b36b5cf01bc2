import { fieldEdit } from "./change-field.ts";
import { ANYWHERE, type Draft, type Edit, type LooseMap } from "./draft.ts";
import { type Named, orderFacts } from "./structure-edits.ts";

type Described = Named & Pick<LooseMap, "remarks" | "accepts"> & { note?: string | undefined };

function everything({ map }: Draft): readonly Described[] {
  return [
    map,
    ...map.perspectives,
    ...map.groups,
    ...map.themes,
    ...map.objectives,
    ...map.measures,
    ...map.initiatives,
    ...map.initiatives.flatMap((each) => each.milestones),
    ...map.owners,
    ...map.sources,
    ...map.sources.flatMap((each) => each.columns),
    ...map.tiers,
    ...map.tiers.flatMap((each) => each.tiers),
    ...map.scales,
    ...map.phases,
    ...map.scenarios,
    ...map.terms,
    ...map.views,
  ];
}

function weighed({ map }: Draft) {
  return [...map.perspectives, ...map.themes, ...map.objectives, ...map.measures];
}

function owned({ map }: Draft) {
  return [...map.objectives, ...map.measures, ...map.initiatives];
}

/** What may be edited of every named element, and of the order in which they stand. */
export const ELEMENT_EDITS: readonly Edit[] = [
  {
    name: "translated",
    make: (draft) => {
      const element = draft.dice.pick(everything(draft));
      if (element === undefined || draft.isNew(element) || !draft.claim([element, "label"])) return false;
      const before = element.label.translations;
      element.label.translations = [{ language: "zh", text: draft.freshId("words") }];
      const after = element.label.translations;
      draft.told.push({ code: "translated", about: element, field: "label", before, after });
      return true;
    },
  },
  fieldEdit("note-reworded", everything, "note", (draft) => [draft.freshId("words"), undefined]),
  fieldEdit(
    "note-reworded",
    ({ map }: Draft) => map.links,
    "note",
    (draft) => [draft.freshId("words"), undefined],
  ),
  fieldEdit("weight-changed", weighed, "weight", ({ dice }) => [
    [],
    [{ value: 11 + dice.below(20), percent: dice.chance(0.5), at: ANYWHERE }],
  ]),
  fieldEdit("owner-changed", owned, "owner", ({ map, dice }) => [
    undefined,
    dice.pick(map.owners.filter(({ id }) => !id.includes("new")))?.id,
  ]),
  fieldEdit(
    "alignment-changed",
    (draft: Draft) => [draft.map, ...draft.map.objectives],
    "alignment",
    () => [[], [{ kind: "cascades", path: ["corporate", "G2"], at: ANYWHERE }]],
  ),
  { name: "remark", make: remark },
  { name: "silenced check", make: (draft) => silence(draft, draft.dice.pick(everything(draft))) },
  { name: "silenced check of a link", make: (draft) => silence(draft, draft.dice.pick(draft.map.links)) },
  { name: "order", make: order },
];

/** One list of remarks, one edit: two in one would be one that was reworded. */
function remark(draft: Draft): boolean {
  const all = everything(draft);
  const remarked = all.filter(({ remarks }) => remarks.length > 0);
  const element = draft.dice.pick(draft.dice.chance(0.5) ? remarked : all);
  if (element === undefined || draft.isNew(element)) return false;
  const kind = draft.dice.pick(["note", "assumption", "non_goal"] as const) ?? "note";
  const fresh = { kind, text: { text: draft.freshId("words"), translations: [] }, at: ANYWHERE };
  if (!draft.claim([element, "remarks"])) return false;
  const { remarks } = element;
  const known = draft.dice.pick(remarks);
  const way = known === undefined ? 0 : draft.dice.below(3);
  if (known === undefined || way === 0) {
    remarks.push(fresh);
    draft.told.push({ code: "remark-added", about: element, field: "remarks", after: fresh });
  } else if (way === 1) {
    remarks.splice(remarks.indexOf(known), 1);
    draft.told.push({ code: "remark-removed", about: element, field: "remarks", before: known });
  } else {
    const now = { ...fresh, kind: known.kind };
    remarks.splice(remarks.indexOf(known), 1, now);
    draft.told.push({
      code: "remark-reworded",
      about: element,
      field: "remarks",
      before: known,
      after: now,
    });
  }
  return true;
}

function silence(draft: Draft, thing: Described | LooseMap["links"][number] | undefined): boolean {
  if (thing === undefined || draft.isNew(thing) || !draft.claim([thing, "accepts"])) return false;
  const { accepts } = thing;
  const known = draft.dice.pick(accepts);
  const because = { text: draft.freshId("words"), translations: [] };
  const way = known === undefined ? 0 : draft.dice.below(3);
  if (known === undefined || way === 0) {
    const fresh = { code: "no-baseline", because, at: ANYWHERE };
    accepts.push(fresh);
    draft.told.push({ code: "check-silenced", about: thing, field: "accepts", after: fresh });
  } else if (way === 1) {
    accepts.splice(accepts.indexOf(known), 1);
    draft.told.push({ code: "check-heard", about: thing, field: "accepts", before: known });
  } else {
    const now = { ...known, because };
    accepts.splice(accepts.indexOf(known), 1, now);
    draft.told.push({ code: "silence-reworded", about: thing, field: "accepts", before: known, after: now });
  }
  return true;
}

/** Two neighbours of a list change places. */
function order(draft: Draft): boolean {
  const { map, dice } = draft;
  const objective = dice.pick(map.objectives);
  const lists: readonly (readonly [
    field: string,
    about: Named | undefined,
    list: readonly (Named | string)[],
    all: unknown[],
  ])[] = [
    ["perspectives", map, map.perspectives, map.perspectives],
    ["themes", map, map.themes, map.themes],
    ...map.perspectives.map((each) => {
      const own = map.groups.filter(({ perspective }) => perspective === each.id);
      return ["groups", each, own, map.groups] as const;
    }),
    ...map.perspectives.map((each) => {
      const cell = (one: LooseMap["objectives"][number]): string =>
        [one.perspective, one.group ?? "", ...one.themes].join(" ");
      const [first] = map.objectives.filter(({ perspective }) => perspective === each.id);
      const own = map.objectives.filter((one) => first !== undefined && cell(one) === cell(first));
      return ["objectives", each, own, map.objectives] as const;
    }),
    ...map.tiers.map((each) => ["tiers", each, each.tiers, each.tiers] as const),
    ...(objective === undefined
      ? []
      : [["measures", objective, objective.measures, objective.measures] as const]),
  ];
  const [field, about, list, all] = dice.pick(lists) ?? [];
  const old = (list ?? []).filter((each) =>
    typeof each === "string" ? !each.includes("new") : !draft.isNew(each),
  );
  if (field === undefined || about === undefined || all === undefined || draft.isNew(about)) return false;
  if (old.length < 2) return false;
  const facts = old.flatMap((each) => (typeof each === "string" ? [] : orderFacts(map, each)));
  const own =
    field === "measures"
      ? [[about, "measures"] as const]
      : [...new Map(facts.map((fact) => [fact[0], fact])).values()];
  if (!draft.claim(...own)) return false;
  const ids = (elements: readonly (Named | string)[]) =>
    elements.map((each) => (typeof each === "string" ? each : each.id));
  const index = dice.below(old.length - 1);
  const [one, other] = [old[index], old[index + 1]];
  const [at, next] = [all.indexOf(one), all.indexOf(other)];
  all[at] = other;
  all[next] = one;
  const now = [...old];
  now[index] = other as Named;
  now[index + 1] = one as Named;
  draft.told.push({ code: "order-changed", about, field, before: ids(old), after: ids(now) });
  return true;
}
