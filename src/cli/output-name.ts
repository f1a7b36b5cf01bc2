/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Longest stem in UTF-8 bytes; file systems allow 255 with what is added. */
const LONGEST = 120;

/**
 * A file's stem from an id, which may be any text in backticks: letters, marks and digits of every language, `_`, `-`
 * and inner dots stay, all else becomes `_`. Never empty, never a path, never a hidden file.
 */
export function outputStem(id: string): string {
  const plain = id
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_.-]/gu, "_")
    .replace(/^[.-]+|\.+$/g, (edge) => "_".repeat(edge.length));
  let stem = "";
  let bytes = 0;
  for (const character of plain) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    stem += character;
  }
  return DEVICES.test(stem) ? `_${stem}` : stem || "_";
}
