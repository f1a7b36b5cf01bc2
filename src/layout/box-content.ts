import type { Objective } from "../model/model.ts";
import { termsIn, termText } from "../model/terms.ts";
import { targetText } from "./format-value.ts";
import { themesElsewhere } from "./lanes.ts";
import type { LayoutOptions } from "./options.ts";
import { pictureWords } from "./picture-words.ts";
import type { Hue, Rectangle, SceneBox, SceneMeasure, Status } from "./scene.ts";
import { placeText, type SetText, setText } from "./text-block.ts";
import { LABEL, MEASURE, VALUE } from "./text-styles.ts";
import { labelOf, type Visible } from "./visible.ts";

const SIDE = 10;
const TOP = 8;
const BULLET = 13;
const STATUS_ROOM = 20;
/** Above and below the line between label and measures. */
const AROUND_RULE = 5;
export const LEAST_BOX_HEIGHT = 46;

/** What a box says, broken into lines for its width, not yet placed. */
export interface BoxContent {
  readonly name: string;
  readonly label: SetText;
  readonly measures: readonly MeasureContent[];
  readonly status: Status | undefined;
  readonly owner: SetText | undefined;
  readonly elsewhere: SetText | undefined;
  /** What the terms in its texts mean. */
  readonly terms: readonly string[];
  readonly height: number;
}

interface MeasureContent {
  readonly id: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly label: SetText;
  readonly value: SetText | undefined;
  /** The value stands on the last line of the label, else on its own. */
  readonly isBeside: boolean;
  readonly status: Status | undefined;
}

export function boxContent(
  visible: Visible,
  options: LayoutOptions,
  objective: Objective,
  width: number,
): BoxContent {
  const { show } = visible;
  const inner = width - 2 * SIDE;
  const status = show.has("status") ? options.standing?.objectives.get(objective.id) : undefined;
  const name = labelOf(visible, objective);
  const label = setText(name, inner - (status === undefined ? 0 : STATUS_ROOM), LABEL);
  const measures = ["measures", "targets"].some((each) => show.has(each as "measures" | "targets"))
    ? objective.measures.flatMap((id) => measureContent(visible, options, id, inner))
    : [];
  const owner = show.has("owner") ? ownerText(visible, objective, inner) : undefined;
  const elsewhere = elsewhereText(visible, objective, inner);
  let height = 2 * TOP + label.height;
  if (measures.length > 0 || owner !== undefined || elsewhere !== undefined) height += 2 * AROUND_RULE - 2;
  for (const measure of measures) height += measureHeight(measure);
  height += (owner?.height ?? 0) + (elsewhere?.height ?? 0);
  const terms = termsOf(visible, objective);
  return {
    name,
    label,
    measures,
    status,
    owner,
    elsewhere,
    terms,
    height: Math.max(LEAST_BOX_HEIGHT, height),
  };
}

function termsOf(visible: Visible, objective: Objective): readonly string[] {
  const { map, language } = visible;
  const measures = objective.measures.flatMap((id) => visible.measures.get(id) ?? []);
  const texts = [objective, ...measures].map((each) => each.label);
  return termsIn(map, texts, language).map((each) => termText(each, language));
}

function measureContent(
  visible: Visible,
  options: LayoutOptions,
  id: string,
  width: number,
): readonly MeasureContent[] {
  const measure = visible.measures.get(id);
  if (measure === undefined) return [];
  const standing = options.standing?.measures.get(id);
  const text = visible.show.has("targets")
    ? (standing?.text ?? targetText(measure, visible.language))
    : undefined;
  const name = labelOf(visible, measure);
  const label = setText(name, width - BULLET, MEASURE);
  const value = text === undefined || text === "" ? undefined : setText(text, width - BULLET, VALUE);
  const lastLine = label.lines.at(-1)?.width ?? 0;
  const isBeside = value?.lines.length === 1 && lastLine + 10 + value.width <= width - BULLET;
  const status = visible.show.has("status") ? standing?.status : undefined;
  return [{ id, name, note: measure.note, label, value, isBeside, status }];
}

function measureHeight({ label, value, isBeside }: MeasureContent): number {
  return label.height + (value === undefined || isBeside ? 0 : value.height);
}

function ownerText(visible: Visible, objective: Objective, width: number): SetText | undefined {
  const owner = visible.map.owners.find((each) => each.id === objective.owner);
  if (owner === undefined) return undefined;
  const words = pictureWords(visible.language);
  return setText(`${words.owner}${words.colon}${labelOf(visible, owner)}`, width, MEASURE);
}

function elsewhereText(visible: Visible, objective: Objective, width: number): SetText | undefined {
  const themes = themesElsewhere(visible, objective);
  if (themes.length === 0) return undefined;
  const { alsoIn, colon } = pictureWords(visible.language);
  return setText(`${alsoIn}${colon}${themes.join(", ")}`, width, MEASURE);
}

/** Places the content in its box: as one block in the middle of the height that the row has. */
export function placeContent(objective: Objective, content: BoxContent, area: Rectangle, hue: Hue): SceneBox {
  const { label, status, owner, elsewhere } = content;
  const left = area.x + SIDE;
  const right = area.x + area.width - SIDE;
  const room = status === undefined ? 0 : STATUS_ROOM;
  const spare = area.height - content.height;
  const hasMore = content.measures.length > 0 || owner !== undefined || elsewhere !== undefined;
  const own = 2 * TOP + label.height;
  const slack = hasMore ? 0 : Math.max(0, LEAST_BOX_HEIGHT - own);
  let y = area.y + TOP + (spare + slack) / 2;
  const labelBlock = placeText(label, "middle", (left + right - room) / 2, y);
  const middleOfLabel = y + label.height / 2;
  y += label.height;
  const rule = hasMore
    ? { from: { x: left, y: y + AROUND_RULE - 1 }, to: { x: right, y: y + AROUND_RULE - 1 } }
    : undefined;
  if (hasMore) y += 2 * AROUND_RULE - 2;
  const measures: SceneMeasure[] = [];
  for (const measure of content.measures) {
    measures.push(placeMeasure(measure, left, right, y));
    y += measureHeight(measure);
  }
  return {
    kind: objective.kind,
    id: objective.id,
    name: content.name,
    perspective: objective.perspective,
    hue,
    area,
    label: labelBlock,
    ...(rule === undefined ? {} : { rule }),
    measures,
    ...(status === undefined
      ? {}
      : { status: { status, centre: { x: right - 5, y: middleOfLabel }, radius: 7.5 } }),
    ...(owner === undefined ? {} : { owner: placeText(owner, "start", left, y) }),
    ...(elsewhere === undefined
      ? {}
      : { elsewhere: placeText(elsewhere, "start", left, y + (owner?.height ?? 0)) }),
    ...(objective.note === undefined ? {} : { note: objective.note }),
    ...(content.terms.length === 0 ? {} : { terms: content.terms }),
  };
}

function placeMeasure(measure: MeasureContent, left: number, right: number, top: number): SceneMeasure {
  const { id, name, note, label, value, isBeside, status } = measure;
  const valueTop = isBeside ? top + label.height - VALUE.leading : top + label.height;
  return {
    kind: "measure",
    id,
    name,
    ...(note === undefined ? {} : { note }),
    label: placeText(label, "start", left + BULLET, top),
    ...(value === undefined ? {} : { value: placeText(value, "end", right, valueTop) }),
    ...(status === undefined
      ? {}
      : { status: { status, centre: { x: left + 4, y: top + MEASURE.leading / 2 }, radius: 4.6 } }),
  };
}
