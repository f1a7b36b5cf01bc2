import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { allConstructs, constructsOf } from "./construct-census.ts";
import { corpus } from "./corpus.ts";
import { brokenFormatLaw } from "./format-law.ts";
import { generateProgram } from "./program-generator.ts";

/** Formats a text, and proves the law of the formatter on it. */
function formatted(text: string): string {
  expect(brokenFormatLaw(text)).toBeUndefined();
  return format(createSource("map.smap", text)).text;
}

function constructsIn(text: string): ReadonlySet<string> {
  return constructsOf(parse(createSource("map.smap", text)).document);
}

/** A text in backticks without its first line break and the indentation that its lines share. */
function lines(text: string): string {
  const all = text.replace(/^\n/, "").replace(/\n *$/, "\n").split("\n");
  const indent = Math.min(...all.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return all.map((line) => line.slice(indent)).join("\n");
}

const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ["an empty file", "", ""],
  ["white space alone", " \n\t\n", ""],
  ["a comment alone", "\n\n  // only this  \n\n", "// only this\n"],
  ["a BOM and CRLF", "\uFEFFowner it\r\nowner hr\r\n", "owner it\nowner hr\n"],
  ["a lone carriage return", "owner it\rowner hr", "owner it\nowner hr\n"],
  [
    "two spaces a level",
    "map m {\nperspective p {\nobjective a\n}\n}",
    "map m {\n  perspective p {\n    objective a\n  }\n}\n",
  ],
  ["a brace on its own line", "map m\n{\n  owner it\n}", "map m {\n  owner it\n}\n"],
  ["an empty block", "map m {\n\n}", "map m {}\n"],
  [
    "one property a line",
    "owner it {\n  level: management centre: cost\n}",
    "owner it {\n  level: management\n  centre: cost\n}\n",
  ],
  [
    "a short block with commas",
    "owner it { level:management  centre :cost }",
    "owner it { level: management, centre: cost }\n",
  ],
  [
    "a short block of texts",
    'translations es {F1 "uno",retain "dos"}',
    'translations es { F1 "uno", retain "dos" }\n',
  ],
  ["a block with one declaration", 'map m { owner it "IT" }', 'map m { owner it "IT" }\n'],
  [
    "a block with two declarations",
    'map m { owner it "IT", owner hr }',
    'map m {\n  owner it "IT"\n  owner hr\n}\n',
  ],
  [
    "a block in a block on one line",
    "map m { owner it { level: management } }",
    "map m {\n  owner it { level: management }\n}\n",
  ],
  [
    "a block of 100 columns",
    `owner it "${"x".repeat(61)}" { level: management }`,
    `owner it "${"x".repeat(61)}" { level: management }\n`,
  ],
  [
    "a block of 101 columns",
    `owner it "${"x".repeat(70)}" { level: management }`,
    `owner it "${"x".repeat(70)}" {\n  level: management\n}\n`,
  ],
  [
    "Chinese characters take two columns",
    `owner it "${"财".repeat(34)}" { level: management }`,
    `owner it "${"财".repeat(34)}" {\n  level: management\n}\n`,
  ],
  [
    "blank lines",
    "map m {\n\n\n  owner a\n\n\n\n  owner b\n  owner c\n\n}",
    "map m {\n  owner a\n\n  owner b\n  owner c\n}\n",
  ],
  [
    "one blank line around tall declarations at the top",
    'import "a"\nimport "b"\nmap m {\n  owner a\n}\nowner b\nowner c\n\n\nowner d',
    'import "a"\nimport "b"\n\nmap m {\n  owner a\n}\n\nowner b\nowner c\n\nowner d\n',
  ],
  [
    "the blank line stands above the comments of a declaration",
    "owner a\n// about b\nmap b {\n  owner c\n}",
    "owner a\n\n// about b\nmap b {\n  owner c\n}\n",
  ],
  [
    "a continued value, one level deeper",
    "measure m {\n  target: 1 at 2025,\n           2 at 2026\n      , 3 at 2027\n}",
    "measure m {\n  target: 1 at 2025,\n    2 at 2026,\n    3 at 2027\n}\n",
  ],
  [
    "a continued head, two levels deeper",
    'map m {\ninitiative i "I" for a,\nb {\nbudget: 5M USD\n}\n}',
    'map m {\n  initiative i "I" for a,\n      b {\n    budget: 5M USD\n  }\n}\n',
  ],
  [
    "a continued formula",
    "measure m { formula: sum(a\nwhere b = 1)\n/ count(c)\n+ 1 }",
    "measure m {\n  formula: sum(a\n    where b = 1)\n    / count(c)\n    + 1\n}\n",
  ],
  [
    "a closing bracket on its own line",
    "measure m {\n  formula: sum(\n  max(a,\n  b)\n)\n}",
    "measure m {\n  formula: sum(\n    max(a,\n      b)\n  )\n}\n",
  ],
  [
    "the signs of a formula",
    'measure m {\n  formula: -a+b*( -c )-d ( x,y )/count( t where not(k = "a") and z is not one of("b","c") )  over last 4 quarters\n}',
    'measure m {\n  formula: -a + b * (-c) - d(x, y) / count(t where not (k = "a") and z is not one of ("b", "c")) over last 4 quarters\n}\n',
  ],
  [
    "the signs of a value",
    "measure m {\n  unit: score - 100 .. 100\n  better: inside target -  2%..+ 2%\n  scoring: range ( 0,- 1 )\n}",
    "measure m {\n  unit: score -100..100\n  better: inside target -2%..+2%\n  scoring: range(0, -1)\n}\n",
  ],
  [
    "a subtraction behind `when`",
    "tiers t {\n  rule A when a -b > - 1\n}",
    "tiers t {\n  rule A when a - b > -1\n}\n",
  ],
  [
    "a column that is called formula",
    "source s {\n  formula: score - 1..5\n}",
    "source s {\n  formula: score -1..5\n}\n",
  ],
  ["a row", 'source s {\n  row "a",- 4 ,  5%\n}', 'source s {\n  row "a", -4, 5%\n}\n'],
  [
    "an amount with a Chinese currency",
    "initiative i {\n  budget: 320万元\n}",
    "initiative i {\n  budget: 320万元\n}\n",
  ],
  ["links", "map m {\n  a,b->c.d\n  ->e\n}", "map m {\n  a, b -> c.d\n  -> e\n}\n"],
  [
    "an index",
    "measure m {\n  index: a 30%{b 50%,c 50%},\n d 70%\n}",
    "measure m {\n  index: a 30% { b 50%, c 50% },\n    d 70%\n}\n",
  ],
  [
    "a long text to the byte",
    'map m {\n      mission: """\n   as\n     it is  \n  """\n}',
    'map m {\n  mission: """\n   as\n     it is  \n  """\n}\n',
  ],
  [
    "comments",
    lines(`
      // above
      map m { // behind the brace
          /// a note
        owner it  { level: management } // behind
        /* before */ owner hr /* after */
        // last
      }   // end
      // at the very end
    `),
    lines(`
      // above
      map m { // behind the brace
        /// a note
        owner it { level: management } // behind
        /* before */ owner hr /* after */
        // last
      } // end
      // at the very end
    `),
  ],
  [
    "a comment keeps a block from one line",
    "owner it { level: management /* why */ }",
    "owner it {\n  level: management /* why */\n}\n",
  ],
  [
    "a note behind something moves above what it explains",
    "owner it { level: management /// of the centre\n centre: cost }",
    "owner it {\n  level: management\n  /// of the centre\n  centre: cost\n}\n",
  ],
  [
    "comments inside a value",
    "measure m {\n  target: 1 at 2025, // first\n // second\n 2 at 2026 /* third */ , 3 at 2027\n}",
    "measure m {\n  target: 1 at 2025, // first\n    // second\n    2 at 2026 /* third */ , 3 at 2027\n}\n",
  ],
  ["a comment before a brace", "map m // why\n{ owner it }", "map m // why\n{ owner it }\n"],
  [
    "a comment of two lines",
    "map m {\n      /* one\n two */\n owner it\n}",
    "map m {\n  /* one\n two */\n  owner it\n}\n",
  ],
  [
    "a value that is not understood",
    "owner it {\n  level:   sideways\n  hue:blue\n}",
    "owner it {\n  level: sideways\n  hue: blue\n}\n",
  ],
];

