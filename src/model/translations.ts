import { type Diagnostic, error, info, MOST_DIAGNOSTICS_A_FILE, warning } from "../source/diagnostic.ts";
import type { Span } from "../source/source.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Statement } from "../syntax/ast.ts";
import { DECLARATION_ROWS } from "../syntax/declarations.ts";
import { declarationsOf } from "./collect.ts";
import type { Module } from "./load.ts";
import type { Text } from "./model.ts";

/** The labels of `translations` blocks, by kind and id (`objective F1`), and by id alone (` F1`). */
export function collectTranslations(
  module: Module,
  modules: ReadonlyMap<string, Module>,
): ReadonlyMap<string, Text["translations"]> {
  const found = new Map<string, Text["translations"][number][]>();
  for (const { document } of filesOf(module, modules)) {
    for (const block of declarationsOf(document.statements, "translations")) {
      const language = block.id?.text ?? "";
      for (const entry of block.body ?? []) {
        if (entry.kind !== "declaration" || entry.label === undefined) continue;
        const key = keyOf(entry);
        const texts = found.get(key);
        const text = { language, text: entry.label.text };
        if (texts === undefined) found.set(key, [text]);
        else if (!texts.some((each) => each.language === language)) texts.push(text);
      }
    }
  }
  return found;
}

/**
 * Reports what the `translations` blocks of a file and of what it imports do not reach: blocks without a language,
 * lines that are no label, ids that no file of the project declares, and a second text in one language. A file of
 * translations that is compiled by itself cannot know the ids.
 */
export function reportTranslations(
  module: Module,
  modules: ReadonlyMap<string, Module>,
  declared: () => DeclaredNames,
  report: (diagnostic: Diagnostic) => void,
): void {
  const files = filesOf(module, modules).filter((each) => !each.file.startsWith("smap:"));
  const translated = files.filter(
    (each) => declarationsOf(each.document.statements, "translations").length > 0,
  );
  if (translated.length === 0) return;
  const { names, plain } = declared();
  const [first] = translated;
  if (plain.size === 0 && first !== undefined) reportUnchecked(first, report);
  for (const each of translated) reportFile(each, names, plain, report);
}

/** Without the map nobody knows which ids there are. */
function reportUnchecked({ file, document }: Module, report: (diagnostic: Diagnostic) => void): void {
  const [block] = declarationsOf(document.statements, "translations");
  if (block === undefined) return;
  const message = "the ids of these translations are not checked, for no map is read with them";
  const hint = "check the map that imports this file, or all files: `smap check`";
  report(info("unchecked-translations", message, { file, span: block.word.span }, { hint }));
}

function reportFile(
  { file, document }: Module,
  names: ReadonlySet<string>,
  plain: ReadonlySet<string>,
  report: (diagnostic: Diagnostic) => void,
): void {
  const place = (span: Span) => ({ file, span });
  const seen = new Map<string, Span>();
  let unknown = 0;
  for (const block of declarationsOf(document.statements, "translations")) {
    const language = block.id?.text;
    if (language === undefined) {
      const hint = "write the tag of the language after the word: `translations es { … }`";
      report(
        error("missing-name", "these `translations` name no language", place(block.word.span), { hint }),
      );
    }
    for (const entry of block.body ?? []) {
      if (!isPlainLabel(entry)) {
        const hint = 'for example `retain "Retener"`, or `objective retain "Retener"`';
        const message = "a line of `translations` is an id with one text";
        report(error("bad-translation", message, place(entry.span), { hint }));
        continue;
      }
      const name = (entry.id ?? entry.word).text;
      const key = keyOf(entry);
      if (plain.size > 0 && !names.has(key)) {
        const near = unknown++ < MOST_DIAGNOSTICS_A_FILE ? didYouMean(name, [...plain]) : undefined;
        const hint = near ?? "translate what the map declares, or delete the line";
        const kind = entry.id === undefined ? "" : `${entry.word.text} `;
        const message = `nothing is called \`${kind}${name}\`, so this text is never seen`;
        report(error("bad-translation", message, place(entry.span), { hint }));
      }
      const before = seen.get(`${language} ${key}`);
      if (before === undefined) seen.set(`${language} ${key}`, entry.span);
      else {
        const related = [{ message: "first translated here", place: place(before) }];
        const message = `there are two texts for \`${name}\` in \`${language}\``;
        report(warning("duplicate-translation", message, place(entry.span), { related }));
      }
    }
  }
}

function isPlainLabel(entry: Statement): entry is Declaration {
  return (
    entry.kind === "declaration" &&
    entry.label !== undefined &&
    entry.label.translations.length === 0 &&
    entry.clauses.length === 0 &&
    entry.body === undefined
  );
}

function keyOf(entry: Declaration): string {
  return entry.id === undefined ? ` ${entry.word.text}` : `${entry.word.text} ${entry.id.text}`;
}

function filesOf(module: Module, modules: ReadonlyMap<string, Module>): readonly Module[] {
  const imported = module.imports.flatMap(({ file }) =>
    file === undefined ? [] : (modules.get(file) ?? []),
  );
  return [module, ...imported];
}

/** Words whose ids have no label that anybody sees. */
const UNLABELLED: ReadonlySet<string> = new Set(["translations", "import", "rule", "promote", "veto"]);

/** The names that the files of a project declare: with their kinds or a blank before them, and plain. */
export interface DeclaredNames {
  readonly names: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

export function declaredNames(modules: ReadonlyMap<string, Module>): DeclaredNames {
  const names = namesOf([...modules.values()].flatMap((each) => each.document.statements));
  const plain = new Set([...names].filter((each) => each.startsWith(" ")).map((each) => each.slice(1)));
  return { names, plain };
}

/** Every declared name, as `collectTranslations` keys it: with its kind and alone. */
function namesOf(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const open: (readonly Statement[])[] = [statements];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const statement of next) {
      if (statement.kind !== "declaration" || !DECLARATION_ROWS.has(statement.word.text)) continue;
      if (UNLABELLED.has(statement.word.text)) continue;
      if (statement.id !== undefined)
        names.add(` ${statement.id.text}`).add(`${statement.word.text} ${statement.id.text}`);
      if (statement.body !== undefined) open.push(statement.body);
    }
  }
  return names;
}
