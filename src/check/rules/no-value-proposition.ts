import { rolesOf } from "../roles.ts";
import type { Rule } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** The four value propositions, by words that name them. */
const PROPOSITIONS: readonly RegExp[] = [
  /lowest (total )?cost|best (buy|value)|cost leader|总成本最低|最低总成本|低成本/i,
  /product leader|leading[- ]edge|best product|innovat|产品领先|产品创新|领先/i,
  /(complete|tailored|total|integrated|joint) (\w+ )?(solution|system)|customer intimacy|one partner|解决方案|量身定制/i,
  /lock[- ]in|de facto standard|switching cost|sole[- ]source|系统锁定|锁定/i,
];

/** Texts of a map with customers name one of the four value propositions. */
export const noValueProposition: Rule = {
  code: "no-value-proposition",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  profiles: ["kaplan_norton"],
  explanation: {
    title: "The map names no value proposition",
    why:
      "A strategy rests on a value proposition that sets it apart: lowest total cost, product leadership, complete " +
      "customer solutions, or system lock-in. One of the four dominates; a map that names none is a list of good intentions.",
    example: "framework: kaplan_norton\n" + 'note "Our customers like us"',
    remedy: 'Say which it is, for example `note "Value proposition: complete customer solutions"`.',
    mended: "framework: kaplan_norton\n" + 'note "Value proposition: complete customer solutions"',
    source: "Kaplan and Norton, Strategy Maps (2004): four generic value propositions.",
  },
  check({ map }, report) {
    if (![...rolesOf(map).values()].includes("customer") || map.profile !== "kaplan_norton") return;
    const texts = textsOf(map).join("\n");
    if (PROPOSITIONS.some((words) => words.test(texts))) return;
    report(map, "no text of the map names its value proposition", {
      hint: "lowest total cost, product leadership, complete solutions or lock-in: which one dominates?",
    });
  },
};
