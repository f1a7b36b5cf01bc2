import type { CodeTable } from "./code-table.ts";

/** Codes of statements: what stands where, and what belongs together. */
export const SYNTAX_CODES: CodeTable = [
  [
    "syntax-error",
    {
      title: "A statement that smap does not understand",
      why: "Everything is a declaration, a property, a link or a note, each on its own line. This line is none of them, or something in it is missing.",
      example: "skills -> ",
      remedy: "Compare it with its neighbours, or with the example that the hint shows.",
      source: "The language.",
    },
  ],
  [
    "missing-brace",
    {
      title: "A block that is not closed",
      why: "Each `{` has its `}`. Where one is missing, everything below would belong to that block; smap goes by the indentation and reads on.",
      example: "perspective internal { objective service { owner: retail }",
      remedy: "Add `}` where the block ends.",
      source: "The language.",
    },
  ],
  [
    "stray-brace",
    {
      title: "A brace that closes nothing",
      why: "There is one `}` more than there are blocks. Mostly a block above was closed too early.",
      example: 'map bank "Bank" {\n}\n}',
      remedy: "Delete it, or add the `{` that it belongs to.",
      source: "The language.",
    },
  ],
  [
    "nesting-too-deep",
    {
      title: "Blocks or brackets are nested too deep",
      why: "No map needs a hundred blocks in each other. The limit keeps a hostile file from taking the machine.",
      remedy: "Split the formula, or take blocks apart.",
      source: "The language.",
    },
  ],
  [
    "file-too-large",
    {
      title: "A file is too large",
      why: "No strategy needs so much text: a map of 2,000 objectives is far smaller. The limit keeps a hostile file from taking the machine.",
      remedy: "Split the file, and import its parts. Data belongs into CSV or Parquet files.",
      source: "The language.",
    },
  ],
  [
    "unknown-word",
    {
      title: "A word that declares nothing",
      why: 'A line such as `objective retain "…"` begins with the word for what it declares. smap does not know this word; nothing is guessed.',
      example: 'objectiv retain "Retain customers"',
      remedy: "Write the word that the hint names; a property has a colon after its name.",
      source: "The language.",
    },
  ],
  [
    "misplaced-declaration",
    {
      title: "A declaration that does not stand here",
      why: "Objectives stand in perspectives, milestones in initiatives, tiers in tables. Elsewhere nobody could tell what they belong to.",
      example: 'objective retain "Retain customers"',
      remedy: "Move it into the block that the hint names.",
      source: "The language.",
    },
  ],
  [
    "superfluous-part",
    {
      title: "A part that this declaration does not take",
      why: "Between a declaration's word and its block only what the word has a use for may stand: `for` with an initiative, `over` with tiers. Anything else would silently do nothing.",
      example: 'owner it "IT" for skills',
      remedy: "Delete it, or write it as the example in the hint does.",
      source: "The language.",
    },
  ],
  [
    "missing-name",
    {
      title: "A declaration without an id",
      why: "The label is for people and may change; links and references use the id.",
      example: 'owner "Retail banking"',
      remedy: 'Write a short id before the label: `owner retail "Retail banking"`.',
      source: "The language.",
    },
  ],
  [
    "unknown-property",
    {
      title: "A property that is not known here",
      why: "Each kind of declaration has its own properties. A misspelt one would silently do nothing, so it is an error.",
      example: 'initiative crm "New CRM" for skills { buget: 1.2M USD }',
      remedy: "Write the name that the hint suggests.",
      source: "The language.",
    },
  ],
  [
    "bad-value",
    {
      title: "A value that the property does not take",
      why: "Each property has one kind of value: a number with a unit, a word out of a few, ids, a period. This one does not fit.",
      example:
        'perspective internal { objective service { measure calls "Calls" { unit: count, better: up, target: 9 at 2026-Q4 } } }',
      remedy: "Write a value like the one in the hint.",
      source: "The language.",
    },
  ],
  [
    "duplicate-property",
    {
      title: "A property is given twice",
      why: "Of two values for one property only one can hold, and a reader of the map sees the first.",
      example: "currency: EUR",
      remedy: "Delete one of them; several values stand in one line, separated by commas.",
      source: "The language.",
    },
  ],
  [
    "format-unsure",
    {
      title: "The formatter leaves a file alone",
      why: "`smap fmt` reads its own result again and compares. Where the two do not mean the same, it writes nothing rather than something wrong.",
      remedy: "Please report the file; meanwhile format it by hand.",
      source: "The formatter.",
    },
  ],
  [
    "too-many-diagnostics",
    {
      title: "More findings than can be shown",
      why: "After 200 findings in one file the rest is only counted; mostly a few slips near the top caused them all.",
      remedy: "Mend the first ones and check again.",
      source: "The language.",
    },
  ],
];
