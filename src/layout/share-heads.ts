import type { Grid } from "./grid.ts";
import { linkStyle } from "./link-style.ts";
import type { Riser, Route } from "./risers.ts";
import type { VisibleLink } from "./visible.ts";

/**
 * Lets links of one style that bend just below the same effect share their last piece and its arrowhead, or join a
 * link that comes straight from below. They are read along the arrows, so what flows together is never ambiguous.
 */
export function shareHeads(
  grid: Grid,
  links: readonly VisibleLink[],
  routes: readonly Route[],
  risers: readonly Riser[],
): readonly Route[] {
  const families = new Map<string, Route[]>();
  for (const route of routes) {
    if (route.form !== "rise" && route.form !== "round") continue;
    const { link, to } = links[route.link]!;
    const { effect, strength, feedback } = linkStyle(link);
    const key = `${to} ${effect} ${strength} ${feedback}`;
    const family = families.get(key);
    if (family === undefined) families.set(key, [route]);
    else family.push(route);
  }
  const shared = [...routes];
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const gutter = (grid.boxes[links[family[0]!.link]!.to]?.row ?? 0) + 1;
    const bends = (route: Route) => route.joints.at(-1) === gutter;
    const hosts = family.filter((route) => !bends(route)).map((route) => route.risers.at(-1)!);
    const joining = family.filter(bends);
    const meeting = hosts.length > 0 ? hosts : joining.slice(0, 1).map((route) => route.risers.at(-1)!);
    for (const route of joining) {
      const before = risers[route.risers.at(-2)!]!.want;
      const near = (host: number) => Math.abs((risers[host]?.want ?? 0) - before);
      const host = meeting.reduce((best, each) => (near(each) < near(best) ? each : best), meeting[0]!);
      shared[route.link] = { ...route, risers: [...route.risers.slice(0, -1), host] };
    }
  }
  return shared;
}
