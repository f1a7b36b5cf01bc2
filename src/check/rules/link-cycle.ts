import { type Graph, loops } from "../../model/graph.ts";
import type { Link } from "../../model/model.ts";
import { joinedNames } from "../../source/joined-names.ts";
import type { Rule } from "../rule.ts";

/** A loop of links says on one of them that it is meant. */
export const linkCycle: Rule = {
  code: "link-cycle",
  severity: "warning",
  explanation: {
    title: "Links go round in a circle",
    why:
      "A strategy map reads from causes to effects. A circle by mistake makes every objective its own cause; a " +
      "reinforcing loop, such as word of mouth, is legal when the map says so.",
    example:
      'perspective customer { objective referrals "Win referrals" { measures: churn } }\n' +
      "loyalty -> referrals -> loyalty",
    remedy: "Delete the link that was not meant, or write `feedback: yes` on the one that closes the loop.",
    mended:
      'perspective customer { objective referrals "Win referrals" { measures: churn } }\n' +
      "loyalty -> referrals\n" +
      'referrals -> loyalty { feedback: yes, because: "word of mouth" }',
    source: "Kaplan and Norton, Strategy Maps (2004); real maps hold reinforcing loops, so it is a warning.",
  },
  check({ map, graph }, report) {
    const closers = new Set<Link>();
    const follows = (link: Link) => !link.feedback && link.from !== link.to && !closers.has(link);
    // Where several loops hang together, one is found at a time; the rest show once its closing link is left out.
    for (let found = loops(map, graph, follows); found.length > 0; found = loops(map, graph, follows)) {
      for (const loop of found) {
        const ordered = closingLast(loop, graph);
        const [first] = ordered;
        const last = ordered.at(-1);
        if (first === undefined || last === undefined) return;
        closers.add(last);
        if (closers.size > MOST_LOOPS) return;
        const round = joinedNames([first.from, ...ordered.map((link) => link.to)], " → ");
        const related = ordered
          .slice(0, -1)
          .slice(0, MOST_RELATED)
          .map((link) => ({ message: `\`${link.from}\` leads to \`${link.to}\``, place: link.at }));
        report(last, `these links go round in a circle: ${round}`, {
          hint: "if the loop is meant, write `feedback: yes` on this link",
          related,
        });
      }
    }
  },
};

/** After so many loops in one map a reader mends those first. */
const MOST_LOOPS = 20;
/** After so many links of one loop the names in the message must do. */
const MOST_RELATED = 20;

/** The loop turned so that it ends with the link that leads downward, which is the one that closes it for a reader. */
function closingLast(loop: readonly Link[], graph: Graph): readonly Link[] {
  const down = (link: Link) => (graph.rank.get(link.to) ?? 0) - (graph.rank.get(link.from) ?? 0);
  const steepest = Math.max(...loop.map(down));
  if (steepest <= 0) return loop;
  const end = loop.findIndex((link) => down(link) === steepest) + 1;
  return [...loop.slice(end), ...loop.slice(0, end)];
}
