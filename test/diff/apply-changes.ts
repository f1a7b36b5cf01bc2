import type { Change } from "../../src/diff/change.ts";
import type { StrategyMap } from "../../src/model/model.ts";

type Data = Record<string, unknown> & { id?: string };

const LISTS: Readonly<Record<string, string>> = {
  perspective: "perspectives",
  theme: "themes",
  objective: "objectives",
  asset: "objectives",
  measure: "measures",
  link: "links",
  initiative: "initiatives",
  owner: "owners",
};

/**
 * A second reading of changes, from what they report alone: the old map with every fact put in place. It knows nothing
 * of how changes are found.
 */
export function applyChanges(map: StrategyMap, changes: readonly Change[]): unknown {
  const data = structuredClone(map) as unknown as Record<string, Data[]>;
  for (const change of changes) applyChange(data, change);
  return data;
}

function applyChange(data: Record<string, Data[]>, { code, subject, field, before, after }: Change): void {
  const list = data[LISTS[subject.kind] ?? ""];
  if (list === undefined) throw new Error(`no list for ${subject.kind}`);
  const isSubject = (each: Data): boolean =>
    subject.kind === "link" ? `${each.from} -> ${each.to}` === subject.id : each.id === subject.id;
  if (code === `${subject.kind}-added`) {
    list.push(after?.value as Data);
    return;
  }
  if (code === `${subject.kind}-removed`) {
    list.splice(list.findIndex(isSubject), 1);
    return;
  }
  if (code === "link-reversed") {
    const ends = before?.value as Data;
    const link = list.find((each) => each.from === ends.from && each.to === ends.to);
    Object.assign(link ?? {}, after?.value);
    return;
  }
  const element = list.find(isSubject);
  if (element === undefined) throw new Error(`${code}: nothing has the id ${subject.id}`);
  if (field === undefined) return;
  if (code === "objective-moved" || code === "asset-moved") Object.assign(element, after?.value);
  else if (["targets", "actuals", "remarks"].includes(field)) {
    const values = element[field] as unknown[];
    const index = values.findIndex((each) => subsumes(each, before?.value));
    if (index >= 0 && before !== undefined) values.splice(index, 1);
    if (after !== undefined) values.push(after.value);
  } else element[field] = after?.value;
}

/** True where the data holds the fact, whatever places it holds besides. */
function subsumes(data: unknown, fact: unknown): boolean {
  if (typeof fact !== "object" || fact === null) return data === fact;
  const whole = data as Record<string, unknown>;
  return Object.entries(fact).every(([key, value]) => subsumes(whole[key], value));
}
