import type { ChangeCode } from "../../../src/diff/change-kinds.ts";
import type { NamedKind } from "../../../src/diff/kinds/structure-kinds.ts";
import { ANYWHERE, type Draft, type Edit, exchange, type LooseMap, mentions, type Thing } from "./draft.ts";

export interface Named extends Thing {
  readonly kind: NamedKind;
  id: string;
  label: { text: string; translations: { language: string; text: string }[] };
  was: string[];
}

/** Elements of one kind: their lists, and what a new one holds besides a name. */
interface Species {
  readonly noun: string;
  readonly lists: (map: LooseMap) => readonly Named[][];
  readonly make: (draft: Draft, list: readonly Named[]) => object | undefined;
  /** Facts that a removal must take besides the element itself. */
  readonly around?: (element: Named, draft: Draft) => readonly (readonly [object, string])[];
}

const weight: readonly never[] = [];

const SPECIES: readonly Species[] = [
  {
    noun: "band",
    lists: (map) => [map.perspectives],
    make: () => ({ kind: "perspective", weight, corresponds: [] }),
  },
  {
    noun: "group",
    lists: (map) => [map.groups],
    make: ({ map, dice }) => ({ kind: "group", perspective: dice.pick(map.perspectives)?.id, slot: false }),
  },
  { noun: "theme", lists: (map) => [map.themes], make: () => ({ kind: "theme", slot: false, weight }) },
  {
    noun: "box",
    lists: (map) => [map.objectives],
    make: ({ map, dice }) => ({
      kind: dice.pick(["objective", "asset"]),
      perspective: dice.pick(map.perspectives)?.id,
      themes: [],
      measures: [],
      weight,
      rollUp: "weighted",
      readiness: [],
      alignment: [],
    }),
  },
  {
    noun: "measure",
    lists: (map) => [map.measures],
    make: ({ map, dice }) => {
      const like = dice.pick(map.measures);
      const owner = dice.pick(map.objectives);
      if (like === undefined || owner === undefined) return undefined;
      const { formula: _, ...rest } = structuredClone(like);
      return { ...rest, objective: owner.id, targets: [], index: [], baseline: undefined };
    },
    around: ({ id }, { map }) =>
      map.objectives.flatMap((each) => (each.measures.includes(id) ? [[each, "measures"] as const] : [])),
  },
  {
    noun: "work",
    lists: (map) => [map.initiatives],
    make: ({ map, dice }) => ({
      kind: "initiative",
      for: [dice.pick(map.objectives)?.id],
      spent: [],
      progress: [],
      milestones: [],
    }),
  },
  {
    noun: "step",
    lists: (map) => map.initiatives.map((each) => each.milestones),
    make: () => ({ kind: "milestone", done: false }),
  },
  { noun: "owner", lists: (map) => [map.owners], make: () => ({ kind: "owner", level: "business" }) },
  {
    noun: "source",
    lists: (map) => [map.sources],
    make: () => ({
      kind: "source",
      columns: [],
      from: { kind: "table", name: "t", at: ANYWHERE },
      complete: false,
    }),
  },
  {
    noun: "column",
    lists: (map) => map.sources.map((each) => each.columns),
    make: () => ({ kind: "column", type: { kind: "flag" }, key: false }),
  },
  {
    noun: "tiers",
    lists: (map) => [map.tiers],
    make: ({ map, dice }) => ({
      kind: "tiers",
      source: dice.pick(map.sources)?.id,
      tiers: [],
      lets: [],
      rules: [],
    }),
  },
  {
    noun: "tier",
    lists: (map) => map.tiers.map((each) => each.tiers),
    make: () => ({ kind: "tier", treatment: [] }),
  },
  { noun: "scale", lists: (map) => [map.scales], make: () => ({ kind: "scale", steps: ["a", "b"] }) },
  { noun: "phase", lists: (map) => [map.phases], make: () => ({ kind: "phase", weights: [] }) },
  { noun: "scenario", lists: (map) => [map.scenarios], make: () => ({ kind: "scenario", overrides: [] }) },
  { noun: "term", lists: (map) => [map.terms], make: () => ({ kind: "term" }) },
  {
    noun: "view",
    lists: (map) => [map.views],
    make: () => ({ kind: "view", form: "matrix", only: [], themes: [], owners: [], show: [] }),
  },
];

export const STRUCTURE_EDITS: readonly Edit[] = [
  ...SPECIES.flatMap((species) => [
    { name: `add ${species.noun}`, make: (draft: Draft) => add(draft, species) },
    { name: `remove ${species.noun}`, make: (draft: Draft) => remove(draft, species) },
    // A column has no `was`.
    ...(species.noun === "column" ? [] : [renameEdit(species)]),
    {
      name: `rename ${species.noun} silently`,
      make: (draft: Draft) => rename(draft, oneOf(draft, species), "silent"),
    },
    { name: `relabel ${species.noun}`, make: (draft: Draft) => relabel(draft, oneOf(draft, species)) },
  ]),
  { name: "rename map", make: (draft) => rename(draft, draft.map, "recorded") },
  { name: "rename map silently", make: (draft) => rename(draft, draft.map, "silent") },
  { name: "relabel map", make: (draft) => relabel(draft, draft.map) },
];

function renameEdit(species: Species): Edit {
  const make = (draft: Draft): boolean => rename(draft, oneOf(draft, species), "recorded");
  return { name: `rename ${species.noun}`, make };
}

