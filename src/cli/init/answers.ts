import { didYouMean, logLine } from "../../index.ts";
import type { Terminal } from "../terminal.ts";

/** A question with what is taken where the answer is empty or nobody is there to ask. */
interface Question {
  readonly text: string;
  readonly preset: string;
  /** Absent: any text is an answer. */
  readonly choices?: readonly string[];
}

/** Answers from whoever sits at the terminal, or the presets where nobody does. */
export async function answerTo({ text, preset, choices }: Question, terminal: Terminal): Promise<string> {
  const list = choices === undefined ? "" : `: ${choices.join(", ")}`;
  for (;;) {
    const said = (await terminal.ask?.(`${text}${list} [${logLine(preset)}] `))?.trim() ?? "";
    if (said === "") return preset;
    if (choices === undefined || choices.includes(said)) return said;
    const hint = didYouMean(said, choices) ?? "choose one of the list";
    terminal.complain(`\`${logLine(said)}\` is none of them; ${hint}\n`);
  }
}
