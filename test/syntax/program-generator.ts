import { createSource } from "../../src/source/source.ts";
import { DECLARATIONS } from "../../src/syntax/declarations.ts";
import { lex } from "../../src/syntax/lex.ts";
import { PROPERTIES } from "../../src/syntax/properties.ts";
import { type Random, randomOf } from "./random.ts";

/** A word of a generated statement; a line may be broken before it where the language lets a value go on. */
interface Word {
  readonly text: string;
  readonly mayBreak: boolean;
}

interface GeneratedStatement {
  readonly words: readonly Word[];
  readonly block?: readonly GeneratedStatement[];
  /** What may part it from another statement on one line; undefined where it takes a line of its own. */
  readonly parting?: readonly string[];
}

/** A whole valid file, with white space and comments wherever the language allows them. */
export function generateProgram(seed: number): string {
  const random = randomOf(seed);
  const others = Array.from({ length: random.below(3) }, () => declaration(random, "file", 0));
  const [word, inside] = PLACES[seed % PLACES.length] ?? ["map", "file"];
  const statements = [...others, placed(random, word, inside)];
  const bom = random.once(20) ? "\uFEFF" : "";
  const text = bom + scatter(random, statements);
  return random.once(20) ? text.replaceAll("\n", "\r\n") : text;
}

const PARTINGS = [" ", ", ", " , "];
const IDS = [
  "retain",
  "F1",
  "客户满意",
  "target",
  "measure",
  "row",
  "last",
  "year",
  "`Customer ID`",
  "café",
  "_x9",
];
/** `for a, measure b …` would open a declaration: such an id needs its backticks there. */
const OTHER_IDS = IDS.filter((id) => id !== "measure");
const TEXTS = [
  '"A"',
  '"Retain \\"all\\" customers"',
  '"保有顾客"',
  '""',
  '"a // no comment /* here */"',
  '"""one line"""',
];
const LONG_TEXTS = ['"""\n      long\n        text\n    """', '"""a\nb"""', ...TEXTS];

function line(texts: readonly string[]): Word[] {
  return texts.map((text) => ({ text, mayBreak: false }));
}

/** Every word with every place where it may stand: each file is made around another one, so that none is left out. */
const PLACES = DECLARATIONS.flatMap(({ word, in: places }) =>
  places.map((inside) => [word, inside] as const),
);

/** A declaration with what it stands in, up to the top of the file. */
function placed(random: Random, word: string, inside: string): GeneratedStatement {
  let found = declare(random, word, 1);
  for (let holder = inside; holder !== "file"; ) {
    const around = holder;
    const row = DECLARATIONS.find((each) => each.word === around);
    const head = declare(random, around, MOST_DEPTH + 1);
    const beside = random.once(3) ? [statement(random, around, 3)] : [];
    found = { ...head, block: [...beside, found] };
    // Groups stand in groups: the way up leaves them by the first word that is another.
    holder = (row?.in as readonly string[] | undefined)?.find((each) => each !== around) ?? "file";
  }
  return found;
}

function declaration(random: Random, inside: string, depth: number): GeneratedStatement {
  const rows = DECLARATIONS.filter(
    (row) => row.word !== "import" && (row.in as readonly string[]).includes(inside),
  );
  if (inside === "file" && random.once(5)) {
    const as = random.once(2) ? ["as", "other"] : [];
    return { words: line(["import", '"./other.smap"', ...as]), parting: PARTINGS };
  }
  return declare(random, random.pick(rows).word, depth);
}

const MOST_DEPTH = 4;

function declare(random: Random, word: string, depth: number): GeneratedStatement {
  if (word === "import") return { words: line(["import", '"./other.smap"']), parting: PARTINGS };
  if (DECLARATIONS.some((each) => each.word === word && each.form === "text"))
    return { words: line([word, ...label(random)]), parting: PARTINGS };
  if (word === "rule" || word === "promote" || word === "veto") {
    const when = random.once(4) ? line(["otherwise"]) : [...line(["when"]), ...formula(random, 2)];
    const because = random.once(3) ? line(["because", ...label(random)]) : [];
    return { words: [...line([word, "A"]), ...when, ...because], parting: PARTINGS };
  }
  const id = word === "translations" ? random.pick(["es", "zh-Hant"]) : random.pick(IDS);
  const isPlain = word === "translations" || random.once(4);
  const words = line([word, id, ...(isPlain ? [] : label(random))]);
  if (word === "source") words.push(...line(sourceHead(random)));
  if (word === "tiers") words.push(...line(["over", "orders"]));
  if (word === "initiative") words.push(...line(["for"]), ...list(random, () => random.pick(OTHER_IDS)));
  if (depth > MOST_DEPTH || random.once(8)) return { words, parting: PARTINGS };
  const block = Array.from({ length: random.below(7) }, () => statement(random, word, depth + 1));
  return { words, block, parting: PARTINGS };
}

