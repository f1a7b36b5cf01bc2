import type { Finding } from "../../source/finding.ts";

/**
 * A name for each finding that stays when lines move, so that a review tool knows an old finding from a new one: made
 * from code, file and message, and from the count of equal ones before it. 16 hexadecimal digits.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, file, message }) => {
    const key = [code, file, message].join("\u0000");
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return fnv1a(`${key}\u0000${count}`);
  });
}

/** FNV-1a, 64 bits, over UTF-16 units. Source: Fowler, Noll, Vo, RFC 9923. */
export function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash ^= BigInt(text.charCodeAt(index));
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, "0");
}
