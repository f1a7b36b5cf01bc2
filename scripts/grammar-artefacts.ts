import { readFileSync } from "node:fs";
import path from "node:path";
import type { ISerializedGast } from "chevrotain";
import { createSyntaxDiagramsCode } from "chevrotain";
import { StrategyParser } from "../src/syntax/grammar.ts";
import { KEYWORDS } from "../src/syntax/tokens.ts";

/** The grammar's own description of itself, as Chevrotain serializes it. */
interface Production {
  readonly type: string;
  readonly name?: string;
  readonly label?: string;
  readonly definition?: readonly Production[];
  readonly separator?: Production;
}

/** Words that are no fixed text, in words. */
const CLASSES: Readonly<Record<string, readonly [name: string, meaning: string]>> = {
  Name: ["NAME", "an id: XID_Start or _, then XID_Continue; or any text on one line in backticks"],
  HyphenatedName: ["HYPHENATED_NAME", "names joined by hyphens: zh-Hant, no-measure"],
  Text: ["TEXT", '"…" on one line with \\" \\\\ \\n \\u{…}, or """…""" over several'],
  Number: ["NUMBER", "1200, 1_200, 3.5, 31%, 10k, 1.2M, 3bn, 5万, 5亿"],
  Period: ["PERIOD", "2025-H1, 2025-Q1, 2025-03, 2025-W05, 2025-03-31; a year is written as a NUMBER"],
  StatementEnd: [
    "END",
    "nothing or a comma is written: a statement ends with its line, or before a } or the next statement",
  ],
};

const HEAD = `/* The grammar of smap, written from the parser's own rules by \`npm run grammar\`: do not edit it here.

   Notation: a ::= b defines a; | parts choices; ? * + mean at most one, any number, at least one; ( ) group.
   Words in quotes stand for themselves. They are plain names everywhere else: no word is reserved.

   A statement that begins with "without" and a name, "let" a name "=", "row" and a value, or names and "->" is that;
   every other statement is "named". Behind the colon of \`formula:\` stands an expression, behind every other a value.
   Comments (two slashes, or slash-star to star-slash) and notes (three slashes) may stand between any two words.
*/
`;

/** From the whole file down to its parts; the rules of formulas, which the parser has first, come last. */
function grammarRules(): readonly Production[] {
  const parser = new StrategyParser({ skipValidations: true });
  const rules = parser.getSerializedGastProductions() as readonly Production[];
  const start = rules.findIndex(({ name }) => name === "file");
  return [...rules.slice(start), ...rules.slice(0, start)];
}

/** The whole grammar in the EBNF of the W3C. */
export function ebnf(): string {
  const rules = grammarRules();
  const width = Math.max(...rules.map(({ name = "" }) => name.length));
  const lines = rules.map(({ name = "", definition = [] }) => {
    const text = sequence(definition);
    const choices = topChoices(definition);
    const shown = choices === undefined ? text : choices.join(`\n${" ".repeat(width + 3)}| `);
    return `${name.padEnd(width)} ::= ${shown}`;
  });
  const classes = Object.values(CLASSES).map(([name, meaning]) => `   ${name.padEnd(16)}${meaning}`);
  return `${HEAD}\n${lines.join("\n\n")}\n\n/* Words without a fixed text:\n\n${classes.join("\n")}\n*/\n`;
}

/** The choices of a rule that is nothing but a choice: each gets a line. */
function topChoices(definition: readonly Production[]): readonly string[] | undefined {
  const [only, ...others] = definition;
  if (only?.type !== "Alternation" || others.length > 0) return undefined;
  return (only.definition ?? []).map((each) => sequence(each.definition ?? []));
}

function sequence(parts: readonly Production[]): string {
  return parts.map(part).join(" ");
}

function part(production: Production): string {
  const { type, name = "", definition = [], separator } = production;
  const inner = sequence(definition);
  switch (type) {
    case "Alternative":
      return inner;
    case "NonTerminal":
      return name;
    case "Terminal":
      return terminal(production);
    case "Alternation": {
      const choices = definition.map((each) => sequence(each.definition ?? []));
      return choices.length === 1 ? (choices[0] ?? "") : `( ${choices.join(" | ")} )`;
    }
    case "Option":
      return `${grouped(definition)}?`;
    case "Repetition":
      return `${grouped(definition)}*`;
    case "RepetitionMandatory":
      return `${grouped(definition)}+`;
    case "RepetitionWithSeparator":
      return `( ${inner} ( ${terminal(separator)} ${inner} )* )?`;
    case "RepetitionMandatoryWithSeparator":
      return `${inner} ( ${terminal(separator)} ${inner} )*`;
    default:
      throw new Error(`the grammar has a ${type}, and this script does not know it`);
  }
}

/** One word, rule or choice stands bare before a `?`, `*` or `+`. */
function grouped(definition: readonly Production[]): string {
  const inner = sequence(definition);
  const isSingle =
    definition.length === 1 && ["NonTerminal", "Terminal", "Alternation"].includes(definition[0]?.type ?? "");
  return isSingle ? inner : `( ${inner} )`;
}

function terminal(production: Production | undefined): string {
  const name = production?.name ?? "";
  const known = CLASSES[name]?.[0];
  if (known !== undefined) return known;
  const keyword = [...KEYWORDS].find(([, type]) => type.name === name)?.[0];
  return `"${keyword ?? (production?.label ?? name).replaceAll("`", "")}"`;
}

const DIAGRAMS = [
  "vendor/railroad-diagrams.js",
  "src/diagrams_builder.js",
  "src/diagrams_behavior.js",
  "src/main.js",
];

/** The railroad diagrams as one page that needs no network: Chevrotain's own, its scripts and styles put in. */
export function railroadPage(root: string): string {
  const folder = path.join(root, "node_modules/chevrotain/diagrams");
  const read = (file: string): string => readFileSync(path.join(folder, file), "utf8").trim();
  const rules = grammarRules();
  const page = createSyntaxDiagramsCode(rules.map(readable) as unknown as ISerializedGast[], {
    resourceBase: "",
    css: "diagrams.css",
  });
  const scripts = DIAGRAMS.map(
    (file) => [`<script src='${file}'></script>`, `<script>\n${read(file)}\n</script>`] as const,
  );
  return [
    ...scripts,
    [
      "<link rel='stylesheet' href='diagrams.css'>",
      `<title>The grammar of smap</title>\n<style>\n${read("diagrams.css")}\n</style>`,
    ] as const,
  ]
    .reduce(
      (text, [from, to]) => text.replace(from, () => to),
      page.replace(
        "<!-- This is a generated file -->\n<!DOCTYPE html>",
        "<!DOCTYPE html>\n<!-- Written by `npm run grammar` -->",
      ),
    )
    .trim()
    .replace(/[ \t]+$/gm, "")
    .concat("\n");
}

/** Words as they are written, in place of the names that the parser has for them. */
function readable(production: Production): Production {
  const { definition, separator } = production;
  const label =
    production.type === "Terminal" ? { label: terminal(production).replace(/^"(.*)"$/, "$1") } : {};
  return {
    ...production,
    ...label,
    ...(definition === undefined ? {} : { definition: definition.map(readable) }),
    ...(separator === undefined ? {} : { separator: readable(separator) }),
  };
}
