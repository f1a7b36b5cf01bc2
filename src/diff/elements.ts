import type { Element, StrategyMap } from "../model/model.ts";
import type { Change, Fact, Subject } from "./change.ts";
import { compareFields, type FieldRules } from "./fields/rules.ts";
import type { NamedKind } from "./kinds/structure-kinds.ts";
import type { Maps } from "./maps.ts";
import type { Rename } from "./match.ts";
import { withoutPlaces } from "./same.ts";
import { changeOf } from "./tell.ts";
import { quoted } from "./value-text.ts";

interface ElementOf extends Element {
  readonly kind: NamedKind;
}

/** All elements of one kind in both maps, or all parts of one element. */
export interface Population<E extends ElementOf> {
  readonly before: readonly E[];
  readonly after: readonly E[];
  readonly rules: FieldRules<E>;
  /** Elements whose id changed, by what tells them apart in the new map. */
  readonly renamed: ReadonlyMap<string, Rename>;
  /** What tells an element apart, the same in both maps; its id if left out. */
  readonly key?: (element: E, map: StrategyMap) => string;
  /** What an element belongs to, in the map that holds it. */
  readonly of?: (element: E, map: StrategyMap) => Subject["of"];
  /** Where the sentence puts an added or removed element, if that is more than `of`. */
  readonly within?: (element: E) => string | undefined;
  /** Changes of the parts of a pair. */
  readonly parts?: (before: E, after: E) => readonly Change[];
}

/** What was added, what changed, in the order of the new map, then what was removed. */
export function compareElements<E extends ElementOf>(
  population: Population<E>,
  maps: Maps,
): readonly Change[] {
  const { before, after, rules, renamed, key = idOf, of, within, parts } = population;
  let known: ReadonlyMap<string, E> | undefined;
  const knownByKey = () => {
    known ??= new Map(before.map((each) => [key(each, maps.before), each]));
    return known;
  };
  const changes: Change[] = [];
  let met = 0;
  let place = 0;
  for (const element of after) {
    const name = key(element, maps.after);
    // Most often nothing was added or removed before it, and its old state stands in the same place.
    const there = before[place++];
    const isThere = there !== undefined && key(there, maps.before) === name;
    const one = isThere ? there : knownByKey().get(name);
    if (one === undefined) {
      const found = { code: `${element.kind}-added`, after: wholeFact(element) } as const;
      const subject = subjectOf(element, of?.(element, maps.after));
      changes.push(changeOf(found, subject, element.idAt, within?.(element)));
      continue;
    }
    met++;
    const rename = renamed.get(name);
    const found = compareFields(rules, one, element, maps);
    if (rename !== undefined || found.length > 0) {
      const subject = subjectOf(element, of?.(element, maps.after));
      if (rename !== undefined) changes.push(renameChange(rename, subject, element));
      for (const each of found) changes.push(changeOf(each, subject, element.idAt));
    }
    if (parts !== undefined) changes.push(...parts(one, element));
  }
  if (met === before.length) return changes;
  const left = new Set(after.map((each) => key(each, maps.after)));
  for (const [name, element] of knownByKey()) {
    if (left.has(name)) continue;
    const found = { code: `${element.kind}-removed`, before: wholeFact(element) } as const;
    const subject = subjectOf(element, of?.(element, maps.before));
    changes.push(changeOf(found, subject, element.idAt, within?.(element)));
  }
  return changes;
}

/** Renames as a population wants them. */
export function byNewId(renames: ReadonlyMap<string, Rename> = new Map()): ReadonlyMap<string, Rename> {
  return new Map([...renames.values()].map((each) => [each.after, each]));
}

function idOf({ id }: Element): string {
  return id;
}

function wholeFact(element: ElementOf): Fact {
  return { text: quoted(element.label.text), value: withoutPlaces(element) };
}

export function subjectOf({ kind, id, label }: ElementOf, of?: Subject["of"]): Subject {
  return { kind, id, label: label.text, ...(of === undefined ? {} : { of }) };
}

function renameChange({ before, after, recorded }: Rename, subject: Subject, element: ElementOf): Change {
  const { kind } = element;
  const code =
    recorded && kind !== "column" ? (`${kind}-renamed` as const) : (`${kind}-renamed-silently` as const);
  const fact = (id: string) => ({ text: quoted(id), value: id });
  return changeOf({ code, before: fact(before), after: fact(after) }, subject, element.idAt);
}