function oneOf({ map, dice }: Draft, { lists }: Species): Named | undefined {
  return dice.pick(lists(map).flat());
}

function add(draft: Draft, { noun, lists, make }: Species): boolean {
  const list = draft.dice.pick(lists(draft.map));
  const holder = list === undefined ? undefined : holderOf(draft.map, list);
  if (list === undefined || (holder !== undefined && draft.isNew(holder))) return false;
  const rest = make(draft, list);
  if (rest === undefined) return false;
  const id = draft.freshId(noun);
  const element = {
    remarks: [],
    accepts: [],
    at: ANYWHERE,
    idAt: ANYWHERE,
    ...rest,
    id,
    label: { text: `A ${id.replaceAll("_", " ")}`, translations: [] },
    was: [],
  } as unknown as Named;
  const owner = draft.map.objectives.find((each) => each.id === (rest as { objective?: string }).objective);
  if (owner !== undefined && !draft.isNew(owner) && !draft.claim([owner, "measures"])) return false;
  owner?.measures.push(id);
  list.push(element);
  draft.addNew(element);
  draft.told.push({ code: `${element.kind}-added`, about: element, after: element });
  return true;
}

/** What a list of parts belongs to. */
export function holderOf(map: LooseMap, list: unknown): Thing | undefined {
  const holders: readonly Thing[] = [...map.initiatives, ...map.sources, ...map.tiers];
  return holders.find((each) => Object.values(each).includes(list));
}

/** Removes the first that can be, from a random one on. */
function remove(draft: Draft, species: Species): boolean {
  const all = species.lists(draft.map).flatMap((list) => list.map((element) => ({ list, element })));
  const start = draft.dice.below(all.length);
  return [...all.slice(start), ...all.slice(0, start)].some((each) => removeOne(draft, species, each));
}

/** Only what nothing names goes away alone; what a measure is named by is told with it. */
function removeOne(
  draft: Draft,
  { around }: Species,
  { list, element }: { list: Named[]; element: Named },
): boolean {
  const { map } = draft;
  if (draft.isNew(element)) return false;
  const named = around?.(element, draft) ?? [];
  const isOwn = named.length === 0 || (named.length === 1 && "objective" in element);
  const inner = Object.values(element).filter(
    (each) => Array.isArray(each) && holderOf(map, each) !== undefined,
  );
  const parts = inner.flat() as Named[];
  const isNamed = mentions(map, element.id) - mentions(element, element.id) - named.length > 0;
  const isInner = parts.some(({ id }) => mentions(map, id) !== mentions(element, id));
  const holder = holderOf(map, list);
  if (!isOwn || isNamed || isInner || parts.some(draft.isNew)) return false;
  if (holder !== undefined && draft.isNew(holder)) return false;
  const orders = orderFacts(map, element);
  const whole = holder === undefined ? [] : [[holder, `part ${element.id}`] as const];
  if (!draft.claim([element], ...parts.map((each) => [each] as const), ...named, ...orders, ...whole))
    return false;
  draft.told.push({ code: `${element.kind}-removed`, about: element, before: structuredClone(element) });
  for (const [objective] of named)
    (objective as { measures: string[] }).measures = (objective as { measures: string[] }).measures.filter(
      (id) => id !== element.id,
    );
  list.splice(list.indexOf(element), 1);
  return true;
}

/** The orders that an element has a place in. */
export function orderFacts(map: LooseMap, element: Named): readonly (readonly [object, string])[] {
  const band = (id: string): LooseMap["perspectives"][number] | LooseMap =>
    map.perspectives.find((each) => each.id === id) ?? map;
  switch (element.kind) {
    case "perspective":
      return [[map, "order of perspectives"]];
    case "theme":
      return [[map, "order of themes"]];
    case "group":
      return [[band((element as unknown as { perspective: string }).perspective), "order of groups"]];
    case "objective":
    case "asset":
      return [[band((element as unknown as { perspective: string }).perspective), "order of objectives"]];
    case "tier":
      return [
        [
          holderOf(map, map.tiers.find(({ tiers }) => tiers.some(({ id }) => id === element.id))?.tiers) ??
            map,
          "order of tiers",
        ],
      ];
    default:
      return [];
  }
}

function rename(draft: Draft, element: Named | undefined, way: "recorded" | "silent"): boolean {
  if (element === undefined || draft.isNew(element)) return false;
  const { id, kind } = element;
  // What is known by its label alone must keep it.
  if (!draft.claim([element, "id"], ...(way === "silent" ? [[element, "label"] as const] : []))) return false;
  const now = draft.freshId(id.replace(/_.*/, ""));
  exchange(draft.map, id, now);
  draft.renames.set(id, now);
  if (way === "recorded") element.was.push(id);
  const code = `${kind}-${way === "recorded" ? "renamed" : "renamed-silently"}` as ChangeCode;
  draft.told.push({ code, about: element, before: id, after: now });
  return true;
}

function relabel(draft: Draft, element: Named | undefined): boolean {
  if (element === undefined || draft.isNew(element)) return false;
  if (!draft.claim([element, "label"])) return false;
  const before = structuredClone(element.label);
  element.label.text = `${before.text} ${draft.freshId("words").replaceAll("_", " ")}`;
  const after = structuredClone(element.label);
  draft.told.push({ code: `${element.kind}-relabelled`, about: element, field: "label", before, after });
  return true;
}
