import type { Grade, SubjectKind } from "../change.ts";

/** One kind of change: its name, how much it matters and why, and how it is told. */
export interface ChangeKind<Code extends string = string> {
  readonly code: Code;
  /** The kind under which it is found when the two maps are compared the other way round. */
  readonly mirror: Code;
  readonly grade: Grade;
  /** Why the grade is above `note`. */
  readonly reason?: string;
  readonly sentence: (parts: Parts) => string;
}

/** What sentences are made of; all texts are ready to be shown. */
export interface Parts {
  readonly kind: SubjectKind;
  /** The name in backticks, without the word for its kind. */
  readonly name: string;
  /** The element it belongs to, with its word: "objective `Retain customers`". */
  readonly of?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly by?: string | undefined;
  /** When, for whom, in which list: `at 2025-Q4`. */
  readonly detail?: string | undefined;
}
