import { joinedNames } from "../../source/joined-names.ts";
import type { Rule } from "../rule.ts";

/** Which slots of the frame does the map leave empty. */
export const emptySlot: Rule = {
  code: "empty-slot",
  severity: "info",
  needsWholeMap: true,
  explanation: {
    title: "Slots of the frame are empty",
    why:
      "A frame such as 2-3-4-3 (two financial strategies, three kinds of customer value, four groups of processes, " +
      "three kinds of assets) asks twelve questions. An empty slot is an answer not given, or one given on purpose. " +
      "Perspectives whose objectives stand outside the slots, or in themes, are not asked.",
    example:
      "framework: kaplan_norton\n" +
      'perspective customer { group image { objective adviser "Trusted adviser" { measures: churn } } }\n' +
      "service -> adviser -> revenue",
    remedy: "Fill the slot, or accept the finding with the reason why it stays empty.",
    mended:
      'framework: kaplan_norton\naccept: empty-slot because "One page for the branches: image alone"\n' +
      'perspective customer { group image { objective adviser "Trusted adviser" { measures: churn } } }\n' +
      "service -> adviser -> revenue",
    source: "Kaplan and Norton, Strategy Maps (2004), taught as 2-3-4-3.",
  },
  check({ map }, report) {
    const filled = new Set(map.objectives.map(({ perspective }) => perspective));
    const grouped = map.objectives.filter(({ group }) => group !== undefined);
    const divided = new Set(grouped.map(({ perspective }) => perspective));
    const taken = new Set(grouped.map(({ perspective, group }) => `${perspective}.${group}`));
    const empty = map.groups.filter(
      ({ id, perspective, slot }) =>
        slot && (!filled.has(perspective) || divided.has(perspective)) && !taken.has(`${perspective}.${id}`),
    );
    if (empty.length === 0) return;
    const names = joinedNames(
      empty.map(({ id, perspective }) => `${perspective}.${id}`),
      ", ",
    );
    report(
      map,
      `${empty.length} of the slots of \`${map.framework}\` ${empty.length === 1 ? "is" : "are"} empty: ${names}`,
    );
  },
};
