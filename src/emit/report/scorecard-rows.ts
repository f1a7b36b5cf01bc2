import type { ContentColumn, ContentEntry, ContentRow, TableContent } from "../../layout/table-content.ts";
import type { Measure, Objective, Shown } from "../../model/model.ts";
import type { Block, Cell } from "./blocks.ts";
import { type MapContext, named, type ReportContext } from "./context.ts";
import { blockOfTable } from "./table-block.ts";
import { measureCells, statusCell } from "./tables.ts";

/** Objective | measure | actual | target | status: the scorecard as one table, by perspective in the map's order. */
export function scorecardBlock(context: ReportContext): Block {
  return blockOfTable(scorecardContent(context, context, []), context.language);
}

/** The rows of a scorecard: without a report the names stand alone; the owner is told where it is asked for. */
export function scorecardContent(
  context: MapContext,
  report: ReportContext | undefined,
  show: readonly Shown[],
): TableContent {
  const { map, words } = context;
  const columns: readonly ContentColumn[] = (
    [
      "perspective",
      "objective",
      ...(show.includes("owner") ? (["owner"] as const) : []),
      "measure",
      "actual",
      "target",
      "status",
    ] as const
  ).map((kind) => ({ kind, name: words.columns[kind] }));
  const groups = map.perspectives.flatMap(({ id, label, note }) => {
    const rows = map.objectives
      .filter((each) => each.perspective === id)
      .flatMap((objective) => rowsOf(context, report, show, objective));
    const name = named(context, label);
    return rows.length === 0 ? [] : [{ id, name, ...(note === undefined ? {} : { note }), rows }];
  });
  return { columns, groups };
}

/** A row a measure; one that says so where an objective has none. */
function rowsOf(
  context: MapContext,
  report: ReportContext | undefined,
  show: readonly Shown[],
  objective: Objective,
): readonly ContentRow[] {
  const { map, words } = context;
  const owner = map.owners.find((each) => each.id === objective.owner);
  const first = [
    [{ text: named(context, objective.label), objective: objective.id }],
    ...(show.includes("owner")
      ? [[{ text: owner === undefined ? words.none : named(context, owner.label) }]]
      : []),
  ];
  const none = { text: words.none };
  const row = (cells: readonly ContentEntry[]): ContentRow => ({
    objective: objective.id,
    cells: [...first, ...cells.map((each) => [each])],
  });
  const measures = objective.measures.flatMap((id) => map.measures.find((each) => each.id === id) ?? []);
  if (measures.length === 0) {
    const score = report?.objectiveScores.get(objective.id);
    return [row([none, none, none, report === undefined ? none : entryOf(statusCell(report, score))])];
  }
  return measures.map((measure) =>
    row(
      report === undefined
        ? [nameOf(context, measure), none, none, none]
        : measureCells(report, measure).map(entryOf),
    ),
  );
}

function nameOf(context: MapContext, { label }: Measure): ContentEntry {
  return { text: named(context, label) };
}

function entryOf({ text, status }: Cell): ContentEntry {
  return { text, ...(status === undefined ? {} : { status }) };
}