function sourceHead(random: Random): string[] {
  const from = random.pick([[], ["from", '"x.csv"'], ["from", "table", '"a.b"']]);
  const time = random.pick([
    [],
    ["events", "on", "day"],
    ["snapshot", "on", "day", "carried", "4", "quarters"],
  ]);
  return [...from, ...time, ...(random.once(3) ? ["complete"] : [])];
}

function statement(random: Random, inside: string, depth: number): GeneratedStatement {
  if (inside === "source") return sourcePart(random);
  if (inside === "scenario" && random.once(3)) return without(random);
  if (inside === "translations")
    return { words: line([random.pick(["F1", "客户"]), random.pick(TEXTS)]), parting: [", "] };
  if (inside === "tiers" && random.once(3)) {
    return { words: [...line(["let", "x", "="]), ...formula(random, 3)] };
  }
  const hasDeclarations = DECLARATIONS.some((each) => (each.in as readonly string[]).includes(inside));
  if (hasDeclarations && random.once(3)) return declaration(random, inside, depth);
  if (["map", "objective", "scenario"].includes(inside) && random.once(3)) return link(random, inside);
  const rows = PROPERTIES.filter((each) => each.on.includes(inside));
  if (rows.length === 0) return { words: line(["note", ...label(random)]), parting: PARTINGS };
  const { name, shape, example } = random.pick(rows);
  if (shape === "index" && random.once(2)) {
    const words = wordsOfExample("insight 30% { feedback 50%, analysis 50% }, delivery 70%");
    return { words: [...line([name, ":"]), ...words], parting: PARTINGS };
  }
  if (shape === "formula") return { words: [...line([name, ":"]), ...formula(random, 4)], parting: PARTINGS };
  if (shape === "text" && random.once(2)) {
    return { words: line([name, ":", random.pick(LONG_TEXTS)]), parting: PARTINGS };
  }
  return { words: wordsOfExample(example), parting: PARTINGS };
}

/** The example of a property's row, cut into words; after a comma the line may break. */
function wordsOfExample(example: string): Word[] {
  const { tokens } = lex(createSource("example.smap", example));
  return tokens.map((token, index) => ({
    text: token.image,
    mayBreak: tokens[index - 1]?.image === "," || (index > 2 && token.image === ","),
  }));
}

function sourcePart(random: Random): GeneratedStatement {
  if (random.once(5)) return row(random);
  if (random.once(4)) return { words: line([random.pick(REMARKS), ...label(random)]), parting: PARTINGS };
  if (random.once(6)) {
    const { example } = random.pick(PROPERTIES.filter((each) => each.on.includes("source")));
    return { words: wordsOfExample(example), parting: PARTINGS };
  }
  return column(random);
}

const REMARKS = ["note", "assumption", "non_goal"];

/** What a scenario leaves out. */
function without(random: Random): GeneratedStatement {
  const words = random.once(2)
    ? line(["without", "initiative", "crm"])
    : [...line(["without"]), ...arrows(random, "scenario")];
  return { words };
}

function column(random: Random): GeneratedStatement {
  const types = [
    "text key",
    "date",
    "flag",
    "ref others",
    'one of "a", "b"',
    "likert 1..5 reversed",
    "rank 1..4 lowest best",
    "USD",
    "formula",
  ];
  const id = random.pick([...IDS, "formula"]);
  const words = line([id, ...(random.once(3) ? label(random) : []), ":"]);
  return { words: [...words, ...wordsOfExample(random.pick(types))], parting: PARTINGS };
}

function row(random: Random): GeneratedStatement {
  const cells = list(random, () => random.pick(['"on-site"', "4", "-3", "2025-Q1", "yes"]));
  const words = cells.flatMap((cell) =>
    cell.text.startsWith("-") ? [{ ...cell, text: "-" }, ...line([cell.text.slice(1)])] : [cell],
  );
  return { words: [...line(["row"]), ...words] };
}

function link(random: Random, inside: string): GeneratedStatement {
  const example = random.pick(PROPERTIES.filter((each) => each.on.includes("link"))).example;
  const block = random.once(2) ? [{ words: wordsOfExample(example), parting: PARTINGS }] : undefined;
  return { words: arrows(random, inside), ...(block === undefined ? {} : { block }) };
}

function arrows(random: Random, inside: string): Word[] {
  const start =
    inside === "objective" && random.once(2) ? [] : list(random, () => random.pick(IDS.slice(0, 3)));
  const words = [...start];
  for (let count = 1 + random.below(2); count > 0; count--) {
    words.push(...line(["->"]), ...breakable(list(random, () => random.pick(["grow", "corporate . F1"]))));
  }
  return words.flatMap((word) =>
    word.text.split(" ").map((text, index) => ({ text, mayBreak: index === 0 && word.mayBreak })),
  );
}

/** Parts with commas; the line may break after a comma. */
function list(random: Random, part: () => string): Word[] {
  const words = line([part()]);
  for (let more = random.below(3); more > 0; more--)
    words.push(...line([","]), { text: part(), mayBreak: true });
  return words;
}

