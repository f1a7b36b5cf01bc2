import { strToU8, zipSync } from "fflate";
import type { Scene } from "../layout/scene.ts";
import { coloursOf } from "./pptx/colours.ts";
import { frameFor } from "./pptx/frame.ts";
import { notesOf, notesXml } from "./pptx/notes.ts";
import { deckParts, type Parts, relations } from "./pptx/parts.ts";
import { slideXml } from "./pptx/slide.ts";
import { logoPlace } from "./theme/logo.ts";
import { coloursIn, DEFAULT_THEME, type PictureTheme } from "./theme/picture-theme.ts";

export interface PptxOptions {
  readonly colours?: "light" | "dark";
  readonly theme?: PictureTheme | undefined;
}

const LOGO_PART = "ppt/media/logo.png";

/**
 * Scenes as a PowerPoint presentation, a slide of 16 : 9 each: native shapes with their texts, connectors that hold on
 * to the boxes, perspectives in the colours of the presentation's theme, and what lies behind the picture as the
 * speaker's notes. The same scenes give the same bytes.
 */
export function drawPptx(scenes: readonly Scene[], options: PptxOptions = {}): Uint8Array {
  const look = options.colours ?? "light";
  const { theme = DEFAULT_THEME } = options;
  const colours = coloursOf(coloursIn(theme, look), look);
  const parts: Parts = {
    ...deckParts({ title: scenes[0]?.name ?? "", look, theme, slides: scenes.length }),
    ...Object.fromEntries(
      scenes.flatMap((scene, index) => {
        const number = index + 1;
        const room = theme.logo === undefined ? undefined : logoPlace(scene, theme.logo);
        const frame = frameFor({ width: scene.width, height: room?.height ?? scene.height });
        const hand = { frame, colours, language: scene.language, textScale: theme.textScale };
        const logo = room === undefined ? undefined : { area: room.area, relation: "rId3" };
        return [
          [`ppt/slides/slide${number}.xml`, slideXml(hand, scene, logo)],
          [
            `ppt/slides/_rels/slide${number}.xml.rels`,
            relations([
              ["slideLayout", "../slideLayouts/slideLayout1.xml"],
              ["notesSlide", `../notesSlides/notesSlide${number}.xml`],
              ...(logo === undefined ? [] : [["image", LOGO_PART.replace("ppt", "..")] as const]),
            ]),
          ],
          [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(notesOf(scene))],
          [
            `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
            relations([
              ["notesMaster", "../notesMasters/notesMaster1.xml"],
              ["slide", `../slides/slide${number}.xml`],
            ]),
          ],
        ];
      }),
    ),
  };
  // A date without a time zone, for the archive must not say when or where it was made.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries([
      ...Object.entries(parts).map(([path, text]) => [path, [strToU8(text), { mtime, os: 0 }]]),
      ...(theme.logo === undefined ? [] : [[LOGO_PART, [theme.logo.png, { mtime, os: 0, level: 0 }]]]),
    ]),
    { level: 6 },
  );
}
