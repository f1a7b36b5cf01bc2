/** Ids for a message, in backticks; a long list is cut in the middle and says by how much. */
export function joinedNames(ids: readonly string[], separator: string): string {
  const quoted = (some: readonly string[]): readonly string[] => some.map((id) => `\`${id}\``);
  if (ids.length <= 8) return quoted(ids).join(separator);
  return [...quoted(ids.slice(0, 4)), `(${ids.length - 6} more)`, ...quoted(ids.slice(-2))].join(separator);
}
