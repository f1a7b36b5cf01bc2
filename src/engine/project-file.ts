import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** A file inside the project, or why it is not read. */
export type ProjectFile =
  | { readonly kind: "file"; readonly absolute: string; readonly bytes: number }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly why: string };

/** Data files that are read into memory; larger ones belong into Parquet or a database. */
const MOST_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Finds a data file by its path relative to the project root. Refused: what lies outside the root, by `..`, as an
 * absolute path or behind a symbolic link, and what is no ordinary file.
 */
export function findProjectFile(root: string, relative: string): ProjectFile {
  if (relative.includes("\0")) return { kind: "refused", why: "is no name of a file" };
  const outside: ProjectFile = { kind: "refused", why: "lies outside the project" };
  if (path.isAbsolute(relative) || !isInside(path.normalize(relative))) return outside;
  try {
    const realRoot = realpathSync(root);
    const absolute = realpathSync(path.join(realRoot, relative));
    if (!isInside(path.relative(realRoot, absolute))) return outside;
    // A named pipe without a writer would keep an ordinary opening waiting for ever.
    const handle = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = fstatSync(handle);
      if (!status.isFile()) return { kind: "refused", why: "is no ordinary file" };
      if (status.size > MOST_FILE_BYTES) return { kind: "refused", why: "is larger than 256 MiB" };
      return { kind: "file", absolute, bytes: status.size };
    } finally {
      closeSync(handle);
    }
  } catch (failure) {
    if (isMissing(failure)) return { kind: "missing" };
    return { kind: "refused", why: "cannot be read" };
  }
}

export function readDataBytes(absolute: string): Uint8Array {
  return readFileSync(absolute);
}

/** The text of a data file: UTF-8 with or without a byte-order mark, or UTF-16 with one; undefined for anything else. */
export function readDataText(absolute: string): string | undefined {
  const bytes = readFileSync(absolute);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isInside(relative: string): boolean {
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function isMissing(failure: unknown): boolean {
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
