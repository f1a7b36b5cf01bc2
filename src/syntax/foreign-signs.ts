/** Signs that look right and are not, with the right one. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["：", ":"],
  ["，", ","],
  ["、", ","],
  ["｛", "{"],
  ["｝", "}"],
  ["（", "("],
  ["）", ")"],
  ["→", "->"],
  ["⟶", "->"],
  ["…", ".."],
  ["＋", "+"],
  ["−", "-"],
  ["–", "-"],
  ["×", "*"],
  ["÷", "/"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["＜", "<"],
  ["＞", ">"],
  ["＝", "="],
]);

/** What to write in place of signs that other languages and spreadsheets have. */
export const UNKNOWN_HINTS: ReadonlyMap<string, string> = new Map([
  [";", "a statement ends with its line; no `;` is needed"],
  ["；", "a statement ends with its line; no `；` is needed"],
  ["'", 'texts are written with `"`'],
  ["‘", 'texts are written with `"`'],
  ["’", 'texts are written with `"`'],
  ["「", 'texts are written with `"`'],
  ["」", 'texts are written with `"`'],
  ["。", "a statement needs no full stop"],
  ["&", "write `and`"],
  ["|", "write `or`"],
  ["!", "write `not`, or `!=` between two values"],
  ["#", "a comment begins with `//`"],
  ["$", "a currency is written after the number, as in `5M USD`"],
  ["￥", "a currency is written after the number, as in `5M CNY`"],
  ["¥", "a currency is written after the number, as in `5M CNY`"],
  ["€", "a currency is written after the number, as in `5M EUR`"],
  ["%", "`%` follows a number directly, as in `40%`"],
  ["[", "lists are written with commas alone, without brackets"],
  ["]", "lists are written with commas alone, without brackets"],
]);

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "CNY"],
  ["￥", "CNY"],
]);

const AMOUNT = /[$€£¥￥] ?(\d[\d.,]*\d|\d)(k|M|bn|万|亿)?/uy;

/** `€250.000`, and how it is written here: groups of three digits become `_`, whatever parted them. */
export function amountAfterSign(text: string, offset: number) {
  const pattern = new RegExp(AMOUNT);
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  const code = CURRENCY_SIGNS.get(text.charAt(offset));
  if (found === null || code === undefined) return undefined;
  const [written, digits = "", magnitude = ""] = found;
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits)
    ? digits.replace(/[.,]/g, "_")
    : digits.replace(",", ".");
  return { written, meant: `${grouped}${magnitude} ${code}` };
}
