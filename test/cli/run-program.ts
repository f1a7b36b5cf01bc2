import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { PLAIN_PAINT } from "../../src/index.ts";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly complaints: string;
}

/** Runs a command line in this process, in a folder, with a text on standard input. */
export async function runProgram(folder: string, words: readonly string[], input = ""): Promise<Ran> {
  let out = "";
  let complaints = "";
  const terminal: Terminal = {
    folder,
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      complaints += text;
    },
    paint: PLAIN_PAINT,
    complaintPaint: PLAIN_PAINT,
    watched: false,
    readInput: () => new TextEncoder().encode(input),
  };
  const status = await run(words, terminal);
  return { status, out, complaints };
}
