import { drawOverlay, type MapDiff, type OverlayOptions, tooLarge } from "../index.ts";
import type { BaseComparison } from "./compared-base.ts";
import { outputStem } from "./output-name.ts";
import type { ChangePicture } from "./review-comment.ts";

/** A picture of changes with its SVG. */
export interface DrawnPicture extends ChangePicture {
  readonly content: string;
}

/** Most pictures in one comment. */
const MOST_PICTURES = 10;

/** Each map that changed, with its changes drawn over it; maps too large to draw are left out. */
export async function changePictures(
  comparison: BaseComparison | undefined,
  options: OverlayOptions,
): Promise<readonly DrawnPicture[]> {
  if (comparison?.kind !== "changes") return [];
  const changed = comparison.changes.maps.filter(isDrawable).slice(0, MOST_PICTURES);
  const taken = new Set<string>();
  const pictures: DrawnPicture[] = [];
  for (const map of changed) {
    const content = await drawOverlay(map, options);
    pictures.push({ label: map.label, file: freeName(map.id, taken), content });
  }
  return pictures;
}

function isDrawable({ changes, before, after }: MapDiff): boolean {
  const maps = [before, after].filter((map) => map !== undefined);
  return changes.length > 0 && maps.every((map) => tooLarge(map, undefined) === undefined);
}

/** Two maps in two files may have one id. */
function freeName(id: string, taken: Set<string>): string {
  const stem = outputStem(id);
  let name = `${stem}.changes.svg`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}.changes.${number}.svg`;
  taken.add(name.toLowerCase());
  return name;
}
