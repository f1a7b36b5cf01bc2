import { didYouMean, logLine } from "../../index.ts";
import { ALL_EXPLANATIONS } from "../explanations.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";

export interface ExplainOptions {
  readonly json?: true;
}

/** `smap explain CODE`: the long help of a finding; without a code, the list of all. */
export function explain(code: string | undefined, options: ExplainOptions, terminal: Terminal): ExitStatus {
  if (code === undefined) {
    terminal.write(
      options.json === true
        ? `${JSON.stringify(Object.fromEntries(ALL_EXPLANATIONS), undefined, 2)}\n`
        : [...ALL_EXPLANATIONS].map(([each, { title }]) => `${each.padEnd(32)} ${title}\n`).join(""),
    );
    return 0;
  }
  const explanation = ALL_EXPLANATIONS.get(code);
  if (explanation === undefined) {
    const hint = didYouMean(code, ALL_EXPLANATIONS.keys()) ?? "smap explain lists all of them";
    terminal.complain(`error: no finding is called \`${logLine(code)}\` (${hint})\n`);
    return 2;
  }
  if (options.json === true) {
    terminal.write(`${JSON.stringify({ code, ...explanation }, undefined, 2)}\n`);
    return 0;
  }
  const { strong, faint } = terminal.paint;
  const { title, why, example, remedy, mended, source } = explanation;
  const parts = [
    `${strong(code)}: ${title}`,
    why,
    ...(example === undefined ? [] : [`${strong("Example")}\n\n${indented(example)}`]),
    `${strong("Remedy")}\n\n${remedy}`,
    ...(mended === undefined ? [] : [indented(mended)]),
    ...(source === undefined ? [] : [faint(`Source: ${source}`)]),
  ];
  terminal.write(`${parts.join("\n\n")}\n`);
  return 0;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
