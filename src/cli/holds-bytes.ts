import { lstatSync, readFileSync } from "node:fs";

/** True for an ordinary file of these very bytes. Nothing else is opened: a link may lead anywhere, a pipe may wait. */
export function holdsBytes(full: string, content: string | Uint8Array): boolean {
  const wanted = Buffer.from(content);
  try {
    const entry = lstatSync(full);
    return entry.isFile() && entry.size === wanted.length && readFileSync(full).equals(wanted);
  } catch {
    return false;
  }
}
