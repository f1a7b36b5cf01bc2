import type { Rule } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** A term of the glossary occurs in some text of the map. */
export const unusedTerm: Rule = {
  code: "unused-term",
  severity: "info",
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
    for (const term of map.terms) {
      const names = [term.id, term.label.text, ...term.label.translations.map((each) => each.text)];
      const elsewhere = term.idAt.file !== map.file;
      if (elsewhere || names.some((name) => text.includes(name.toLowerCase()))) continue;
      report(term, `the term \`${term.id}\` ("${term.label.text}") occurs in no text of the map`);
    }
  },
};
