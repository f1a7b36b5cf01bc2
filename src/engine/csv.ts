import { parse } from "csv-parse/sync";

/** A delimited text taken apart: the header and the records with their lines (from 1). */
export type CsvReading =
  | { readonly kind: "records"; readonly header: readonly string[]; readonly records: readonly CsvRecord[] }
  | { readonly kind: "malformed"; readonly why: string };

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a CSV whose separator is a comma, semicolon or tab, whichever its first line has most of. */
export function readCsv(text: string): CsvReading {
  const delimiter = separatorOf(text);
  const options = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  } as const;
  try {
    // With `info`, csv-parse gives records beside their lines; its declarations do not say so.
    const parsed: unknown = parse(text, options);
    const [header, ...records] = (parsed as readonly ParsedRecord[]).map(({ record, info }) => ({
      line: info.lines - breaksIn(record),
      cells: record,
    }));
    if (header === undefined) return { kind: "malformed", why: "is empty" };
    return { kind: "records", header: header.cells.map((each) => each.trim().normalize("NFC")), records };
  } catch (failure) {
    const line = failure instanceof Error && "lines" in failure ? Number(failure.lines) : Number.NaN;
    const where = Number.isInteger(line) ? ` near line ${line}` : "";
    return { kind: "malformed", why: `has a quotation mark that is not closed or is out of place${where}` };
  }
}

function separatorOf(text: string): string {
  const firstLine = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ""))?.[0] ?? "";
  const bare = firstLine.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((each) => ({ each, count: bare.split(each).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).each;
}

/** csv-parse tells the line a record ends on; texts with line breaks begin earlier. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
