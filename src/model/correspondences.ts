import { error } from "../source/diagnostic.ts";
import { joinedNames } from "../source/joined-names.ts";
import { type Block, type Context, placeOf, propertyValue } from "./blocks.ts";
import type { Frames } from "./frames.ts";

/**
 * `corresponds: kaplan_norton.financial`: perspectives of other frames, as dotted names. A frame that the file does not
 * import, and a perspective that the frame does not have, are reported.
 */
export function readCorrespondences(block: Block, frames: Frames, context: Context): readonly string[] {
  const references = propertyValue(block, "corresponds", "references")?.references ?? [];
  for (const reference of references) {
    const [frame = "", perspective, more] = reference.path;
    const report = (message: string, hint: string) =>
      context.report(error("lost-correspondence", message, placeOf(reference.span, context), { hint }));
    const meant = (name: string, known: Iterable<string>): string | undefined => {
      const near = context.nearest(name, () => known);
      return near === undefined ? undefined : `did you mean \`${near}\`?`;
    };
    if (perspective === undefined || more !== undefined) {
      report(
        "a correspondence names a frame and one of its perspectives",
        "for example `kaplan_norton.financial`",
      );
    } else if (!frames.has(frame, context.file)) {
      const hint =
        meant(frame, frames.namesIn(context.file)) ?? `import it first: \`import "smap:${frame}"\``;
      report(`no framework is called \`${frame}\``, hint);
    } else {
      const perspectives = frames.perspectivesOf({ ...reference, path: [frame] }, context.file);
      if (perspectives.has(perspective)) continue;
      const hint = meant(perspective, perspectives) ?? `it has ${joinedNames([...perspectives], ", ")}`;
      report(`the frame \`${frame}\` has no perspective \`${perspective}\``, hint);
    }
  }
  return references.map((reference) => reference.path.join("."));
}