describe("the formatter writes", () => {
  test.each(CASES)("%s", (_name, before, after) => {
    expect(formatted(before)).toBe(after);
  });
});

describe("the formatter leaves alone", () => {
  test.each([
    ["a missing brace", "map m {\n   owner it", ["missing-brace"]],
    ["a sign that only looks right", "owner   it { level： management }", ["look-alike-sign"]],
    ["a comma in a number", "initiative i {\n   budget: 32,000 }", ["comma-in-number"]],
    ["a number glued to a word", "initiative i {\n   budget: 32kg }", ["glued-number"]],
    ["an unknown character", "owner   it;", ["unknown-character"]],
    ["an open text", 'owner   it "IT', ["unclosed-text"]],
    ["an open comment", "owner   it /* IT", ["unclosed-comment"]],
    ["a statement that does not fit", "owner   it 5", ["syntax-error"]],
  ])("%s", (_name, text, codes) => {
    const result = format(createSource("map.smap", text));
    expect(result.text).toBe(text);
    expect(result.diagnostics.map((each) => each.code)).toEqual(codes);
  });

  test("a file with CRLF, and gives the places of the file as it is", () => {
    const text = "owner it\r\n\r\nowner hr;";
    const { diagnostics, text: same } = format(createSource("map.smap", text));
    expect(same).toBe(text);
    expect(diagnostics.map((each) => each.place.span.start)).toEqual([text.indexOf(";")]);
  });
});

describe("the law of the formatter holds", () => {
  test.each(corpus().map((source) => [source.file, source.text] as const))("on %s", (_file, text) => {
    expect(brokenFormatLaw(text)).toBeUndefined();
  });

  test("on 5,000 generated files, which use every construct of the language", () => {
    const used = new Set<string>();
    for (let seed = 0; seed < 5_000; seed++) {
      const text = generateProgram(seed);
      const broken = brokenFormatLaw(text);
      if (broken !== undefined) expect.fail(`seed ${seed}: ${broken}\n${text}`);
      if (seed % 2 === 0) for (const each of constructsIn(text)) used.add(each);
    }
    expect(allConstructs().filter((each) => !used.has(each))).toEqual([]);
  }, 120_000);
});
