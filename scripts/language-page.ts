import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FORMULA_FUNCTIONS, type FormulaFunction, type FunctionGroup } from "../src/formula/functions.ts";
import { SCORING_FUNCTIONS, type ScoringFunction } from "../src/scoring/scoring-functions.ts";
import { DECLARATIONS, type DeclarationRow } from "../src/syntax/declarations.ts";
import { PROPERTIES, type PropertyRow } from "../src/syntax/properties.ts";
import { SHAPES } from "../src/syntax/shapes.ts";
import { ebnf } from "./grammar-artefacts.ts";

const MADE =
  "<!-- Made by `npm run grammar` from scripts/language-page.md and the tables of src/syntax: edit those. -->";

/** docs/language.md: the prose of scripts/language-page.md with the compiler's own tables put in. */
export function languagePage(root: string): string {
  const prose = readFileSync(path.join(root, "scripts/language-page.md"), "utf8");
  const parts: readonly (readonly [mark: string, text: string])[] = [
    ["declarations", declarationTable()],
    ["properties", propertyTables()],
    ["functions", functionTable()],
    ["scoring", scoringTable()],
    ["library", libraryNames(root)],
    ["grammar", `\`\`\`ebnf\n${ebnf()}\`\`\``],
  ];
  const page = parts.reduce((text, [mark, part]) => text.replace(`<!-- ${mark} -->`, () => part), prose);
  return page.replace("\n", `\n\n${MADE}\n`);
}

function declarationTable(): string {
  const rows = (DECLARATIONS as readonly DeclarationRow[]).map(({ word, in: places, meaning, example }) =>
    tableRow([
      code(word),
      places.length > 8 ? "any of them" : places.map(code).join(", "),
      meaning,
      code(example),
    ]),
  );
  return ["| word | stands in | says | for example |", "|---|---|---|---|", ...rows].join("\n");
}

/** A table for each kind of block, in the order of the declarations, after the properties that many share. */
function propertyTables(): string {
  const words = [...DECLARATIONS.map((row) => row.word as string), "link"];
  const shared = PROPERTIES.filter((row) => row.on.length > 8);
  const own = words
    .map(
      (word) => [word, PROPERTIES.filter((row) => row.on.includes(word) && !shared.includes(row))] as const,
    )
    .filter(([, rows]) => rows.length > 0);
  const common = ["Of every declaration with an id:", "", propertyTable(shared)];
  return [...common, ...own.flatMap(([word, rows]) => ["", title(word), "", propertyTable(rows)])].join("\n");
}

function title(word: string): string {
  return word === "link" ? "Of a link:" : `Of ${/^[aeiou]/.test(word) ? "an" : "a"} \`${word}\`:`;
}

function propertyTable(rows: readonly PropertyRow[]): string {
  const lines = rows.map((row) => tableRow([code(row.name), row.meaning, takes(row), code(row.example)]));
  return ["| property | says | takes | for example |", "|---|---|---|---|", ...lines].join("\n");
}

function takes({ words, shape }: PropertyRow): string {
  return words === undefined ? SHAPES[shape].describes : words.map(code).join(", ");
}

const FUNCTION_GROUPS = {
  aggregate: "over rows",
  survey: "over answers",
  period: "over time",
  missing: "where something is missing",
  finance: "money over years",
  ranking: "by rank",
  model: "of the map",
} as const satisfies Record<FunctionGroup, string>;

/** The functions of formulas, a row each, under the name of their group. */
function functionTable(): string {
  const all: readonly FormulaFunction[] = FORMULA_FUNCTIONS;
  const groups = Object.entries(FUNCTION_GROUPS).flatMap(([group, title]) => [
    tableRow([`**${title}**`, ""]),
    ...all.filter((each) => each.group === group).map((each) => tableRow([code(each.form), each.meaning])),
  ]);
  return ["| function | gives |", "|---|---|", ...groups].join("\n");
}

/** The scoring functions as they are written behind `scoring:`; an argument with `?` may be left out. */
function scoringTable(): string {
  const form = ({ name, arguments: names }: ScoringFunction) =>
    names.length === 0 ? name : `${name}(${names.join(", ")})`;
  const rows = SCORING_FUNCTIONS.map((each) => tableRow([code(form(each)), each.meaning, each.source]));
  return ["| `scoring` | gives | after |", "|---|---|---|", ...rows].join("\n");
}

function libraryNames(root: string): string {
  const names = readdirSync(path.join(root, "src/library"))
    .filter((file) => file.endsWith(".smap"))
    .map((file) => file.replace(/\.smap$/, ""))
    .sort();
  return names.map(code).join(", ");
}

function code(text: string): string {
  return `\`${text}\``;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
