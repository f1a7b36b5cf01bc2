import type { Change } from "../diff/change.ts";
import type { Scene } from "../layout/scene.ts";
import { type ChangeMark, markOf } from "./change-marks.ts";

/** What happened to one thing of the picture: its sign, whether something dangerous follows, and the sentences. */
export interface OverlayState {
  readonly mark: Exclude<ChangeMark, "!"> | undefined;
  readonly danger: boolean;
  readonly sentences: readonly string[];
}

/** States by kind and id, and what the picture cannot show. */
export interface OverlayStates {
  readonly of: (kind: DrawnKind, id: string) => OverlayState | undefined;
  /** The signs that stand in the picture. */
  readonly signs: ReadonlySet<ChangeMark>;
  /** Changes of owners, sources, scenarios and the like, and of groups that are gone. */
  readonly unseen: number;
}

/** Assets are drawn as objectives; links go by `from -> to`, groups by perspective and id. */
export type DrawnKind = "objective" | "link" | "perspective" | "group" | "theme";

/** Gathers changes by the thing of the scene that shows them: those of a measure by its objective. */
export function overlayStates(changes: readonly Change[], scene: Scene): OverlayStates {
  const drawn = drawnKeys(scene);
  const states = new Map<string, OverlayState>();
  let unseen = 0;
  for (const change of changes) {
    const key = drawnKey(change);
    if (key === undefined || !drawn.has(key)) {
      unseen++;
      continue;
    }
    const known = states.get(key) ?? { mark: undefined, danger: false, sentences: [] };
    states.set(key, {
      mark: heavier(known.mark, ownMark(change)),
      danger: known.danger || change.grade === "danger",
      sentences: [...known.sentences, change.sentence],
    });
  }
  const signs = [...states.values()].flatMap(({ mark, danger }) => [
    ...(mark === undefined ? [] : [mark]),
    ...(danger ? (["!"] as const) : []),
  ]);
  return { of: (kind, id) => states.get(`${kind} ${id}`), signs: new Set(signs), unseen };
}

function drawnKeys({ bands, columns, boxes, links }: Scene): ReadonlySet<string> {
  return new Set([
    ...bands.map(({ id }) => `perspective ${id}`),
    ...columns.map(({ kind, perspective, id }) =>
      kind === "theme" ? `theme ${id}` : `group ${perspective}\n${id}`,
    ),
    ...boxes.map(({ id }) => `objective ${id}`),
    ...links.map(({ from, to }) => `link ${from} -> ${to}`),
  ]);
}

function drawnKey({ subject }: Change): string | undefined {
  switch (subject.kind) {
    case "objective":
    case "asset":
      return `objective ${subject.id}`;
    case "measure":
      return subject.of === undefined ? undefined : `objective ${subject.of.id}`;
    case "group":
      return `group ${subject.of?.id ?? ""}\n${subject.id}`;
    case "link":
    case "perspective":
    case "theme":
      return `${subject.kind} ${subject.id}`;
    default:
      return undefined;
  }
}

/** The sign for the whole thing: it is added or removed only where it is itself, and not a fact or measure of it. */
function ownMark(change: Change): OverlayState["mark"] {
  const mark = markOf(change);
  if (mark === "!") return undefined;
  if (change.code === `${change.subject.kind}-added` && change.subject.kind !== "measure") return "+";
  if (change.code === `${change.subject.kind}-removed` && change.subject.kind !== "measure") return "−";
  return "~";
}

/** Added and removed say more than changed. */
function heavier(one: OverlayState["mark"], other: OverlayState["mark"]): OverlayState["mark"] {
  return one === undefined || (one === "~" && other !== undefined) ? other : one;
}
