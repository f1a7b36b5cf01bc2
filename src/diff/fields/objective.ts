import type { Alignment, Group, Objective, Perspective, Readiness, Theme } from "../../model/model.ts";
import { groupKey } from "../moved-groups.ts";
import { listText, numberText, percentText, quoted, weightText } from "../value-text.ts";
import { ELEMENT_FIELDS } from "./element.ts";
import { fact, factOf, fieldRules, flag, found, type Pair } from "./rules.ts";

export const PERSPECTIVE_FIELDS = fieldRules<Perspective>({
  ...ELEMENT_FIELDS,
  weight: fact("weight-changed", (weights) => weights.map(weightText).join(", ")),
  corresponds: fact("correspondence-changed", (names) => listText(names.map(quoted))),
});

export const GROUP_FIELDS = fieldRules<Group>({
  ...ELEMENT_FIELDS,
  perspective: (before, after, { labels }) => {
    const say = (id: string): string => `perspective ${labels.of("perspectives", id)}`;
    return [found("group-moved", factOf(before, say), factOf(after, say))];
  },
  slot: flag("slot-set", "slot-dropped"),
});

export const THEME_FIELDS = fieldRules<Theme>({
  ...ELEMENT_FIELDS,
  slot: flag("slot-set", "slot-dropped"),
  weight: fact("weight-changed", (weights) => weights.map(weightText).join(", ")),
});

export const OBJECTIVE_FIELDS = fieldRules<Objective>({
  ...ELEMENT_FIELDS,
  kind: (before, after) => [
    found(
      "objective-kind-changed",
      factOf(before, (kind) => `an ${kind}`),
      factOf(after, (kind) => `an ${kind}`),
    ),
  ],
  perspective: (_before, _after, pair) => (wentWithGroup(pair) ? [] : [moved(pair)]),
  // A move to another perspective tells the group with it.
  group: (_before, _after, pair) => (pair.before.perspective === pair.after.perspective ? [moved(pair)] : []),
  themes: fact("themes-changed", (ids, { labels }) => listText(ids.map((id) => labels.of("themes", id)))),
  measures: (before, after, pair) => {
    const { labels } = pair;
    const say = (id: string): string => `measure ${labels.of("measures", id)}`;
    const gone = before.filter((id) => !after.includes(id) && isShared(id, pair));
    const come = after.filter((id) => !before.includes(id) && isShared(id, pair));
    return [
      ...gone.map((id) => found("measure-detached", factOf(id, say), undefined)),
      ...come.map((id) => found("measure-attached", undefined, factOf(id, say))),
    ];
  },
  owner: fact("owner-changed", (id, { labels }) => labels.of("owners", id)),
  weight: fact("weight-changed", (weights) => weights.map(weightText).join(", ")),
  rollUp: fact("roll-up-changed", (way) => quoted(way)),
  readiness: fact("readiness-changed", (parts) => parts.map(readinessText).join(", ")),
  alignment: fact("alignment-changed", (parts) => parts.map(alignmentText).join(", ")),
});

function moved(pair: Pair<Objective>): ReturnType<typeof found> {
  const { before, after, labels } = pair;
  const say = ({ perspective, group }: Objective): string => {
    const band = labels.of("perspectives", perspective);
    return group === undefined ? band : `${labels.group(perspective, group)} in ${band}`;
  };
  const value = ({ perspective, group }: Objective): unknown => ({ perspective, group });
  return found(
    `${after.kind}-moved`,
    { text: say(before), value: value(before) },
    { text: say(after), value: value(after) },
  );
}

/** The move of a group is told once, and not for each of its objectives. */
function wentWithGroup({ before, after, maps }: Pair<Objective>): boolean {
  const { group } = before;
  if (group === undefined || after.group === undefined) return false;
  const went = maps.movedGroups.get(groupKey({ perspective: before.perspective, id: group }));
  return went === groupKey({ perspective: after.perspective, id: after.group });
}

/** A measure that both maps have, and whose own objective stayed: others are told as added, removed or moved. */
function isShared(id: string, { maps, after }: Pair<Objective>): boolean {
  const one = maps.measures.before.get(id);
  const other = maps.measures.after.get(id);
  if (one === undefined || other === undefined)
    return one?.objective === undefined && other?.objective === undefined;
  return one.objective === other.objective || (one.objective !== after.id && other.objective !== after.id);
}

function readinessText({ column, available, required }: Readiness): string {
  const counts = `${numberText(available)} of ${numberText(required)}`;
  return column === undefined ? counts : `${quoted(column)} ${counts}`;
}

export function alignmentText({ kind, path, share }: Alignment): string {
  const word = kind === "cascades" ? "carries on" : "contributes to";
  return `${word} ${quoted(path.join("."))}${share === undefined ? "" : ` with ${percentText(share)}`}`;
}
