import { type Diagnostic, error, warning } from "../source/diagnostic.ts";
import { createSource, type Place, type Source } from "../source/source.ts";
import { didYouMean } from "../source/suggest.ts";
import { cellSpans, readCsv } from "./csv.ts";
import { findProjectFile, readDataText } from "./project-file.ts";

/** Observed values as they stand in a file, or why it is not read. */
export type ActualsRead =
  | {
      readonly kind: "actuals";
      readonly source: Source;
      readonly rows: readonly ActualRow[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: "refused"; readonly source?: Source; readonly diagnostic: Diagnostic };

/** One line: texts that are not looked at yet, each with its place. */
export interface ActualRow {
  readonly measure: ActualCell;
  readonly period: ActualCell;
  readonly value: ActualCell;
  readonly note: ActualCell;
  readonly place: Place;
}

export interface ActualCell {
  readonly text: string;
  readonly place: Place;
}

type ColumnName = "measure" | "period" | "value" | "note";

/** Names of the columns, in English and Chinese; letters large or small. */
const COLUMNS: Readonly<Record<ColumnName, readonly string[]>> = {
  measure: ["measure", "指标"],
  period: ["period", "期间"],
  value: ["value", "数值"],
  note: ["note", "备注"],
};

/**
 * Reads a CSV file below the project root with the columns `measure`, `period`, `value` and, where wanted, `note`, in
 * any order. What the texts mean is told by {@link withActuals}.
 */
export function readActuals(root: string, file: string): ActualsRead {
  const start: Place = { file, span: { start: 0, end: 0 } };
  const refuse = (why: string, hint?: string): ActualsRead => ({
    kind: "refused",
    diagnostic: error("actuals-refused", `the observed values in \`${file}\` are not read: ${why}`, start, {
      hint,
    }),
  });
  const found = findProjectFile(root, file);
  if (found.kind === "missing") return refuse("there is no such file");
  if (found.kind === "refused") return refuse(`it ${found.why}`);
  const given = readDataText(found.absolute);
  if (given === undefined) return refuse("it is not UTF-8", "save it as “CSV UTF-8”");
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const read = readCsv(text);
  if (read.kind === "malformed") return refuse(`it ${read.why}`);
  const source = createSource(file, text);
  const heads = read.header.map((each) => each.toLowerCase());
  const indexOf = (name: ColumnName): number => heads.findIndex((each) => COLUMNS[name].includes(each));
  const lacking = (["measure", "period", "value"] as const).filter((name) => indexOf(name) < 0);
  if (lacking.length > 0) {
    const which = lacking.map((each) => `\`${each}\``).join(" and ");
    const refused = refuse(
      `its first line names no column ${which}`,
      "the first line is `measure,period,value,note`; `note` may be left out",
    );
    return { ...refused, source };
  }
  const rows = read.records.map(({ line, cells }): ActualRow => {
    const begin = source.lineStarts[line - 1] ?? 0;
    const spans = cellSpans(text, begin);
    const whole = { start: begin, end: spans.at(-1)?.end ?? begin };
    const cell = (name: ColumnName): ActualCell => {
      const index = indexOf(name);
      const span = spans[index] ?? whole;
      return { text: (index < 0 ? "" : (cells[index] ?? "")).trim(), place: { file, span } };
    };
    return {
      measure: cell("measure"),
      period: cell("period"),
      value: cell("value"),
      note: cell("note"),
      place: { file, span: whole },
    };
  });
  return { kind: "actuals", source, rows, diagnostics: unreadColumns(read.header, source) };
}

/** A column of another name is left out, and said so: it may be a misspelt one. */
function unreadColumns(header: readonly string[], { file, text }: Source): readonly Diagnostic[] {
  const known = Object.values(COLUMNS).flat();
  const spans = cellSpans(text, 0);
  return header.flatMap((name, index) => {
    if (name === "" || known.includes(name.toLowerCase())) return [];
    const place = { file, span: spans[index] ?? { start: 0, end: 0 } };
    const hint = didYouMean(name, Object.keys(COLUMNS)) ?? "`measure`, `period`, `value` and `note` are read";
    return [warning("actuals-column-unread", `the column \`${name}\` is not read`, place, { hint })];
  });
}
