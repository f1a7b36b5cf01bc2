import type { Duration } from "../model/model.ts";

const CHINESE = {
  year: "年",
  half: "个半年",
  quarter: "个季度",
  month: "个月",
  week: "周",
  day: "天",
} as const;
const ENGLISH = {
  year: "year",
  half: "half-year",
  quarter: "quarter",
  month: "month",
  week: "week",
  day: "day",
} as const;

/** A stretch of time as people say it: `2 quarters`, `2个季度`. */
export function durationText({ count, unit }: Duration, language: string | undefined): string {
  if (language?.split("-")[0] === "zh") return `${count}${CHINESE[unit]}`;
  return `${count} ${ENGLISH[unit]}${count === 1 ? "" : "s"}`;
}
