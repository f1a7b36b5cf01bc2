import type { Place } from "../source/source.ts";
import type { ChangeCode } from "./change-kinds.ts";

/** How much a change matters: `note` is read, `notable` is talked about, `danger` is not merged without an answer. */
export type Grade = "note" | "notable" | "danger";

/** Least first. */
export const GRADES: readonly Grade[] = ["note", "notable", "danger"];

/** What a change is about. */
export type SubjectKind =
  | "map"
  | "perspective"
  | "group"
  | "theme"
  | "objective"
  | "asset"
  | "measure"
  | "link"
  | "initiative"
  | "milestone"
  | "owner"
  | "source"
  | "column"
  | "tiers"
  | "tier"
  | "scale"
  | "phase"
  | "scenario"
  | "term"
  | "view";

/** One fact that is other than it was, or something that follows from such facts. */
export interface Change {
  readonly kind: "change";
  /** Stable name of the kind, such as `target-relaxed`. */
  readonly code: ChangeCode;
  readonly grade: Grade;
  /** Why it has its grade; absent for notes that need none. */
  readonly reason?: string;
  readonly subject: Subject;
  /** Field of the model that holds it; absent for what is added, removed, or follows. */
  readonly field?: string;
  /** What stood there; absent where nothing did. */
  readonly before?: Fact;
  readonly after?: Fact;
  /** By how much, as people say it: `3 percentage points`. */
  readonly by?: string;
  /** When, for whom, in which list: what the sentence says besides. */
  readonly detail?: string;
  /** What the sentence puts the element in: "group `Image` of perspective `Customer`". */
  readonly within?: string;
  /** One sentence for people, without a full stop, names in backticks. */
  readonly sentence: string;
  readonly place: Place;
  /** The state that `place` lies in: the new one, but for what is removed. */
  readonly placedIn: "before" | "after";
}

/** The element that changed. `id` and `label` as in the new map, or in the old one where it is removed. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Of a link: `cause -> effect`. */
  readonly id: string;
  readonly label: string;
  /** What it belongs to: the objective of a measure, the source of a column. */
  readonly of?: { readonly kind: SubjectKind; readonly id: string; readonly label: string };
}

/** A value twice: for people, and as plain model data in the ids of the new map. */
export interface Fact {
  readonly text: string;
  readonly value: unknown;
}
