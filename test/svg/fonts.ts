import { existsSync } from "node:fs";

const LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSans";
const FILES = [
  `${LIBERATION}-Regular.ttf`,
  `${LIBERATION}-Bold.ttf`,
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
];

/** The fonts that pictures are made for, where Debian's packages put them; `lacking` tells which are not here. */
export const FONTS_AT_HAND: { readonly files: readonly string[]; readonly lacking?: string } = (() => {
  const files = FILES.filter((file) => existsSync(file));
  const missing = FILES.find((file) => !files.includes(file));
  return missing === undefined ? { files } : { files, lacking: `lack of ${missing}` };
})();

const EMOJI = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";

/** Why families of emoji cannot be looked at; undefined where there is a font that has them. */
export const NO_EMOJI = existsSync(EMOJI) ? undefined : `lack of ${EMOJI}`;
