import { readFileSync } from "node:fs";
import colours from "picocolors";
import { type Paint, PLAIN_PAINT } from "../index.ts";
import type { Terminal } from "./terminal.ts";

/** The terminal of this very process. */
export function processTerminal(): Terminal {
  return {
    folder: process.cwd(),
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    paint: paintFor(process.stdout.isTTY),
    complaintPaint: paintFor(process.stderr.isTTY),
    watched: process.stderr.isTTY,
    readInput: () => readFileSync(0),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  };
}

/** One question at a time; the end of the input, or Ctrl-D, is no answer. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import("node:readline");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(undefined));
    lines.question(question, (line) => {
      resolve(line);
      lines.close();
    });
  });
}

/** Colour only on a terminal, and not where NO_COLOR is set to anything (no-color.org) or the terminal is dumb. */
function paintFor(isTerminal: boolean | undefined): Paint {
  const unwanted = (process.env.NO_COLOR ?? "") !== "" || process.env.TERM === "dumb";
  if (isTerminal !== true || unwanted) return PLAIN_PAINT;
  const { red, yellow, cyan, bold, dim } = colours.createColors(true);
  return {
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    info: (text) => bold(cyan(text)),
    strong: bold,
    faint: dim,
  };
}
