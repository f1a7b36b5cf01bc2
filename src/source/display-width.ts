/**
 * How wide text stands in a terminal, so that `^^^^` stand below the characters they mean: Chinese characters, kana,
 * Hangul and emoji take two columns, marks that join on to a letter take none.
 */

/** Wide and full-width characters of Unicode Standard Annex #11, in whole blocks; emoji by their own property. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d20}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

/** A variation selector that asks for the picture form, as in ❤️, and the sign that encloses a key. */
const PICTURE_FORM = /\ufe0f|\u20e3/u;

/** The half-width kana marks ﾞ and ﾟ join a letter but keep a column of their own. */
const HALF_WIDTH_VOICING = /[\uff9e\uff9f]/g;

/** Something that takes a place of its own. */
const VISIBLE =
  /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;

const PLAIN = /^[\x20-\x7e]*$/;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What a reader sees as one character, with its width in terminal columns (0, 1 or 2). */
export interface Glyph {
  readonly text: string;
  readonly width: number;
  /** Offset of its first UTF-16 unit. */
  readonly offset: number;
}

export function glyphs(text: string): readonly Glyph[] {
  if (PLAIN.test(text)) return [...text].map((character, offset) => ({ text: character, width: 1, offset }));
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    text: segment,
    width: glyphWidth(segment),
    offset: index,
  }));
}

/** Terminal columns of a text of one line. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return glyphs(text).reduce((sum, glyph) => sum + glyph.width, 0);
}

function glyphWidth(segment: string): number {
  if (!VISIBLE.test(segment)) return 0;
  const voicing = segment.slice(1).match(HALF_WIDTH_VOICING)?.length ?? 0;
  return (WIDE.test(segment) || PICTURE_FORM.test(segment) ? 2 : 1) + voicing;
}
