import type { Paint } from "../index.ts";

/** What a command may touch of the process around it, so that tests can run commands without one. */
export interface Terminal {
  /** Current folder, absolute. */
  readonly folder: string;
  /** Data, for standard output. */
  readonly write: (text: string) => void;
  /** Findings about the work, progress and errors, for standard error. */
  readonly complain: (text: string) => void;
  /** Colours for each stream; without effect where it is no terminal. */
  readonly paint: Paint;
  readonly complaintPaint: Paint;
  /** True where someone watches standard error and a progress line may come and go. */
  readonly watched: boolean;
  /** Asks whoever sits there for a line; absent where nobody does. Undefined where they went away. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** The whole of standard input. */
  readonly readInput: () => Uint8Array;
}

/**
 * 0: fine. 1: findings at or above the threshold, or a difference that was asked for. 2: the command could not do its
 * work: wrong usage, unreadable input, a fault of the program.
 */
export type ExitStatus = 0 | 1 | 2;

/** The worse of several. */
export function worst(...statuses: readonly ExitStatus[]): ExitStatus {
  return statuses.reduce<ExitStatus>((worse, each) => (each > worse ? each : worse), 0);
}
