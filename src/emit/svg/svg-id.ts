import type { SceneLink } from "../../layout/scene.ts";

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

/** The id of the map that an SVG of {@link drawSvg} shows; undefined in any other text. */
export function idInSvg(text: string): string | undefined {
  const [, id] = /^<svg [^>]*?\sid="map--([^"]+)" role="img"/.exec(text) ?? [];
  return id?.replace(/_([0-9a-f]{1,6})_/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? "" : String.fromCodePoint(code);
  });
}

/** What the id of a link begins with: two things may be tied by a link and by alignments of both kinds. */
export function linkKind({ style }: SceneLink): string {
  return style.alignment ?? "link";
}
