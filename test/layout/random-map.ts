import type { StrategyMap } from "../../src/model/model.ts";
import { buildMap, type Outline } from "./build-map.ts";

/** Numbers from 0 to 1 that repeat for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  "grow customer value improve service quality reduce cost build trusted brand develop skills share knowledge".split(
    " ",
  );
const CHINESE = [
  "提升客户价值",
  "降低成本",
  "建立信任",
  "发展战略竞争力",
  "增加知识分享",
  "卓越服务（全渠道）",
];

/**
 * A made-up map of four or more bands: some with groups, some crossed by themes, some with both; mostly upward
 * links, a few sideways, downward, negative and feedback ones.
 */
export function randomMap(seed: number, objectives: number, linksAnObjective = 1.5): StrategyMap {
  return buildMap(randomOutline(seed, objectives, linksAnObjective));
}

export function randomOutline(seed: number, count: number, linksAnObjective = 1.5): Outline {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const bands = count > 200 ? 8 : 4;
  const perspectives: Record<string, string> = {};
  const groups: Record<string, string> = {};
  const themes: Record<string, string> = {};
  const objectives: Record<string, string> = {};
  const measures: Record<string, string> = {};
  const themeCount = 2 + Math.floor(random() * 3);
  for (let theme = 0; theme < themeCount; theme++) themes[`t${theme}`] = `Theme ${theme + 1}`;
  const forms = Array.from({ length: bands }, (_, band) => {
    perspectives[`p${band}`] = pick([
      "Financial",
      "Customer",
      "Internal processes",
      "Learning & growth",
      "学习与成长",
    ]);
    const form = pick(["open", "groups", "themes", "both"] as const);
    const groupCount = form === "groups" || form === "both" ? 2 + Math.floor(random() * 3) : 0;
    for (let group = 0; group < groupCount; group++)
      groups[`p${band}.g${group}`] = `Group ${group + 1} of it`;
    return { form, groupCount };
  });
  const bandOf: number[] = [];
  for (let index = 0; index < count; index++) {
    const band = Math.min(bands - 1, Math.floor((index * bands) / count));
    bandOf.push(band);
    const { form, groupCount } = forms[band]!;
    const group = groupCount > 0 ? ` group g${Math.floor(random() * groupCount)}` : "";
    const first = Math.floor(random() * themeCount);
    const more = random() < 0.1 ? `,t${(first + 1) % themeCount}` : "";
    const themed = form === "themes" || form === "both" ? ` themes t${first}${more}` : "";
    const isAsset = random() < 0.1 ? " asset" : "";
    const label =
      random() < 0.15
        ? pick(CHINESE)
        : Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(WORDS)).join(" ");
    objectives[`p${band} o${index}${group}${themed}${isAsset}`] = label;
    if (random() < 0.25) measures[`o${index} m${index}`] = `${pick(WORDS)} ${pick(WORDS)} rate`;
  }
  const links: string[] = [];
  const has = new Set<string>();
  for (let wanted = Math.round(count * linksAnObjective); wanted > 0; wanted--) {
    const to = Math.floor(random() * count);
    const reach = random() < 0.8 ? Math.ceil((1.3 * count) / bands) : count;
    const from = random() < 0.95 ? to + 1 + Math.floor(random() * reach) : Math.floor(random() * count);
    if (from >= count || from === to || has.has(`${from} ${to}`)) continue;
    has.add(`${from} ${to}`);
    const style = random() < 0.1 ? " negative" : random() < 0.2 ? pick([" weak", " strong"]) : "";
    const isFeedback = from < to && bandOf[from]! < bandOf[to]! ? " feedback" : "";
    links.push(`o${from} -> o${to}${style}${isFeedback}`);
  }
  return { label: "A made-up map", perspectives, groups, themes, objectives, measures, links };
}
