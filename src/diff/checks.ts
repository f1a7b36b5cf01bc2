import type { StrategyMap } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";
import type { Change } from "./change.ts";
import type { ChangeCode } from "./change-kinds.ts";
import { subjectOf } from "./elements.ts";
import { type Renames, renamesBetween } from "./renames.ts";
import { changeOf } from "./tell.ts";
import { quoted } from "./value-text.ts";

/** Checks whose outcome is told as a consequence already, where it is one. */
const TOLD: Readonly<Record<string, readonly ChangeCode[]>> = {
  "orphan-objective": ["orphaned", "connected"],
  "undriven-objective": ["orphaned", "connected"],
  "no-path-to-apex": ["path-lost", "path-found", "orphaned", "connected"],
  "no-measure": ["measures-lost", "measures-found"],
  "link-cycle": ["cycle-appeared", "cycle-gone"],
};

/** A map with what the checks found in it. */
export interface CheckedMap {
  readonly map: StrategyMap;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks that fail in the new map and did not in the old one, and the other way round: one change a finding. A finding
 * is the same when code and message are, after renames. What other changes tell already is left out.
 */
export function checkChanges(
  before: CheckedMap,
  after: CheckedMap,
  changes: readonly Change[],
): readonly Change[] {
  if (before.diagnostics.length === 0 && after.diagnostics.length === 0) return [];
  const words = newWords(renamesBetween(before.map, after.map));
  const rest = new Map<string, Diagnostic[]>();
  for (const each of before.diagnostics) {
    const key = keyOf(each, words);
    rest.set(key, [...(rest.get(key) ?? []), each]);
  }
  const told = new Set(changes.flatMap(({ code, subject }) => [code, `${code}\n${subject.id}`]));
  const ids = { before: idsByPlace(before.map), after: idsByPlace(after.map) };
  const isTold = ({ code, place }: Diagnostic, side: "before" | "after"): boolean => {
    const id = ids[side].get(placeKey(place)) ?? "";
    const now = side === "before" ? (words.get(id) ?? id) : id;
    const codes = TOLD[code] ?? [];
    return codes.some((each) => told.has(code === "link-cycle" ? each : `${each}\n${now}`));
  };
  const isGone = ({ place }: Diagnostic): boolean => {
    const id = ids.before.get(placeKey(place));
    return REMOVABLE.some((kind) => told.has(`${kind}-removed\n${id}`));
  };
  const subject = subjectOf(after.map);
  const found: Change[] = [];
  const side = (each: Diagnostic) => ({
    text: each.message,
    value: { code: each.code, message: each.message },
  });
  const fresh = after.diagnostics.filter((each) => rest.get(keyOf(each, NO_WORDS))?.shift() === undefined);
  // The same check of the same element in other words, such as another count, is no news.
  const gone = [...rest.values()].flat();
  const about = (each: Diagnostic, side: "before" | "after"): string => {
    const id = ids[side].get(placeKey(each.place)) ?? "";
    return `${each.code}\n${side === "before" ? (words.get(id) ?? id) : id}`;
  };
  const goneAbout = new Set(gone.map((each) => about(each, "before")));
  const freshAbout = new Set(fresh.map((each) => about(each, "after")));
  for (const each of fresh) {
    if (goneAbout.has(about(each, "after")) || isTold(each, "after")) continue;
    const detail = quoted(each.code);
    found.push(changeOf({ code: "check-fails", after: side(each), detail }, subject, each.place));
  }
  for (const each of gone) {
    if (freshAbout.has(about(each, "before")) || isTold(each, "before") || isGone(each)) continue;
    const detail = quoted(each.code);
    found.push(changeOf({ code: "check-passes", before: side(each), detail }, subject, after.map.idAt));
  }
  return found;
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();

function keyOf({ code, message }: Diagnostic, words: ReadonlyMap<string, string>): string {
  const renamed = message.replace(/`([^`]*)`/g, (_, word: string) => `\`${words.get(word) ?? word}\``);
  return `${code}\n${renamed}`;
}

/** Old id to new id, over all kinds: enough to recognise a message. */
function newWords({ whole, parts }: Renames): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const all = [...Object.values(whole), ...Object.values(parts).flatMap((each) => [...each.values()])];
  for (const renames of all) for (const each of renames.values()) words.set(each.before, each.after);
  return words;
}

/** Elements that checks find fault with. */
const REMOVABLE = ["objective", "asset", "measure", "theme", "initiative"] as const;

function idsByPlace({ objectives, measures, themes, initiatives }: StrategyMap): ReadonlyMap<string, string> {
  return new Map(
    [...objectives, ...measures, ...themes, ...initiatives].map(({ id, idAt }) => [placeKey(idAt), id]),
  );
}

function placeKey({ file, span }: Place): string {
  return `${file}:${span.start}`;
}
