import type { Change } from "../../../src/diff/change.ts";
import { CHANGE_KINDS } from "../../../src/diff/change-kinds.ts";
import { diffMaps } from "../../../src/diff/diff.ts";
import { CONSEQUENCE_KINDS } from "../../../src/diff/kinds/consequence-kinds.ts";
import type { StrategyMap } from "../../../src/model/model.ts";
import { applyChanges } from "./apply-changes.ts";
import { hasCircle, plainConsequences } from "./consequences.ts";
import { exchange } from "./draft.ts";
import { bare, type Script, withoutPlaces } from "./script.ts";

const CONSEQUENCES: ReadonlySet<string> = new Set(CONSEQUENCE_KINDS.map(({ code }) => code));
const MIRRORS = new Map<string, string>(CHANGE_KINDS.map(({ code, mirror }) => [code, mirror]));

/** What does not hold of the changes of a script, as sentences; empty where all is well. */
export function faultsOf(script: Script): readonly string[] {
  const { before, after } = script;
  const changes = diffMaps(before, after);
  return [
    ...exactness(script, changes),
    ...followed(script, changes),
    ...mirrored(script, changes),
    ...applied(script, changes),
    ...emptied(after),
    ...changes.flatMap(unreadable),
  ];
}

function difference(title: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  const missing = expected.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...missing.map((each) => `${title} lack ${each}`), ...left.map((each) => `${title} hold ${each}`)];
}

/** The facts that are told are the edits that were made: code, subject, field, what stood there, what stands there. */
function exactness({ expected }: Script, changes: readonly Change[]): readonly string[] {
  const told = changes
    .filter(({ code }) => !CONSEQUENCES.has(code))
    .map(({ code, subject, field, before, after }) =>
      written({
        code,
        about: `${subject.kind} ${subject.id}`,
        field,
        before: bare(before?.value),
        after: bare(after?.value),
      }),
    );
  return difference("facts", expected.map(written), told);
}

/** What follows is what a plain search through both maps finds. */
function followed({ before, after, expected }: Script, changes: readonly Change[]): readonly string[] {
  const renames = expected.filter(({ code }) => code.includes("-renamed"));
  const old = renames.length === 0 ? before : structuredClone(before);
  for (const each of renames) exchange(old, String(each.before), String(each.after));
  const told = changes.filter(({ code }) => CONSEQUENCES.has(code));
  const plain = told.filter(({ code }) => !code.startsWith("cycle-"));
  const circles = told.filter(({ code }) => code === "cycle-appeared").length > 0;
  return [
    ...difference(
      "consequences",
      plainConsequences(old, after),
      plain.map(({ code, subject }) => `${code} ${subject.id}`),
    ),
    ...(!hasCircle(old) && hasCircle(after) !== circles ? ["consequences miss or make up a circle"] : []),
  ];
}

/** Looked at from the other side, every change is its mirror: what stood before stands after. */
function mirrored({ before, after }: Script, changes: readonly Change[]): readonly string[] {
  const back = diffMaps(after, before);
  // A rename is undone in the values, which speak of the ids of the map that is looked at as the new one.
  const renames = changes.filter(({ code }) => code.includes("-renamed"));
  const seen = (value: unknown): unknown => {
    const data = { value: structuredClone(value) };
    for (const each of renames) exchange(data, String(each.after?.value), String(each.before?.value));
    return data.value;
  };
  const isRename = ({ code }: Change): boolean => code.includes("-renamed");
  const facts = ({ code, before: one, after: other }: Change) =>
    CONSEQUENCES.has(code) || code.endsWith("-added") || code.endsWith("-removed")
      ? []
      : [one?.value, other?.value];
  const there = changes.map((each) => {
    const [one, other] = facts(each);
    const values = isRename(each) ? [other, one] : [seen(other), seen(one)];
    return written([MIRRORS.get(each.code), ends(String(seen(each.subject.id)), seen), ...values]);
  });
  return difference(
    "changes back",
    there,
    back.map((each) => written([each.code, ends(each.subject.id, (id) => id), ...padded(facts(each))])),
  );
}

function padded(values: readonly unknown[]): readonly unknown[] {
  return [values[0], values[1]];
}

/** The ends of a link in one order: a reversed one has the other id when looked at from the other side. */
function ends(id: string, seen: (id: string) => unknown): string {
  return id
    .split(" -> ")
    .map((each) => String(seen(each)))
    .sort()
    .join(" - ");
}

/** What is reported, put into the old map, gives the new one. */
function applied({ before, after }: Script, changes: readonly Change[]): readonly string[] {
  const facts = changes.filter(({ code }) => !CONSEQUENCES.has(code));
  const made = applyChanges(before, facts);
  const wanted = withoutPlaces(after) as Record<string, unknown>;
  const orders = difference("orders", ordersOf(before, after, wanted), ordersOf(before, after, made));
  return unordered(made) === unordered(wanted) ? orders : [...unlike(made, wanted, "applied"), ...orders];
}

/**
 * Data as text, whatever the order of fields and lists: where something was added among others is not told, so that the
 * order of lists is compared apart.
 */
function unordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).filter(
    ([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0),
  );
  return `{${fields
    .map(([name, each]) => `${name}:${unordered(each)}`)
    .sort()
    .join()}}`;
}

function unlike(one: unknown, other: unknown, path: string): readonly string[] {
  if (unordered(one) === unordered(other)) return [];
  if (Array.isArray(one) && Array.isArray(other))
    return difference(path, other.map(unordered), one.map(unordered));
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return [`${path} is ${unordered(one)}, not ${unordered(other)}`];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    unlike(
      (one as Record<string, unknown>)[name],
      (other as Record<string, unknown>)[name],
      `${path} ${name}`,
    ),
  );
}

/** The order of perspectives, themes and tiers that both maps have. */
function ordersOf(before: StrategyMap, after: StrategyMap, made: Record<string, unknown>): readonly string[] {
  const labels = (map: StrategyMap) => map.tiers.flatMap(({ tiers }) => tiers.map(({ label }) => label.text));
  const known = (["perspectives", "themes"] as const).map((list) => {
    const both = after[list].filter(({ id, was }) =>
      before[list].some((each) => each.id === id || was.includes(each.id)),
    );
    const ids = (made[list] as readonly { id: string }[]).map(({ id }) => id);
    return ids.filter((id) => both.some((each) => each.id === id)).join(", ");
  });
  const kept = labels(before).filter((label) => labels(after).includes(label));
  const tiers = labels(made as unknown as StrategyMap).filter((label) => kept.includes(label));
  return [...known, tiers.join(", ")];
}

function emptied(after: StrategyMap): readonly string[] {
  return diffMaps(after, structuredClone(after)).map(({ code }) => `a copy is told ${code}`);
}

/** A sentence is one: nothing in it that only a program writes. */
function unreadable({ sentence, code }: Change): readonly string[] {
  const isBad = /undefined|\[object|NaN|\bnull\b|\.$|^$| {2}/.test(sentence);
  return isBad ? [`${code} is told as: ${sentence}`] : [];
}

/** The same data as the same text, whatever the order of its fields. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields
    .map(([name, each]) => `${name}:${written(each)}`)
    .sort()
    .join()}}`;
}
