import { formatDay } from "../model/periods.ts";
import type { FileRecord, Reading } from "./records.ts";
import { openArchive } from "./workbook-archive.ts";
import { readXml } from "./xml-events.ts";

/**
 * Reads the first visible sheet of an Excel workbook: its first row with a text is the header, `line` is the row's
 * number. Formulas count with the value that Excel last saved. Numbers in a date's format become days, by the
 * workbook's own calendar (from 1900 or from 1904).
 */
export function readWorkbook(bytes: Uint8Array): Reading {
  const archive = openArchive(bytes);
  if (archive.kind === "malformed") return archive;
  const book = readBook(archive.part("xl/workbook.xml"), archive.part("xl/_rels/workbook.xml.rels"));
  const sheet = book === undefined ? undefined : archive.part(book.sheet);
  if (book === undefined || sheet === undefined) return { kind: "malformed", why: "has no visible sheet" };
  const texts = readTexts(archive.part("xl/sharedStrings.xml") ?? "<sst/>");
  const dates = dateStyles(archive.part("xl/styles.xml") ?? "<styleSheet/>");
  const rows =
    texts === undefined || dates === undefined
      ? "is no well-formed XML"
      : readRows(sheet, { texts, dates, from1904: book.from1904 });
  if (typeof rows === "string") return { kind: "malformed", why: rows };
  const [header, ...records] = rows.filter((row) => row.cells.some((cell) => cell !== ""));
  if (header === undefined) return { kind: "malformed", why: "is empty" };
  const names = header.cells.map((each) => each.trim().normalize("NFC"));
  // Excel leaves out blank cells at the end of a row, so short rows are whole ones.
  const whole = records.map(({ line, cells }) => ({
    line,
    cells: names.map((_, index) => cells[index] ?? ""),
  }));
  return { kind: "records", header: names, records: whole };
}

interface Book {
  /** The part that holds the first visible sheet. */
  readonly sheet: string;
  readonly from1904: boolean;
}

function readBook(workbook: string | undefined, relations: string | undefined): Book | undefined {
  if (workbook === undefined || relations === undefined) return undefined;
  let from1904 = false;
  let relation: string | undefined;
  const wrong = readXml(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = isTrue(attributes.get("date1904"));
      if (name === "sheet" && (attributes.get("state") ?? "visible") === "visible")
        relation ??= attributes.get("r:id");
    },
  });
  let target: string | undefined;
  const alsoWrong = readXml(relations, {
    open: (name, attributes) => {
      if (name === "Relationship" && attributes.get("Id") === relation) target ??= attributes.get("Target");
    },
  });
  if (wrong !== undefined || alsoWrong !== undefined || target === undefined) return undefined;
  return { sheet: target.startsWith("/") ? target.slice(1) : `xl/${target}`, from1904 };
}

function readTexts(xml: string): readonly string[] | undefined {
  const texts: string[] = [];
  let text = "";
  let phonetic = false;
  let inside = false;
  const wrong = readXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      inside = name === "t" && !phonetic;
    },
    text: (piece) => {
      if (inside) text += piece;
    },
    close: (name) => {
      if (name === "si") texts.push(text);
      if (name === "rPh") phonetic = false;
      inside = false;
    },
  });
  return wrong === undefined ? texts : undefined;
}

/** Formats of dates that every workbook has without saying so. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

/** The numbers of the cell styles that show a date. */
function dateStyles(xml: string): ReadonlySet<number> | undefined {
  const formats = new Set(BUILT_IN_DATES);
  const styles = new Set<number>();
  let isCellFormat = false;
  let count = 0;
  const wrong = readXml(xml, {
    open: (name, attributes) => {
      if (name === "numFmt" && isDateFormat(attributes.get("formatCode") ?? ""))
        formats.add(Number(attributes.get("numFmtId")));
      if (name === "cellXfs") isCellFormat = true;
      if (name === "xf" && isCellFormat && formats.has(Number(attributes.get("numFmtId")))) styles.add(count);
      if (name === "xf" && isCellFormat) count += 1;
    },
    close: (name) => {
      if (name === "cellXfs") isCellFormat = false;
    },
  });
  return wrong === undefined ? styles : undefined;
}

/** True for formats with a year or a day; texts in quotes, colours and escapes apart. */
function isDateFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

interface Lookups {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

function readRows(xml: string, lookups: Lookups): readonly FileRecord[] | string {
  const rows: { line: number; cells: string[] }[] = [];
  let row: { line: number; cells: string[] } = { line: 0, cells: [] };
  let column = -1;
  let type = "n";
  let style = -1;
  let value = "";
  let inside = false;
  const wrong = readXml(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = { line: Number(attributes.get("r") ?? row.line + 1), cells: [] };
        rows.push(row);
        column = -1;
      }
      if (name === "c") {
        column = columnOf(attributes.get("r")) ?? column + 1;
        type = attributes.get("t") ?? "n";
        style = Number(attributes.get("s") ?? -1);
        value = "";
      }
      inside = name === "v" || (name === "t" && type === "inlineStr");
    },
    text: (piece) => {
      if (inside) value += piece;
    },
    close: (name) => {
      inside = false;
      if (name !== "c" || column >= MOST_COLUMNS) return;
      while (row.cells.length < column) row.cells.push("");
      row.cells[column] = cellText(type, value, lookups.dates.has(style), lookups);
    },
  });
  return wrong ?? rows;
}

/** As many as Excel has. */
const MOST_COLUMNS = 16_384;

function cellText(type: string, value: string, isDate: boolean, { texts, from1904 }: Lookups): string {
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type !== "n" || !isDate || value === "") return value;
  return dayText(Number(value), from1904) ?? value;
}

/** Excel's number of a day; its calendar from 1900 has a 29 February 1900 that never was, so earlier days lie one off. */
function dayText(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day < 0 || day > 2_958_465) return undefined;
  if (from1904) return formatDay(day - 24_107);
  return day === 60 ? undefined : formatDay(day - (day > 60 ? 25_569 : 25_568));
}

/** `BC7` is the 55th column, counted from 0: 54. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
