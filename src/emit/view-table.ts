import { visiblePart } from "../layout/visible.ts";
import type { Objective, StrategyMap, Theme, View } from "../model/model.ts";
import type { Scorecard } from "../score/scorecard.ts";
import { readinessText } from "./report/background.ts";
import { BACKGROUND_WORDS } from "./report/background-words.ts";
import { type Block, type Cell, heading, paragraph } from "./report/blocks.ts";
import { contextOf, type MapContext, mapContextOf, named, periodName } from "./report/context.ts";
import { htmlOf } from "./report/html.ts";
import { markdownOf } from "./report/markdown.ts";
import { scorecardBlock } from "./report/tables.ts";

/** A view that is a table: `kind: scorecard` or `kind: matrix`. */
export type TableView = View & { readonly form: "scorecard" | "matrix" };

export interface TableOptions {
  /** Absent: the view's language, else as written. */
  readonly language?: string | undefined;
  /** How things stand; without it a matrix shows no status, and a scorecard has no figures. */
  readonly scorecard?: Scorecard | undefined;
}

/** Tells the views that are tables from those that are pictures. */
export function isTable(view: View | undefined): view is TableView {
  return view?.form === "scorecard" || view?.form === "matrix";
}

/** A view as a Markdown table of the part that it shows. */
export function viewMarkdown(map: StrategyMap, view: TableView, options: TableOptions = {}): string {
  return markdownOf(viewBlocks(map, view, options));
}

/** The same as one HTML page. */
export function viewHtml(map: StrategyMap, view: TableView, options: TableOptions = {}): string {
  const { language } = mapContextOf(map, options.language ?? view.language);
  return htmlOf(viewBlocks(map, view, options), language, () => undefined);
}

function viewBlocks(map: StrategyMap, view: TableView, options: TableOptions): readonly Block[] {
  const language = options.language ?? view.language;
  const visible = visiblePart(map, { view, language });
  const { perspectives, objectives, themes } = visible;
  const part: StrategyMap = { ...map, perspectives, objectives, themes };
  const context = mapContextOf(part, language);
  const title = heading(
    1,
    `${named(context, map.label)}${BACKGROUND_WORDS[context.language].colon}${named(context, view.label)}`,
  );
  const { scorecard } = options;
  if (view.form === "matrix") return [title, matrix(context, view, scorecard)];
  if (scorecard === undefined) return [title];
  const report = contextOf(part, scorecard, language);
  return [title, paragraph(periodName(report, scorecard.period)), scorecardBlock(report)];
}

/** A row a group (or perspective without groups), a column a theme; what is in no theme stands in a column of its own. */
function matrix(context: MapContext, view: TableView, scorecard: Scorecard | undefined): Block {
  const { map, words } = context;
  const loose = map.objectives.some((each) => standsIn(each, undefined));
  const columns: readonly (Theme | undefined)[] = [...map.themes, ...(loose ? [undefined] : [])];
  const rows = map.perspectives.flatMap((perspective) => {
    const own = map.objectives.filter((each) => each.perspective === perspective.id);
    const groups = map.groups.filter((group) => group.perspective === perspective.id);
    return [undefined, ...groups].flatMap((group): readonly (readonly Cell[])[] => {
      const members = own.filter((each) => each.group === group?.id);
      if (members.length === 0) return [];
      const standing = view.show.includes("status") ? scorecard : undefined;
      const cells = columns.map((theme) => cellOf(context, members, theme, standing));
      return [
        [
          { text: named(context, perspective.label) },
          { text: group === undefined ? words.none : named(context, group.label) },
          ...cells,
        ],
      ];
    });
  });
  const head = [
    words.columns.perspective,
    BACKGROUND_WORDS[context.language].columns.group,
    ...columns.map((theme) => (theme === undefined ? words.none : named(context, theme.label))),
  ];
  return { kind: "table", head, rows };
}

/** In a theme stands what belongs to it or is to be ready for it; what does neither stands in none. */
function standsIn({ themes, readiness }: Objective, theme: Theme | undefined): boolean {
  if (theme === undefined)
    return themes.length === 0 && readiness.every(({ column }) => column === undefined);
  return themes.includes(theme.id) || readiness.some(({ column }) => column === theme.id);
}

/** The objectives of a cell with their readiness for it; its status where it holds one objective. */
function cellOf(
  context: MapContext,
  members: readonly Objective[],
  theme: Theme | undefined,
  scorecard: Scorecard | undefined,
): Cell {
  const { brackets } = BACKGROUND_WORDS[context.language];
  const inside = members.filter((each) => standsIn(each, theme));
  const texts = inside.map(({ label, readiness }) => {
    const parts = readiness.filter(({ column }) => column === undefined || column === theme?.id);
    return `${named(context, label)}${parts.length === 0 ? "" : brackets(readinessText(parts, context))}`;
  });
  const [only, another] = inside;
  const status =
    another === undefined ? scorecard?.objectives.find((each) => each.id === only?.id)?.status : undefined;
  return { text: texts.join("; "), ...(status === undefined ? {} : { status }) };
}
