/**
 * Writes src/layout/text-widths.ts: the advance widths of Liberation Sans, which has the metrics of Arial, so that
 * pictures are laid out alike on every machine, whatever fonts it has. Run it where the fonts lie:
 *
 *     node scripts/make-text-widths.mjs FOLDER
 *
 * FOLDER holds LiberationSans-Regular.ttf and LiberationSans-Bold.ttf (Debian: fonts-liberation2).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSync } from "fontkit";

const folder = process.argv[2] ?? "/usr/share/fonts/truetype/liberation2";

/** Above this lie presentation forms and private use; wide characters are told by rule, not by table. */
const LAST_CODE_POINT = 0x2fff;

function widthRuns(file) {
  const font = openSync(join(folder, file));
  const runs = [];
  let next = -1;
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) {
    if (codePoint < 0x20 || codePoint > LAST_CODE_POINT) continue;
    const width = Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 2048) / font.unitsPerEm);
    const text = width.toString(36);
    if (codePoint !== next) runs.push(`${codePoint.toString(36)}:${text}`);
    else runs[runs.length - 1] += ` ${text}`;
    next = codePoint + 1;
  }
  return runs.map(shorten).join(",");
}

/** `9h 9h 9h` becomes `9h*3`. */
function shorten(run) {
  const [start, rest] = run.split(":");
  const parts = [];
  let last = "";
  let count = 0;
  const close = () => {
    if (count > 0) parts.push(count > 1 ? `${last}*${count}` : last);
  };
  for (const width of rest.split(" ")) {
    if (width === last) count++;
    else {
      close();
      last = width;
      count = 1;
    }
  }
  close();
  return `${start}:${parts.join(" ")}`;
}

const text = `// Made by scripts/make-text-widths.mjs from Liberation Sans; not edited by hand.

/**
 * Advance widths in 1/2048 em: runs \`first code point:width width*times …\`, all numbers in base 36.
 */
export const REGULAR_WIDTHS =
  "${widthRuns("LiberationSans-Regular.ttf")}";

export const BOLD_WIDTHS =
  "${widthRuns("LiberationSans-Bold.ttf")}";
`;
writeFileSync(new URL("../src/layout/text-widths.ts", import.meta.url), text);
