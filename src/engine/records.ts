/** The rows of a data file before their columns are typed, whatever kind of file they are from. */
export type Reading =
  | { readonly kind: "records"; readonly header: readonly string[]; readonly records: readonly FileRecord[] }
  | { readonly kind: "malformed"; readonly why: string; readonly hint?: string | undefined };

export interface FileRecord {
  /** Where the record begins: its line, or its row in a sheet, or its number in a list; from 1. */
  readonly line: number;
  /** Texts in the order of the header; blank is missing. */
  readonly cells: readonly string[];
}
