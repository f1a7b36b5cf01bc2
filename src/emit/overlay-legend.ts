import { textWidth } from "../layout/measure-text.ts";
import type { Scene } from "../layout/scene.ts";
import type { OverlayPen, OverlayRole } from "./overlay-colours.ts";
import { badge, escapeXml } from "./overlay-marks.ts";
import type { OverlayStates } from "./overlay-states.ts";
import { rounded } from "./svg/rounded.ts";

/** Room for the legend below the picture. */
export const LEGEND_HEIGHT = 34;

const SIGNS = [
  ["+", "added"],
  ["−", "removed"],
  ["~", "changed"],
  ["!", "danger"],
] as const satisfies readonly (readonly [sign: string, role: OverlayRole])[];

type Words = Readonly<Record<(typeof SIGNS)[number][1], string>> & {
  readonly unseen: (changes: number) => string;
};

const ENGLISH: Words = {
  added: "added",
  removed: "removed",
  changed: "changed",
  danger: "danger",
  unseen: (changes) =>
    `and ${changes} ${changes === 1 ? "change" : "changes"} that this picture does not show`,
};

const CHINESE: Words = {
  added: "新增",
  removed: "删除",
  changed: "更改",
  danger: "危险",
  unseen: (changes) => `另有${changes}处更改未在图中显示`,
};

const SIZE = 14;
const AFTER_SIGN = 15;
const BETWEEN = 30;

/** What the signs in the picture mean, in its language, and how many changes it cannot show. */
export function overlayLegend(scene: Scene, { signs, unseen }: OverlayStates, pen: OverlayPen): string {
  const isChinese = scene.language?.split("-")[0] === "zh";
  const words = isChinese ? CHINESE : ENGLISH;
  const family = isChinese ? pen.families.eastAsian : pen.families.western;
  const y = scene.height + LEGEND_HEIGHT / 2 - 4;
  const text = (written: string, x: number) =>
    `<text x="${rounded(x)}" y="${rounded(y + 5)}"${pen.fill("note")} font-size="${rounded(SIZE * pen.textScale)}" font-family="${escapeXml(family)}">${written}</text>`;
  let x = 30;
  const parts: string[] = [];
  for (const [sign, role] of SIGNS.filter(([sign]) => signs.has(sign))) {
    parts.push(badge(sign, role, { x, y }, pen), text(words[role], x + AFTER_SIGN));
    x += AFTER_SIGN + textWidth(words[role], SIZE, "regular") + BETWEEN;
  }
  if (unseen > 0) parts.push(text(words.unseen(unseen), x));
  return `<g id="changes-legend">${parts.join("")}</g>`;
}
