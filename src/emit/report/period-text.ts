import { dateOfDay, formatPeriod, type Period, type PeriodUnit, parsePeriod } from "../../model/periods.ts";
import type { ReportLanguage } from "../../score/reasons.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const QUARTERS = ["一", "二", "三", "四"];

/** One period, and in Chinese with the word that counts them: `3 quarters`, `3 个季度`. */
export const UNIT_WORDS: Readonly<Record<ReportLanguage, Readonly<Record<PeriodUnit, string>>>> = {
  en: {
    year: "year",
    half: "half-year",
    quarter: "quarter",
    month: "month",
    week: "week",
    day: "day",
  },
  zh: { year: "年", half: "个半年", quarter: "个季度", month: "个月", week: "周", day: "天" },
};

/** A period as people say it: `Q3 2025`, `March 2025`, `31 March 2025`; `2025年第三季度`. */
export function periodText(which: Period, language: ReportLanguage): string {
  const [year = "", part = ""] = formatPeriod(which).split("-");
  const zh = language === "zh";
  switch (which.unit) {
    case "year":
      return zh ? `${year}年` : year;
    case "half":
      if (zh) return `${year}年${part === "H1" ? "上" : "下"}半年`;
      return `${part === "H1" ? "first" : "second"} half of ${year}`;
    case "quarter":
      return zh ? `${year}年第${QUARTERS[Number(part.slice(1)) - 1]}季度` : `${part} ${year}`;
    case "month":
      return zh ? `${year}年${Number(part)}月` : `${MONTHS[Number(part) - 1]} ${year}`;
    case "week":
      return zh ? `${year}年第${Number(part.slice(1))}周` : `week ${Number(part.slice(1))} of ${year}`;
    case "day": {
      const { year, month, day } = dateOfDay(which.ordinal);
      return zh ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
    }
  }
}

/** The same for a period that stands as text in a scorecard; what is no period is given back as it is. */
export function namedPeriod(name: string, language: ReportLanguage): string {
  const found = parsePeriod(name);
  return found === undefined ? name : periodText(found, language);
}
