/** What a path begins with, and how many of its steps that takes. */
export interface NamedSource<Source> {
  readonly source: Source;
  readonly steps: number;
}

/**
 * The source that a path such as `orders.amount` begins with; one of another file has the name of its import in front,
 * `data.orders.amount`, so its own name takes two steps. Undefined where the path begins with none.
 */
export function sourceAtStart<Source>(
  path: readonly string[],
  sourceOf: (id: string) => Source | undefined,
): NamedSource<Source> | undefined {
  for (let steps = 1; steps <= path.length; steps++) {
    const source = sourceOf(path.slice(0, steps).join("."));
    if (source !== undefined) return { source, steps };
  }
  return undefined;
}
