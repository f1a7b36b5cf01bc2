import { pictureWords } from "../../layout/picture-words.ts";
import type { Scene } from "../../layout/scene.ts";
import type { ColumnKind } from "../../layout/table-content.ts";
import type {
  SceneTable,
  SceneTableBand,
  SceneTableCell,
  SceneTableEntry,
} from "../../layout/table-scene.ts";
import { joined } from "../../layout/text-block.ts";
import { escapeHtml, SIGNS } from "../report/html.ts";
import { svgId } from "../svg/svg-id.ts";
import { idPrefix, type PageContext } from "./context.ts";

/** Where a table stands on its page, and which of its objectives have been named in it. */
interface Place {
  readonly context: PageContext;
  readonly prefix: string;
  readonly columns: SceneTable["columns"];
  readonly named: Set<string>;
}

/** A view that is a table as a table of HTML, in which every objective leads to its details. */
export function tableHtml(context: PageContext, scene: Scene, table: SceneTable, picture: number): string {
  const place = { context, prefix: idPrefix(picture), columns: table.columns, named: new Set<string>() };
  const heads = table.columns.map(
    (column) => `<th scope="col" class="${column.kind}">${escapeHtml(column.name)}</th>`,
  );
  const legend = scene.legend.flatMap(({ sample, label }) =>
    sample.kind === "status" ? [`${sign(sample.status)} ${escapeHtml(joined(label))}`] : [],
  );
  const nothing = table.nothing === undefined ? [] : [`<p>${escapeHtml(joined(table.nothing))}</p>`];
  return [
    `<table><caption>${escapeHtml(scene.name)}</caption>`,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    ...table.bands.map((band) => bandHtml(band, place)),
    "</table>",
    ...nothing,
    ...(legend.length === 0
      ? []
      : [`<p class="place legend">${legend.map((each) => `<span>${each}</span>`).join(" ")}</p>`]),
    `<p class="place">${escapeHtml(joined(scene.footer))}</p>`,
  ].join("\n");
}

function bandHtml({ blocks, hue, name, note }: SceneTableBand, place: Place): string {
  const rows = blocks.flatMap((block) => block.rows);
  const told = note === undefined ? "" : ` title="${escapeHtml(note)}"`;
  const bar = `<th class="bar" scope="rowgroup" rowspan="${rows.length}"${told}>${escapeHtml(name)}</th>`;
  const lines = rows.map(({ cells }, index) => {
    const own = cells.map((cell) => cellHtml(cell, place)).join("");
    return `<tr>${index === 0 ? bar : ""}${own}</tr>`;
  });
  return `<tbody class="hue-${hue}">\n${lines.join("\n")}\n</tbody>`;
}

function cellHtml({ column, rows, entries }: SceneTableCell, place: Place): string {
  const heading = place.columns[column];
  const kind = heading?.kind ?? "status";
  const attributes = ` class="${kind}"${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  const texts = entries.map((entry) => entryHtml(entry, place));
  if (kind === "theme")
    return `<td${attributes}>${texts.map((each) => `<div class="entry">${each}</div>`).join("")}</td>`;
  return NAMES.includes(kind)
    ? `<th scope="row"${attributes}>${texts.join("")}</th>`
    : `<td${attributes}>${texts.join("")}</td>`;
}

/** What the other cells of a row are about. */
const NAMES: readonly ColumnKind[] = ["objective", "group"];

function entryHtml({ name, objective, box, detail, status }: SceneTableEntry, place: Place): string {
  const { context, named, prefix } = place;
  const mark = status === undefined ? "" : `${sign(status.status)} `;
  // In a box the mark stands alone; elsewhere its word follows.
  const heard =
    status === undefined || box === undefined
      ? ""
      : ` <span class="sr">${escapeHtml(pictureWords(context.language)[status.status])}</span>`;
  const more = detail === undefined ? "" : ` <span class="reason">${escapeHtml(joined(detail))}</span>`;
  if (objective === undefined) return `${mark}${escapeHtml(name)}${heard}${more}`;
  const id = named.has(objective) ? "" : ` id="${prefix}${svgId("objective", objective)}"`;
  named.add(objective);
  const index = context.boxes.findIndex((each) => each.id === objective);
  const link = `<a${id} href="#${svgId("detail", objective)}" data-open="${index}">${escapeHtml(name)}</a>`;
  return `${mark}${link}${heard}${more}`;
}

function sign(status: keyof typeof SIGNS): string {
  return `<span class="${status}" aria-hidden="true">${SIGNS[status]}</span>`;
}
