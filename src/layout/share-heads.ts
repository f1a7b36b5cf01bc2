import type { Grid } from "./grid.ts";
import { linkStyle } from "./link-style.ts";
import type { Riser, Route } from "./risers.ts";
import type { VisibleLink } from "./visible.ts";

/** Links of one style into one effect, which may share an arrowhead: by link, the same number for those of a family. */
export function familiesOf(links: readonly VisibleLink[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(links, ({ link, to }) => {
    const { effect, strength, feedback } = linkStyle(link);
    const key = `${to} ${effect} ${strength} ${feedback}`;
    const family = known.get(key) ?? known.size;
    known.set(key, family);
    return family;
  });
}

/**
 * Lets links of one family that bend just below their effect share their last piece and its arrowhead, or join a
 * link that comes straight from below. They are read along the arrows, so what flows together is never ambiguous.
 */
export function shareHeads(
  grid: Grid,
  links: readonly VisibleLink[],
  families: Int32Array,
  routes: readonly Route[],
  risers: readonly Riser[],
): readonly Route[] {
  const members: Route[][] = [];
  for (const route of routes) {
    if (route.form !== "rise" && route.form !== "round") continue;
    const family = families[route.link]!;
    const own = members[family];
    if (own === undefined) members[family] = [route];
    else own.push(route);
  }
  const shared = [...routes];
  for (const family of members) {
    if (family === undefined || family.length < 2) continue;
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
