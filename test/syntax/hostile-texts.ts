/** Texts made to hurt: each gives about `length` characters of one nasty pattern. */
export const HOSTILE: ReadonlyMap<string, (length: number) => string> = new Map<
  string,
  (length: number) => string
>([
  ["values that close too much", repeated("a = 1 ) ")],
  ["blocks that close too early", numbered((index) => `objective o${index} } {\n`)],
  ["blocks that never close", numbered((index) => `objective o${index} {\n`)],
  ["blocks indented to and fro", numbered((index) => `${" ".repeat(index % 97)}}\nobjective a {\n`)],
  ["open braces", repeated("{")],
  ["closing braces", repeated("}\n")],
  ["open brackets", repeated("(")],
  ["brackets in a formula", (length) => `measure m { formula: ${"(".repeat(length)} }`],
  ["calls in calls", (length) => `measure m { formula: ${repeated("f(")(length)} }`],
  ["braces in an index", (length) => `measure m { index: a 3 ${repeated("{ a 3 ")(length)}`],
  ["quotes", repeated('"')],
  ["texts of three quotes", repeated('""" ')],
  ["open comments", repeated("/*")],
  ["arrows", repeated("-> ")],
  ["links over lines", repeated("a\n->")],
  ["commas", repeated(",")],
  ["names and commas over lines", repeated("a,\n")],
  ["one name", repeated("a")],
  ["hyphens", repeated("a-")],
  ["one period", (length) => `2025-Q1${"a".repeat(length)}`],
  ["groups of thousands", repeated("1,000,")],
  ["numbers with commas", repeated("1,000 ")],
  ["negations", (length) => `measure m { formula: ${repeated("not ")(length)} }`],
  ["signs", (length) => `measure m { formula: ${repeated("- ")(length)} }`],
  ["a long sum", (length) => `measure m { formula: ${repeated("a + ")(length)}a }`],
  ["a long list of options", (length) => `measure m { formula: a is one of (${repeated("1, ")(length)}1) }`],
  ["a long list of objectives", (length) => `initiative i for ${repeated("a, ")(length)}a`],
  ["translations without end", (length) => `note "a" ${repeated('zh "b" ')(length)}`],
  ["names on lines", repeated("a\n")],
  ["properties without value", repeated("a: ")],
  ["labels and colons", repeated('a "b" : ')],
  ["dots", repeated("a.")],
  ["unknown characters", repeated(";")],
  ["hidden directions", repeated("\u202E")],
  ["half characters", repeated("\uD800")],
  ["marks on one letter", (length) => `a${"\u0301".repeat(length)}`],
  ["unknown escapes", (length) => `note "${repeated("\\q")(length)}"`],
  ["notes", repeated("/// a\n")],
]);

function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function numbered(unit: (index: number) => string): (length: number) => string {
  return (length) => {
    const parts: string[] = [];
    for (let index = 0, written = 0; written < length; index++) {
      const part = unit(index);
      parts.push(part);
      written += part.length;
    }
    return parts.join("").slice(0, length);
  };
}
