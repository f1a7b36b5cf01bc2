import type { Place } from "../source/source.ts";

/** What every named thing has. */
export interface Element {
  readonly id: string;
  readonly label: Text;
  readonly at: Place;
  /** Place of the id alone, for messages. */
  readonly idAt: Place;
  /** The `///` lines, as Markdown. */
  readonly note?: string;
  /** Earlier ids. */
  readonly was: readonly string[];
  readonly remarks: readonly Remark[];
  readonly accepts: readonly Accept[];
}

/** A text for people, with its translations in source order. */
export interface Text {
  readonly text: string;
  readonly translations: readonly { readonly language: string; readonly text: string }[];
}

export interface Remark {
  readonly kind: "note" | "assumption" | "non_goal";
  readonly text: Text;
  readonly at: Place;
}

/** `accept: no-measure because "…"`: silences one check for the element that holds it. */
export interface Accept {
  readonly code: string;
  readonly because: Text;
  readonly at: Place;
}

/** The text of a language: an exact tag, else the same language with another script or region, else the text itself. */
export function textIn(text: Text, language: string | undefined): string {
  if (language === undefined) return text.text;
  const exact = text.translations.find((each) => each.language === language);
  if (exact !== undefined) return exact.text;
  const base = language.split("-")[0];
  return text.translations.find((each) => each.language.split("-")[0] === base)?.text ?? text.text;
}
