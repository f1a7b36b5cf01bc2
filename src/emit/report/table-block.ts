import { type ContentCell, isFigure, type TableContent } from "../../layout/table-content.ts";
import type { ReportLanguage } from "../../score/reasons.ts";
import { BACKGROUND_WORDS } from "./background-words.ts";
import type { Block, Cell } from "./blocks.ts";

/** A table as text has it: every row tells its perspective, several objectives of a cell follow each other. */
export function blockOfTable({ columns, groups }: TableContent, language: ReportLanguage): Block {
  const rows = groups.flatMap(({ name, rows }) =>
    rows.map((row): readonly Cell[] => [
      { text: name },
      ...row.cells.map((cell, index): Cell => {
        const column = columns[index + 1];
        const isRight = column !== undefined && isFigure(column);
        return { ...textOf(cell, language), ...(isRight ? { align: "right" } : {}) };
      }),
    ]),
  );
  return { kind: "table", head: columns.map(({ name }) => name), rows };
}

/** A text has one status: that of a cell that holds one entry. */
function textOf(cell: ContentCell, language: ReportLanguage): Cell {
  const { brackets } = BACKGROUND_WORDS[language];
  const texts = cell.map(({ text, detail }) => (detail === undefined ? text : text + brackets(detail)));
  const [only, another] = cell;
  const status = another === undefined ? only?.status : undefined;
  return { text: texts.join("; "), ...(status === undefined ? {} : { status }) };
}
