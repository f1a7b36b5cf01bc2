import type { Point } from "../../src/layout/scene.ts";

/** A straight piece of a line, by the line's index. */
export interface Segment {
  readonly line: number;
  readonly a: Point;
  readonly b: Point;
}

/**
 * All pairs of pieces that may touch, each once, the piece of the earlier line first: pieces that share a square of a
 * grid whose squares are about as large as a piece is long.
 */
export function* pairsOfNeighbours(
  segments: readonly Segment[],
): Generator<readonly [one: Segment, other: Segment]> {
  const lengths = segments.reduce((sum, { a, b }) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
  const square = Math.max(1, lengths / Math.max(1, segments.length));
  const squares = new Map<string, number[]>();
  const spans = segments.map(({ a, b }) => ({
    x0: Math.floor(Math.min(a.x, b.x) / square),
    x1: Math.floor(Math.max(a.x, b.x) / square),
    y0: Math.floor(Math.min(a.y, b.y) / square),
    y1: Math.floor(Math.max(a.y, b.y) / square),
  }));
  for (const [index, { x0, x1, y0, y1 }] of spans.entries()) {
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const key = `${x} ${y}`;
        const inSquare = squares.get(key) ?? [];
        for (const other of inSquare) {
          // Of the squares that two pieces share, the first one speaks.
          const span = spans[other]!;
          if (x !== Math.max(x0, span.x0) || y !== Math.max(y0, span.y0)) continue;
          yield [segments[other]!, segments[index]!];
        }
        inSquare.push(index);
        squares.set(key, inSquare);
      }
    }
  }
}
