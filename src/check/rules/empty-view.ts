import type { Objective, StrategyMap, View } from "../../model/model.ts";
import { grouped } from "../grouped.ts";
import type { Rule } from "../rule.ts";

/** A view shows at least one objective. */
export const emptyView: Rule = {
  code: "empty-view",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "A view shows nothing",
    why: "The choices of a view hold all at once. Where no objective meets them the picture is empty.",
    example:
      'perspective partners "Partners" { objective joint "Plan together" { measures: churn } }\njoint -> skills\nview empty "Retail\'s partners" { only: partners, owners: retail }',
    remedy: "Leave one of the choices out.",
    mended:
      'perspective partners "Partners" { objective joint "Plan together" { measures: churn } }\njoint -> skills\nview empty "Partners" { only: partners }',
    source: "The language.",
  },
  check({ map }, report) {
    for (const view of map.views) {
      const below = ownersBelow(view.owners, map);
      if (map.objectives.length === 0 || map.objectives.some((each) => chosen(each, view, below))) continue;
      report(view, `no objective meets all choices of the view \`${view.id}\``, {
        hint: "leave one of `only`, `themes` and `owners` out",
      });
    }
  },
};

function chosen(objective: Objective, view: View, below: ReadonlySet<string>): boolean {
  return (
    (view.only.length === 0 || view.only.includes(objective.perspective)) &&
    (view.themes.length === 0 || objective.themes.some((theme) => view.themes.includes(theme))) &&
    (view.owners.length === 0 || (objective.owner !== undefined && below.has(objective.owner)))
  );
}

/** Owners and all who report to them. */
function ownersBelow(owners: readonly string[], map: StrategyMap): ReadonlySet<string> {
  const below = new Set(owners);
  if (below.size === 0) return below;
  const reporting = grouped(map.owners, ({ reportsTo }) => reportsTo ?? "");
  // The loop also sees those that it adds.
  for (const owner of below) for (const { id } of reporting.get(owner) ?? []) below.add(id);
  return below;
}
