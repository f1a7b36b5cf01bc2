import type { Parts } from "../../diff/kinds/change-kind.ts";
import { CHINESE_NOUNS } from "./nouns.ts";

/** How a kind of change is told: the parts, already in Chinese, as a sentence. */
export type Teller = (parts: Parts) => string;

/** "指标 `流失率`"; parts of something are told with it. */
export function whose({ kind, name, of }: Parts): string {
  const apart = kind === "milestone" || kind === "column" || kind === "tier";
  return `${apart && of !== undefined ? `${of}的` : ""}${CHINESE_NOUNS[kind]}${name}`;
}

/** A value that is given, dropped or another one. */
export function value(noun: string): Teller {
  return (parts) => {
    const { before, after } = parts;
    if (before === undefined) return `${whose(parts)}新增${noun}：${after}`;
    if (after === undefined) return `${whose(parts)}取消了${noun}，原为${before}`;
    // Lists and rules are easier to tell apart around an arrow.
    return /[、，；（→]/.test(`${before}${after}`.replace(/“[^”]*”|`[^`]*`/g, ""))
      ? `${whose(parts)}的${noun}更改：${before} → ${after}`
      : `${whose(parts)}的${noun}从${before}改为${after}`;
  };
}

/** A value that went one way: by how much, and when or for whom it holds. */
export function step(noun: string, verb: string): Teller {
  return (parts) => {
    const detail = parts.detail === undefined ? "" : parts.detail;
    const by = parts.by === undefined ? "" : `（相差 ${parts.by}）`;
    return `${whose(parts)}的${noun}${detail}${verb}：从${parts.before}改为${parts.after}${by}`;
  };
}

/** One of several of a kind that came or went. */
export function given(verb: string, side: "before" | "after"): Teller {
  return (parts) => `${whose(parts)}${verb}：${parts[side]}`;
}

/** What the element now is, or no longer is. */
export function now(words: string): Teller {
  return (parts) => `${whose(parts)}${words}`;
}
