/**
 * Text from a strategy file on its way to a terminal or a build log. Such text may come from a stranger's pull
 * request, so nothing in it may move the cursor, hide what follows, or be obeyed as a command of the build machine.
 */

/** Controls, direction marks, line separators and halves of characters, but not tab and line feed. */
const UNSAFE =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** One visible character in place of each unsafe one: `␛` for an escape, `�` where no such picture exists. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

/**
 * Text of several lines, harmless in a log and exactly as long as it was. The marks of build commands, `::` at the
 * start of a line and `##[`, get a look-alike character.
 */
export function logText(text: string): string {
  return text
    .replace(UNSAFE, picture)
    .replace(/^(\s*:):/gm, "$1\u2236")
    .replace(/##(?=\[|vso\[)/g, "#\u266f");
}

/** The same for text that must stay on its line. */
export function logLine(text: string): string {
  return logText(text.replace(/[\n\r\t]/g, (character) => (character === "\t" ? " " : picture(character))));
}
