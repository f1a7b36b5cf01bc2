import type { Rectangle, Scene } from "../../src/layout/scene.ts";
import type { SceneTable, SceneTableBand, SceneTableEntry } from "../../src/layout/table-scene.ts";
import { textRectangle } from "./inspect-scene.ts";

/** What is wrong with how a table is placed, in words; nothing in a sound one. */
export function tableProblems(scene: Scene): readonly string[] {
  const { table } = scene;
  if (table === undefined) return ["no table"];
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
  return [
    ...table.columns.flatMap(({ name, area, heading }) => [
      ...outside(`column ${name}`, area, whole),
      ...outside(`heading ${name}`, textRectangle(heading), area),
    ]),
    ...overlaps(
      "columns",
      table.columns.map(({ area }) => area),
    ),
    ...overlaps(
      "bands",
      table.bands.map(({ area }) => area),
    ),
    ...table.bands.flatMap((band) => bandProblems(band, table, whole)),
    ...[scene.title, scene.footer, ...scene.legend.map(({ label }) => label)].flatMap((block) =>
      outside("surround", textRectangle(block), whole),
    ),
  ];
}

function bandProblems(band: SceneTableBand, table: SceneTable, whole: Rectangle): readonly string[] {
  const rows = band.blocks.flatMap((block) => block.rows);
  const cells = rows.flatMap((row) => row.cells);
  const spans = table.columns
    .slice(1)
    .map((_, index) =>
      cells.filter(({ column }) => column === index + 1).reduce((sum, cell) => sum + cell.rows, 0),
    );
  return [
    ...outside(`band ${band.id}`, band.area, whole),
    ...outside(`title of ${band.id}`, textRectangle(band.title), band.bar),
    ...band.blocks.flatMap(({ name, area }) => outside(`block ${name}`, area, band.area)),
    ...overlaps(
      "blocks",
      band.blocks.map(({ area }) => area),
    ),
    ...overlaps(
      "cells",
      cells.map(({ area }) => area),
    ),
    ...spans.flatMap((span, index) =>
      span === rows.length ? [] : [`column ${index + 1} has cells for ${span} of ${rows.length} rows`],
    ),
    ...cells.flatMap(({ column, area, entries }) => [
      ...outside(`cell of column ${column}`, area, band.area),
      ...outside(
        `cell of column ${column}`,
        { ...area, y: 0, height: 0 },
        { ...table.columns[column]!.area, y: 0 },
      ),
      ...entries.flatMap((entry) => entryProblems(entry, area)),
      ...overlaps(
        "entries",
        entries.flatMap(({ box }) => box ?? []),
      ),
    ]),
  ];
}

function entryProblems(
  { name, box, label, detail, status }: SceneTableEntry,
  cell: Rectangle,
): readonly string[] {
  const holder = box ?? cell;
  const texts = [label, ...(detail === undefined ? [] : [detail])].map(textRectangle);
  const mark =
    status === undefined
      ? []
      : [
          {
            x: status.centre.x - status.radius,
            y: status.centre.y - status.radius,
            width: 2 * status.radius,
            height: 2 * status.radius,
          },
        ];
  const letters = (text: string) => text.replace(/\s/gu, "");
  const drawn = label.lines.map(({ text }) => text).join("");
  return [
    ...outside(`box of ${name}`, holder, cell),
    ...[...texts, ...mark].flatMap((each) => outside(`“${name.slice(0, 20)}”`, each, holder)),
    ...overlaps(`“${name.slice(0, 20)}”`, [...texts, ...mark]),
    ...(letters(drawn) === letters(name) ? [] : [`“${name}” is drawn as “${drawn}”`]),
  ];
}

const CLOSE = 0.01;

function outside(what: string, inner: Rectangle, outer: Rectangle): readonly string[] {
  const over = Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
  return over > CLOSE ? [`${what} sticks out by ${over.toFixed(1)}`] : [];
}

function overlaps(what: string, areas: readonly Rectangle[]): readonly string[] {
  const found: string[] = [];
  const sorted = areas.map((area, index) => ({ area, index })).sort((a, b) => a.area.y - b.area.y);
  for (const [at, { area, index }] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next]!;
      if (other.area.y >= area.y + area.height - CLOSE) break;
      if (area.x < other.area.x + other.area.width - CLOSE && other.area.x < area.x + area.width - CLOSE)
        found.push(`${what} ${index} and ${other.index} overlap`);
    }
  }
  return found;
}
