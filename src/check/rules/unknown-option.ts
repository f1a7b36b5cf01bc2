import type { Column, StrategyMap } from "../../model/model.ts";
import { suggest } from "../../source/suggest.ts";
import type { Expression, NameExpression, TextLiteral } from "../../syntax/ast.ts";
import type { Rule } from "../rule.ts";

/** A formula compares a `one of` column with one of its values. */
export const unknownOption: Rule = {
  code: "unknown-option",
  severity: "warning",
  explanation: {
    title: "A column is compared with a value that it never has",
    why:
      "A `one of` column lists all its values. A comparison with any other holds for no row: the count is zero, and " +
      "nobody asks why.",
    example:
      'source visits "Visits" from "visits.csv" { visit: text key, place: one of "desk", "home" }\n' +
      'perspective internal { objective service { measure homes "Visits at home" ' +
      '{ unit: count, formula: count(visits where place = "hone"), target: 9 at 2026-Q4 } } }',
    remedy: "Write one of the values that the column lists, or add the value to the column.",
    mended:
      'source visits "Visits" from "visits.csv" { visit: text key, place: one of "desk", "home" }\n' +
      'perspective internal { objective service { measure homes "Visits at home" ' +
      '{ unit: count, formula: count(visits where place = "home"), target: 9 at 2026-Q4 } } }',
    source: "The language.",
  },
  check({ map }, report) {
    const told = (about: Parameters<typeof report>[0], expression: Expression | undefined, file: string) => {
      for (const { name, text } of comparisons(expression)) {
        const columns = columnsNamed(name.path, map);
        const options = columns.flatMap(({ type }) => (type.kind === "one-of" ? type.options : []));
        const onlyListed = columns.length > 0 && columns.every(({ type }) => type.kind === "one-of");
        if (!onlyListed || options.includes(text.text)) continue;
        const near = suggest(text.text, options);
        const hint =
          near !== undefined
            ? `did you mean "${near}"?`
            : `its values are ${options.map((each) => `"${each}"`).join(", ")}`;
        report(about, `\`${name.path.join(".")}\` is never "${text.text}"`, {
          at: { file, span: text.span },
          hint,
        });
      }
    };
    for (const measure of map.measures) told(measure, measure.formula, measure.at.file);
    for (const tiers of map.tiers) for (const rule of tiers.rules) told(tiers, rule.when, rule.at.file);
  },
};

interface Comparison {
  readonly name: NameExpression;
  readonly text: TextLiteral;
}

/** Every `name = "text"`, `name != "text"` and `name is one of ("text", …)` in an expression. */
function comparisons(expression: Expression | undefined): readonly Comparison[] {
  const found: Comparison[] = [];
  const note = (name: Expression, text: Expression) => {
    if (name.kind === "name" && text.kind === "text") found.push({ name, text });
  };
  const open: unknown[] = [expression];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    const each = node as Expression;
    if (each.kind === "binary" && (each.operator === "=" || each.operator === "!=")) {
      note(each.left, each.right);
      note(each.right, each.left);
    }
    if (each.kind === "one-of") for (const option of each.options) note(each.value, option);
    open.push(...Object.values(node));
  }
  return found;
}

/** Columns of any source that a name could mean, by its last part; the one of a named source where it is told. */
function columnsNamed(path: readonly string[], map: StrategyMap): readonly Column[] {
  const [first, second] = path;
  const named = second === undefined ? undefined : map.sources.find((source) => source.id === first);
  const sources = named === undefined ? map.sources : [named];
  return sources.flatMap((source) => source.columns.filter((column) => column.id === path.at(-1)));
}
