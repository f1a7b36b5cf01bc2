import type { Status } from "../../score/scorecard.ts";
import type { Block, Cell, Run } from "./blocks.ts";
import { REPORT_STYLE } from "./html-style.ts";

/** Signs beside the words, so that the colours are not needed to read a report. */
export const SIGNS: Readonly<Record<Status, string>> = { red: "■", amber: "▲", green: "●", grey: "○" };

const NUMBER = ' class="number"';

/**
 * Blocks as one HTML page that needs nothing else: no script, no font, no picture from elsewhere (a content security
 * policy says so), readable in light and dark, printable. `chartOf` draws the chart of a measure as SVG.
 */
export function htmlOf(
  blocks: readonly Block[],
  language: string,
  chartOf: (measure: string) => string | undefined,
): string {
  const title = blocks.find((each) => each.kind === "heading")?.text ?? "";
  const body = blocks.flatMap((block) => htmlOfBlock(block, chartOf) ?? []).join("\n");
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${REPORT_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** One block; nothing where the form of a page has none for it. */
export function htmlOfBlock(
  block: Block,
  chartOf: (measure: string) => string | undefined,
): string | undefined {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${block.runs.map(run).join("")}</p>`;
    case "quote":
      return `<blockquote>${escapeHtml(block.text)}</blockquote>`;
    case "list":
      return `<ul>\n${block.items.map((runs) => `<li>${runs.map(run).join("")}</li>`).join("\n")}\n</ul>`;
    case "table": {
      const number = (column: number) => block.rows.some((row) => row[column]?.align === "right");
      const head = block.head
        .map((each, column) => `<th scope="col"${number(column) ? NUMBER : ""}>${escapeHtml(each)}</th>`)
        .join("");
      const rows = block.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
      return `<div class="table"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table></div>`;
    }
    case "chart":
      return chartOf(block.measure);
  }
}

function run(each: Run): string {
  return typeof each === "string" ? escapeHtml(each) : `<strong>${escapeHtml(each.strong)}</strong>`;
}

function cell({ text, align, status }: Cell): string {
  const sign =
    status === undefined ? "" : `<span class="${status}" aria-hidden="true">${SIGNS[status]}</span> `;
  return `<td${align === "right" ? NUMBER : ""}>${sign}${escapeHtml(text)}</td>`;
}

/** The one place where text becomes HTML or SVG, as content or as a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
