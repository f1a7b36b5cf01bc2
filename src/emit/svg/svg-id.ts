/**
 * An XML id from a model id: letters, digits, `-`, `.` stay in any language, all else (`_` too) is written as
 * `_hex_`, so that different ids stay different.
 */
export function svgId(kind: string, ...ids: readonly string[]): string {
  const safe = ids.map((id) =>
    Array.from(id.normalize("NFC"), (character) =>
      /^[\p{L}\p{Nd}.-]$/u.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
    ).join(""),
  );
  return [kind, ...safe].join("--");
}
