import type { Grade, SubjectKind } from "./change.ts";
import { CONSEQUENCE_KINDS, type ConsequenceCode } from "./consequence-kinds.ts";
import { FACT_KINDS, type FactCode } from "./fact-kinds.ts";
import { STRUCTURE_KINDS, type StructureCode } from "./structure-kinds.ts";

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

export type ChangeCode = StructureCode | FactCode | ConsequenceCode;

/** All kinds of change, in the order in which they are documented. */
export const CHANGE_KINDS: readonly ChangeKind<ChangeCode>[] = [
  ...STRUCTURE_KINDS,
  ...FACT_KINDS,
  ...CONSEQUENCE_KINDS,
];

const BY_CODE: ReadonlyMap<string, ChangeKind<ChangeCode>> = new Map(
  CHANGE_KINDS.map((each) => [each.code, each]),
);

/** The kind of a name; undefined for a name that no kind has. */
export function changeKind(code: string): ChangeKind<ChangeCode> | undefined {
  return BY_CODE.get(code);
}
