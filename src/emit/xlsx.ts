import type { StrategyMap } from "../model/model.ts";
import type { Scorecard } from "../score/scorecard.ts";
import { contextOf, labelOf, named, type ReportContext, ruleText } from "./report/context.ts";
import { type SheetCell, sheetXml, workbookParts } from "./xlsx-parts.ts";

/**
 * The scorecard as an Excel workbook: one sheet of measures at the reporting period, one of objectives and what they
 * roll up to, one of the values over time, and where measures are broken down one of their classes. Numbers are numbers, percentages are formatted as such, and no text can
 * become a formula. The same scorecard gives the same bytes.
 */
export async function scorecardXlsx(
  map: StrategyMap,
  scorecard: Scorecard,
  options: { readonly language?: string } = {},
): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const context = contextOf(map, scorecard, options.language);
  const { columns } = context.words;
  const sheets = [
    { name: columns.measure, rows: measureRows(context) },
    { name: columns.objective, rows: objectiveRows(context) },
    { name: columns.trend, rows: seriesRows(context) },
    ...(scorecard.measures.some((each) => each.breakdowns !== undefined)
      ? [{ name: columns.class, rows: classRows(context) }]
      : []),
  ];
  const parts = { ...workbookParts(sheets.map((each) => each.name)) };
  for (const [index, { rows }] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(rows);
  // A date without a time zone, for the archive must not say when or where it was made.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, [strToU8(text), { mtime, os: 0 }]]),
    ),
    { level: 6 },
  );
}

function measureRows(context: ReportContext): readonly (readonly SheetCell[])[] {
  const { words, scorecard, map } = context;
  const { columns } = words;
  const head = [
    columns.objective,
    columns.measure,
    columns.actual,
    columns.target,
    columns.score,
    columns.status,
    columns.basis,
  ];
  const rows = scorecard.measures.map((each): readonly SheetCell[] => {
    const measure = map.measures.find((one) => one.id === each.id);
    const percent = measure?.unit.form === "percent";
    return [
      text(each.objectives.map((id) => labelOf(context, id)).join(", ")),
      text(measure === undefined ? each.label : named(context, measure.label)),
      number(each.value, percent),
      number(each.target, percent),
      number(each.score, true),
      text(words.status[each.status]),
      text(each.rule === undefined ? "" : ruleText(context, each.rule)),
    ];
  });
  return [head.map(bold), ...rows];
}

function objectiveRows(context: ReportContext): readonly (readonly SheetCell[])[] {
  const { words, scorecard, map } = context;
  const { columns } = words;
  const head = [columns.perspective, columns.objective, columns.score, columns.status, columns.basis];
  const row = (first: string, second: string, rated: Scorecard["total"]): readonly SheetCell[] => [
    text(first),
    text(second),
    number(rated.score, true),
    text(words.status[rated.status]),
    text(rated.rule === undefined ? `${rated.scored} / ${rated.of}` : ruleText(context, rated.rule)),
  ];
  const rows = scorecard.perspectives.flatMap((perspective) => [
    row(labelOf(context, perspective.id), "", perspective),
    ...scorecard.objectives
      .filter((each) => each.perspective === perspective.id)
      .map((each) => row(labelOf(context, perspective.id), labelOf(context, each.id), each)),
  ]);
  return [head.map(bold), row(named(context, map.label), "", scorecard.total), ...rows];
}

function seriesRows(context: ReportContext): readonly (readonly SheetCell[])[] {
  const { words, scorecard, map } = context;
  const { columns } = words;
  const rows = scorecard.measures.flatMap((each): readonly (readonly SheetCell[])[] => {
    const percent = map.measures.find((one) => one.id === each.id)?.unit.form === "percent";
    const name = text(labelOf(context, each.id));
    return [
      [name, text(columns.actual), ...each.series.map((value) => number(value, percent))],
      [name, text(columns.target), ...each.targets.map((value) => number(value, percent))],
    ];
  });
  return [[columns.measure, "", ...scorecard.periods].map(bold), ...rows];
}

function classRows(context: ReportContext): readonly (readonly SheetCell[])[] {
  const { words, scorecard, map } = context;
  const { columns } = words;
  const rows = scorecard.measures.flatMap(({ id, breakdowns = [] }) => {
    const percent = map.measures.find((one) => one.id === id)?.unit.form === "percent";
    return breakdowns.flatMap(({ by, classes }) =>
      classes.map((each): readonly SheetCell[] => [
        text(labelOf(context, id)),
        text(labelOf(context, by)),
        text(each.class),
        ...each.series.map((value) => number(value, percent)),
      ]),
    );
  });
  return [[columns.measure, columns.by, columns.class, ...scorecard.periods].map(bold), ...rows];
}

function text(value: string): SheetCell {
  return { text: value };
}

function bold(value: string): SheetCell {
  return { text: value, style: "bold" };
}

function number(value: number | null, percent: boolean): SheetCell {
  if (value === null) return { text: "" };
  return percent ? { number: value, style: "percent" } : { number: value };
}
