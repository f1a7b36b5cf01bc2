import type { Rectangle, Scene } from "../../layout/scene.ts";

/** A slide of 16 : 9 in EMU, 914,400 to the inch. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const;

const MARGIN = 91_440;

/** Where a scene lies on its slide. */
export interface Frame {
  /** EMU for one of the scene's pixels. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A label of 18 pixels is then 18 points: small maps are not blown up beyond it. */
const LARGEST_SCALE = 12_700;

/** The scene as large as the slide lets it be, in the middle. */
export function frameFor({ width, height }: Pick<Scene, "width" | "height">): Frame {
  const scale = Math.min(
    LARGEST_SCALE,
    (SLIDE.width - 2 * MARGIN) / width,
    (SLIDE.height - 2 * MARGIN) / height,
  );
  return { scale, x: (SLIDE.width - width * scale) / 2, y: (SLIDE.height - height * scale) / 2 };
}

export function length(frame: Frame, pixels: number): number {
  return Math.round(pixels * frame.scale);
}

export function place(frame: Frame, { x, y, width, height }: Rectangle): string {
  const left = Math.round(frame.x + x * frame.scale);
  const top = Math.round(frame.y + y * frame.scale);
  const size = `cx="${Math.max(0, length(frame, width))}" cy="${Math.max(0, length(frame, height))}"`;
  return `<a:off x="${left}" y="${top}"/><a:ext ${size}/>`;
}

/** A text size in hundredths of a point; at least one point. */
export function textSize(frame: Frame, pixels: number): number {
  return Math.max(100, Math.round((pixels * frame.scale * 100) / 12_700));
}
