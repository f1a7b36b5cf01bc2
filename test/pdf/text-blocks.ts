import type { TextBlock } from "../../src/layout/scene.ts";

/** Every text of a scene, wherever it stands in it: what each kind of picture must show. */
export function textBlocksOf(part: unknown): readonly TextBlock[] {
  if (typeof part !== "object" || part === null) return [];
  if ("kind" in part && part.kind === "text") return [part as TextBlock];
  return Object.values(part).flatMap(textBlocksOf);
}
