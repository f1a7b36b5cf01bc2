import type { Text } from "../../model/model.ts";
import { linkKind, svgId } from "../svg/svg-id.ts";
import { drawnIn, idPrefix, type PageContext, toldBy } from "./context.ts";

/** What the script of the page knows: ids of elements, and which objective leads to which, by their places in `boxes`. */
export interface PageData {
  readonly boxes: readonly {
    readonly detail: string;
    /** What a screen reader calls the box. */
    readonly name: string;
    /** What it is found by, in lower case. */
    readonly words: string;
  }[];
  readonly pictures: readonly {
    readonly picture: string;
    /** The element of each of `boxes`, null where the picture leaves it out. */
    readonly boxes: readonly (string | null)[];
    readonly links: readonly { readonly link: string; readonly from: number; readonly to: number }[];
  }[];
  readonly found: string;
}

export function pageData(context: PageContext): PageData {
  const { scenes, boxes, words } = context;
  const places = new Map(boxes.map(({ id }, index) => [id, index]));
  return {
    boxes: boxes.map((box) => {
      const { id, name } = box;
      const { objective, context: own } = toldBy(context, box) ?? { context };
      const { map, report } = own;
      const measures = map.measures.filter((each) => objective?.measures.includes(each.id));
      const owner = map.owners.find((each) => each.id === objective?.owner);
      const texts = [...(box.of === undefined ? [] : [map]), objective, owner, ...measures].flatMap((each) =>
        each === undefined ? [] : allTexts(each.label),
      );
      const status = report?.objectiveScores.get(id)?.status;
      return {
        detail: svgId("detail", id),
        name: report === undefined || status === undefined ? name : `${name}, ${report.words.status[status]}`,
        words: [id, ...texts].join("\n").normalize("NFC").toLowerCase(),
      };
    }),
    pictures: scenes.map((scene, picture) => {
      const drawn = new Set(drawnIn(scene).map(({ id }) => id));
      const prefix = idPrefix(picture);
      return {
        picture: pictureId(picture),
        boxes: boxes.map(({ id }) => (drawn.has(id) ? `${prefix}${svgId("objective", id)}` : null)),
        links: scene.links.flatMap((link) => {
          const from = places.get(link.from);
          const to = places.get(link.to);
          return from === undefined || to === undefined
            ? []
            : [{ link: `${prefix}${svgId(linkKind(link), link.from, link.to)}`, from, to }];
        }),
      };
    }),
    found: words.found,
  };
}

/** The id of the element that holds a picture. */
export function pictureId(picture: number): string {
  return `picture-${picture + 1}`;
}

function allTexts({ text, translations }: Text): readonly string[] {
  return [text, ...translations.map((each) => each.text)];
}

/** Data as the content of a script element: nothing in it can end the element or open a comment. */
export function embeddedJson(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
