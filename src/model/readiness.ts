import type { Text } from "./element.ts";
import type { Objective, StrategyMap } from "./model.ts";

/** Readiness of a perspective's assets: by group (or by asset, where they stand in none) and by what it is for. */
export interface ReadinessTable extends ReadinessPlace {
  readonly columns: readonly ReadinessPlace[];
  readonly rows: readonly ReadinessRow[];
  /** A sum for each column, all rows together. */
  readonly totals: readonly (ReadinessSum | null)[];
  readonly all: ReadinessSum | null;
}

export interface ReadinessPlace {
  readonly id: string;
  readonly label: Text;
}

export interface ReadinessRow extends ReadinessPlace {
  /** A sum for each column; null where the row has no asset for it. */
  readonly cells: readonly (ReadinessSum | null)[];
  readonly all: ReadinessSum | null;
}

/** `share` is available ÷ required, not capped. */
export interface ReadinessSum {
  readonly available: number;
  readonly required: number;
  readonly share: number;
}

/** What one asset has ready for one column; without a column it counts in its row alone. */
interface Entry {
  readonly row: ReadinessPlace;
  readonly column: string | undefined;
  readonly available: number;
  readonly required: number;
}

/**
 * Readiness of the intangible assets as a matrix for each perspective that has any (Kaplan and Norton, *Strategy
 * Maps*, figure 4-6): rows are groups, columns what the readiness names (themes, or groups of processes); available
 * and required are summed by cell, by row, by column and in all, and each sum has its own share. An asset that names no
 * column counts in the column of its only theme.
 */
export function readinessTables(map: StrategyMap): readonly ReadinessTable[] {
  return map.perspectives.flatMap((perspective) => {
    const assets = map.objectives.filter(
      (each) => each.perspective === perspective.id && each.readiness.length > 0,
    );
    if (assets.length === 0) return [];
    const groups = map.groups.filter((each) => each.perspective === perspective.id);
    const isGrouped = assets.some((each) => each.group !== undefined);
    const rowOf = (asset: Objective): ReadinessPlace =>
      isGrouped ? (groups.find((each) => each.id === asset.group) ?? perspective) : asset;
    const entries = assets.flatMap((asset) => entriesOf(asset, placeOf(rowOf(asset))));
    const columns = columnsOf(entries, [...map.themes, ...map.groups]);
    const rows = [...new Map(entries.map(({ row }) => [row.id, row])).values()];
    return {
      ...placeOf(perspective),
      columns,
      rows: rows.map((row) => {
        const own = entries.filter((each) => each.row.id === row.id);
        return { ...row, cells: columns.map((column) => sumOf(inColumn(own, column))), all: sumOf(own) };
      }),
      totals: columns.map((column) => sumOf(inColumn(entries, column))),
      all: sumOf(entries),
    };
  });
}

/** The sum of what is available and required; null where nothing is required. */
function sumOf(
  parts: readonly { readonly available: number; readonly required: number }[],
): ReadinessSum | null {
  const available = parts.reduce((sum, each) => sum + each.available, 0);
  const required = parts.reduce((sum, each) => sum + each.required, 0);
  return required > 0 ? { available, required, share: available / required } : null;
}

function placeOf({ id, label }: ReadinessPlace): ReadinessPlace {
  return { id, label };
}

function entriesOf({ readiness, themes }: Objective, row: ReadinessPlace): readonly Entry[] {
  const [own, another] = themes;
  const only = another === undefined ? own : undefined;
  return readiness.map(({ column = only, available, required }) => ({ row, column, available, required }));
}

/** The columns in the order in which the map declares them. */
function columnsOf(
  entries: readonly Entry[],
  declared: readonly ReadinessPlace[],
): readonly ReadinessPlace[] {
  const used = new Set(entries.flatMap((each) => each.column ?? []));
  const places = new Map<string, ReadinessPlace>();
  for (const each of declared)
    if (used.has(each.id) && !places.has(each.id)) places.set(each.id, placeOf(each));
  for (const id of used) if (!places.has(id)) places.set(id, { id, label: { text: id, translations: [] } });
  return [...places.values()];
}

function inColumn(entries: readonly Entry[], { id }: ReadinessPlace): readonly Entry[] {
  return entries.filter((each) => each.column === id);
}
