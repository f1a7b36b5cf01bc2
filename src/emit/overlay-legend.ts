import type { Scene } from "../layout/scene.ts";
import type { OverlayColours, OverlayRole } from "./overlay-colours.ts";
import { badge } from "./overlay-marks.ts";
import type { OverlayStates } from "./overlay-states.ts";
import { rounded } from "./svg/rounded.ts";

/** Room for the legend below the picture. */
export const LEGEND_HEIGHT = 34;

const SIGNS: readonly (readonly [sign: string, role: OverlayRole, meaning: string, width: number])[] = [
  ["+", "added", "added", 90],
  ["−", "removed", "removed", 105],
  ["~", "changed", "changed", 105],
  ["!", "danger", "danger", 95],
];

/** What the signs mean, and how many changes the picture cannot show. */
export function overlayLegend(scene: Scene, { unseen }: OverlayStates, pen: OverlayColours): string {
  const y = scene.height + LEGEND_HEIGHT / 2 - 4;
  let x = 30;
  const parts: string[] = [];
  for (const [sign, role, meaning, width] of SIGNS) {
    parts.push(badge(sign, role, { x, y }, pen), words(meaning, x + 15, y, pen));
    x += width;
  }
  if (unseen > 0) {
    const rest = `and ${unseen} ${unseen === 1 ? "change" : "changes"} that this picture does not show`;
    parts.push(words(rest, x, y, pen));
  }
  return `<g id="changes-legend">${parts.join("")}</g>`;
}

function words(text: string, x: number, y: number, pen: OverlayColours): string {
  return `<text x="${rounded(x)}" y="${rounded(y + 4)}"${pen.fill("note")} font-size="12" font-family="Liberation Sans, Arial, Helvetica, sans-serif">${text}</text>`;
}
