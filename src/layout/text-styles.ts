import type { TextStyle } from "./text-block.ts";

/**
 * How texts of a picture are set, all in one place: sizes that are read on a slide, where a map of twenty-five
 * objectives is shown at two thirds of its size. Sizes and leadings are in pixels.
 */
export const TITLE: TextStyle = { role: "ink", size: 26, weight: "bold", leading: 33 };
export const BAR_TITLE: TextStyle = { role: "on-bar", size: 19, weight: "bold", leading: 23 };
export const COLUMN_TITLE: TextStyle = { role: "muted", size: 15, weight: "bold", leading: 19 };
/** The map's name in its frame of a cascade. */
export const FRAME_TITLE: TextStyle = { role: "ink", size: 19, weight: "bold", leading: 24 };
export const LABEL: TextStyle = { role: "ink", size: 18, weight: "regular", leading: 22 };
export const MEASURE: TextStyle = { role: "muted", size: 15, weight: "regular", leading: 19 };
export const VALUE: TextStyle = { role: "ink", size: 15, weight: "bold", leading: 19 };
export const LINK_LABEL: TextStyle = { role: "ink", size: 13, weight: "regular", leading: 16 };
/** Cells of tables, the names of objectives before all, and the headings above them. */
export const CELL: TextStyle = { role: "ink", size: 16, weight: "regular", leading: 20 };
export const HEADING: TextStyle = { role: "muted", size: 14, weight: "bold", leading: 18 };
/** Legend and footer. */
export const SMALL: TextStyle = { role: "muted", size: 14, weight: "regular", leading: 18 };
