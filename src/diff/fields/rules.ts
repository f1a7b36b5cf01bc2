import type { Text } from "../../model/model.ts";
import type { Fact } from "../change.ts";
import type { ChangeCode } from "../change-kinds.ts";
import type { Labels } from "../labels.ts";
import type { Maps } from "../maps.ts";
import { same, withoutPlaces } from "../same.ts";
import { passage } from "../value-text.ts";

/** A difference in one field, before it is told and graded. */
export interface Found {
  readonly code: ChangeCode;
  readonly before?: Fact | undefined;
  readonly after?: Fact | undefined;
  readonly by?: string | undefined;
  readonly detail?: string | undefined;
}

/** The two states of one element, the old one in the ids of the new map, and the maps around them. */
export interface Pair<E> {
  readonly before: E;
  readonly after: E;
  readonly maps: Maps;
  /** Names of elements for sentences. */
  readonly labels: Labels;
}

/** What the difference of an old and a new value of a field is told as; asked only where the two are not the same. */
export type Rule<T, E> = (before: T, after: T, pair: Pair<E>) => readonly Found[];

/** One rule for every field of an element: a field of the model that has none does not compile. */
export type Rules<E> = { readonly [K in keyof Required<E>]: Rule<E[K], E> };

/** The rules in their order, without those that never tell anything: maps have many elements and few changes. */
export type FieldRules<E> = readonly (readonly [field: keyof E & string, rule: Rule<unknown, E>])[];

export function fieldRules<E>(rules: Rules<E>): FieldRules<E> {
  const silent: readonly unknown[] = [place, identity, byDefault, toldElsewhere];
  return Object.entries(rules).filter(([, rule]) => !silent.includes(rule)) as unknown as FieldRules<E>;
}

/** Where it stands in the text: no strategy. */
export const place = (): readonly Found[] => [];

/** Compared when elements are paired (`id`, `was`, `kind`, and what a part belongs to). */
export const identity = (): readonly Found[] => [];

/** Whether a default was written out: no strategy. */
export const byDefault = (): readonly Found[] => [];

/** Elements of their own, or told by another field; the reason is said where it is used. */
export const toldElsewhere = (): readonly Found[] => [];

/** A value that is there or not; an empty list is not. `write` says it in a sentence. */
export function fact<T, E>(
  code: ChangeCode,
  write: (value: NonNullable<T>, pair: Pair<E>) => string,
): Rule<T, E> {
  return (before, after, pair) => {
    const say = (value: T): Fact | undefined => factOf(value, (each) => write(each, pair));
    return [found(code, say(before), say(after))];
  };
}

/** A text for people: its own words under one code, its translations as a change of their own. */
export function words<T extends Text | undefined, E>(code: ChangeCode): Rule<T, E> {
  return (before, after) => {
    if (before?.text === after?.text) return translations(before, after);
    return [found(code, factOf(before, passage), factOf(after, passage))];
  };
}

export function translations(before: Text | undefined, after: Text | undefined): readonly Found[] {
  const list = (text: Text | undefined): Text["translations"] => text?.translations ?? [];
  if (same(list(before), list(after))) return [];
  const write = (each: Text["translations"]): string =>
    each.map(({ language, text }) => `${language} ${passage(text)}`).join(", ");
  return [found("translated", factOf(list(before), write), factOf(list(after), write))];
}

/** A flag told by one of two codes. */
export function flag<E>(set: ChangeCode, dropped: ChangeCode): Rule<boolean, E> {
  const write = (value: boolean): Fact => ({ text: value ? "yes" : "no", value });
  return (before, after) => [found(after ? set : dropped, write(before), write(after))];
}

export function found(
  code: ChangeCode,
  before: Fact | undefined,
  after: Fact | undefined,
  { by, detail }: Pick<Found, "by" | "detail"> = {},
): Found {
  return { code, before, after, by, detail };
}

/** A value as a fact; undefined where there is none. */
export function factOf<T>(value: T, write: (value: NonNullable<T>) => string): Fact | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return { text: write(value), value: withoutPlaces(value) };
}

/** A difference with the field that holds it. */
export interface FieldFound extends Found {
  readonly field: string;
}

/** Compares the fields of an element in the order of their rules. */
export function compareFields<E>(
  rules: FieldRules<E>,
  before: E,
  after: E,
  maps: Maps,
): readonly FieldFound[] {
  const all: FieldFound[] = [];
  for (const [field, rule] of rules) {
    const one = before[field];
    const other = after[field];
    if (same(one, other)) continue;
    const pair = { before, after, maps, labels: maps.labels };
    for (const each of rule(one, other, pair)) all.push({ field, ...each });
  }
  return all;
}
