import type { Status } from "./scene.ts";

/**
 * What a view that is a table holds, before it is written as text or laid out as a picture: the one source of its
 * rows. The first column is that of the perspectives, whose names are those of the groups; cells begin with the second.
 */
export interface TableContent {
  readonly columns: readonly ContentColumn[];
  /** Perspectives that have rows. */
  readonly groups: readonly ContentGroup[];
}

export interface ContentColumn {
  readonly kind: ColumnKind;
  readonly name: string;
}

/** `theme` is a column of a matrix, also that of what is in no theme; `actual` and `target` are figures. */
export type ColumnKind =
  | "perspective"
  | "group"
  | "theme"
  | "objective"
  | "owner"
  | "measure"
  | "actual"
  | "target"
  | "status";

export interface ContentGroup {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly rows: readonly ContentRow[];
}

export interface ContentRow {
  /** What the row is about; rows below each other with the same one share its cells (see {@link isShared}). */
  readonly objective?: string;
  /** A cell for each column after the first. */
  readonly cells: readonly ContentCell[];
}

/** Several objectives may stand in one cell of a matrix; elsewhere there is one text. */
export type ContentCell = readonly ContentEntry[];

export interface ContentEntry {
  readonly text: string;
  /** What is told of it beside its name: its readiness. */
  readonly detail?: string;
  readonly status?: Status;
  /** The objective whose name this is. */
  readonly objective?: string;
}

/** Figures stand on the right. */
export function isFigure({ kind }: Pick<ContentColumn, "kind">): boolean {
  return kind === "actual" || kind === "target";
}

/** Told once for all measures of an objective. */
export function isShared({ kind }: Pick<ContentColumn, "kind">): boolean {
  return kind === "objective" || kind === "owner";
}
