import type { Rule } from "../rule.ts";

/** No objective is its own cause. */
export const selfLink: Rule = {
  code: "self-link",
  severity: "error",
  explanation: {
    title: "A link leads from an objective to itself",
    why: "A cause-effect hypothesis needs two sides.",
    example: "skills -> skills",
    remedy: "Name the objective that was meant, or delete the link.",
    mended: "skills -> loyalty",
    source: "The language.",
  },
  check({ map }, report) {
    for (const link of map.links) {
      if (link.from === link.to) report(link, `\`${link.from}\` cannot lead to itself`);
    }
  },
};
