/** The long help of a code in Chinese. Examples and sources are those of the English help; the sources have a table. */
export interface ChineseExplanation {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** By code. */
export type ChineseExplanations = Readonly<Record<string, ChineseExplanation>>;
