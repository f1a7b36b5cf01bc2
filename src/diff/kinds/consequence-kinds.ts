import type { ChangeKind } from "./change-kind.ts";

export type ConsequenceCode =
  | "path-lost"
  | "path-found"
  | "orphaned"
  | "connected"
  | "measures-lost"
  | "measures-found"
  | "cycle-appeared"
  | "cycle-gone"
  | "theme-narrowed"
  | "theme-spans"
  | "check-fails"
  | "check-passes";

/** What follows from changes and stands in no single line of the map. */
export const CONSEQUENCE_KINDS: readonly ChangeKind<ConsequenceCode>[] = [
  {
    code: "path-lost",
    mirror: "path-found",
    grade: "danger",
    reason: "nothing on the map says any more how it pays off in the end",
    sentence: ({ kind, name, detail }) => `No path leads from ${kind} ${name} to ${detail} any more`,
  },
  {
    code: "path-found",
    mirror: "path-lost",
    grade: "note",
    sentence: ({ kind, name, detail }) =>
      `A path leads from ${kind} ${name} to ${detail} again or for the first time`,
  },
  {
    code: "orphaned",
    mirror: "connected",
    grade: "danger",
    reason: "it neither causes anything on the map nor is brought about by anything",
    sentence: ({ kind, name }) => `The last link of ${kind} ${name} is gone: it is an orphan now`,
  },
  {
    code: "connected",
    mirror: "orphaned",
    grade: "note",
    sentence: ({ kind, name }) =>
      `${kind === "asset" ? "Asset" : "Objective"} ${name} was an orphan and has a link now`,
  },
  {
    code: "measures-lost",
    mirror: "measures-found",
    grade: "danger",
    reason: "whether it is reached can no longer be told",
    sentence: ({ kind, name }) => `The only measure of ${kind} ${name} is gone`,
  },
  {
    code: "measures-found",
    mirror: "measures-lost",
    grade: "note",
    sentence: ({ kind, name }) =>
      `${kind === "asset" ? "Asset" : "Objective"} ${name} had no measure and has one now`,
  },
  {
    code: "cycle-appeared",
    mirror: "cycle-gone",
    grade: "danger",
    reason: "a chain of causes that runs in a circle explains nothing unless a loop is meant",
    sentence: ({ detail }) => `A chain of links now runs in a circle: ${detail}`,
  },
  {
    code: "cycle-gone",
    mirror: "cycle-appeared",
    grade: "note",
    sentence: ({ detail }) => `A circle of links is gone: ${detail}`,
  },
  {
    code: "theme-narrowed",
    mirror: "theme-spans",
    grade: "notable",
    reason: "a theme is a story across perspectives",
    sentence: ({ name, before, after }) =>
      `Theme ${name} no longer spans perspectives: it had ${before}, now ${after}`,
  },
  {
    code: "theme-spans",
    mirror: "theme-narrowed",
    grade: "note",
    sentence: ({ name, before, after }) =>
      `Theme ${name} now spans perspectives: it had ${before}, now ${after}`,
  },
  {
    code: "check-fails",
    mirror: "check-passes",
    grade: "notable",
    reason: "the map passed this check before",
    sentence: ({ detail, after }) => `Check ${detail} now fails: ${after}`,
  },
  {
    code: "check-passes",
    mirror: "check-fails",
    grade: "note",
    sentence: ({ detail, before }) => `Check ${detail} no longer complains: ${before}`,
  },
];
