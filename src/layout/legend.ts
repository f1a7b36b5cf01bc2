import { pictureWords } from "./picture-words.ts";
import type { LegendEntry, LegendSample, LinkStyle, SceneBox, SceneLink, Status } from "./scene.ts";
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
  return [...wanted, ...statusLegend(new Set(marks.map((mark) => mark?.status)), language)];
}

/** What the marks of the statuses mean that a picture has. */
export function statusLegend(
  found: ReadonlySet<Status | undefined>,
  language: string | undefined,
): readonly Wanted[] {
  const words = pictureWords(language);
  return (["green", "amber", "red", "grey"] as const)
    .filter((status) => found.has(status))
    .map((status) => ({ sample: { kind: "status", status }, text: words[status] }));
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

/** In a fixed order: alignments, then positive before negative, weak to strong, feedback last. */
function distinctStyles(links: readonly SceneLink[]): readonly LinkStyle[] {
  const rank = ({ effect, strength, feedback, alignment }: LinkStyle) =>
    (alignment === undefined ? 0 : alignment === "cascades" ? -200 : -100) +
    (feedback ? 6 : 0) +
    (effect === "negative" ? 3 : 0) +
    ["moderate", "weak", "strong"].indexOf(strength);
  const byRank = new Map(links.map(({ style }) => [rank(style), style]));
  return [...byRank].sort(([a], [b]) => a - b).map(([, style]) => style);
}

function styleText(style: LinkStyle, language: string | undefined): string {
  const words = pictureWords(language);
  if (style.alignment !== undefined) return words.alignment[style.alignment];
  const parts = [style.effect === "negative" ? words.negative : words.positive];
  if (style.strength !== "moderate") parts.push(words[style.strength]);
  if (style.feedback) parts.push(words.feedback);
  return parts.join(language?.split("-")[0] === "zh" ? "，" : ", ");
}
