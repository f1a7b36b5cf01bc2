import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { compareText, type Diagnostic, error } from "../index.ts";
import { globExpression, globFolder, isGlob } from "./globs.ts";
import { STANDARD_INPUT } from "./host.ts";
import { isInside, projectPath } from "./project-root.ts";

/** The files that the arguments of a command mean, each once, and what could not be used. */
export interface InputFiles {
  /** As the project knows them, in the order of the arguments, those of a folder by name. */
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Turns paths, folders, patterns and `-` into files; without any, the current folder. Of a folder: every `.smap` file
 * below, except in `node_modules` and in folders that start with a dot.
 */
export function findInputFiles(paths: readonly string[], currentFolder: string, root: string): InputFiles {
  const files = new Set<string>();
  const problems: Diagnostic[] = [];
  for (const each of paths.length === 0 ? ["."] : paths) {
    if (each === STANDARD_INPUT) {
      files.add(STANDARD_INPUT);
      continue;
    }
    const full = path.join(
      realPath(path.resolve(currentFolder, path.dirname(each))),
      baseName(each, currentFolder),
    );
    const found = isInside(full, root) ? expand(each, full, root) : outside(each, root);
    for (const file of found.files) files.add(file);
    problems.push(...found.problems);
  }
  return { files: [...files], problems };
}

/** Last part of a path; `..` and `.` are resolved first. */
function baseName(each: string, currentFolder: string): string {
  const resolved = path.resolve(currentFolder, each);
  const last = path.basename(each);
  return last === "." || last === ".."
    ? path.relative(path.resolve(currentFolder, path.dirname(each)), resolved)
    : last;
}

function expand(each: string, full: string, root: string): InputFiles {
  const entry = lstatSync(full, { throwIfNoEntry: false });
  if (entry === undefined) {
    return isGlob(each)
      ? expandGlob(each, full, root)
      : nothing(each, `there is no file or folder \`${each}\``);
  }
  const isFolder = entry.isSymbolicLink()
    ? (statSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false)
    : entry.isDirectory();
  if (!isFolder) return { files: [projectPath(full, root)], problems: [] };
  const real = realPath(full);
  if (!isInside(real, root)) return outside(each, root);
  const found = filesBelow(real, root);
  if (found.files.length > 0 || found.problems.length > 0) return found;
  return nothing(each, `no \`.smap\` file lies in \`${each}\` or below`);
}

function expandGlob(each: string, full: string, root: string): InputFiles {
  const pattern = full.split(path.sep).join("/");
  const folder = globFolder(pattern);
  const found =
    isInside(folder, root) && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
      ? filesBelow(folder, root)
      : { files: [], problems: [] };
  const expression = globExpression(pattern);
  const files = found.files.filter((file) =>
    expression.test(path.join(root, file).split(path.sep).join("/")),
  );
  return files.length > 0
    ? { files, problems: found.problems }
    : nothing(each, `no file matches \`${each}\``);
}

/** Every `.smap` file below a folder, by name. Links to folders are not followed: what lies inside is met anyway. */
function filesBelow(folder: string, root: string): InputFiles {
  const files: string[] = [];
  const problems: Diagnostic[] = [];
  let entries: readonly Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    problems.push(
      problem("unreadable-file", `the folder \`${projectPath(folder, root)}\` cannot be read`, folder),
    );
  }
  for (const entry of [...entries].sort((a, b) => compareText(a.name, b.name))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === "node_modules" || entry.name.startsWith(".")) continue;
      const below = filesBelow(full, root);
      files.push(...below.files);
      problems.push(...below.problems);
    } else if (entry.name.endsWith(".smap")) {
      files.push(projectPath(full, root));
    }
  }
  return { files, problems };
}

function nothing(each: string, message: string): InputFiles {
  return { files: [], problems: [problem("no-such-input", message, each)] };
}

function outside(each: string, root: string): InputFiles {
  const message = `\`${each}\` lies outside the project folder \`${path.basename(root)}\`; run smap there`;
  return { files: [], problems: [problem("outside-project", message, each)] };
}

/** A finding about a whole file or folder. */
export function problem(code: string, message: string, file: string): Diagnostic {
  return error(code, message, { file, span: { start: 0, end: 0 } });
}

function realPath(full: string): string {
  try {
    return realpathSync(full);
  } catch {
    return full;
  }
}