function breakable([first, ...rest]: readonly Word[]): Word[] {
  return first === undefined ? [] : [{ ...first, mayBreak: true }, ...rest];
}

function label(random: Random): string[] {
  const translations = random.pick([[], [], ["zh", '"中文"'], ["zh-Hant", '"中文"', "de", '"Deutsch"']]);
  return [random.pick(TEXTS), ...translations];
}

const OPERATORS = ["+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", "and", "or"];

/** A formula; the line may break before its operators, and anywhere in brackets. */
function formula(random: Random, depth: number): Word[] {
  if (depth === 0 || random.once(4)) {
    return line(
      random.pick([
        ["x"],
        ["5%"],
        ["12"],
        ["3M", "CNY"],
        ['"fee"'],
        ["orders", ".", "amount"],
        ["yes"],
        ["2025-Q4"],
      ]),
    );
  }
  const inner = (): Word[] => formula(random, depth - 1);
  const grouped = (words: readonly Word[]): Word[] => [
    ...line(["("]),
    ...words.map((each) => ({ ...each, mayBreak: each.mayBreak })),
    { text: ")", mayBreak: true },
  ];
  switch (random.below(8)) {
    case 0:
      return [...line(["-"]), ...grouped(inner())];
    case 1:
      return [...line(["("]), ...line(["not"]), ...inner(), { text: ")", mayBreak: true }];
    case 2:
      return [...line([random.pick(["count", "sum"])]), ...grouped(rows(random, inner))];
    case 3:
      return [
        ...line(["sum", "(", "m", ")"]),
        { text: "over", mayBreak: true },
        ...line(random.pick([["last", "4", "quarters"], ["year"]])),
      ];
    case 4:
      return [...line(["m"]), { text: "year", mayBreak: true }, ...line(["to", "date"])];
    case 5:
      return grouped([
        ...line(["kind", "is", ...random.pick([[], ["not"]]), "one", "of", "("]),
        { text: '"a"', mayBreak: true },
        ...line([","]),
        { text: '"b"', mayBreak: true },
        ...line([")"]),
      ]);
    case 6:
      return [
        ...line(["percentile", "("]),
        ...breakable(inner()),
        ...line([","]),
        { text: "90", mayBreak: true },
        ...line([")"]),
      ];
    default:
      return grouped([...inner(), { text: random.pick(OPERATORS), mayBreak: true }, ...breakable(inner())]);
  }
}

/** What an aggregate counts: `amount per customer in orders where …`. */
function rows(random: Random, inner: () => Word[]): Word[] {
  const words = inner();
  if (random.once(3)) words.push(...line(["per", "customer"]));
  if (random.once(3)) words.push(...line(["in", "orders"]));
  if (random.once(2)) words.push({ text: "where", mayBreak: true }, ...inner());
  return words;
}

const COMMENTS = [
  "// plain",
  "//",
  "/// a note",
  "// 注释 ",
  "/* block */",
  "/* two\n   lines */",
  "//// many",
];

function scatter(random: Random, statements: readonly GeneratedStatement[]): string {
  let text = "";
  for (const [index, { words, block, parting }] of statements.entries()) {
    const follows = index > 0 && statements[index - 1]?.parting !== undefined && random.once(4);
    text += follows && parting !== undefined ? random.pick(parting) : between(random, index === 0);
    for (const [at, { text: word, mayBreak }] of words.entries()) {
      if (at > 0) text += space(random, words[at - 1]?.text ?? "", word, mayBreak);
      text += word;
    }
    if (block === undefined) continue;
    text += random.pick(["{", " {", "\n{", " /* c */ {", " // why\n{"]);
    text += scatter(random, block);
    text += random.pick(["}", " }", "\n}", "\n\n}", " // last\n}", "\n/* last */ }"]);
  }
  return text;
}

/** White space before a statement that starts its own line. */
function between(random: Random, isFirst: boolean): string {
  let text =
    isFirst && random.once(2)
      ? ""
      : random.pick(["\n", "\n\n", "\n\n\n", " // behind\n", " /* behind */\n", "\n\t"]);
  while (random.once(3)) {
    const comment = random.pick(COMMENTS);
    text +=
      comment + (comment.startsWith("/*") && random.once(2) ? " " : random.pick(["\n", "\n\n", "\n  "]));
  }
  return text + random.pick(["", " ", "    "]);
}

function space(random: Random, left: string, right: string, mayBreak: boolean): string {
  if (mayBreak && random.once(3))
    return random.pick(["\n", "\n\n  ", " // why\n", "\n// why\n", " /* why */\n", "\n/// why\n"]);
  const isApart = /[,:({.]$/.test(left) || /^[,:)}.]/.test(right);
  if (isApart && random.once(2) && !/^\d/.test(right) && !/\d$/.test(left)) return "";
  if (left === "." || right === ".") return "";
  return random.pick([" ", " ", " ", "  ", "\t", " /* c */ "]);
}
