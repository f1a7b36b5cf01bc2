import type { Point } from "../../src/layout/scene.ts";

/**
 * The points of a connector as ECMA-376 says that a program draws it (presetShapeDefinitions.xml): the preset's path
 * with its adjust values, mirrored, then turned around the middle of its box. In EMU.
 */
export function drawnPoints(connector: string): readonly Point[] {
  const number = (pattern: RegExp) => Number(pattern.exec(connector)?.[1] ?? "0");
  const [x, y] = [number(/<a:off x="(-?\d+)"/), number(/<a:off x="-?\d+" y="(-?\d+)"/)];
  const [w, h] = [number(/<a:ext cx="(\d+)"/), number(/<a:ext cx="\d+" cy="(\d+)"/)];
  const turn = (number(/rot="(\d+)"/) / 60_000) * (Math.PI / 180);
  const adj = [...connector.matchAll(/name="adj\d" fmla="val (-?\d+)"/g)].map(
    ([, value]) => Number(value) / 100_000,
  );
  const [a1 = 0, a2 = 0, a3 = 0] = adj;
  const paths: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [w * a1, 0],
      [w * a1, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [w * a1, 0],
      [w * a1, h * a2],
      [w, h * a2],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [w * a1, 0],
      [w * a1, h * a2],
      [w * a3, h * a2],
      [w * a3, h],
      [w, h],
    ],
  };
  const preset = /prst="(\w+)"/.exec(connector)?.[1];
  if (preset === undefined) {
    return [...connector.matchAll(/<a:pt x="(\d+)" y="(\d+)"\/>/g)].map(([, px, py]) => ({
      x: x + Number(px),
      y: y + Number(py),
    }));
  }
  return (paths[preset] ?? []).map(([px, py]) => {
    const fromMiddle = {
      x: (connector.includes('flipH="1"') ? w - px : px) - w / 2,
      y: (connector.includes('flipV="1"') ? h - py : py) - h / 2,
    };
    return {
      x: x + w / 2 + fromMiddle.x * Math.cos(turn) - fromMiddle.y * Math.sin(turn),
      y: y + h / 2 + fromMiddle.x * Math.sin(turn) + fromMiddle.y * Math.cos(turn),
    };
  });
}
