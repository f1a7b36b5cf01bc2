import type { StrategyMap } from "../model/model.ts";

/** Every dotted name that formulas and the conditions of tiers mention, each part of it and the whole. */
export function mentions(map: StrategyMap): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [
    ...map.measures.map((measure) => measure.formula),
    ...map.tiers.flatMap((tiers) => [
      ...tiers.rules.map((rule) => rule.when),
      ...tiers.lets.map((each) => each.expression),
    ]),
  ];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("path" in node && Array.isArray(node.path)) {
      const path = node.path.map(String);
      for (let end = 1; end <= path.length; end++) found.add(path.slice(0, end).join("."));
    }
    open.push(...Object.values(node));
  }
  return found;
}
