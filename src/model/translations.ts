import { declarationsOf } from "./collect.ts";
import type { Module } from "./load.ts";
import type { Text } from "./model.ts";

/** The labels of `translations` blocks, by kind and id (`objective F1`), and by id alone (` F1`). */
export function collectTranslations(module: Module, modules: ReadonlyMap<string, Module>) {
  const found = new Map<string, Text["translations"][number][]>();
  const files = [
    module,
    ...module.imports.flatMap(({ file }) => (file === undefined ? [] : (modules.get(file) ?? []))),
  ];
  for (const { document } of files) {
    for (const block of declarationsOf(document.statements, "translations")) {
      const language = block.id?.text ?? "";
      for (const entry of block.body ?? []) {
        if (entry.kind !== "declaration" || entry.label === undefined) continue;
        const key = entry.id === undefined ? ` ${entry.word.text}` : `${entry.word.text} ${entry.id.text}`;
        found.set(key, [...(found.get(key) ?? []), { language, text: entry.label.text }]);
      }
    }
  }
  return found;
}
