import { LIGHT, type Theme } from "../../layout/theme.ts";
import { DEFAULT_THEME, type PictureTheme } from "./picture-theme.ts";

const BLACK = "#000000";
const WHITE = "#ffffff";
const GREY = "#595959";

/** Black lines and text on white paper: no area is filled, and what colours tell, shapes and dashes tell as well. */
const COLOURS = Object.fromEntries(
  Object.keys(LIGHT).map((role) => [role, inkOf(role.replace(/-\d$/, ""))]),
) as Theme;

/** For printers without colour, and for those who save toner; the same by day and by night. */
export const PRINT_THEME: PictureTheme = { ...DEFAULT_THEME, light: COLOURS, dark: COLOURS };

function inkOf(kind: string): string {
  switch (kind) {
    case "page":
    case "box":
    case "frame":
    case "fill":
    case "bar":
      return WHITE;
    case "muted":
    case "rim":
      return GREY;
    default:
      return BLACK;
  }
}
