import type { Grade, SubjectKind } from "../change.ts";
import { capital, NOUNS } from "../nouns.ts";
import type { ChangeKind, Parts } from "./change-kind.ts";

/** Links are told by their ends, and have neither id nor label. */
export type NamedKind = Exclude<SubjectKind, "link">;

/** What stands in something that it may be taken out of. */
const MOVABLE = ["group", "objective", "asset", "measure"] as const;

/** What may happen to a whole element. Only a column cannot say by `was` which id it had. */
export type StructureCode =
  | `${SubjectKind}-${"added" | "removed"}`
  | `${NamedKind}-${"renamed-silently" | "relabelled"}`
  | `${Exclude<NamedKind, "column">}-renamed`
  | `${(typeof MOVABLE)[number]}-moved`;

/** Kinds whose coming or going is more than a note, and why. */
const ADDED: Partial<Record<SubjectKind, readonly [Grade, string]>> = {
  perspective: ["notable", "a new perspective changes how the whole map is read and weighed"],
  objective: ["notable", "the organisation takes on one more objective"],
};

const REMOVED: Partial<Record<SubjectKind, readonly [Grade, string]>> = {
  map: ["danger", "a whole map is gone"],
  perspective: ["danger", "everything in this perspective leaves the strategy"],
  theme: ["notable", "a theme of the strategy is given up"],
  objective: ["notable", "the organisation gives up an objective"],
  asset: ["notable", "the strategy no longer says what it needs here"],
  measure: ["notable", "what is not measured can no longer be steered by the map"],
  link: ["notable", "the strategy no longer claims that one brings about the other"],
  initiative: ["notable", "work that moved objectives is taken off the map"],
  milestone: ["notable", "a promise with a date is taken back"],
  source: ["notable", "formulas can no longer read it"],
  column: ["notable", "formulas can no longer read it"],
  tiers: ["notable", "customers or other rows are no longer classed by it"],
  tier: ["notable", "its members fall into other tiers"],
};

const MOVED: Partial<Record<SubjectKind, readonly [Grade, string]>> = {
  group: ["notable", "another perspective carries its objectives, and their scores count there"],
  objective: ["notable", "another perspective or group carries it, and its score counts there"],
  measure: ["notable", "its score counts for another objective"],
};

const SILENT = "without `was` in the new map, history and later comparisons lose the thread";
const COLUMN_RENAMED = "what read it under its old name no longer finds it";

const KINDS = Object.keys(NOUNS) as readonly SubjectKind[];

/** Added, removed, renamed, relabelled and moved, for each kind of element to which it can happen. */
export const STRUCTURE_KINDS: readonly ChangeKind<StructureCode>[] = KINDS.flatMap((kind) => [
  row(
    `${kind}-added`,
    `${kind}-removed`,
    ADDED[kind],
    (parts) => `${who(parts)} is added${place("to", parts)}`,
  ),
  row(
    `${kind}-removed`,
    `${kind}-added`,
    REMOVED[kind],
    (parts) => `${who(parts)} is removed${place("from", parts)}`,
  ),
  ...(kind === "link" ? [] : namedRows(kind)),
  ...MOVABLE.filter((each) => each === kind).map((each) =>
    row(
      `${each}-moved`,
      `${each}-moved`,
      MOVED[each],
      (parts) => `${who(parts)} moves from ${parts.before ?? "nowhere"} to ${parts.after ?? "nowhere"}`,
    ),
  ),
]);

function namedRows(kind: NamedKind): readonly ChangeKind<StructureCode>[] {
  const silently = `${kind}-renamed-silently` as const;
  const relabelled = `${kind}-relabelled` as const;
  return [
    ...(kind === "column" ? [] : [row(`${kind}-renamed`, `${kind}-renamed`, undefined, renamed)]),
    row(silently, silently, ["notable", kind === "column" ? COLUMN_RENAMED : SILENT], renamed),
    row(
      relabelled,
      relabelled,
      undefined,
      ({ before, after }) => `${capital(NOUNS[kind])} ${before} is now called ${after}`,
    ),
  ];
}

function row(
  code: StructureCode,
  mirror: StructureCode,
  graded: readonly [Grade, string] | undefined,
  sentence: ChangeKind["sentence"],
): ChangeKind<StructureCode> {
  return {
    code,
    mirror,
    grade: graded?.[0] ?? "note",
    ...(graded === undefined ? {} : { reason: graded[1] }),
    sentence,
  };
}

function who({ kind, name }: Parts): string {
  return `${capital(NOUNS[kind])} ${name}`;
}

function place(word: "to" | "from", { of }: Parts): string {
  return of === undefined ? "" : ` ${word} ${of}`;
}

function renamed(parts: Parts): string {
  return `The id of ${NOUNS[parts.kind]} ${parts.name} changes from ${parts.before} to ${parts.after}`;
}
