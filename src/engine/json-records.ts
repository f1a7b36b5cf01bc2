import type { Reading } from "./records.ts";

/**
 * Reads a JSON file: a list of objects, or one object a line (NDJSON). The header is every name in the order in which
 * they first occur; `line` is the number of the object. Lists and objects inside a record become their JSON text.
 */
export function readJsonRecords(text: string): Reading {
  const items = itemsOf(text.replace(/^\uFEFF/, ""));
  if (typeof items === "string") return { kind: "malformed", why: items };
  const header = new Map<string, number>();
  const rows: ReadonlyMap<string, string>[] = [];
  for (const [index, item] of items.entries()) {
    if (typeof item !== "object" || item === null || Array.isArray(item))
      return { kind: "malformed", why: `has something other than an object as item ${index + 1}` };
    const row = new Map(
      Object.entries(item).map(([name, value]) => [name.normalize("NFC"), cellText(value)]),
    );
    for (const name of row.keys()) if (!header.has(name)) header.set(name, header.size);
    rows.push(row);
  }
  const names = [...header.keys()];
  const records = rows.map((row, index) => ({
    line: index + 1,
    cells: names.map((name) => row.get(name) ?? ""),
  }));
  return { kind: "records", header: names, records };
}

/** The objects of the file, or what is wrong with it. */
function itemsOf(text: string): readonly unknown[] | string {
  const whole = parsed(text);
  if (Array.isArray(whole?.value)) return whole.value;
  const lines = text.split(/\r\n|\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return "is empty";
  const items: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    const item = parsed(line);
    if (item === undefined) return `is neither a JSON list nor one JSON object a line (line ${index + 1})`;
    items.push(item.value);
  }
  return items;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Nested too deep to be written; no column takes it anyway.
    return "…";
  }
}
