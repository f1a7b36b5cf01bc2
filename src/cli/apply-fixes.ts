import path from "node:path";
import { chineseWords, type Fix, logLine, type Project, type TextEdit } from "../index.ts";
import { FILE_WORDS } from "./file-words.ts";
import { STANDARD_INPUT } from "./host.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";
import { writeWhole } from "./write-file.ts";

/**
 * Writes the first fix of each finding into its file, the earlier one where two would touch the same text. Says what
 * was mended and gives the count. Standard input and the shipped library are left alone.
 */
export function applyFixes(project: Project, { root, language }: Workspace, terminal: Terminal): number {
  const words = FILE_WORDS[language];
  const say = language === "zh" ? chineseWords().say : (english: string) => english;
  const fixes = project.diagnostics.flatMap((diagnostic) => diagnostic.fixes.slice(0, 1));
  let applied = 0;
  for (const source of project.sources) {
    if (source.file === STANDARD_INPUT || source.file.startsWith("smap:")) continue;
    const mine = compatible(fixes.filter((fix) => fix.file === source.file));
    if (mine.length === 0) continue;
    writeWhole(
      path.join(root, source.file),
      editedText(
        source.text,
        mine.flatMap((fix) => fix.edits),
      ),
    );
    for (const { title } of mine)
      terminal.complain(words.mended(logLine(source.file), logLine(say(title) ?? title)));
    applied += mine.length;
  }
  return applied;
}

/** Fixes whose edits do not overlap those of an earlier one. */
function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const kept: Fix[] = [];
  for (const fix of fixes) {
    const taken = kept.flatMap((each) => each.edits);
    if (fix.edits.every((edit) => taken.every((other) => apart(edit, other)))) kept.push(fix);
  }
  return kept;
}

function apart({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.end < b.start || b.end < a.start || (a.end === b.start) !== (b.end === a.start);
}

/** A text with edits that do not overlap. */
function editedText(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let position = 0;
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(position, span.start) + inserted;
    position = span.end;
  }
  return result + text.slice(position);
}
