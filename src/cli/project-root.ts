import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** Names whose presence makes a folder the root of a project. */
const MARKS = ["smap.config.json", ".git"];

/**
 * The project that the first path lies in: the nearest folder upward that holds a mark. Where there is none, the
 * current folder if the path lies below it, else the path's own folder. Absolute, without symbolic links.
 */
export function findProjectRoot(firstPath: string | undefined, currentFolder: string): string {
  const here = realFolder(currentFolder);
  const start = firstPath === undefined ? here : startFolder(path.resolve(currentFolder, firstPath));
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (MARKS.some((mark) => existsSync(path.join(folder, mark)))) return folder;
    if (path.dirname(folder) === folder) break;
  }
  return isInside(start, here) ? here : start;
}

/** The path itself where it is a folder, else the nearest folder above it that exists (a glob names none itself). */
function startFolder(full: string): string {
  let folder = full;
  while (!isFolder(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return realFolder(folder);
}

function isFolder(full: string): boolean {
  return statSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** True where `full` is `folder` or lies below it; both absolute, nothing is looked up. */
export function isInside(full: string, folder: string): boolean {
  const relative = path.relative(folder, full);
  return relative === "" || !(relative.split(path.sep)[0] === ".." || path.isAbsolute(relative));
}

/** The name of a file as messages and maps know it: from the root, with `/`. */
export function projectPath(full: string, root: string): string {
  return path.relative(root, full).split(path.sep).join("/") || ".";
}
