import { pictureForm } from "../layout/picture-form.ts";
import type { TableContent } from "../layout/table-content.ts";
import { visiblePart } from "../layout/visible.ts";
import type { StrategyMap, View } from "../model/model.ts";
import type { Scorecard } from "../score/scorecard.ts";
import { BACKGROUND_WORDS } from "./report/background-words.ts";
import { heading, paragraph } from "./report/blocks.ts";
import { contextOf, mapContextOf, named } from "./report/context.ts";
import { markdownOf } from "./report/markdown.ts";
import { namedPeriod } from "./report/period-text.ts";
import { scorecardContent } from "./report/scorecard-rows.ts";
import { blockOfTable } from "./report/table-block.ts";
import { matrixContent } from "./view-matrix.ts";

/** A view that is a table: `kind: scorecard` or `kind: matrix`. */
export type TableView = View & { readonly form: "scorecard" | "matrix" };

export interface TableOptions {
  /** Absent: the view's language, else as written. */
  readonly language?: string | undefined;
  /** How things stand; without it a matrix shows no status, and a scorecard has no figures. */
  readonly scorecard?: Scorecard | undefined;
}

/** Tells the views that are tables from those that are maps and networks. */
export function isTable(view: View | undefined): view is TableView {
  return pictureForm(view) === "table";
}

/** What a view that is a table holds, of the part that it shows: for whatever writes or draws it. */
export function viewContent(map: StrategyMap, view: TableView, options: TableOptions = {}): TableContent {
  const { scorecard } = options;
  const visible = visiblePart(map, { view, language: options.language });
  const { perspectives, objectives } = visible;
  const themes = map.themes.filter(({ id }) => view.themes.length === 0 || view.themes.includes(id));
  const part: StrategyMap = { ...map, perspectives, objectives, themes };
  const context = mapContextOf(part, visible.language);
  if (view.form === "matrix") {
    return matrixContent(context, view.show.includes("status") ? scorecard : undefined);
  }
  const report = scorecard === undefined ? undefined : contextOf(part, scorecard, visible.language);
  return scorecardContent(context, report, view.show);
}

/** A view as a Markdown table of the part that it shows. */
export function viewMarkdown(map: StrategyMap, view: TableView, options: TableOptions = {}): string {
  const context = mapContextOf(map, visiblePart(map, { view, language: options.language }).language);
  const { colon } = BACKGROUND_WORDS[context.language];
  const period =
    view.form === "matrix" || options.scorecard === undefined
      ? []
      : [paragraph(namedPeriod(options.scorecard.period, context.language))];
  return markdownOf([
    heading(1, `${named(context, map.label)}${colon}${named(context, view.label)}`),
    ...period,
    blockOfTable(viewContent(map, view, options), context.language),
  ]);
}
