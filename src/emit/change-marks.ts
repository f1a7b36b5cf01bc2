import type { Change } from "../diff/change.ts";

/** Added, removed, changed, or following from other changes: told by a sign, so that colour is never needed. */
export type ChangeMark = "+" | "−" | "~" | "!";

/** The sign of a change: `+` where only an after is, `−` where only a before, `!` where it follows from others. */
export function markOf({ before, after, field, code }: Change): ChangeMark {
  if (before === undefined && after === undefined) return "!";
  if (
    code === "check-fails" ||
    code === "check-passes" ||
    (code.startsWith("theme-") && field === undefined && isCount(after?.value))
  )
    return "!";
  if (before === undefined) return "+";
  return after === undefined ? "−" : "~";
}

function isCount(value: unknown): boolean {
  return typeof value === "number";
}
