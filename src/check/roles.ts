import type { Objective, StrategyMap } from "../model/model.ts";

/** The four perspectives that the method speaks of. */
export type Role = "financial" | "customer" | "internal" | "learning";

const ROLES: readonly Role[] = ["financial", "customer", "internal", "learning"];

/** The role of each perspective: by its id, or by the one that it `corresponds` to; a map may have others, too. */
export function rolesOf(map: StrategyMap): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { id, corresponds } of map.perspectives) {
    const names = [id, ...corresponds.map((path) => path.split(".").at(-1) ?? "")];
    const role = ROLES.find((each) => names.includes(each));
    if (role !== undefined) roles.set(id, role);
  }
  return roles;
}

/** Objectives in the perspectives of a role, in source order. */
export function objectivesIn(map: StrategyMap, role: Role): readonly Objective[] {
  const roles = rolesOf(map);
  return map.objectives.filter((objective) => roles.get(objective.perspective) === role);
}
