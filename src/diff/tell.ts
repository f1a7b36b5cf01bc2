import type { Place } from "../source/source.ts";
import type { Change, Subject } from "./change.ts";
import { type ChangeCode, changeKind } from "./change-kinds.ts";
import type { Found } from "./fields/rules.ts";
import { NOUNS } from "./nouns.ts";
import { quoted } from "./value-text.ts";

/** A difference with what it is about: graded by its kind, and told in a sentence. */
export function changeOf(
  found: Found & { readonly field?: string },
  subject: Subject,
  place: Place,
  /** Where the sentence shall speak of another whole than the subject's own. */
  within: string | undefined = ofText(subject),
): Change {
  const { code, field, before, after, by, detail } = found;
  const kind = knownKind(code);
  const sentence = kind.sentence({
    kind: subject.kind,
    // A link is told by its ends, which are quoted already.
    name: subject.kind === "link" ? subject.label : quoted(subject.label),
    of: within,
    before: before?.text,
    after: after?.text,
    by,
    detail,
  });
  return {
    kind: "change",
    code,
    grade: kind.grade,
    ...(kind.reason === undefined ? {} : { reason: kind.reason }),
    subject,
    ...(field === undefined ? {} : { field }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(by === undefined ? {} : { by }),
    ...(detail === undefined ? {} : { detail }),
    ...(within === undefined ? {} : { within }),
    sentence,
    place,
    placedIn: code === "cycle-gone" || code === `${subject.kind}-removed` ? "before" : "after",
  };
}

function ofText({ of }: Subject): string | undefined {
  return of === undefined ? undefined : `${NOUNS[of.kind]} ${quoted(of.label)}`;
}

function knownKind(code: ChangeCode) {
  const kind = changeKind(code);
  if (kind === undefined) throw new Error(`the table of changes has no kind ${code}`);
  return kind;
}
