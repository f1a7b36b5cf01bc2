import { textIn } from "../model/model.ts";
import { MARGIN } from "./grid.ts";
import { placeLegend, type Wanted } from "./legend.ts";
import type { LayoutOptions } from "./options.ts";
import { pictureWords } from "./picture-words.ts";
import type { Scene } from "./scene.ts";
import { placeText, type SetText, setText } from "./text-block.ts";
import { SMALL, TITLE } from "./text-styles.ts";
import { labelOf, type Visible } from "./visible.ts";

type Surround = Pick<
  Scene,
  "id" | "language" | "name" | "width" | "height" | "description" | "title" | "legend" | "footer"
>;

/** Above the title, and from it to the drawing. */
const ABOVE_DRAWING = 31;

/** What stands around the drawing: the title above, legend and footer below `bottom`. */
export function surround(
  visible: Visible,
  options: LayoutOptions,
  legend: readonly Wanted[],
  width: number,
  bottom: number,
): Surround {
  const name = titleText(visible, { ...options, page: undefined });
  const below = placeLegend(legend, MARGIN, width - MARGIN, bottom);
  const footer = placeText(footerText(visible, options, width), "start", MARGIN, below.bottom + 5);
  return {
    id: visible.map.id,
    ...(visible.language === undefined ? {} : { language: visible.language }),
    name,
    width,
    height: Math.round(below.bottom + 5 + footer.lines.length * SMALL.leading + 12),
    description: description(visible),
    title: placeText(titleLines(titleText(visible, options), width), "start", MARGIN, 15),
    legend: below.entries,
    footer,
  };
}

/** Where the drawing begins below its title, which takes several lines where the picture is narrow. */
export function drawingTop(visible: Visible, options: LayoutOptions, width: number): number {
  return ABOVE_DRAWING + titleLines(titleText(visible, options), width).height;
}

function titleLines(name: string, width: number): SetText {
  return setText(name, width - 2 * MARGIN, TITLE);
}

function titleText(visible: Visible, { view, page }: LayoutOptions): string {
  const title = labelOf(visible, visible.map);
  const whole = view === undefined ? title : `${title} — ${textIn(view.label, visible.language)}`;
  return page === undefined ? whole : `${whole} (${page.number}/${page.of})`;
}

/** Period and source, on one line where they fit. */
function footerText(visible: Visible, { standing, footer }: LayoutOptions, width: number): SetText {
  const words = pictureWords(visible.language);
  const parts = [
    standing === undefined ? undefined : `${words.period}${words.colon}${standing.period}`,
    `${words.source}${words.colon}${footer?.source ?? visible.map.file}`,
    footer?.text,
  ].filter((each) => each !== undefined);
  return setText(parts.join(" · "), width - 2 * MARGIN, SMALL);
}

function description(visible: Visible): string {
  const bands = visible.perspectives.map((each) => labelOf(visible, each));
  return pictureWords(visible.language).summary(visible.objectives.length, bands, visible.links.length);
}
