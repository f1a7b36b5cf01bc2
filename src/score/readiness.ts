import { type Objective, type StrategyMap, textIn } from "../model/model.ts";
import type { ReadinessRow, ReadinessSum, ReadinessTable } from "./scorecard.ts";

/** What one asset has ready for one column; without a column it counts in its row alone. */
interface Entry {
  readonly row: string;
  readonly column?: string;
  readonly available: number;
  readonly required: number;
}

/**
 * Readiness of the intangible assets as a matrix for each perspective that has any (Kaplan and Norton, *Strategy
 * Maps*, figure 4-6): rows are groups, columns what the readiness names (themes, or groups of processes); available
 * and required are summed by cell, by row, by column and in all, and each sum has its own share. An asset that names no
 * column counts in the column of its only theme. Labels in `language`, where they have it.
 */
export function readinessTables(map: StrategyMap, language: string | undefined): readonly ReadinessTable[] {
  const places = new Map([...map.groups, ...map.themes].map((each) => [each.id, each]));
  const named = (id: string) => ({
    id,
    label: textIn(places.get(id)?.label ?? { text: id, translations: [] }, language),
  });
  return map.perspectives.flatMap((perspective) => {
    const assets = map.objectives.filter(
      (each) => each.perspective === perspective.id && each.readiness.length > 0,
    );
    if (assets.length === 0) return [];
    const entries = assets.flatMap((asset) => entriesOf(asset, perspective.id));
    const columns = columnsOf(entries, [...map.themes, ...map.groups]);
    const rowIds = [...new Set(entries.map((each) => each.row))];
    const rows = rowIds.map((id): ReadinessRow => {
      const own = entries.filter((each) => each.row === id);
      const label = textIn(
        id === perspective.id ? perspective.label : (places.get(id)?.label ?? perspective.label),
        language,
      );
      return { id, label, cells: columns.map((column) => sumOf(inColumn(own, column))), all: sumOf(own) };
    });
    return {
      id: perspective.id,
      label: textIn(perspective.label, language),
      columns: columns.map(named),
      rows,
      totals: columns.map((column) => sumOf(inColumn(entries, column))),
      all: sumOf(entries),
    };
  });
}

function entriesOf({ readiness, themes, group }: Objective, perspective: string): readonly Entry[] {
  return readiness.map(({ column = themes.length === 1 ? themes[0] : undefined, available, required }) => ({
    row: group ?? perspective,
    ...(column === undefined ? {} : { column }),
    available,
    required,
  }));
}

/** The columns in the order in which the map declares them. */
function columnsOf(
  entries: readonly Entry[],
  declared: readonly { readonly id: string }[],
): readonly string[] {
  const used = new Set(entries.flatMap((each) => each.column ?? []));
  const known = declared.map((each) => each.id).filter((id) => used.has(id));
  return [...new Set([...known, ...used])];
}

function inColumn(entries: readonly Entry[], column: string): readonly Entry[] {
  return entries.filter((each) => each.column === column);
}

/** Null where nothing is required. */
function sumOf(entries: readonly Entry[]): ReadinessSum | null {
  const available = entries.reduce((sum, each) => sum + each.available, 0);
  const required = entries.reduce((sum, each) => sum + each.required, 0);
  return required > 0 ? { available, required, share: available / required } : null;
}
