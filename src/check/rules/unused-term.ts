import type { Term } from "../../model/model.ts";
import { joinedNames } from "../../source/joined-names.ts";
import { occurring } from "../occurring.ts";
import type { Rule } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** A term of the glossary occurs in some text of the map. */
export const unusedTerm: Rule = {
  code: "unused-term",
  severity: "info",
  needsWholeMap: true,
  explanation: {
    title: "A term occurs nowhere",
    why: "A glossary explains the words of the map. A term that no label, note or reason uses explains nothing, or is spelt otherwise there.",
    example: 'term NPS "Net promoter score"',
    remedy: "Use the term, correct its spelling, or delete it.",
    mended:
      'term NPS "Net promoter score"\n' +
      'measure promoters "NPS of new customers" { unit: count, target: 40 at 2026-Q4 }\n' +
      "perspective customer { objective loyalty { measures: promoters } }",
    source: "Practice.",
  },
  check({ map }, report) {
    const text = [
      ...textsOf(map),
      ...map.terms.flatMap((term) => (term.means === undefined ? [] : [term.means.text])),
    ]
      .join("\n")
      .toLowerCase();
    const own = map.terms.filter((term) => term.idAt.file === map.file);
    const found = occurring(own.flatMap(namesOf), text);
    const unused = own.filter((term) => !namesOf(term).some((name) => found.has(name)));
    const [first] = unused;
    if (first === undefined) return;
    const names = joinedNames(
      unused.map(({ id }) => id),
      ", ",
    );
    report(
      first,
      `${unused.length === 1 ? "the term" : "the terms"} ${names} ${unused.length === 1 ? "occurs" : "occur"} in no text of the map`,
    );
  },
};

/** What a text may call a term, in small letters. */
function namesOf({ id, label }: Term): readonly string[] {
  return [id, label.text, ...label.translations.map((each) => each.text)].map((name) => name.toLowerCase());
}
