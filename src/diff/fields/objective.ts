import type { Alignment, Group, Objective, Perspective, Readiness, Theme } from "../../model/model.ts";
import { listText, numberText, percentText, quoted, weightText } from "../value-text.ts";
import { elementFields } from "./element.ts";
import { fact, factOf, flag, found, identity, type Pair, type Rules } from "./rules.ts";

export const PERSPECTIVE_FIELDS: Rules<Perspective> = {
  ...elementFields("perspective"),
  kind: identity,
  weight: fact("weight-changed", (weights) => weights.map(weightText).join(", ")),
  corresponds: fact("correspondence-changed", (names) => listText(names.map(quoted))),
};

export const GROUP_FIELDS: Rules<Group> = {
  ...elementFields("group"),
  kind: identity,
  perspective: identity,
  slot: flag("slot-set", "slot-dropped"),
};

export const THEME_FIELDS: Rules<Theme> = {
  ...elementFields("theme"),
  kind: identity,
  slot: flag("slot-set", "slot-dropped"),
  weight: fact("weight-changed", (weights) => weights.map(weightText).join(", ")),
};

export const OBJECTIVE_FIELDS: Rules<Objective> = {
  ...elementFields("objective"),
  kind: (before, after) => [
    found(
      "objective-kind-changed",
      factOf(before, (kind) => `an ${kind}`),
      factOf(after, (kind) => `an ${kind}`),
    ),
  ],
  perspective: (_before, _after, pair) => [moved(pair)],
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
};

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

/** A measure that both maps have, and whose own objective stayed: others are told as added, removed or moved. */
function isShared(id: string, { mapBefore, mapAfter, after }: Pair<Objective>): boolean {
  const one = mapBefore.measures.find((each) => each.id === id);
  const other = mapAfter.measures.find((each) => each.id === id);
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
