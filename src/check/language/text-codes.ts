import type { CodeTable } from "./code-table.ts";

/** Codes of the characters and marks that a file is written with. */
export const TEXT_CODES: CodeTable = [
  [
    "unknown-character",
    {
      title: "A character that has no meaning here",
      why: "smap is written with a small set of signs. A sign from another keyboard or language, such as `；` or `$`, is not guessed at.",
      example: 'measure calls "Calls" ; { unit: count }',
      remedy: "Write the sign that the hint names, or delete it.",
      source: "The language.",
    },
  ],
  [
    "look-alike-sign",
    {
      title: "A sign of another keyboard",
      why: '`：`, `，`, `“` and `→` look like `:`, `,`, `"` and `->`, but are other characters. They are typed with a Chinese keyboard or put in by a word processor.',
      example: "calendar： quarter 2025-Q1..2026-Q4",
      remedy: "Write the plain sign; `smap check --fix` does it for you.",
      source: "The language.",
    },
  ],
  [
    "comma-in-number",
    {
      title: "A comma inside a number",
      why: "A comma separates values: `32,000` would be the two values 32 and 0. In some countries it is the decimal point as well, so nothing is guessed.",
      example:
        'perspective internal { objective service { measure calls "Calls" { unit: count, target: 32,000 at 2026-Q4 } } }',
      remedy: "Write `32_000`, or `32k`; for a decimal point write `3.5`.",
      source: "The language.",
    },
  ],
  [
    "glued-number",
    {
      title: "A number and its unit stand together",
      why: "`10k` is a number and `10 days` a number with its unit. A word glued to a number could be either.",
      example:
        'perspective internal { objective service { measure wait "Waiting" { unit: days, target: 3days at 2026-Q4 } } }',
      remedy: "Put a space between the number and the unit.",
      source: "The language.",
    },
  ],
  [
    "unclosed-text",
    {
      title: "A text is not closed",
      why: 'A text begins and ends with `"` on one line. Without the second mark the rest of the line would belong to it.',
      example: 'note "Our reading',
      remedy: 'Add the closing `"`; a text of several lines stands between `"""`.',
      source: "The language.",
    },
  ],
  [
    "unclosed-comment",
    {
      title: "A comment is not closed",
      why: "A comment that begins with `/*` ends with `*/`. Without it the rest of the file is no longer read.",
      example: "/* our reading",
      remedy: "Add `*/`, or begin each line of the comment with `//`.",
      source: "The language.",
    },
  ],
  [
    "unknown-escape",
    {
      title: "A backslash with an unknown letter",
      why: 'In a text `\\"`, `\\\\`, `\\n` and `\\u{…}` have a meaning. Any other letter after a backslash is probably a path or a slip.',
      example: 'note "C:\\data"',
      remedy: "Double the backslash where one is meant.",
      source: "The language.",
    },
  ],
  [
    "bidirectional-control",
    {
      title: "A hidden character turns the direction of the line",
      why: "Such characters make a line look otherwise than the compiler reads it. In a pull request that hides a change from those who review it.",
      remedy: "Delete it. Hebrew and Arabic text needs none.",
      source: "Unicode Technical Standard 39; the “Trojan Source” attack (2021).",
    },
  ],
  [
    "mixed-scripts",
    {
      title: "An id mixes scripts that look alike",
      why: "A Cyrillic or Greek letter in a Latin id cannot be seen. Links then miss what they seem to name.",
      example: 'perspective internal { objective servi\u0441e "Serve well" { measures: churn } }',
      remedy: "Write the id in one script. Labels may hold any text.",
      source: "Unicode Technical Standard 39.",
    },
  ],
  [
    "hyphenated-name",
    {
      title: "An id with a hyphen",
      why: "A hyphen is a minus in formulas, so ids are written with `_`. Only codes of checks and language tags have hyphens.",
      example: 'owner sales-team "Sales team"',
      remedy: "Write `sales_team`, or put the id into backticks where a column is called so.",
      source: "The language.",
    },
  ],
  [
    "loose-note",
    {
      title: "A note that belongs to nothing",
      why: "`///` explains the declaration, link or property below it. With nothing below, no reader would ever see it.",
      example: "/// To be discussed",
      remedy: "Move it above what it explains, or write it as a comment with `//`.",
      source: "The language.",
    },
  ],
];
