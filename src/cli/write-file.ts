import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { isInside } from "./project-root.ts";

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over the old one.
 * A symbolic link of that name is replaced, not followed. Throws what the system says; nothing half-done stays.
 */
export function writeWhole(full: string, content: string | Uint8Array, permissions = 0o666): void {
  const temporary = path.join(path.dirname(full), `.${path.basename(full)}.${process.pid}.tmp`);
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const descriptor = openSync(temporary, flags, permissions);
  try {
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, full);
  } catch (failure) {
    rmSync(temporary, { force: true });
    throw failure;
  }
}

/**
 * Makes a folder for outputs and gives its real path. A folder that by its name lies in the project may not lead out
 * of it through a symbolic link: then undefined, and nothing is made.
 */
export function outputFolder(full: string, root: string): string | undefined {
  const mayLeave = !isInside(full, root);
  const staysInside = (real: string | undefined): boolean => real !== undefined && isInside(real, root);
  if (!mayLeave && !staysInside(realParent(full))) return undefined;
  mkdirSync(full, { recursive: true });
  const real = realpathSync(full);
  return mayLeave || staysInside(real) ? real : undefined;
}

/** The real path of the nearest part that exists; undefined for a link that leads nowhere. */
function realParent(full: string): string | undefined {
  if (lstatSync(full, { throwIfNoEntry: false }) === undefined) return realParent(path.dirname(full));
  try {
    return realpathSync(full);
  } catch {
    return undefined;
  }
}
