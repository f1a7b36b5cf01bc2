import type { Rule } from "../rule.ts";
import { sameKind } from "../same-kind.ts";

/** Ids differ in more than the form of their characters. */
export const idsDifferInForm: Rule = {
  code: "ids-differ-in-form",
  severity: "warning",
  explanation: {
    title: "Two ids differ only in the form of their characters",
    why:
      "Full-width and half-width letters, ligatures and their parts are different characters with one meaning: `ＣＲＭ` typed with a Chinese keyboard and " +
      "`CRM` are two ids for smap and one for every reader.",
    example:
      'owner CRM "CRM office"\nowner ＣＲＭ "CRM team"\nperspective internal { objective service { owner: CRM } }',
    remedy: "Write one form everywhere, mostly the half-width one.",
    mended: 'owner CRM "CRM office"\nperspective internal { objective service { owner: CRM } }',
    source: "Unicode Standard Annex 15, Unicode Normalization Forms.",
  },
  check({ map }, report) {
    for (const elements of sameKind(map)) {
      const seen = new Map<string, (typeof elements)[number]>();
      for (const element of elements) {
        const key = element.id.normalize("NFKC");
        const before = seen.get(key);
        if (before === undefined) seen.set(key, element);
        else if (before.id !== element.id) {
          const related = [{ message: `\`${before.id}\` is declared here`, place: before.idAt }];
          report(
            element,
            `the ids \`${element.id}\` and \`${before.id}\` differ only in the form of their characters`,
            {
              related,
            },
          );
        }
      }
    }
  },
};
