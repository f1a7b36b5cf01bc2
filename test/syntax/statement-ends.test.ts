import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import { describeDocument } from "./describe-document.ts";

/**
 * Where statements end: awkward texts, each with the document that it must give and the codes of what is reported.
 * A text that is read otherwise without a report would be read wrongly in silence.
 */
const ENDS: readonly (readonly [text: string, document: string, codes?: readonly string[]])[] = [
  [
    `unit: percent
better: lower`,
    `unit: ?
better: ?`,
    ["unknown-property", "unknown-property"],
  ],
  [`measure m { unit: percent better: lower }`, `<measure m { unit: unit percent; better: better lower }>`],
  [`measure m { unit: percent, better: lower }`, `<measure m { unit: unit percent; better: better lower }>`],
  [`measure m { unit: percent, better: lower, }`, `<measure m { unit: unit percent; better: better lower }>`],
  [
    `measure m { unit:
percent }`,
    `<measure m { unit: ?; <percent> }>`,
    ["syntax-error"],
  ],
  [
    `measure m { unit
: percent }`,
    `<measure m { <unit> }>`,
    ["syntax-error"],
  ],
  [
    `measure
m`,
    `<measure>
<m>`,
  ],
  [
    `measure m
"Label"`,
    `<measure m>`,
    ["syntax-error"],
  ],
  [
    `measure m "Label"
{ unit: percent }`,
    `<measure m "Label" { unit: unit percent }>`,
  ],
  [
    `measure m { formula: a
+ b }`,
    `<measure m { formula: formula (+ a b) }>`,
  ],
  [
    `measure m { formula: a +
b }`,
    `<measure m { formula: formula (+ a b) }>`,
  ],
  [
    `measure m { formula: a
b }`,
    `<measure m { formula: formula a; <b> }>`,
  ],
  [
    `measure m { formula: a
- b }`,
    `<measure m { formula: formula (- a b) }>`,
  ],
  [
    `measure m { formula: a and
b = 1
or c = 2 }`,
    `<measure m { formula: formula (or (and a (= b 1)) (= c 2)) }>`,
  ],
  [
    `measure m { formula: not
a = 1 }`,
    `<measure m { formula: formula (not (= a 1)) }>`,
  ],
  [
    `measure m { formula: sum(x
y) }`,
    `<measure m { formula: ? }>`,
    ["syntax-error"],
  ],
  [
    `measure m { formula: sum(x
where y = 1) }`,
    `<measure m { formula: formula sum((rows x where (= y 1))) }>`,
  ],
  [
    `measure m { formula: sum(x
unit: percent }`,
    `<measure m { formula: ?; unit: unit percent }>`,
    ["syntax-error"],
  ],
  [
    `measure m { formula: sum(x
measure n "N" }`,
    `<measure m { formula: ?; <measure n "N"> }>`,
    ["syntax-error"],
  ],
  [
    `measure m { formula: a
over last 4 quarters }`,
    `<measure m { formula: formula (over last 4 quarters a) }>`,
  ],
  [
    `measure m { formula: a
year to date }`,
    `<measure m { formula: formula (over year-to-date a) }>`,
  ],
  [
    `measure m { formula: a
year: 5 }`,
    `<measure m { formula: formula a; year: ? }>`,
    ["unknown-property"],
  ],
  [
    `measure m { formula: a over
last 4 quarters }`,
    `<measure m { formula: ?; <last> }>`,
    ["syntax-error", "syntax-error"],
  ],
  [
    `measure m { formula: 5
days }`,
    `<measure m { formula: formula 5; <days> }>`,
  ],
  [
    `measure m { formula: (5
days) }`,
    `<measure m { formula: ? }>`,
    ["syntax-error"],
  ],
  [
    `measure m { target: 1 at 2025,
2 at 2026 }`,
    `<measure m { target: dated 1 at 2025 | 2 at 2026 }>`,
  ],
  [
    `measure m { target: 1 at 2025
, 2 at 2026 }`,
    `<measure m { target: dated 1 at 2025 | 2 at 2026 }>`,
  ],
  [
    `measure m { target: 1 at 2025,
weight: 2 }`,
    `<measure m { target: dated 1 at 2025; weight: dated 2 }>`,
  ],
  [`measure m { target: 1 at 2025, weight: 2 }`, `<measure m { target: dated 1 at 2025; weight: dated 2 }>`],
  [
    `measure m { target: 1 at 2025
at 2026 }`,
    `<measure m { target: dated 1 at 2025; <at> }>`,
    ["syntax-error"],
  ],
  [
    `measure m { target: 1
at 2025 }`,
    `<measure m { target: dated 1; <at> }>`,
    ["syntax-error"],
  ],
  [
    `objective o { measures: a, b,
measure c "C" }`,
    `<objective o { measures: refs a | b; <measure c "C"> }>`,
  ],
  [
    `objective o { measures: a, b, measure c "C" }`,
    `<objective o { measures: refs a | b; <measure c "C"> }>`,
  ],
  [`objective o { measures: a, measure, c }`, `<objective o { measures: refs a | measure | c }>`],
  [
    `objective o { measures: a,
measure, c }`,
    `<objective o { measures: refs a | measure | c }>`,
  ],
  [
    `objective o { measures: a,
-> b }`,
    `<objective o { measures: refs a; <here -> b> }>`,
  ],
  [
    `objective o { measures: a,
x -> b }`,
    `<objective o { measures: refs a; <x -> b> }>`,
  ],
  [
    `objective o { measures: a,
x, y -> b }`,
    `<objective o { measures: refs a; <x & y -> b> }>`,
  ],
  [
    `objective o { measures: a
x -> b }`,
    `<objective o { measures: refs a; <x -> b> }>`,
  ],
  [
    `objective o { measures: a,
x,
y
x -> b }`,
    `<objective o { measures: refs a | x | y; <x -> b> }>`,
  ],
  [
    `objective o { measures: a
-> b
-> c }`,
    `<objective o { measures: refs a; <here -> b>; <here -> c> }>`,
  ],
  [
    `map m { a -> b
-> c }`,
    `<map m { <a -> b>; <here -> c> }>`,
  ],
  [
    `map m { a ->
b -> c }`,
    `<map m { <a -> b -> c> }>`,
  ],
  [
    `map m { a
-> b }`,
    `<map m { <a>; <here -> b> }>`,
  ],
  [
    `map m { a,
b -> c,
d }`,
    `<map m { <a & b -> c & d> }>`,
  ],
  [
    `map m { a, b
, c -> d }`,
    `<map m { <a & b & c -> d> }>`,
  ],
  [
    `map m { a -> b, c
d -> e }`,
    `<map m { <a -> b & c>; <d -> e> }>`,
  ],
  [`map m { a -> b lag: 2 days }`, `<map m { <a -> b>; lag: ? }>`, ["unknown-property"]],
  [`map m { a -> b { lag: 2 days } c -> d }`, `<map m { <a -> b { lag: number 2 days }>; <c -> d> }>`],
  [`map m { a -> b { lag: 2 days }, c -> d }`, `<map m { <a -> b { lag: number 2 days }>; <c -> d> }>`],
  [`map m { owner a owner b }`, `<map m { <owner a>; <owner b> }>`],
  [`map m { owner a, owner b }`, `<map m { <owner a>; <owner b> }>`],
  [`map m { owner a "A" owner b "B" }`, `<map m { <owner a "A">; <owner b "B"> }>`],
  [
    `map m { owner a
owner b { level: management } owner c }`,
    `<map m { <owner a>; <owner b { level: words management }>; <owner c> }>`,
  ],
  ["map m { owner owner\nowner `owner` }", `<map m { <owner owner>; <owner owner> }>`],
  [
    `map m { initiative i for a, owner
b -> c }`,
    `<map m { <initiative i [for a & owner]>; <b -> c> }>`,
  ],
  [
    `map m { initiative i "I" for a,
b { budget: 5 USD } }`,
    `<map m { <initiative i "I" [for a & b] { budget: number 5 USD }> }>`,
  ],
  [
    `map m { initiative i "I"
for a }`,
    `<map m { <initiative i "I">; <for a> }>`,
  ],
  [
    `map m { initiative i "I" for
a }`,
    `<map m { <initiative i "I">; <a> }>`,
    ["syntax-error"],
  ],
  [`map m { note "x" note "y" }`, `<map m { <note "x">; <note "y"> }>`],
  [
    `map m { note "x"
"y" }`,
    `<map m { <note "x"> }>`,
    ["syntax-error"],
  ],
  [
    `map m { note "x" zh "y"
zh "z" }`,
    `<map m { <note "x" zh="y">; <zh "z"> }>`,
  ],
  [
    `map m { mission: "x"
zh "y" }`,
    `<map m { mission: text "x"; <zh "y"> }>`,
  ],
  [`map m { mission: "x" vision: "y" }`, `<map m { mission: text "x"; vision: text "y" }>`],
  [`map m { mission: "x" zh "y" vision: "z" }`, `<map m { mission: text "x" zh="y"; vision: text "z" }>`],
  [`map m { values: "x" zh: "y" }`, `<map m { values: text "x"; zh: ? }>`, ["unknown-property"]],
  [`translations es { a "A", b "B", zh "C" }`, `<translations es { <a "A">; <b "B">; <zh "C"> }>`],
  [
    `translations es { a "A"
b "B" }`,
    `<translations es { <a "A">; <b "B"> }>`,
  ],
  [`translations es { a "A" zh "B" }`, `<translations es { <a "A" zh="B"> }>`],
  [`source s { a: text b: date }`, `<source s { a: column text; b: column date }>`],
  [`source s { a: one of "x", "y" b: date }`, `<source s { a: column one-of "x" | "y"; b: column date }>`],
  [
    `source s { a: one of "x",
"y"
b: date }`,
    `<source s { a: column one-of "x" | "y"; b: column date }>`,
  ],
  [`source s { a: one of "x", b: date }`, `<source s { a: column one-of "x"; b: column date }>`],
  [
    `source s { a: text
q "Q" zh "问": likert 1..5
row 1, 2
row 3 }`,
    `<source s { a: column text; q "Q" zh="问": column likert 1 to 5; <row 1 | 2>; <row 3> }>`,
  ],
  [
    `source s { row 1,
2
row: text }`,
    `<source s { <row 1 | 2>; row: column text }>`,
  ],
  [`source s { row "a" b: text }`, `<source s { <row "a">; b: column text }>`],
  [
    `source s { row "on-site", 4, 4 row "x", 1, 2 }`,
    `<source s { <row "on-site" | 4 | 4 row "x" | 1 | 2> }>`,
  ],
  [
    `tiers t { let a = 1
+ 2
rule A when a > 1
and b > 2
rule B otherwise }`,
    `<tiers t { <let a = (+ 1 2)>; <rule A [when (and (> a 1) (> b 2))]>; <rule B [otherwise]> }>`,
  ],
  [
    `tiers t { let a = b
let c = d }`,
    `<tiers t { <let a = b>; <let c = d> }>`,
  ],
  [`tiers t { let a = b let c = d }`, `<tiers t { <let a = b> }>`, ["syntax-error"]],
  [
    `tiers t { rule A when a > 1 because "x" rule B otherwise }`,
    `<tiers t { <rule A [when (> a 1)] [because "x"]>; <rule B [otherwise]> }>`,
  ],
  [
    `tiers t { rule A when a > 1
because "x" }`,
    `<tiers t { <rule A [when (> a 1)]>; <because "x"> }>`,
  ],
  [
    `scenario s { without a -> b
without initiative i
without measure m "M" }`,
    `<scenario s { <without a -> b>; <without initiative i>; <without measure m> }>`,
    ["syntax-error"],
  ],
  [
    `scenario s { without initiative i measure m "M" }`,
    `<scenario s { <without initiative i> }>`,
    ["syntax-error"],
  ],
  [
    `scenario s { without initiative
i }`,
    `<scenario s { <without>; <i> }>`,
    ["syntax-error"],
  ],
  [
    `import "a" as b import "c"`,
    `<import "a" [as b]>
<import "c">`,
  ],
  [
    `import "a"
as b`,
    `<import "a">
<as b>`,
  ],
  [
    `measure m { index: a 30% { b 50%,
c 50% }, d 70%
weight: 2 }`,
    `<measure m { index: shares a 0.3pc ( b 0.5pc | c 0.5pc ) | d 0.7pc; weight: dated 2 }>`,
  ],
  [
    `measure m { index: a 30% {
b 50%
, c 50%
}
weight: 2 }`,
    `<measure m { index: shares a 0.3pc ( b 0.5pc | c 0.5pc ); weight: dated 2 }>`,
  ],
  [
    `measure m { index: a 30% { b 50%
weight: 2 }`,
    `<measure m { index: ?; weight: dated 2 }>`,
    ["syntax-error"],
  ],
  [
    `measure m { bands: score red < 40%,
amber < 75%, green
weight: 2 }`,
    `<measure m { bands: bands by score red < 0.4pc | amber < 0.75pc | green; weight: dated 2 }>`,
  ],
  [
    `measure m { bands: score red
< 40%, green }`,
    `<measure m { bands: bands by score red < 0.4pc | green }>`,
  ],
  [
    `measure m { better: inside 1
..2 }`,
    `<measure m { better: better inside 1 to 2 }>`,
  ],
  [
    `measure m { formula: a // why
+ b }`,
    `<measure m { formula: formula (+ a b) }>`,
  ],
  [
    `measure m { formula: a /* over
lines */ b }`,
    `<measure m { formula: formula a; <b> }>`,
  ],
  [
    `measure m { formula: a = 1
b = 2 }`,
    `<measure m { formula: formula (= a 1); <b> }>`,
    ["syntax-error"],
  ],
  [
    `measure m { formula: "a"
"b" }`,
    `<measure m { formula: formula "a" }>`,
    ["syntax-error"],
  ],
  [
    `measure m { formula: count(a,
measure, b) }`,
    `<measure m { formula: formula count(a, measure, b) }>`,
  ],
  [
    `measure m { formula: count(
unit = "x") }`,
    `<measure m { formula: formula count((= unit "x")) }>`,
  ],
  [`owner it { level: management }}`, `<owner it { level: words management }>`, ["stray-brace"]],
  [`map m { objective o { owner: it }`, `<map m { <objective o { owner: refs it }> }>`, ["missing-brace"]],
  [
    `objective o { themes: a,
b
-> c }`,
    `<objective o { themes: refs a | b; <here -> c> }>`,
  ],
];

describe("statements end", () => {
  test.each(ENDS.map((form) => [form[0].replaceAll("\n", " ⏎ "), ...form] as const))(
    "%s",
    (_name, text, expected, codes = []) => {
      const { document, diagnostics } = parse(createSource("map.smap", text));
      expect(describeDocument(document)).toBe(expected);
      expect(diagnostics.map((each) => each.code)).toEqual(codes);
    },
  );

  test("in at least 77 awkward ways", () => {
    expect(new Set(ENDS.map(([text]) => text)).size).toBeGreaterThanOrEqual(77);
  });
});
