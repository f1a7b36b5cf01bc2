/**
 * Colours by role. Bands are told by place and title, so their hues only help; status colours are those of Okabe
 * and Ito's colour-blind safe palette, darkened where the contrast asks for it, and each has a shape of its own.
 */
export type ColourRole =
  | "page"
  | "ink"
  | "muted"
  | "link"
  | "negative"
  | "box"
  | "frame"
  | "on-bar"
  | `${"fill" | "rim" | "bar" | "edge" | "title"}-${0 | 1 | 2 | 3 | 4 | 5}`
  | `status-${"red" | "amber" | "green" | "grey"}`;

/** Hex colours, all of six digits. */
export type Theme = Readonly<Record<ColourRole, string>>;

export const LIGHT: Theme = {
  page: "#ffffff",
  ink: "#1a2230",
  muted: "#55606f",
  link: "#4a5668",
  negative: "#a8320a",
  box: "#ffffff",
  frame: "#fcfcfd",
  "on-bar": "#ffffff",
  "fill-0": "#fdf3e1",
  "rim-0": "#e7cda5",
  "bar-0": "#9a6212",
  "edge-0": "#b3741a",
  "title-0": "#7d4e0c",
  "fill-1": "#e6f0fb",
  "rim-1": "#afc9e5",
  "bar-1": "#2463a3",
  "edge-1": "#2f6fb2",
  "title-1": "#1f5690",
  "fill-2": "#e8f5ec",
  "rim-2": "#b0d4bf",
  "bar-2": "#24784a",
  "edge-2": "#2e8656",
  "title-2": "#1d643d",
  "fill-3": "#f2ebfa",
  "rim-3": "#ccbce6",
  "bar-3": "#6741ac",
  "edge-3": "#7550b8",
  "title-3": "#5a3799",
  "fill-4": "#fbe9ee",
  "rim-4": "#e4b8c6",
  "bar-4": "#a33358",
  "edge-4": "#b04468",
  "title-4": "#8d2549",
  "fill-5": "#e5f4f4",
  "rim-5": "#add1d2",
  "bar-5": "#1d7174",
  "edge-5": "#2a8083",
  "title-5": "#165f61",
  "status-red": "#c4470a",
  "status-amber": "#d38b00",
  "status-green": "#00805c",
  "status-grey": "#6d7683",
};

export const DARK: Theme = {
  page: "#14181f",
  ink: "#eef1f5",
  muted: "#aeb7c4",
  link: "#b4bfcd",
  negative: "#ff9b70",
  box: "#1d2430",
  frame: "#181e27",
  "on-bar": "#ffffff",
  "fill-0": "#2b2316",
  "rim-0": "#5c4420",
  "bar-0": "#8a5a14",
  "edge-0": "#cf9036",
  "title-0": "#ecb868",
  "fill-1": "#17253a",
  "rim-1": "#2b486c",
  "bar-1": "#2a649f",
  "edge-1": "#5b9be0",
  "title-1": "#8fbdf2",
  "fill-2": "#16291f",
  "rim-2": "#26523b",
  "bar-2": "#267348",
  "edge-2": "#4bb27b",
  "title-2": "#84d3a8",
  "fill-3": "#241d36",
  "rim-3": "#493b69",
  "bar-3": "#6a48ab",
  "edge-3": "#a080e0",
  "title-3": "#c4adf4",
  "fill-4": "#331b25",
  "rim-4": "#653446",
  "bar-4": "#9b355a",
  "edge-4": "#d96d92",
  "title-4": "#f2a0bb",
  "fill-5": "#132a2b",
  "rim-5": "#235254",
  "bar-5": "#23686b",
  "edge-5": "#48aeb2",
  "title-5": "#85d3d6",
  "status-red": "#f2703a",
  "status-amber": "#f0b03a",
  "status-green": "#35c795",
  "status-grey": "#98a2b0",
};
