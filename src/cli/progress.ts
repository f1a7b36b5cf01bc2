import { logLine } from "../index.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds of work before anything is shown. */
const PATIENCE = 1000;

/** A line on standard error that says how far the work is, for someone who watches; it leaves nothing behind. */
export interface Progress {
  readonly step: (what: string) => void;
  readonly end: () => void;
}

export function startProgress(steps: number, terminal: Terminal): Progress {
  const start = performance.now();
  let done = 0;
  let shown = false;
  return {
    step: (what) => {
      done += 1;
      if (!terminal.watched || performance.now() - start < PATIENCE) return;
      terminal.complain(`\r\u001b[K[${done}/${steps}] ${logLine(what)}`);
      shown = true;
    },
    end: () => {
      if (shown) terminal.complain("\r\u001b[K");
    },
  };
}
