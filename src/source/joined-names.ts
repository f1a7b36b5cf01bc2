/** Ids for a message, in backticks; a long list is cut in the middle and says by how much. */
export function joinedNames(ids: readonly string[], separator: string): string {
  const shown = ids.map((id) => `\`${id}\``);
  if (shown.length <= 8) return shown.join(separator);
  const left = shown.length - 6;
  return [...shown.slice(0, 4), `(${left} more)`, ...shown.slice(-2)].join(separator);
}
