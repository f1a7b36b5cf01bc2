import type { Link } from "../model/model.ts";
import type { Change, Subject } from "./change.ts";
import { LINK_FIELDS } from "./fields/link.ts";
import { compareFields } from "./fields/rules.ts";
import type { Labels } from "./labels.ts";
import type { Maps } from "./maps.ts";
import { alike, withoutPlaces } from "./same.ts";
import { changeOf } from "./tell.ts";

/**
 * Links are told apart by their ends; several between the same two by their order. A removed one whose opposite was
 * added is reversed.
 */
export function compareLinks(maps: Maps): readonly Change[] {
  const { before, after, labels } = maps;
  if (alike(before.links, after.links, ["from", "to"])) {
    return before.links.flatMap((one, index) => fieldChanges(one, after.links[index] ?? one, maps));
  }
  const known = new Map(keyed(before.links));
  const come: (readonly [string, Link])[] = [];
  const changes: Change[] = [];
  for (const [key, link] of keyed(after.links)) {
    const one = known.get(key);
    if (one === undefined) come.push([key, link]);
    else changes.push(...fieldChanges(one, link, maps));
    known.delete(key);
  }
  for (const [key, link] of come) {
    const opposite = keyOf(link.to, link.from, numberOf(key));
    const one = known.get(opposite);
    const subject = subjectOfLink(link, labels);
    if (one === undefined) {
      const fact = { text: subject.label, value: withoutPlaces(link) };
      changes.push(changeOf({ code: "link-added", after: fact }, subject, link.at));
      continue;
    }
    known.delete(opposite);
    const ends = ({ from, to }: Link) => ({ text: labels.link(from, to), value: { from, to } });
    changes.push(
      changeOf({ code: "link-reversed", before: ends(one), after: ends(link) }, subject, link.at),
      ...fieldChanges(one, link, maps),
    );
  }
  for (const link of known.values()) {
    const subject = subjectOfLink(link, labels);
    const fact = { text: subject.label, value: withoutPlaces(link) };
    changes.push(changeOf({ code: "link-removed", before: fact }, subject, link.at));
  }
  return changes;
}

export function subjectOfLink({ from, to }: Link, labels: Labels): Subject {
  return { kind: "link", id: `${from} -> ${to}`, label: labels.link(from, to) };
}

function fieldChanges(before: Link, after: Link, maps: Maps): readonly Change[] {
  return compareFields(LINK_FIELDS, before, after, maps).map((found) =>
    changeOf(found, subjectOfLink(after, maps.labels), after.at),
  );
}

function keyed(links: readonly Link[]): readonly (readonly [string, Link])[] {
  const counts = new Map<string, number>();
  return links.map((link) => {
    const first = keyOf(link.from, link.to, 0);
    const count = counts.get(first) ?? 0;
    counts.set(first, count + 1);
    return [keyOf(link.from, link.to, count), link];
  });
}

/** Ids hold no line break. */
function keyOf(from: string, to: string, number: number): string {
  return `${from}\n${to}\n${number}`;
}

function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf("\n") + 1));
}
