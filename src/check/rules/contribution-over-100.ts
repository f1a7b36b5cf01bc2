import type { Alignment } from "../../model/model.ts";
import { percent } from "../figures.ts";
import type { About, Rule } from "../rule.ts";

/** What a map contributes to an objective above is at most the whole. */
export const contributionOver100: Rule = {
  code: "contribution-over-100",
  severity: "warning",
  explanation: {
    title: "A map contributes more than the whole",
    why: "`contributes: corporate.F1 28%` is a share of the objective above. Shares from one map that sum to more than 100 % count something twice.",
    example:
      'map group "Group" {\n' +
      '  perspective financial "Financial" { objective F1 "Grow revenue" { measure sales "Sales" { unit: USD, target: 5M USD at 2026-Q4 } } }\n' +
      "}\n" +
      'map branch "Branch" {\n' +
      '  perspective financial "Financial" { objective lending "Lend more" {\n' +
      "    contributes: group.F1 128%\n" +
      '    measure loans "Loans" { unit: USD, target: 2M USD at 2026-Q4 }\n' +
      "  } }\n" +
      "}",
    remedy: "Correct the shares.",
    mended:
      'map group "Group" {\n' +
      '  perspective financial "Financial" { objective F1 "Grow revenue" { measure sales "Sales" { unit: USD, target: 5M USD at 2026-Q4 } } }\n' +
      "}\n" +
      'map branch "Branch" {\n' +
      '  perspective financial "Financial" { objective lending "Lend more" {\n' +
      "    contributes: group.F1 28%\n" +
      '    measure loans "Loans" { unit: USD, target: 2M USD at 2026-Q4 }\n' +
      "  } }\n" +
      "}",
    source: "The language.",
  },
  check({ map }, report) {
    const sums = new Map<string, number>();
    const elements: readonly (About & { readonly alignment: readonly Alignment[] })[] = [
      map,
      ...map.objectives,
    ];
    for (const element of elements) {
      for (const { kind, path, share, at } of element.alignment) {
        if (kind !== "contributes" || share === undefined) continue;
        const name = path.join(".");
        const before = sums.get(name) ?? 0;
        sums.set(name, before + share);
        if (before > 1 || before + share <= 1 + 1e-9) continue;
        report(element, `this map contributes ${percent(before + share)} to \`${name}\``, { at });
      }
    }
  },
};
