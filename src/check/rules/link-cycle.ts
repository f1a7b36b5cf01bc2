import { loops } from "../../model/graph.ts";
import { joinedNames } from "../names.ts";
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
    for (const loop of loops(map, graph, (link) => !link.feedback && link.from !== link.to)) {
      const [first] = loop;
      const last = loop.at(-1);
      if (first === undefined || last === undefined) continue;
      const round = joinedNames([first.from, ...loop.map((link) => link.to)], " → ");
      const related = loop
        .slice(0, -1)
        .map((link) => ({ message: `\`${link.from}\` leads to \`${link.to}\``, place: link.at }));
      report(last, `these links go round in a circle: ${round}`, {
        hint: "if the loop is meant, write `feedback: yes` on this link",
        related,
      });
    }
  },
};
