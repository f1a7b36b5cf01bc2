import type { SubjectKind } from "../../../src/diff/change.ts";
import type { ChangeCode } from "../../../src/diff/change-kinds.ts";
import type { StrategyMap } from "../../../src/model/model.ts";
import type { Dice } from "./dice.ts";

type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Loose<T[Key]> }
    : T;

export type LooseMap = Loose<StrategyMap>;

/** What an edit is made to: an element of the map, a link, or the map. */
export interface Thing {
  readonly kind: SubjectKind;
}

/** A change that must be told. Ids are read when the script is done, for a rename may follow. */
export interface Told {
  readonly code: ChangeCode;
  readonly about: Thing;
  readonly field?: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A map that edits are made to, with what they must be told as. */
export interface Draft {
  readonly map: LooseMap;
  readonly dice: Dice;
  readonly told: Told[];
  /** Takes facts for one edit; false where an edit before it took one of them, which it would then hide or change. */
  readonly claim: (...facts: readonly Fact[]) => boolean;
  readonly isNew: (thing: Thing) => boolean;
  readonly addNew: (thing: Thing) => void;
  /** An id and a label that nothing has. */
  readonly freshId: (noun: string) => string;
  readonly renames: Map<string, string>;
}

/** A fact of a thing by its field, or all of it. */
export type Fact = readonly [thing: object, field?: string];

export function draftOf(map: StrategyMap, dice: Dice): Draft {
  const claims = new Map<object, Set<string>>();
  const added = new Set<Thing>();
  let count = 0;
  const isFree = ([thing, field]: Fact): boolean => {
    const taken = claims.get(thing);
    if (taken === undefined) return true;
    return field !== undefined && !taken.has("") && !taken.has(field);
  };
  return {
    map: structuredClone(map) as LooseMap,
    dice,
    told: [],
    claim: (...facts) => {
      if (!facts.every(isFree)) return false;
      for (const [thing, field = ""] of facts) {
        const taken = claims.get(thing) ?? new Set();
        claims.set(thing, taken.add(field));
      }
      return true;
    },
    isNew: (thing) => added.has(thing),
    addNew: (thing) => void added.add(thing),
    freshId: (noun) => `${noun}_new_${++count}`,
    renames: new Map(),
  };
}

/** Makes an edit to a draft; false where the map holds nothing for it, and then nothing was done. */
export interface Edit {
  readonly name: string;
  readonly make: (draft: Draft) => boolean;
}

/** Everything below a value that is the text. */
export function mentions(value: unknown, text: string): number {
  if (value === text) return 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + mentions(each, text), 0);
}

/** Another word in the place of each that is the text. */
export function exchange(value: unknown, from: string, to: string): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (each === from) (value as Record<string, unknown>)[key] = to;
    else exchange(each, from, to);
  }
}

/** A place in the text, for facts that have one; it must not matter which. */
export const ANYWHERE = { file: "elsewhere.smap", span: { start: 7, end: 9 } };
