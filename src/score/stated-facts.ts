import { type Alignment, type Element, type Objective, type Text, textIn } from "../model/model.ts";
import type { Aligned, Named, Ready } from "./scorecard.ts";
import type { Held } from "./weights.ts";

/** What a scorecard says of an element before it says how it stands: its name, its note, and its weight if it has one. */
export function namedWith(
  element: Pick<Element, "id" | "label" | "note">,
  weight: Held | undefined,
  language: string | undefined,
): Named {
  return {
    id: element.id,
    label: textIn(element.label, language),
    ...(element.note === undefined ? {} : { note: element.note }),
    ...(weight === undefined ? {} : { weight: weight.value }),
  };
}

/** What is carried on from other maps, and added to there; nothing where there is nothing. */
export function alignmentOf(alignment: readonly Alignment[]): { readonly alignment?: readonly Aligned[] } {
  if (alignment.length === 0) return {};
  return {
    alignment: alignment.map(({ kind, path, share }) => ({
      kind,
      with: path.join("."),
      ...(share === undefined ? {} : { share }),
    })),
  };
}

/** What is available of what is required, as the map says it. */
export function readinessOf({ readiness }: Objective): { readonly readiness?: readonly Ready[] } {
  return readiness.length === 0 ? {} : { readiness };
}

/** The remarks on the map as a whole: premises, what it will not do, notes. */
export function remarksOf(
  { remarks }: Element,
  language: string | undefined,
): {
  readonly remarks?: readonly { readonly kind: "note" | "assumption" | "non_goal"; readonly text: string }[];
} {
  const told = (text: Text) => textIn(text, language);
  return remarks.length === 0
    ? {}
    : { remarks: remarks.map(({ kind, text }) => ({ kind, text: told(text) })) };
}
