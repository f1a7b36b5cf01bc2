import type { Status } from "../../score/scorecard.ts";
import type { Block, Cell, Run } from "./blocks.ts";

/** Signs beside the words, never instead of them: the colours must not be needed to read a report. */
const SIGNS: Readonly<Record<Status, string>> = { red: "🔴", amber: "🟡", green: "🟢", grey: "⚪" };

/** Blocks as Markdown with tables (CommonMark and GFM); charts are left out. */
export function markdownOf(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block) => markdownOfBlock(block) ?? []);
  return `${parts.join("\n\n")}\n`;
}

function markdownOfBlock(block: Block): string | undefined {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return protectStart(block.runs.map(run).join(""));
    case "quote":
      return `> ${protectStart(escapeMarkdown(block.text))}`;
    case "list":
      return block.items.map((runs) => `- ${protectStart(runs.map(run).join(""))}`).join("\n");
    case "table": {
      const { head, rows } = block;
      const rule = head.map((_, index) =>
        rows.some((row) => row[index]?.align === "right") ? "---:" : "---",
      );
      const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      return [line(head.map(escapeMarkdown)), line(rule), ...rows.map((row) => line(row.map(cell)))].join(
        "\n",
      );
    }
    case "chart":
      return undefined;
  }
}

function run(each: Run): string {
  return typeof each === "string" ? escapeMarkdown(each) : `**${escapeMarkdown(each.strong.trim())}**`;
}

function cell({ text, status }: Cell): string {
  const sign = status === undefined ? "" : `${SIGNS[status]} `;
  return `${sign}${escapeMarkdown(text)}`;
}

/** The one place where text becomes Markdown: nothing that a map says can make a heading, a link, a cell or a tag. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ")
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/&(?=[#\w]+;)/g, "\\&");
}

/** A paragraph that begins like a numbered list or a rule stays a paragraph. */
function protectStart(text: string): string {
  return text.replace(/^(\d+)([.)])(?=\s)/, "$1\\$2").replace(/^([-=+#])/, "\\$1");
}
