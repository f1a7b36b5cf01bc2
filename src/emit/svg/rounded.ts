/** The one place where numbers are rounded for SVG: to a tenth of a pixel, never `-0`. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export function at(x: number, y: number): string {
  return `${rounded(x)} ${rounded(y)}`;
}
