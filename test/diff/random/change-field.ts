import type { ChangeCode } from "../../../src/diff/change-kinds.ts";
import { type Draft, type Edit, exchange, type Thing } from "./draft.ts";

/** Gives a field another value; false where it is taken, new, or has the value already. */
export function changeField<T extends Thing, K extends keyof T & string>(
  draft: Draft,
  code: ChangeCode,
  thing: T | undefined,
  field: K,
  value: T[K],
): boolean {
  if (thing === undefined || draft.isNew(thing)) return false;
  const before = thing[field];
  const now = { value: structuredClone(value) };
  // What was renamed meanwhile is meant by its new id.
  for (const [from, to] of draft.renames) exchange(now, from, to);
  if (JSON.stringify(before) === JSON.stringify(now.value) || !draft.claim([thing, field])) return false;
  draft.told.push({
    code,
    about: thing,
    field,
    before: structuredClone(before),
    after: structuredClone(now.value),
  });
  if (now.value === undefined) delete thing[field];
  else thing[field] = now.value;
  return true;
}

/** An edit that gives a field of one of the things another value, or takes it away. */
export function fieldEdit<T extends Thing, K extends keyof T & string>(
  code: ChangeCode,
  things: (draft: Draft) => readonly T[],
  field: K,
  values: (draft: Draft, thing: T) => readonly unknown[],
): Edit {
  return {
    name: code,
    make: (draft) => {
      const thing = draft.dice.pick(things(draft));
      if (thing === undefined) return false;
      const choices = values(draft, thing);
      const value = choices[draft.dice.below(choices.length)] as T[K];
      return choices.length > 0 && changeField(draft, code, thing, field, value);
    },
  };
}

/** A yes or no that is told by what it is now. */
export function flagEdit<T extends Thing, K extends keyof T & string>(
  set: ChangeCode,
  dropped: ChangeCode,
  things: (draft: Draft) => readonly T[],
  field: K,
): Edit {
  return {
    name: `${set} or ${dropped}`,
    make: (draft) => {
      const thing = draft.dice.pick(things(draft));
      if (thing === undefined) return false;
      const value = !thing[field];
      return changeField(draft, value ? set : dropped, thing, field, value as T[K]);
    },
  };
}

/** A text for people is reworded, given or taken away, or only its translation changes. */
export function textEdits<T extends Thing, K extends keyof T & string>(
  code: ChangeCode,
  things: (draft: Draft) => readonly T[],
  field: K,
): readonly Edit[] {
  const reworded = fieldEdit(code, things, field, (draft) => [
    { text: draft.freshId("words"), translations: [] },
    undefined,
  ]);
  const translated: Edit = {
    name: `${code}: translated`,
    make: (draft) => {
      const thing = draft.dice.pick(things(draft));
      const text = thing?.[field] as { text: string; translations: unknown[] } | undefined;
      if (thing === undefined || text === undefined || draft.isNew(thing)) return false;
      if (!draft.claim([thing, field])) return false;
      const before = text.translations;
      text.translations = [{ language: "zh", text: draft.freshId("words") }];
      draft.told.push({ code: "translated", about: thing, field, before, after: text.translations });
      return true;
    },
  };
  return [reworded, translated];
}
