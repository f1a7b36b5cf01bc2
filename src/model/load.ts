import { type Diagnostic, error } from "../source/diagnostic.ts";
import { type Host, type ReadResult, resolvePath } from "../source/host.ts";
import { joinedNames } from "../source/joined-names.ts";
import { createSource, type Place, type Source } from "../source/source.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Document } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";

export const LARGEST_PROJECT = 32 * 1024 * 1024;

/** A parsed file and what its imports lead to. */
export interface Module {
  readonly file: string;
  readonly document: Document;
  readonly imports: readonly Import[];
  /** What stands at the top of the file, by word and id (`source orders`); the first of equals. */
  readonly declared: ReadonlyMap<string, Declaration>;
}

export interface Import {
  /** Undefined where the file could not be had; that is already reported. */
  readonly file?: string;
  /** `as` name: the declarations are reached through it. */
  readonly alias?: string;
  readonly at: Place;
}

export interface Loaded {
  readonly modules: ReadonlyMap<string, Module>;
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file whose imports are being followed. */
interface Opened {
  readonly file: string;
  readonly imports: Import[];
  /** Its import statements that are not yet followed, last first. */
  readonly left: Declaration[];
}

/**
 * Reads and parses files and all that they import, each once, a file before what it imports; `shipped` holds the texts
 * of `smap:` files. What goes beyond {@link LARGEST_PROJECT} characters is not read. However long a chain of imports
 * is, it does not meet the call stack.
 */
export function load(files: readonly string[], host: Host, shipped: ReadonlyMap<string, string>): Loaded {
  const modules = new Map<string, Module>();
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  const open: Opened[] = [];
  let size = 0;

  /** Can the file be had? One that is new is read, parsed, and put on top of those that are open. */
  const reach = (file: string, place: Place): boolean => {
    if (modules.has(file)) return true;
    const read = size > LARGEST_PROJECT ? undefined : readFrom(file, host, shipped);
    if (read !== undefined && read.kind !== "text") {
      diagnostics.push(unreadable(file, read, place, shipped));
      return false;
    }
    size += read?.text.length ?? 0;
    if (read === undefined || size > LARGEST_PROJECT) {
      const message = `the files of this project are together larger than ${LARGEST_PROJECT / 1024 / 1024} MiB`;
      diagnostics.push(error("project-too-large", message, place));
      return false;
    }
    const source = createSource(file, read.text);
    sources.push(source);
    const { document, diagnostics: found } = parse(source);
    diagnostics.push(...found);
    const imports: Import[] = [];
    modules.set(file, { file, document, imports, declared: declaredIn(document) });
    open.push({ file, imports, left: importsIn(document).reverse() });
    return true;
  };

  for (const file of files) {
    reach(file, { file, span: { start: 0, end: 0 } });
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const statement = top.left.pop();
      if (statement === undefined) {
        open.pop();
        continue;
      }
      const target = importTarget(statement, top.file, diagnostics);
      if (target === undefined) continue;
      const { file: wanted, ...rest } = target;
      top.imports.push(reach(wanted, target.at) ? { ...rest, file: wanted } : rest);
    }
  }
  diagnostics.push(...importCycles(modules));
  return { modules, sources, diagnostics };
}

function readFrom(file: string, host: Host, shipped: ReadonlyMap<string, string>): ReadResult {
  if (!file.startsWith("smap:")) return host.read(file);
  const text = shipped.get(file.slice(5));
  return text === undefined ? { kind: "missing" } : { kind: "text", text };
}

function importsIn(document: Document): Declaration[] {
  return document.statements.filter(
    (statement): statement is Declaration =>
      statement.kind === "declaration" && statement.word.text === "import",
  );
}

function declaredIn(document: Document): ReadonlyMap<string, Declaration> {
  const declared = new Map<string, Declaration>();
  for (const statement of document.statements) {
    if (statement.kind !== "declaration" || statement.id === undefined) continue;
    const key = `${statement.word.text} ${statement.id.text}`;
    if (!declared.has(key)) declared.set(key, statement);
  }
  return declared;
}

function importTarget(declaration: Declaration, from: string, diagnostics: Diagnostic[]) {
  const label = declaration.label;
  const at = { file: from, span: label?.span ?? declaration.span };
  if (label === undefined) {
    const hint = `write \`import "./${declaration.id?.text ?? "owners"}.smap"\``;
    diagnostics.push(error("bad-import", "an import names a file in quotation marks", at, { hint }));
    return undefined;
  }
  const file = label.text.startsWith("smap:") ? label.text : resolvePath(from, label.text);
  if (file === undefined) {
    const hint = "an import is a path relative to this file, with `/`, that stays inside the project";
    diagnostics.push(error("import-outside-root", "this import leads out of the project", at, { hint }));
    return undefined;
  }
  if (!file.startsWith("smap:") && !file.endsWith(".smap")) {
    const hint = 'data files are named by a source: `source orders from "orders.csv" { … }`';
    diagnostics.push(error("bad-import", "an import brings a `.smap` file, and this is none", at, { hint }));
    return undefined;
  }
  const as = declaration.clauses.find((clause) => clause.kind === "as");
  return { file, at, ...(as?.kind === "as" ? { alias: as.id.text } : {}) };
}

function unreadable(
  file: string,
  read: { readonly kind: "missing" } | { readonly kind: "refused"; readonly reason: string },
  place: Place,
  shipped: ReadonlyMap<string, string>,
): Diagnostic {
  if (read.kind === "refused") return error("file-refused", `\`${file}\` is not read: ${read.reason}`, place);
  if (file.startsWith("smap:")) {
    const hint = didYouMean(
      file,
      [...shipped.keys()].map((name) => `smap:${name}`),
    );
    return error("file-missing", `the shipped library has no \`${file}\``, place, { hint });
  }
  return error("file-missing", `there is no file \`${file}\``, place);
}

/** After so many circles of imports a reader mends those first. */
const MOST_CIRCLES = 200;

/** Every import that leads back to the file that holds it, once a circle, with the way round. */
function importCycles(modules: ReadonlyMap<string, Module>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();
  for (const start of modules.keys()) {
    const path: { file: string; next: number }[] = [{ file: start, next: 0 }];
    const onPath = new Set([start]);
    while (path.length > 0 && !done.has(start)) {
      if (diagnostics.length === MOST_CIRCLES) return diagnostics;
      const top = path.at(-1) as { file: string; next: number };
      const step = modules.get(top.file)?.imports[top.next++];
      if (step === undefined) {
        path.pop();
        onPath.delete(top.file);
        done.add(top.file);
      } else if (step.file !== undefined && onPath.has(step.file)) {
        const round = path.slice(path.findIndex((each) => each.file === step.file)).map((each) => each.file);
        const message = `imports go round in a circle: ${joinedNames([...round, step.file], " → ")}`;
        const hint = "move what both need into a file of its own";
        diagnostics.push(error("import-cycle", message, step.at, { hint }));
      } else if (step.file !== undefined && !done.has(step.file)) {
        path.push({ file: step.file, next: 0 });
        onPath.add(step.file);
      }
    }
  }
  return diagnostics;
}
