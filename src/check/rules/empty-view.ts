import type { StrategyMap, View } from "../../model/model.ts";
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
      if (map.objectives.length === 0 || map.objectives.some((objective) => chosen(objective, view, map)))
        continue;
      report(view, `no objective meets all choices of the view \`${view.id}\``, {
        hint: "leave one of `only`, `themes` and `owners` out",
      });
    }
  },
};

function chosen(objective: StrategyMap["objectives"][number], view: View, map: StrategyMap): boolean {
  const below = ownersBelow(view.owners, map);
  return (
    (view.only.length === 0 || view.only.includes(objective.perspective)) &&
    (view.themes.length === 0 || objective.themes.some((theme) => view.themes.includes(theme))) &&
    (view.owners.length === 0 || (objective.owner !== undefined && below.has(objective.owner)))
  );
}

/** Owners and all who report to them. */
function ownersBelow(owners: readonly string[], map: StrategyMap): ReadonlySet<string> {
  const below = new Set(owners);
  for (let before = -1; before !== below.size; ) {
    before = below.size;
    for (const { id, reportsTo } of map.owners)
      if (reportsTo !== undefined && below.has(reportsTo)) below.add(id);
  }
  return below;
}
