import { drawSvg } from "../src/emit/svg.ts";
import { examplePictures } from "../test/svg/example-pictures.ts";

/** A picture of the documents: its name there, and which picture of the examples it is. */
export interface DocumentPicture {
  readonly name: string;
  /** As `examplePictures` names it: file, map, view and language. */
  readonly picture: string;
}

/** The pictures that the documents show, as SVG in light and dark; `root` is the project's folder. */
export async function drawDocumentPictures(
  root: string,
  wanted: readonly DocumentPicture[],
): Promise<readonly { readonly name: string; readonly svg: string }[]> {
  const examples = new Map(examplePictures(root).map((each) => [each.name, each]));
  const drawn: { name: string; svg: string }[] = [];
  for (const { name, picture } of wanted) {
    const example = examples.get(picture);
    if (example === undefined) throw new Error(`no example has the picture ${picture}`);
    drawn.push({ name, svg: await drawSvg(await example.scene(), { colours: "both" }) });
  }
  return drawn;
}
