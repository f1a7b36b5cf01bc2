import type { Point, Rectangle, SceneBand, StatusMark, TextBlock } from "./scene.ts";
import type { ColumnKind } from "./table-content.ts";

/** A view that is a table, laid out: headings above, then the rows of each perspective in a band. */
export interface SceneTable {
  readonly kind: "table";
  readonly columns: readonly SceneHeading[];
  readonly bands: readonly SceneTableBand[];
  /** In place of rows where there are none. */
  readonly nothing?: TextBlock;
}

export interface SceneHeading {
  readonly kind: ColumnKind;
  readonly name: string;
  /** Where the heading stands; as wide as its column, of which the first is that of the bars. */
  readonly area: Rectangle;
  readonly heading: TextBlock;
}

/** The rows of a perspective, or those that a page has of it. */
export interface SceneTableBand extends SceneBand {
  readonly blocks: readonly SceneTableBlock[];
  /** Lines between columns and rows, in the colour of the band's rim. */
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly from: Point;
  readonly to: Point;
}

/** The rows of one objective on a card of their own; in a matrix a row, which stands on the band. */
export interface SceneTableBlock {
  readonly objective?: string;
  readonly name: string;
  readonly area: Rectangle;
  readonly rows: readonly SceneTableRow[];
}

export interface SceneTableRow {
  readonly area: Rectangle;
  readonly cells: readonly SceneTableCell[];
}

export interface SceneTableCell {
  /** Its place among the columns. */
  readonly column: number;
  /** Rows that it spans; those below the first have no cell in its column. */
  readonly rows: number;
  readonly area: Rectangle;
  readonly entries: readonly SceneTableEntry[];
}

/** A text of a cell; in a matrix an objective, in a box of its own. */
export interface SceneTableEntry {
  readonly objective?: string;
  /** Its text on one line. */
  readonly name: string;
  readonly box?: Rectangle;
  readonly label: TextBlock;
  readonly detail?: TextBlock;
  readonly status?: StatusMark;
}
