import type { Accept, Element, Remark, Text } from "../../model/model.ts";
import type { NamedKind } from "../kinds/structure-kinds.ts";
import { same } from "../same.ts";
import { passage, quoted } from "../value-text.ts";
import { type Found, fact, factOf, found, identity, place, type Rules, translations } from "./rules.ts";

interface Named extends Element {
  readonly kind: NamedKind;
}

const quotedText = ({ text }: Text): string => quoted(text);

/** The rules for what every named element has. */
export const ELEMENT_FIELDS: Rules<Named> = {
  kind: identity,
  id: identity,
  was: identity,
  at: place,
  idAt: place,
  label: (before, after, pair) => {
    if (before.text === after.text) return translations(before, after);
    const code = `${pair.after.kind}-relabelled` as const;
    return [
      found(code, factOf(before, quotedText), factOf(after, quotedText)),
      ...translations(before, after),
    ];
  },
  note: fact("note-reworded", (note) => passage(note)),
  remarks: (before, after) => compareRemarks(before, after),
  accepts: (before, after) => compareAccepts(before, after),
};

const REMARK_NOUNS: Readonly<Record<Remark["kind"], string>> = {
  note: "A remark",
  assumption: "An assumption",
  non_goal: "A non-goal",
};

/** Remarks have no id: equal ones are the same, and what is left over of a kind is paired in its order. */
const compareRemarks = (before: readonly Remark[], after: readonly Remark[]): readonly Found[] => {
  const changes: Found[] = [];
  for (const kind of Object.keys(REMARK_NOUNS) as Remark["kind"][]) {
    const gone = leftOver(before, after, kind);
    const come = leftOver(after, before, kind);
    const detail = REMARK_NOUNS[kind];
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const one = factOf(gone[index], ({ text }) => passage(text));
      const other = factOf(come[index], ({ text }) => passage(text));
      const code =
        one === undefined ? "remark-added" : other === undefined ? "remark-removed" : "remark-reworded";
      changes.push(found(code, one, other, { detail }));
    }
  }
  return changes;
};

function leftOver(
  from: readonly Remark[],
  among: readonly Remark[],
  kind: Remark["kind"],
): readonly Remark[] {
  return from.filter((each) => each.kind === kind && !among.some((other) => same(each, other)));
}

/** Silenced checks by their code. */
export const compareAccepts = (before: readonly Accept[], after: readonly Accept[]): readonly Found[] => {
  const changes: Found[] = [];
  const write = ({ code, because }: Accept): string => `${quoted(code)}, because ${passage(because)}`;
  for (const each of before) {
    const other = after.find(({ code }) => code === each.code);
    if (other === undefined) changes.push(found("check-heard", factOf(each, write), undefined));
    else if (!same(each, other))
      changes.push(found("silence-reworded", factOf(each, write), factOf(other, write)));
  }
  for (const each of after) {
    const isNew = before.every(({ code }) => code !== each.code);
    if (isNew) changes.push(found("check-silenced", undefined, factOf(each, write)));
  }
  return changes;
};
