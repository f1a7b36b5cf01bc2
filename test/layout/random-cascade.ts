import type { Alignment, Objective, StrategyMap } from "../../src/model/model.ts";
import * as plain from "../model/elements.ts";
import { seeded } from "./random-map.ts";

export interface Family {
  readonly maps: number;
  readonly objectives: number;
  /** Alignments to what may stand anywhere, so that maps carry each other on in circles; else only to earlier maps. */
  readonly direction: "any" | "up";
}

const LABELS = [
  "Grow",
  "Be the partner for the whole life of every plant that we have ever built",
  "提高资本回报",
  "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente",
  '"><script>alert(1)</script>',
  "𠮷野家 👩‍👩‍👧‍👦 e\u0301",
];

/** Made-up maps that carry each other on, as wholes and by objectives, some of them in several ways at once. */
export function randomFamily(seed: number, { maps, objectives, direction }: Family): readonly StrategyMap[] {
  const random = seeded(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const sizes = Array.from({ length: maps }, () => below(objectives + 1));
  const alignmentsOf = (map: number, most: number): readonly Alignment[] =>
    Array.from({ length: below(most + 1) }, () => {
      const other = direction === "any" ? below(maps) : below(Math.max(1, map));
      const objective = random() < 0.85 && sizes[other]! > 0 ? `o${below(sizes[other]!)}` : undefined;
      return alignment(pick(["cascades", "contributes"]), other, objective, pick([undefined, 0.28, 1]));
    });
  return Array.from({ length: maps }, (_, map) => {
    const own = Array.from(
      { length: sizes[map]! },
      (_, index): Objective =>
        plain.objective(`o${index}`, `p${index % 3}`, [], {
          label: plain.text(pick(LABELS)),
          alignment: alignmentsOf(map, 2),
        }),
    );
    const links = own.flatMap(({ id }, index) =>
      random() < 0.7 ? [plain.link(id, pick(own).id, { feedback: index % 5 === 4 })] : [],
    );
    return plain.strategyMap({
      ...plain.element(mapId(map), pick(LABELS)),
      file: `${mapId(map)}.smap`,
      perspectives: ["p0", "p1", "p2"].map((id) => plain.perspective(id)),
      objectives: own,
      links,
      alignment: map === 0 ? [] : [alignment("cascades", below(map), undefined), ...alignmentsOf(map, 1)],
    });
  });
}

export function alignment(
  kind: Alignment["kind"],
  map: number,
  objective?: string,
  share?: number,
): Alignment {
  const target = { file: `${mapId(map)}.smap`, map: mapId(map) };
  return {
    kind,
    path: objective === undefined ? [mapId(map)] : [mapId(map), objective],
    leadsTo: [objective === undefined ? target : { ...target, objective }],
    ...(share === undefined ? {} : { share }),
    at: plain.element("a").at,
  };
}

export function mapId(map: number): string {
  return `m${map}`;
}
