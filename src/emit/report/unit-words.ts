import { singular } from "../../model/units.ts";

/**
 * Chinese words for units. A map writes its units in English words; those that measures of customers, money and time
 * are usually counted in read on in Chinese, any other stands as the map has it.
 */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["CNY", "元"],
  ["USD", "美元"],
  ["EUR", "欧元"],
  ["GBP", "英镑"],
  ["JPY", "日元"],
  ["HKD", "港元"],
  ["TWD", "新台币"],
  ["second", "秒"],
  ["minute", "分钟"],
  ["hour", "小时"],
  ["day", "天"],
  ["week", "周"],
  ["month", "个月"],
  ["quarter", "个季度"],
  ["year", "年"],
  ["account", "账户"],
  ["barrel", "桶"],
  ["claim", "件理赔"],
  ["contract", "合同"],
  ["crash", "起事故"],
  ["customer", "客户"],
  ["employee", "员工"],
  ["hit", "次"],
  ["household", "户"],
  ["order", "订单"],
  ["product", "件产品"],
  ["project", "项目"],
  ["resident", "居民"],
  ["step", "步"],
  ["unit", "件"],
]);

/** The Chinese word for a unit; undefined where there is none. */
export function chineseUnit(word: string): string | undefined {
  return WORDS.get(word) ?? WORDS.get(singular(word));
}

/** The unit under the line of a quotient: `1000 residents` is `1000 居民`, `quarter` is `季度`. */
export function chineseBelow(words: string): string {
  return words
    .split(" ")
    .map((word) => (chineseUnit(word) ?? word).replace(/^个/, ""))
    .join(" ");
}
