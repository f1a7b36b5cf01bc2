import { displayWidth, logLine } from "../index.ts";

export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A table for a terminal: columns two spaces apart, padded by display width; empty without rows. */
export function textTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const cells = [columns.map((column) => column.title), ...rows].map((row) => row.map(logLine));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ""))));
  return cells
    .map((row) => {
      const padded = columns.map(({ align }, index) => {
        const cell = row[index] ?? "";
        const space = " ".repeat((widths[index] ?? 0) - displayWidth(cell));
        return align === "left" ? cell + space : space + cell;
      });
      return `${padded.join("  ").trimEnd()}\n`;
    })
    .join("");
}

/** A paragraph in lines of at most 100 columns, broken between words, or between Chinese characters. */
export function wrapped(text: string): string {
  const lines = [""];
  for (const [piece] of text.matchAll(PIECE)) {
    const line = `${lines.at(-1) ?? ""}${piece}`;
    if (displayWidth(line.trimEnd()) > 100) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line;
  }
  return lines.map((each) => each.trim()).join("\n");
}

/** A word with the space before it, or a Chinese character with the marks that may not begin a line. */
const PIECE = /\s*(?:[“（《]?[\u3400-\u9fff][，。；：、！？”）》]*|[^\s\u3400-\u9fff]+)/gu;

/** One line of CSV (RFC 4180), with `\n`. A text that a spreadsheet would take for a formula gets a `'` before it. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => {
    if (cell === null) return "";
    const text = typeof cell === "string" ? cell.replace(/^[=+@\t\r-]/, "'$&") : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(",")}\n`;
}
