import type { Drawing } from "../drawing.ts";
import type { Sample } from "../subjects.ts";

/** A program that draws maps. */
export interface Tool {
  readonly name: string;
  /** Draws a map and measures the processor's time; undefined where it took too long. */
  readonly draw: (sample: Sample) => Promise<Drawn | undefined>;
  /** Where a label stands in the tool's SVG: the groups of boxes, and in them the shape and the texts. */
  readonly labels?: LabelSelectors;
  readonly close?: () => Promise<void>;
}

/** CSS selectors; `shape` and `text` are looked for within `box`. */
export interface LabelSelectors {
  readonly box: string;
  readonly shape: string;
  readonly text: string;
}

export interface Drawn {
  /** Seconds of processor time, program start included only where the tool is a program of its own. */
  readonly seconds: number;
  readonly drawing: Drawing;
  /** What a browser shows. */
  readonly svg?: string;
}

/** A tool, or why it cannot be measured here. */
export type Found =
  | { readonly kind: "tool"; readonly tool: Tool }
  | { readonly kind: "missing"; readonly reason: string };

/** Seconds that a tool may take for one drawing. */
export const PATIENCE = 60;

/** Runs work and gives the processor's time of this process, all threads. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly seconds: number; readonly result: Result }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, result };
}
