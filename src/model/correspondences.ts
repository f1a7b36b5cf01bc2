import { error } from "../source/diagnostic.ts";
import { didYouMean } from "../source/suggest.ts";
import { type Block, type Context, placeOf, propertyValue } from "./blocks.ts";
import { frameParts, frameworkNames } from "./frames.ts";
import type { Registry } from "./registry.ts";

/**
 * `corresponds: kaplan_norton.financial`: perspectives of other frames, as dotted names. A frame that the file does not
 * import, and a perspective that the frame does not have, are reported.
 */
export function readCorrespondences(block: Block, registry: Registry, context: Context): readonly string[] {
  const references = propertyValue(block, "corresponds", "references")?.references ?? [];
  const module = registry.modules.get(context.file) ?? registry.module;
  for (const reference of references) {
    const [frame = "", perspective, more] = reference.path;
    const place = placeOf(reference.span, context);
    const report = (message: string, hint: string | undefined) =>
      context.report(error("lost-correspondence", message, place, { hint }));
    const known = frameworkNames(module, registry.modules);
    if (perspective === undefined || more !== undefined) {
      report(
        "a correspondence names a frame and one of its perspectives",
        "for example `kaplan_norton.financial`",
      );
    } else if (!known.includes(frame)) {
      const hint = didYouMean(frame, known) ?? `import it first: \`import "smap:${frame}"\``;
      report(`no framework is called \`${frame}\``, hint);
    } else {
      const named = { ...reference, path: [frame] };
      const parts = frameParts(named, module, registry.modules, registry.contextOf);
      const perspectives = parts.flatMap((part) =>
        part.block.declarations.flatMap((each) =>
          each.word.text === "perspective" ? (each.id?.text ?? []) : [],
        ),
      );
      if (perspectives.includes(perspective)) continue;
      const there = [...new Set(perspectives)].map((each) => `\`${each}\``).join(", ");
      const hint = didYouMean(perspective, perspectives) ?? `it has ${there}`;
      report(`the frame \`${frame}\` has no perspective \`${perspective}\``, hint);
    }
  }
  return references.map((reference) => reference.path.join("."));
}
