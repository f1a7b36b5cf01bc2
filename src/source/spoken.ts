/** The languages in which smap itself speaks; labels may be in any. */
export type SpokenLanguage = "en" | "zh";

/** The one for a language tag such as `zh-Hant`; English for all that smap does not speak. */
export function spokenLanguage(tag: string | undefined): SpokenLanguage {
  return tag?.split("-")[0] === "zh" ? "zh" : "en";
}
