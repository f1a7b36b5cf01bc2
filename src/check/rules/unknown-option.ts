import type { StrategyMap } from "../../model/model.ts";
import { MOST_DIAGNOSTICS_A_FILE } from "../../source/diagnostic.ts";
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
    const optionsNamed = optionsByName(map);
    let told = 0;
    const tell = (about: Parameters<typeof report>[0], expression: Expression | undefined, file: string) => {
      for (const { name, text } of comparisons(expression)) {
        const options = optionsNamed(name.path);
        if (options === undefined || options.has(text.text)) continue;
        const near = told++ < MOST_DIAGNOSTICS_A_FILE ? suggest(text.text, options) : undefined;
        const hint =
          near !== undefined ? `did you mean "${near}"?` : `its values are ${quoted([...options])}`;
        report(about, `\`${name.path.join(".")}\` is never "${text.text}"`, {
          at: { file, span: text.span },
          hint,
        });
      }
    };
    for (const measure of map.measures) tell(measure, measure.formula, measure.at.file);
    for (const tiers of map.tiers) for (const rule of tiers.rules) tell(tiers, rule.when, rule.at.file);
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

/**
 * The values of the columns that a name could mean, by its last part: those of any source, or of the one that is named;
 * undefined where one of them may hold other values.
 */
function optionsByName(map: StrategyMap): (path: readonly string[]) => ReadonlySet<string> | undefined {
  const sources = new Set(map.sources.map(({ id }) => id));
  const options = new Map<string, Set<string> | undefined>();
  for (const { id, columns } of map.sources) {
    for (const column of columns) {
      const { type } = column;
      for (const name of [column.id, `${id}.${column.id}`]) {
        const before = options.get(name);
        const unknown = type.kind !== "one-of" || (options.has(name) && before === undefined);
        options.set(name, unknown ? undefined : (before ?? new Set()));
        if (!unknown) for (const option of type.options) options.get(name)?.add(option);
      }
    }
  }
  return (path) => {
    const last = path.at(-1) ?? "";
    return options.get(path.length > 1 && sources.has(path[0] ?? "") ? `${path[0]}.${last}` : last);
  };
}

/** Some values for a message; a long list is cut. */
function quoted(options: readonly string[]): string {
  const shown = options.slice(0, MOST_SHOWN).map((each) => `"${each}"`);
  return options.length > MOST_SHOWN ? `${shown.join(", ")} and others` : shown.join(", ");
}

const MOST_SHOWN = 8;
