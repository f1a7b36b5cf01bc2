import { describe, expect, test } from "vitest";
import { corporateTheme } from "../../src/emit/theme/corporate-theme.ts";
import { PRINT_THEME } from "../../src/emit/theme/print-theme.ts";
import { type ColourRole, DARK, LIGHT, type Theme } from "../../src/layout/theme.ts";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const HUES = [0, 1, 2, 3, 4, 5] as const;

const NAVY = corporateTheme({ perspectives: ["#00205b", "#0067b1", "#00843d", "#7a1f7a"] }).theme;
const PASTEL = corporateTheme({
  perspectives: ["#f2a900", "#9bd3dd"],
  ink: "#101820",
  page: "#fffdf7",
}).theme;

describe.each<[string, Theme]>([
  ["light", LIGHT],
  ["dark", DARK],
  ["print", PRINT_THEME.light],
  ["a dark house style", NAVY.light],
  ["a dark house style by night", NAVY.dark],
  ["a pale house style", PASTEL.light],
])("%s", (_, theme) => {
  const TEXTS: readonly (readonly [ColourRole, ColourRole])[] = [
    ["ink", "page"],
    ["ink", "box"],
    ["muted", "page"],
    ["muted", "box"],
    ...HUES.flatMap((hue): readonly (readonly [ColourRole, ColourRole])[] => [
      ["on-bar", `bar-${hue}`],
      [`title-${hue}`, `fill-${hue}`],
      [`title-${hue}`, "frame"],
    ]),
  ];
  test.each(TEXTS)("text %s on %s has a contrast of 4.5 : 1", (text, ground) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  const MARKS: readonly (readonly [ColourRole, ColourRole])[] = [
    ...HUES.flatMap((hue): readonly (readonly [ColourRole, ColourRole])[] => [
      ["link", `fill-${hue}`],
      ["negative", `fill-${hue}`],
      [`edge-${hue}`, "box"],
    ]),
    ["status-red", "box"],
    ["status-green", "box"],
    ["status-grey", "box"],
  ];
  test.each(MARKS)("mark %s on %s has a contrast of 3 : 1", (mark, ground) => {
    expect(contrast(theme[mark], theme[ground])).toBeGreaterThanOrEqual(3);
  });

  // On black and white paper the shapes alone tell them apart.
  test.skipIf(theme === PRINT_THEME.light)("status colours differ for protanopes and deuteranopes", () => {
    // Viénot, Brettel and Mollon 1999, on linear RGB.
    const matrices = [
      [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
      [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
    ];
    const linear = (hex: string) =>
      [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
    const statuses = (["red", "amber", "green"] as const).map((each) => linear(theme[`status-${each}`]));
    for (const matrix of matrices) {
      const seen = statuses.map((rgb) =>
        [0, 3, 6].map(
          (row) =>
            Math.max(
              0,
              rgb.reduce((sum, part, at) => sum + part * matrix[row + at]!, 0),
            ) **
            (1 / 2.2),
        ),
      );
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const distance = Math.hypot(...seen[a]!.map((part, at) => part - seen[b]![at]!));
        expect(distance).toBeGreaterThan(0.12);
      }
    }
  });
});
