import path from "node:path";
import { createSource, type Diagnostic, format, logLine, logText, type Source } from "../../index.ts";
import { complainFindings } from "../complain-findings.ts";
import { FILE_WORDS, type FileWords } from "../file-words.ts";
import { STANDARD_INPUT } from "../host.ts";
import { unifiedDiff } from "../line-diff.ts";
import { type ExitStatus, type Terminal, worst } from "../terminal.ts";
import { openWorkspace } from "../workspace.ts";
import { writeWhole } from "../write-file.ts";

export interface FmtOptions {
  readonly check?: true;
  readonly diff?: true;
}

/** `smap fmt`: writes maps the one way; a file with syntax errors is refused and left untouched. */
export async function fmt(
  paths: readonly string[],
  options: FmtOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(paths, terminal);
  const words = FILE_WORDS[workspace.language];
  const looking = options.check === true || options.diff === true;
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [...workspace.problems];
  let different = 0;
  for (const file of workspace.files) {
    const read = workspace.host.read(file);
    if (read.kind !== "text") continue;
    const source = createSource(file, read.text);
    const formatted = format(source);
    sources.push(source);
    diagnostics.push(...formatted.diagnostics);
    if (formatted.diagnostics.length > 0) continue;
    if (formatted.text !== read.text) different += 1;
    if (looking) show(source, formatted.text, options, words, terminal);
    else if (file === STANDARD_INPUT) terminal.write(formatted.text);
    else if (formatted.text !== read.text) {
      writeWhole(path.join(workspace.root, file), formatted.text);
      terminal.write(words.formatted(logLine(file)));
    }
  }
  const status = complainFindings({ sources, diagnostics }, workspace, terminal);
  return worst(status, looking && different > 0 ? 1 : 0);
}

function show(
  { file, text }: Source,
  formatted: string,
  options: FmtOptions,
  words: FileWords,
  terminal: Terminal,
): void {
  if (formatted === text) return;
  if (options.diff === true) terminal.write(logText(unifiedDiff(logLine(file), text, formatted)));
  else terminal.write(words.notFormatted(logLine(file)));
}
