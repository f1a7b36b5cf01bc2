import type { Change } from "../../../src/diff/change.ts";
import type { StrategyMap } from "../../../src/model/model.ts";
import { exchange } from "./draft.ts";
import { withoutPlaces } from "./script.ts";

type Data = Record<string, unknown>;
type Lists = Record<string, Data[]>;

const LISTS: Readonly<Record<string, string>> = {
  perspective: "perspectives",
  group: "groups",
  theme: "themes",
  objective: "objectives",
  asset: "objectives",
  measure: "measures",
  link: "links",
  initiative: "initiatives",
  milestone: "milestones",
  owner: "owners",
  source: "sources",
  column: "columns",
  tiers: "tiers",
  tier: "tiers",
  scale: "scales",
  phase: "phases",
  scenario: "scenarios",
  term: "terms",
  view: "views",
};

/** Facts of which an element has several, each told alone. */
const SEVERAL = ["targets", "actuals", "remarks", "accepts", "overrides", "lets", "rules"];

/** Ids come first, for all other changes speak of the new ones; what is added comes before what is put in order. */
const STAGES: readonly ((code: string) => boolean)[] = [
  (code) => code.includes("-renamed"),
  (code) => /^group-moved$/.test(code),
  (code) => code.endsWith("-removed"),
  (code) => code.endsWith("-added"),
  (code) => code !== "order-changed",
  (code) => code === "order-changed",
];

/**
 * A second reading of changes, from what they report alone: the old map, without places, with every fact put in place.
 * It knows nothing of how changes are found.
 */
export function applyChanges(map: StrategyMap, changes: readonly Change[]): Data {
  const data = withoutPlaces(map) as Data;
  const left = new Set(changes);
  for (const isNow of STAGES) {
    for (const change of left) {
      if (!isNow(change.code)) continue;
      left.delete(change);
      apply(data, change);
    }
  }
  return data;
}

function apply(data: Data, change: Change): void {
  const { code, subject, field, before, after } = change;
  if (code.includes("-renamed")) {
    rename(data, change);
    return;
  }
  const list = subject.kind === "map" ? [] : listOf(data, change);
  if (code === `${subject.kind}-added`) {
    list.push(after?.value as Data);
    const owner = subject.kind === "measure" ? measuresOf(data, after?.value) : undefined;
    if (owner?.includes(subject.id) === false) owner.push(subject.id);
    return;
  }
  const element = subject.kind === "map" ? data : list.find((each) => nameOf(each) === subject.id);
  if (code === "link-reversed") {
    const ends = JSON.stringify(before?.value);
    const link = list.find(({ from, to }) => JSON.stringify({ from, to }) === ends);
    Object.assign(link ?? {}, after?.value);
    return;
  }
  if (element === undefined) throw new Error(`${code}: nothing has the id ${subject.id}`);
  if (code === `${subject.kind}-removed`) {
    list.splice(list.indexOf(element), 1);
    if (subject.kind === "measure") drop(measuresOf(data, element), subject.id);
  } else if (field !== undefined) putFact(data, element, { ...change, field });
}

/** Ids stand for one thing each in these maps, so a rename is an exchange of words. */
function rename(data: Data, { code, subject, before, after }: Change): void {
  const [from, to] = [String(before?.value), String(after?.value)];
  exchange(data, from, to);
  if (code.endsWith("-silently")) return;
  const named = subject.kind === "map" ? data : find(data, to);
  if (Array.isArray(named?.was)) named.was.push(from);
}

/** The element of an id, wherever it stands. */
function find(value: unknown, id: string): Data | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ((value as Data).id === id && Array.isArray((value as Data).was)) return value as Data;
  for (const each of Object.values(value)) {
    const found = find(each, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listOf(data: Data, { subject }: Change): Data[] {
  const { kind, of } = subject;
  const name = LISTS[kind] ?? "";
  const isPart = kind === "milestone" || kind === "column" || kind === "tier";
  const whole = isPart ? (data as Lists)[LISTS[of?.kind ?? ""] ?? ""]?.find(({ id }) => id === of?.id) : data;
  const list = (whole as Lists | undefined)?.[name];
  if (list === undefined) throw new Error(`no list for ${kind} ${subject.id}`);
  return list;
}

function nameOf({ kind, id, from, to }: Data): unknown {
  return kind === "link" ? `${from} -> ${to}` : id;
}

function measuresOf(data: Data, measure: unknown): string[] | undefined {
  const { objective } = measure as Data;
  return (data as Lists).objectives?.find(({ id }) => id === objective)?.measures as string[] | undefined;
}

function textOf(value: unknown): unknown {
  return (value as Data | undefined)?.text;
}

function drop(list: unknown[] | undefined, item: unknown): void {
  const index = list?.indexOf(item) ?? -1;
  if (index >= 0) list?.splice(index, 1);
}

function putFact(
  data: Data,
  element: Data,
  { code, field, before, after }: Change & { field: string },
): void {
  if (code === "order-changed") putOrder(data, element, field, after?.value as readonly string[]);
  else if (code === "translated") {
    const text = (element[field] ?? element.label) as Data;
    text.translations = after?.value ?? [];
  } else if (code.endsWith("-relabelled"))
    Object.assign(element.label as Data, { text: textOf(after?.value) });
  else if (code === "measure-attached") (element.measures as string[]).push(String(after?.value));
  else if (code === "measure-detached") drop(element.measures as string[], before?.value);
  else if (code === "measure-moved") {
    drop(measuresOf(data, element), element.id);
    element.objective = after?.value;
    measuresOf(data, element)?.push(String(element.id));
  } else if (code === "group-moved") {
    for (const each of (data as Lists).objectives ?? []) {
      if (each.group === element.id && each.perspective === before?.value) each.perspective = after?.value;
    }
    element.perspective = after?.value;
  } else if (code === "objective-moved" || code === "asset-moved") {
    delete element.group;
    Object.assign(element, after?.value);
  } else if (code === "tier-rules-reordered") element.rules = after?.value;
  else if (SEVERAL.includes(field)) {
    const values = element[field] as unknown[];
    const index = values.findIndex((each) => JSON.stringify(each) === JSON.stringify(before?.value));
    if (before !== undefined && index < 0) throw new Error(`${code}: ${JSON.stringify(before)} is not there`);
    if (before !== undefined) values.splice(index, 1);
    if (after !== undefined) values.push(after.value);
  } else if (after !== undefined) element[field] = after.value;
  else if (Array.isArray(element[field])) element[field] = [];
  else delete element[field];
}

/** Those of a list that are named, in the order that is named, in the places that they have together. */
function putOrder(data: Data, element: Data, field: string, ids: readonly string[]): void {
  const list = (field === "measures" || field === "tiers" ? element[field] : data[field]) as unknown[];
  const idOf = (each: unknown): string => (typeof each === "string" ? each : String((each as Data).id));
  const isMeant = (each: unknown): boolean =>
    ids.includes(idOf(each)) && (field !== "groups" || (each as Data).perspective === element.id);
  const places = [...list.keys()].filter((index) => isMeant(list[index]));
  const named = new Map(places.map((index) => [idOf(list[index]), list[index]]));
  for (const [rank, index] of places.entries()) list[index] = named.get(ids[rank] ?? "");
}
