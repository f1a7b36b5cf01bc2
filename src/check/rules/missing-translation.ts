import type { Element, StrategyMap } from "../../model/model.ts";
import { joinedNames } from "../../source/joined-names.ts";
import type { Rule } from "../rule.ts";

/** A language that the map speaks is spoken in every label of it. */
export const missingTranslation: Rule = {
  code: "missing-translation",
  severity: "warning",
  needsWholeMap: true,
  explanation: {
    title: "Labels are not translated into a language of the map",
    why:
      "A map drawn in a language in which some boxes have no text shows two languages mixed. The map's own label says " +
      "which languages it speaks, and so does a view's `language:`.",
    example:
      'map bank "Bank" zh "银行" {\n' +
      '  perspective financial "Financial" zh "财务" {\n' +
      '    objective revenue "Grow revenue" { measure sales "Sales" zh "销售额" { unit: USD, target: 5M USD at 2026-Q4 } }\n' +
      "  }\n" +
      "}",
    remedy: "Add the texts that are missing, beside the label or in a `translations` block.",
    mended:
      'map bank "Bank" zh "银行" {\n' +
      '  perspective financial "Financial" zh "财务" {\n' +
      '    objective revenue "Grow revenue" zh "增加收入" { measure sales "Sales" zh "销售额" { unit: USD, target: 5M USD at 2026-Q4 } }\n' +
      "  }\n" +
      "}",
    source: "The language.",
  },
  check({ map }, report) {
    const elements = labelled(map);
    const spoken = new Set(map.label.translations.map(({ language }) => language));
    for (const view of map.views) if (view.language !== undefined) spoken.add(view.language);
    const known = elements.map(
      ({ label }) => new Set(label.translations.map((each) => baseOf(each.language))),
    );
    for (const language of [...spoken].slice(0, MOST_LANGUAGES)) {
      const missing = elements.filter((_, index) => known[index]?.has(baseOf(language)) === false);
      const [first] = missing;
      // Where nothing is translated, the labels themselves are in the language that the view asks for.
      if (first === undefined || missing.length === elements.length) continue;
      const count = missing.length === 1 ? "1 label has" : `${missing.length} labels have`;
      report(
        map,
        `${count} no text in \`${language}\`: ${joinedNames(
          missing.map(({ id }) => id),
          ", ",
        )}`,
        {
          at: first.idAt,
          hint: `for example \`"${first.label.text}" ${language} "…"\``,
        },
      );
    }
  },
};

/** Languages that are looked at; no organization has so many. */
const MOST_LANGUAGES = 50;

/** `zh` of `zh-Hant`: whoever reads the one reads the other. */
function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

/** What the map itself names, in the order of its kinds. */
function labelled(map: StrategyMap): readonly Element[] {
  const { perspectives, groups, themes, objectives, measures, initiatives, phases } = map;
  const all: readonly Element[] = [
    perspectives,
    groups,
    themes,
    objectives,
    measures,
    initiatives,
    phases,
  ].flat();
  return all.filter((element) => element.idAt.file === map.file);
}
