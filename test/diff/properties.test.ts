import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHANGE_KINDS } from "../../src/diff/change-kinds.ts";
import { diffMaps } from "../../src/diff/diff.ts";
import { CONSEQUENCE_KINDS } from "../../src/diff/kinds/consequence-kinds.ts";
import { withoutPlaces } from "../../src/diff/same.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { applyChanges } from "./apply-changes.ts";
import { mapOf } from "./compiled.ts";
import { generatedText } from "./generated.ts";
import { RANDOM_EDITS } from "./random-edits.ts";

const OBJECTIVES = 24;
const base = mapOf(generatedText(OBJECTIVES));
const RUNS = { numRuns: 300, seed: 20_250_331 };
const CONSEQUENCES: ReadonlySet<string> = new Set(CONSEQUENCE_KINDS.map(({ code }) => code));
const MIRRORS = new Map(CHANGE_KINDS.map(({ code, mirror }) => [code as string, mirror as string]));

/** Which edit is made to which objective; one an objective. */
const script = fc
  .uniqueArray(
    fc.record({ edit: fc.nat(RANDOM_EDITS.length - 1), number: fc.integer({ min: 2, max: OBJECTIVES - 1 }) }),
    {
      selector: ({ number }) => number,
      maxLength: 10,
    },
  )
  // Initiatives stand at every fourth objective only.
  .map((edits) =>
    edits.map((each) => (isInitiative(each.edit) ? { ...each, number: each.number % 6 } : each)),
  )
  .filter(
    (edits) =>
      new Set(edits.map(({ edit, number }) => `${isInitiative(edit)} ${number}`)).size === edits.length,
  );

function isInitiative(edit: number): boolean {
  return ["budget", "aim", "end"].includes(RANDOM_EDITS[edit]?.name ?? "");
}

interface Edited {
  readonly map: StrategyMap;
  readonly expected: readonly string[];
}

function run(edits: readonly { readonly edit: number; readonly number: number }[]): Edited {
  return edits.reduce<Edited>(
    ({ map, expected }, { edit, number }) => {
      const [next, told] = RANDOM_EDITS[edit]?.apply(map, number) ?? [map, ""];
      return { map: next, expected: [...expected, told] };
    },
    { map: base, expected: [] },
  );
}

function facts(before: StrategyMap, after: StrategyMap) {
  return diffMaps(before, after).filter(({ code }) => !CONSEQUENCES.has(code) && code !== "order-changed");
}

describe("random edits", () => {
  test("are told exactly", () => {
    fc.assert(
      fc.property(script, (edits) => {
        const { map, expected } = run(edits);
        const told = facts(base, map).map(({ code, subject }) => `${code} ${subject.id}`);
        expect([...told].sort()).toEqual([...expected].sort());
      }),
      RUNS,
    );
  });

  test("are mirrored when the maps change places", () => {
    fc.assert(
      fc.property(script, (edits) => {
        const { map } = run(edits);
        const there = diffMaps(base, map);
        const back = diffMaps(map, base);
        const told = there.map(({ code, subject, before, after }) => ({
          code: MIRRORS.get(code),
          id: endless(subject.id),
          before: after?.value,
          after: before?.value,
        }));
        const mirrored = back.map(({ code, subject, before, after }) => ({
          code,
          id: endless(subject.id),
          before: before?.value,
          after: after?.value,
        }));
        expect(sorted(mirrored)).toEqual(sorted(told));
      }),
      RUNS,
    );
  });

  test("give the new map when what is reported is applied to the old one", () => {
    fc.assert(
      fc.property(script, (edits) => {
        const { map } = run(edits);
        expect(normal(applyChanges(base, facts(base, map)))).toEqual(normal(map));
      }),
      { ...RUNS, numRuns: 80 },
    );
  });

  test("leave no change between a map and its copy", () => {
    fc.assert(
      fc.property(script, (edits) => {
        const { map } = run(edits);
        expect(diffMaps(map, structuredClone(map))).toEqual([]);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

/** The ends of a link in one order: a reversed one has the other id when looked at from the other side. */
function endless(id: string): string {
  return id.split(" -> ").sort().join(" - ");
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map((each) => JSON.stringify(each)).sort();
}

/** Without places, and lists that have no order of their own sorted. */
function normal(map: unknown): unknown {
  const data = structuredClone(withoutPlaces(map)) as Record<string, unknown>;
  for (const [key, value] of Object.entries(data))
    if (Array.isArray(value)) data[key] = value.map(normalElement).sort(byText);
  return JSON.parse(JSON.stringify(data));
}

function normalElement(element: unknown): unknown {
  if (typeof element !== "object" || element === null) return element;
  const { targets, measures, kind, ...rest } = element as Record<string, unknown>;
  // A measure that goes away leaves the list of its objective; that is told with the measure.
  return Object.fromEntries(
    Object.entries({
      ...rest,
      kind: kind === "asset" ? "asset" : kind,
      targets: Array.isArray(targets) ? [...targets].sort(byText) : targets,
      measures: undefined,
    })
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function byText(a: unknown, b: unknown): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
