import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import path from "node:path";
import { isInside } from "./project-root.ts";

/** Largest file, in bytes. */
export const LARGEST_FILE = 1024 * 1024;

export type FileText =
  | { readonly kind: "text"; readonly text: string; readonly bytes: number }
  | { readonly kind: "missing" }
  | Refusal;

/** Why a file is not read; the reason continues "`x.smap` is not read: …" and shows nothing of its content. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: "outside-project" | "file-too-large" | "project-too-large" | "not-utf8" | "unreadable-file";
  readonly reason: string;
}

/** Reads a text file below the root; a BOM is left out. Never throws. */
export function readTextFile(root: string, file: string): FileText {
  const read = readFile(root, file);
  return read.kind === "bytes" ? textOf(read.bytes) : read;
}

export type FileBytes =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "missing" }
  | Refusal;

/** Reads a file of any kind below the root, up to one byte more than {@link LARGEST_FILE}. Never throws. */
export function readFile(root: string, file: string): FileBytes {
  const full = path.resolve(root, file);
  if (!isInside(full, root) || file.includes("\0")) return outside();
  let real: string;
  try {
    real = realpathSync(full);
  } catch (problem) {
    return codeOf(problem) === "ENOENT" || codeOf(problem) === "ENOTDIR"
      ? { kind: "missing" }
      : unreadable(problem);
  }
  if (!isInside(real, root)) return outside();
  try {
    return readOpened(openSync(real, constants.O_RDONLY | NO_FOLLOW | NO_WAIT));
  } catch (problem) {
    return unreadable(problem);
  }
}

/** A link put in place between the look and the opening is not followed, and a pipe is not waited for. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const NO_WAIT = constants.O_NONBLOCK ?? 0;

function readOpened(descriptor: number): FileBytes {
  try {
    if (!fstatSync(descriptor).isFile()) {
      return { kind: "refused", code: "unreadable-file", reason: "it is no ordinary file" };
    }
    const buffer = new Uint8Array(LARGEST_FILE + 1);
    let length = 0;
    for (let count = 1; count > 0 && length < buffer.length; length += count) {
      count = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return { kind: "bytes", bytes: buffer.subarray(0, length) };
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes as text, within the limits of a file. */
export function textOf(bytes: Uint8Array): FileText {
  if (bytes.length > LARGEST_FILE) {
    return {
      kind: "refused",
      code: "file-too-large",
      reason: "it is larger than 1 MiB; split it and import the parts",
    };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "text", text, bytes: bytes.length };
  } catch {
    return {
      kind: "refused",
      code: "not-utf8",
      reason: "it is not UTF-8 text; save it with the encoding UTF-8",
    };
  }
}

function outside(): Refusal {
  const reason = "it lies outside the project folder, by its name or through a symbolic link";
  return { kind: "refused", code: "outside-project", reason };
}

function unreadable(problem: unknown): Refusal {
  const code = codeOf(problem);
  const reason =
    code === "EACCES" || code === "EPERM"
      ? "you have no permission to read it"
      : `the system cannot read it (${code ?? "unknown reason"})`;
  return { kind: "refused", code: "unreadable-file", reason };
}

/** The system's name of a problem, such as `ENOENT`. */
export function codeOf(problem: unknown): string | undefined {
  if (!(problem instanceof Error) || !("code" in problem)) return undefined;
  return typeof problem.code === "string" ? problem.code : undefined;
}
