import type { Measure } from "../../model/model.ts";
import { labelOf, named, type ReportContext } from "./context.ts";
import { formatShare, formatValue } from "./numbers.ts";

/** Who is to close how much of the gap between baseline and goal; empty where the map does not share it out. */
export function allocationSentence(context: ReportContext, { allocation, unit }: Measure): string {
  const { map, words, language } = context;
  if (allocation.length === 0) return "";
  const themes = new Map(map.themes.map(({ id, label }) => [id, named(context, label)]));
  return words.allocation(
    allocation.map(({ of, value, percent }) => {
      const share =
        percent && unit.form !== "percent" ? formatShare(value) : formatValue(value, unit, language);
      return `${themes.get(of) ?? labelOf(context, of)} ${share}`;
    }),
  );
}
