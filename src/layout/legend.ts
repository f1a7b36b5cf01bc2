import { pictureWords } from "./picture-words.ts";
import type { LegendEntry, LegendSample, LinkStyle, SceneBox, SceneLink } from "./scene.ts";
import { placeText, setText } from "./text-block.ts";
import { SMALL } from "./text-styles.ts";

const SAMPLE = { link: 34, status: 12, asset: 22, perspective: 22 } as const;
const AFTER_SAMPLE = 6;
const BETWEEN = 20;

export interface Wanted {
  readonly sample: LegendSample;
  readonly text: string;
}

/** What the marks in this picture mean, and nothing that does not appear. */
export function legendOf(
  boxes: readonly SceneBox[],
  links: readonly SceneLink[],
  language: string | undefined,
): readonly Wanted[] {
  const words = pictureWords(language);
  const wanted: Wanted[] = [];
  for (const style of distinctStyles(links)) {
    wanted.push({ sample: { kind: "link", style }, text: styleText(style, language) });
  }
  if (boxes.some((box) => box.kind === "asset") && boxes.some((box) => box.kind === "objective")) {
    wanted.push({ sample: { kind: "asset" }, text: words.asset });
  }
  const marks = boxes.flatMap((box) => [box.status, ...box.measures.map((measure) => measure.status)]);
  for (const status of ["green", "amber", "red", "grey"] as const) {
    if (marks.some((mark) => mark?.status === status))
      wanted.push({ sample: { kind: "status", status }, text: words[status] });
  }
  return wanted;
}

/** Entries in lines from `left` to `right`, below `top`. */
export function placeLegend(
  wanted: readonly Wanted[],
  left: number,
  right: number,
  top: number,
): { readonly entries: readonly LegendEntry[]; readonly bottom: number } {
  const entries: LegendEntry[] = [];
  let x = left;
  let y = top;
  for (const { sample, text } of wanted) {
    const set = setText(text, 1e6, SMALL);
    const sampleWidth = SAMPLE[sample.kind];
    const width = sampleWidth + AFTER_SAMPLE + set.width;
    if (x > left && x + width > right) {
      x = left;
      y += SMALL.leading + 4;
    }
    entries.push({
      kind: "legend",
      sample,
      area: { x, y, width: sampleWidth, height: SMALL.leading },
      label: placeText(set, "start", x + sampleWidth + AFTER_SAMPLE, y),
    });
    x += width + BETWEEN;
  }
  return { entries, bottom: wanted.length === 0 ? top : y + SMALL.leading };
}

/** In a fixed order: positive before negative, weak to strong, feedback last. */
function distinctStyles(links: readonly SceneLink[]): readonly LinkStyle[] {
  const rank = ({ effect, strength, feedback }: LinkStyle) =>
    (feedback ? 6 : 0) + (effect === "negative" ? 3 : 0) + ["moderate", "weak", "strong"].indexOf(strength);
  const byRank = new Map(links.map(({ style }) => [rank(style), style]));
  return [...byRank].sort(([a], [b]) => a - b).map(([, style]) => style);
}

function styleText(style: LinkStyle, language: string | undefined): string {
  const words = pictureWords(language);
  const parts = [style.effect === "negative" ? words.negative : words.positive];
  if (style.strength !== "moderate") parts.push(words[style.strength]);
  if (style.feedback) parts.push(words.feedback);
  return parts.join(language?.split("-")[0] === "zh" ? "，" : ", ");
}
