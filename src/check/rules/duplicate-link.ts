import type { Link } from "../../model/model.ts";
import { deleteBareLink } from "../fixes.ts";
import type { Rule } from "../rule.ts";

/** One pair of objectives has one link. */
export const duplicateLink: Rule = {
  code: "duplicate-link",
  severity: "warning",
  explanation: {
    title: "The same link is written twice",
    why: "Two links between the same objectives may say different things of strength and lag; only one can hold.",
    example: "skills -> loyalty\n" + "skills -> loyalty { strength: weak }",
    remedy: "Keep the one that says more.",
    mended: "skills -> loyalty { strength: weak }",
    source: "The language.",
  },
  check({ map, around }, report) {
    const first = new Map<string, Link>();
    for (const link of map.links) {
      const key = JSON.stringify([link.from, link.to]);
      const before = first.get(key);
      if (before === undefined) first.set(key, link);
      else {
        const related = [{ message: "first written here", place: before.at }];
        report(link, `the link from \`${link.from}\` to \`${link.to}\` is written twice`, {
          related,
          fixes: deleteBareLink(link, around),
        });
      }
    }
  },
};
