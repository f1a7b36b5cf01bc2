import type { DatedValue } from "../../model/model.ts";
import { comparePeriods, formatPeriod } from "../../model/periods.ts";
import type { Fix } from "../../source/diagnostic.ts";
import { reorder } from "../fixes.ts";
import type { Rule, Surroundings } from "../rule.ts";

/** Targets follow each other in time, after the baseline, each period once. */
export const targetsOutOfOrder: Rule = {
  code: "targets-out-of-order",
  severity: "warning",
  explanation: {
    title: "Target dates are out of order",
    why: "Targets are a path through time. Written out of order, or twice for one period, one of them is a slip.",
    example:
      "perspective internal { objective service {\n" +
      '  measure waiting "Waiting time" { unit: days, better: lower, target: 2 days at 2026-Q4, 4 days at 2025-Q4 }\n' +
      "} }",
    remedy: "Write the targets from the earliest to the latest, after the baseline, each period once.",
    mended:
      "perspective internal { objective service {\n" +
      '  measure waiting "Waiting time" { unit: days, better: lower, target: 4 days at 2025-Q4, 2 days at 2026-Q4 }\n' +
      "} }",
    source: "Practice.",
  },
  check({ map, around }, report) {
    for (const measure of map.measures) {
      const before = new Map<string, DatedValue>();
      let sorted: readonly Fix[] | undefined;
      for (const target of measure.targets) {
        const when = target.at ?? target.in;
        const row = `${target.for ?? ""} ${target.phase ?? ""} ${target.in === undefined ? "at" : "in"}`;
        const last = before.get(row) ?? (target.in === undefined ? measure.baseline : undefined);
        const lastWhen = last?.at ?? last?.in;
        before.set(row, target);
        if (when === undefined || last === undefined || lastWhen === undefined) continue;
        const fiscal = map.calendar?.fiscalMonth ?? 1;
        if (comparePeriods(lastWhen, when, fiscal) < 0) continue;
        sorted ??= inOrder(measure.targets, fiscal, around);
        const message = `the target of \`${measure.id}\` at ${formatPeriod(when)} comes after that of ${formatPeriod(lastWhen)}`;
        report(measure, message, {
          at: target.place,
          hint: "write targets from the earliest to the latest, each period once",
          related: [{ message: "the one before", place: last.place }],
          fixes: last === measure.baseline ? [] : sorted,
        });
      }
    }
  },
};

/** The targets from the earliest to the latest; nothing where some have no date, are for a class, or fall together. */
function inOrder(targets: readonly DatedValue[], fiscal: number, around: Surroundings): readonly Fix[] {
  const dated = targets.flatMap((target) =>
    target.at === undefined ? [] : [{ at: target.at, place: target.place }],
  );
  const plain = targets.every((target) => target.for === undefined && target.phase === undefined);
  const sorted = [...dated].sort((a, b) => comparePeriods(a.at, b.at, fiscal));
  const distinct = sorted.every(
    ({ at }, index) => index === 0 || comparePeriods((sorted[index - 1] ?? { at }).at, at, fiscal) !== 0,
  );
  if (!plain || !distinct || dated.length !== targets.length) return [];
  const title = "write the targets from the earliest to the latest";
  return reorder(
    dated.map(({ place }) => place),
    sorted.map(({ place }) => place),
    title,
    around,
  );
}
