import type { Status } from "../../src/layout/scene.ts";
import type { ContentEntry, ContentRow, TableContent } from "../../src/layout/table-content.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { buildMap } from "./build-map.ts";
import { seeded } from "./random-map.ts";

/** A table and the map that it is a view of. */
export interface MadeUpTable {
  readonly map: StrategyMap;
  readonly content: TableContent;
}

/** Texts of every length and script, some of them hard to set. */
const TEXTS = [
  "Cost",
  "Grow and retain high-value customers",
  "Identify, upgrade, or exit unprofitable accounts in all regions before the year is over",
  "提升客户价值",
  "与高价值客户相处的时间，以及使用三种以上产品的客户比例（全渠道）",
  "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaber",
  "Team 👩‍👩‍👧‍👦 first 🚀",
  "זמן תגובה response time",
  "</script><script>alert(1)</script>",
  "a".repeat(400),
  "grow value ".repeat(37).slice(0, 400),
  "",
];
const FIGURES = ["12.1%", "USD 4.82M", "USD 1,262 per customer", "–", "1,262美元/客户", "9".repeat(60)];
const STATUSES: readonly Status[] = ["red", "amber", "green", "grey"];

/** A scorecard of so many objectives in four perspectives, the same for a seed. */
export function madeUpScorecard(seed: number, objectives: number, texts = TEXTS): MadeUpTable {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const rowsOf = (objective: string): readonly ContentRow[] => {
    const shared: readonly ContentEntry[][] = [[{ text: pick(texts), objective }], [{ text: pick(texts) }]];
    return Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      objective,
      cells: [
        ...shared,
        [{ text: pick(texts) }],
        [{ text: pick(FIGURES) }],
        [{ text: pick(FIGURES) }],
        [{ text: pick(texts), status: pick(STATUSES) }],
      ],
    }));
  };
  const map = mapOfPerspectives(texts);
  const groups = map.perspectives.map(({ id, label }, index) => ({
    id,
    name: label.text,
    rows: Array.from({ length: Math.ceil((objectives - index) / 4) }, (_, at) => `${id}_${at}`).flatMap(
      rowsOf,
    ),
  }));
  const kinds = ["perspective", "objective", "owner", "measure", "actual", "target", "status"] as const;
  return { map, content: { columns: kinds.map((kind) => ({ kind, name: kind })), groups } };
}

/** A matrix of so many themes, with up to `most` objectives in a cell. */
export function madeUpMatrix(seed: number, themes: number, most: number, texts = TEXTS): MadeUpTable {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  let count = 0;
  const entry = (): ContentEntry => ({
    text: pick(texts),
    objective: `o${count++}`,
    ...(random() < 0.5 ? { detail: "14 of 20 (70%)" } : {}),
    ...(random() < 0.5 ? { status: pick(STATUSES) } : {}),
  });
  const cell = () => Array.from({ length: Math.floor(random() * (most + 1)) }, entry);
  const map = mapOfPerspectives(texts);
  const groups = map.perspectives.map(({ id, label }) => ({
    id,
    name: label.text,
    rows: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      cells: [[{ text: pick(texts) }], ...Array.from({ length: themes }, cell)],
    })),
  }));
  const columns = [
    { kind: "perspective", name: "Perspective" },
    { kind: "group", name: "Group" },
    ...Array.from({ length: themes }, () => ({ kind: "theme", name: pick(texts) }) as const),
  ] as const;
  return { map, content: { columns, groups } };
}

function mapOfPerspectives(texts: readonly string[]): StrategyMap {
  const labels = [0, 1, 2, 3].map((index) => [`p${index}`, texts[index % texts.length]!] as const);
  return buildMap({ perspectives: Object.fromEntries(labels), objectives: {} });
}
