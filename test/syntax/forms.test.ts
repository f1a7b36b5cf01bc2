import { describe, expect, test } from "vitest";
import { createSource } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import { describeDocument } from "./describe-document.ts";

/** What each form of the language means: a text, and the document as `describeDocument` writes it. */
const FORMS: readonly (readonly [text: string, document: string])[] = [
  [`import "smap:kaplan_norton"`, `<import "smap:kaplan_norton">`],
  [`import "./bank-data.smap" as corporate`, `<import "./bank-data.smap" [as corporate]>`],
  [
    `framework cem "Customer equity" zh "客户资产" { perspective value }`,
    `<framework cem "Customer equity" zh="客户资产" { <perspective value> }>`,
  ],
  [
    `map metro_bank "Metro Bank" zh "都会银行" de "Stadtbank" { framework: kaplan_norton }`,
    `<map metro_bank "Metro Bank" zh="都会银行" de="Stadtbank" { framework: refs kaplan_norton }>`,
  ],
  [
    `map m { calendar: quarter 2025-Q1..2026-Q4 }`,
    `<map m { calendar: calendar quarter 2025-Q1 to 2026-Q4 }>`,
  ],
  [`map m { calendar: month 2025..2026 }`, `<map m { calendar: calendar month 2025 to 2026 }>`],
  [`map m { fiscal_year: from July }`, `<map m { fiscal_year: fiscal-year July }>`],
  [`map m { currency: USD }`, `<map m { currency: words USD }>`],
  [`map m { mission: "a" zh "b" }`, `<map m { mission: text "a" zh="b" }>`],
  [
    `map m { mission: """
    one
      two
    """ }`,
    String.raw`<map m { mission: text "one\n  two" }>`,
  ],
  [`map m { profile: mof_101 }`, `<map m { profile: words mof_101 }>`],
  [`map m { template: yes }`, `<map m { template: flag yes }>`],
  [
    `map m { cascades: corporate, group.map.F1 28% }`,
    `<map m { cascades: shares corporate | group.map.F1 0.28pc }>`,
  ],
  [`map m { contributes: corporate.F1 28% }`, `<map m { contributes: shares corporate.F1 0.28pc }>`],
  [
    `map m { term HVC "High-value customer" { means: "x" } }`,
    `<map m { <term HVC "High-value customer" { means: text "x" }> }>`,
  ],
  [
    `map m { owner retail "Retail Banking" { reports_to: ceo, level: business, centre: profit } }`,
    `<map m { <owner retail "Retail Banking" { reports_to: refs ceo; level: words business; centre: words profit }> }>`,
  ],
  [`map m { theme selection "Selection" }`, `<map m { <theme selection "Selection"> }>`],
  [
    `map m { perspective financial { objective F1 "Increase value" } }`,
    `<map m { <perspective financial { <objective F1 "Increase value"> }> }>`,
  ],
  [
    `map m { perspective p { corresponds: kaplan_norton.financial, kaplan_norton.customer } }`,
    `<map m { <perspective p { corresponds: refs kaplan_norton.financial | kaplan_norton.customer }> }>`,
  ],
  [
    `map m { perspective p { group attributes "Attributes" { objective a "A" } } }`,
    `<map m { <perspective p { <group attributes "Attributes" { <objective a "A"> }> }> }>`,
  ],
  [
    `map m { perspective p { theme selection { objective a "A" { themes: retention, growth } } } }`,
    `<map m { <perspective p { <theme selection { <objective a "A" { themes: refs retention | growth }> }> }> }>`,
  ],
  [
    `map m { perspective p { asset crm "CRM" { readiness: 34 of 40 } } }`,
    `<map m { <perspective p { <asset crm "CRM" { readiness: shares 34 of 40 }> }> }>`,
  ],
  [
    `map m { perspective p { asset crm "CRM" { readiness: operations 34 of 40, innovation 30 of 60 } } }`,
    `<map m { <perspective p { <asset crm "CRM" { readiness: shares operations 34 of 40 | innovation 30 of 60 }> }> }>`,
  ],
  [
    `map m { perspective p { objective a { measures: churn, other.churn  roll_up: worst } } }`,
    `<map m { <perspective p { <objective a { measures: refs churn | other.churn; roll_up: words worst }> }> }>`,
  ],
  [`measure m { unit: percent }`, `<measure m { unit: unit percent }>`],
  [`measure m { unit: USD / customer }`, `<measure m { unit: unit USD per 1 customer }>`],
  [`measure m { unit: crashes / 1_000 residents }`, `<measure m { unit: unit crashes per 1000 residents }>`],
  [`measure m { unit: percent / year }`, `<measure m { unit: unit percent per 1 year }>`],
  [`measure m { unit: score 1..5 }`, `<measure m { unit: unit score 1 to 5 }>`],
  [`measure m { unit: score -100..100 }`, `<measure m { unit: unit score -100 to 100 }>`],
  [
    `measure m { observed: "block walk by two inspectors" }`,
    `<measure m { observed: text "block walk by two inspectors" }>`,
  ],
  [`measure m { better: higher }`, `<measure m { better: better higher }>`],
  [`measure m { better: inside 40%..60% }`, `<measure m { better: better inside 0.4pc to 0.6pc }>`],
  [
    `measure m { better: inside target -2%..+2% }`,
    `<measure m { better: better inside target -0.02pc to 0.02pc }>`,
  ],
  [`measure m { better: exactly 100% }`, `<measure m { better: better exactly 1pc }>`],
  [
    `measure m { kind: leading every: month path: compound critical: no }`,
    `<measure m { kind: words leading; every: words month; path: words compound; critical: flag no }>`,
  ],
  [
    `measure m { actual: 11% at 2025-Q1, 10.4% at 2025-Q2 "after the fee change" }`,
    `<measure m { actual: dated 0.11pc at 2025-Q1 | 0.104pc at 2025-Q2 remark "after the fee change" }>`,
  ],
  [`measure m { baseline: 4.1M at 2024-Q4 }`, `<measure m { baseline: dated 4100000 at 2024-Q4 }>`],
  [`measure m { target: 8.5M in 2025 }`, `<measure m { target: dated 8500000 in 2025 }>`],
  [
    `measure m { target: 60万 at 2029-Q4 for A, 20万 at 2029-Q4 for B }`,
    `<measure m { target: dated 600000 at 2029-Q4 for A | 200000 at 2029-Q4 for B }>`,
  ],
  [`measure m { target: "AA-" at 2026 }`, `<measure m { target: dated "AA-" at 2026 }>`],
  [
    `measure m { season: Q1 26%, Q2 27%, Q3 20%, Q4 27% }`,
    `<measure m { season: shares Q1 0.26pc | Q2 0.27pc | Q3 0.2pc | Q4 0.27pc }>`,
  ],
  [
    `measure m { bands: score red < 40%, amber < 75%, green }`,
    `<measure m { bands: bands by score red < 0.4pc | amber < 0.75pc | green }>`,
  ],
  [
    `measure m { bands: value red > 30%, amber >= 25%, green }`,
    `<measure m { bands: bands by value red > 0.3pc | amber >= 0.25pc | green }>`,
  ],
  [`measure m { scoring: linear }`, `<measure m { scoring: scoring linear() }>`],
  [`measure m { scoring: range(0, 100) }`, `<measure m { scoring: scoring range(0 | 100) }>`],
  [
    `measure m { weight: 2 until 2025-Q4, 5 from 2026-Q1 }`,
    `<measure m { weight: dated 2 until 2025-Q4 | 5 from 2026-Q1 }>`,
  ],
  [
    `measure m { weight: 60% in layout, 20% in deepening }`,
    `<measure m { weight: dated 0.6pc in-phase layout | 0.2pc in-phase deepening }>`,
  ],
  [
    `measure m { index: insight 30% { feedback 50%, analysis 50% }, delivery 40%, life_cycle 30% }`,
    `<measure m { index: shares insight 0.3pc ( feedback 0.5pc | analysis 0.5pc ) | delivery 0.4pc | life_cycle 0.3pc }>`,
  ],
  [`measure m { by: segment, channel }`, `<measure m { by: refs segment | channel }>`],
  [
    `measure m { benchmark: 22% "Regional peers" }`,
    `<measure m { benchmark: dated 0.22pc remark "Regional peers" }>`,
  ],
  [
    `measure m { allocation: 2.5亿 to growth, 1.5亿 to productivity }`,
    `<measure m { allocation: shares growth 250000000 | productivity 150000000 }>`,
  ],
  [`measure m { was: a, b }`, `<measure m { was: words a | b }>`],
  [
    `measure m { accept: no-measure because "template" zh "模板" }`,
    `<measure m { accept: accept no-measure because "template" zh="模板" }>`,
  ],
  [
    `map m { service, adviser -> nonlending -> shareholder_value }`,
    `<map m { <service & adviser -> nonlending -> shareholder_value> }>`,
  ],
  [
    `map m { a -> b { feedback: yes, because: "word of mouth" } }`,
    `<map m { <a -> b { feedback: flag yes; because: text "word of mouth" }> }>`,
  ],
  [
    `map m { a -> b { effect: negative strength: strong lag: 2 quarters evidence: "pilot" } }`,
    `<map m { <a -> b { effect: words negative; strength: strength strong; lag: number 2 quarters; evidence: text "pilot" }> }>`,
  ],
  [`map m { a -> b { strength: 0.4 } }`, `<map m { <a -> b { strength: strength 0.4 }> }>`],
  [
    "map m { corporate.F1 -> 客户满意, `Customer ID` }",
    "<map m { <corporate.F1 -> 客户满意 & `Customer ID`> }>",
  ],
  [
    `map m { objective a "A" { -> b { because: "x" } } }`,
    `<map m { <objective a "A" { <here -> b { because: text "x" }> }> }>`,
  ],
  [
    `map m { initiative crm "CRM" for service, exit { owner: it during: 2025-01-15..2026-06-30 budget: 1.2M USD spent: 0.4M USD at 2025-Q2 progress: 35% at 2025-Q2 stop_if: "x" } }`,
    `<map m { <initiative crm "CRM" [for service & exit] { owner: refs it; during: range 2025-01-15 to 2026-06-30; budget: number 1200000 USD; spent: dated 400000 USD at 2025-Q2; progress: dated 0.35pc at 2025-Q2; stop_if: text "x" }> }>`,
  ],
  [
    `map m { initiative crm "CRM" { milestone pilot "Pilot live" { due: 2025-06-30, done: yes } } }`,
    `<map m { <initiative crm "CRM" { <milestone pilot "Pilot live" { due: period 2025-06-30; done: flag yes }> }> }>`,
  ],
  [
    `map m { phase layout "Layout" { during: 2025-Q1..2025-Q4, weights: financial 40%, customer 60% } }`,
    `<map m { <phase layout "Layout" { during: range 2025-Q1 to 2025-Q4; weights: shares financial 0.4pc | customer 0.6pc }> }>`,
  ],
  [
    `map m { scenario s "Slow" { measure income { target: 20% at 2026-Q4 } a -> b { strength: weak }
initiative crm { budget: -8% }
without a -> b
without initiative crm } }`,
    `<map m { <scenario s "Slow" { <measure income { target: dated 0.2pc at 2026-Q4 }>; <a -> b { strength: strength weak }>; <initiative crm { budget: number -0.08pc }>; <without a -> b>; <without initiative crm> }> }>`,
  ],
  [
    `map m { view board "Board page" { show: status, measures  focus: path to shareholder_value  language: zh } }`,
    `<map m { <view board "Board page" { show: words status | measures; focus: focus to shareholder_value; language: words zh }> }>`,
  ],
  [
    `map m { view v { kind: matrix only: financial, customer themes: growth owners: retail focus: path from x } }`,
    `<map m { <view v { kind: words matrix; only: refs financial | customer; themes: refs growth; owners: refs retail; focus: focus from x }> }>`,
  ],
  [
    `map m { note "x" zh "y" assumption "z" non_goal "w" }`,
    `<map m { <note "x" zh="y">; <assumption "z">; <non_goal "w"> }>`,
  ],
  [
    `scale rating "Bond rating" { steps: "A", "A+", "AA-", "AA" }`,
    `<scale rating "Bond rating" { steps: texts "A" | "A+" | "AA-" | "AA" }>`,
  ],
  [
    `translations es { customer "Clientes", F1 "…" }`,
    `<translations es { <customer "Clientes">; <F1 "…"> }>`,
  ],
  [`translations zh-Hant { customer "顧客" }`, `<translations zh-Hant { <customer "顧客"> }>`],
  [
    `source s "S" from "data/customers.csv" snapshot on month_end { }`,
    `<source s "S" [from "data/customers.csv"] [snapshot on month_end] {}>`,
  ],
  [
    `source s from table "core.transactions" events on booked_on`,
    `<source s [from table "core.transactions"] [events on booked_on]>`,
  ],
  [
    `source s snapshot on month_end carried 4 quarters`,
    `<source s [snapshot on month_end carried 4 quarters]>`,
  ],
  [
    `source s from "a.csv" complete { id: text key }`,
    `<source s [from "a.csv"] [complete] { id: column text key }>`,
  ],
  [
    `source s { a: text key
b: date
c: flag
d: ref neighbourhoods
e "Procedure" zh "手续": likert 1..5 reversed
f: rank 1..4 highest best
g: rank 1..4 lowest best
h: one of "retail", "affluent"
i: USD
j: hours key
k: USD / customer }`,
    `<source s { a: column text key; b: column date; c: column flag; d: column ref neighbourhoods; e "Procedure" zh="手续": column likert 1 to 5 reversed; f: column rank 1 to 4; g: column rank 1 to 4 lowest-best; h: column one-of "retail" | "affluent"; i: column unit USD; j: column unit hours key; k: column unit USD per 1 customer }>`,
  ],
  [
    `source s { row "on-site", 4, -4
row 5%, yes, 2025-Q1 }`,
    `<source s { <row "on-site" | 4 | sign- 4>; <row 0.05pc | yes | 2025-Q1> }>`,
  ],
  [
    `tiers t "T" over customers { tier A "Key accounts" { treatment: "Dedicated", "One-stop" } }`,
    `<tiers t "T" [over customers] { <tier A "Key accounts" { treatment: texts "Dedicated" | "One-stop" }> }>`,
  ],
  [
    `tiers t { let influence = 50% * industry_rank + 30% * awareness }`,
    `<tiers t { <let influence = (+ (* 0.5pc industry_rank) (* 0.3pc awareness))> }>`,
  ],
  [
    `tiers t { promote A when sales >= 10M CNY because "one vote" }`,
    `<tiers t { <promote A [when (>= sales [10000000 CNY])] [because "one vote"]> }>`,
  ],
  [`tiers t { veto C when overdue > 90 days }`, `<tiers t { <veto C [when (> overdue [90 days])]> }>`],
  [
    `tiers t { rule A when sales >= 3M CNY and influence >= 80
rule C otherwise }`,
    `<tiers t { <rule A [when (and (>= sales [3000000 CNY]) (>= influence 80))]>; <rule C [otherwise]> }>`,
  ],
  [
    `/// one
/// two
owner it`,
    String.raw`note "one\ntwo" <owner it>`,
  ],
  [
    `map m { /// of the link
a -> b
/// of the property
mission: "x" }`,
    `<map m { note "of the link" <a -> b>; note "of the property" mission: text "x" }>`,
  ],
  ["owner a { was: `a b`, café }", "<owner a { was: words `a b` | café }>"],
  [
    `owner café
owner café`,
    `<owner café>
<owner café>`,
  ],
  ["owner _x\nowner `x y`", "<owner _x>\n<owner `x y`>"],
  [
    String.raw`map m { mission: "a \"q\" \\ \n \u{4FDD}" }`,
    String.raw`<map m { mission: text "a \"q\" \\ \n 保" }>`,
  ],
  [
    `measure m { formula: 1_200 + 3.5 + 31% + 10k + 1.2M + 3bn + 5万 + 5亿 }`,
    `<measure m { formula: formula (+ (+ (+ (+ (+ (+ (+ 1200 3.5) 0.31pc) 10000) 1200000) 3000000000) 50000) 500000000) }>`,
  ],
  [
    `measure m { formula: 5 days * 3 + 2M CNY }`,
    `<measure m { formula: formula (+ (* [5 days] 3) [2000000 CNY]) }>`,
  ],
  [`measure m { formula: a + b * c }`, `<measure m { formula: formula (+ a (* b c)) }>`],
  [`measure m { formula: a - b - c }`, `<measure m { formula: formula (- (- a b) c) }>`],
  [`measure m { formula: a / b / c * d }`, `<measure m { formula: formula (* (/ (/ a b) c) d) }>`],
  [`measure m { formula: -a * -b }`, `<measure m { formula: formula (* (- a) (- b)) }>`],
  [`measure m { formula: - -a }`, `<measure m { formula: formula (- (- a)) }>`],
  [
    `measure m { formula: not a = b and c or d and not not e }`,
    `<measure m { formula: formula (or (and (not (= a b)) c) (and d (not (not e)))) }>`,
  ],
  [`measure m { formula: a or b or c and d }`, `<measure m { formula: formula (or (or a b) (and c d)) }>`],
  [`measure m { formula: (a or b) and c }`, `<measure m { formula: formula (and (or a b) c) }>`],
  [`measure m { formula: a + 1 < b * 2 }`, `<measure m { formula: formula (< (+ a 1) (* b 2)) }>`],
  [
    `measure m { formula: a != b or a <= b or a >= b or a > b }`,
    `<measure m { formula: formula (or (or (or (!= a b) (<= a b)) (>= a b)) (> a b)) }>`,
  ],
  [
    `measure m { formula: kind is one of ("fire", "medical") and x }`,
    `<measure m { formula: formula (and (one-of kind "fire" "medical") x) }>`,
  ],
  [`measure m { formula: kind is not one of (1, 2) }`, `<measure m { formula: formula (none-of kind 1 2) }>`],
  [
    `measure m { formula: -a over last 4 quarters * 2 }`,
    `<measure m { formula: formula (* (- (over last 4 quarters a)) 2) }>`,
  ],
  [
    `measure m { formula: a over year + b year to date }`,
    `<measure m { formula: formula (+ (over year a) (over year-to-date b)) }>`,
  ],
  [
    `measure m { formula: a over last 4 quarters over year }`,
    `<measure m { formula: formula (over year (over last 4 quarters a)) }>`,
  ],
  [
    `measure m { formula: avg(m over last 4 quarters) }`,
    `<measure m { formula: formula avg((over last 4 quarters m)) }>`,
  ],
  [
    `measure m { formula: count(customers where margin < 0) / count(customers) }`,
    `<measure m { formula: formula (/ count((rows customers where (< margin 0))) count(customers)) }>`,
  ],
  [
    `measure m { formula: percentile(calls.response where kind is one of ("fire", "medical"), 90) }`,
    `<measure m { formula: formula percentile((rows calls.response where (one-of kind "fire" "medical")), 90) }>`,
  ],
  [
    `measure m { formula: avg(sum(amount) per customer in transactions) }`,
    `<measure m { formula: formula avg((rows sum(amount) per customer in transactions)) }>`,
  ],
  [
    `measure m { formula: share(sum(amount - cost) < 0 per customer in transactions where region = "north") }`,
    `<measure m { formula: formula share((rows (< sum((- amount cost)) 0) per customer in transactions where (= region "north"))) }>`,
  ],
  [`measure m { formula: at(m, 2025-Q4) }`, `<measure m { formula: formula at(m, 2025-Q4) }>`],
  [
    `measure m { formula: growth(m, 4 quarters) }`,
    `<measure m { formula: formula growth(m, [4 quarters]) }>`,
  ],
  [`measure m { formula: cagr(m, 1 year) }`, `<measure m { formula: formula cagr(m, [1 year]) }>`],
  [
    `measure m { formula: last(x) + year(y) + row(z) }`,
    `<measure m { formula: formula (+ (+ last(x) year(y)) row(z)) }>`,
  ],
  [
    `measure m { formula: count(a where x = yes and y = no) }`,
    `<measure m { formula: formula count((rows a where (and (= x flag-yes) (= y flag-no)))) }>`,
  ],
  ["measure m { formula: `Customer ID`.`x y` }", "<measure m { formula: formula `Customer ID`.`x y` }>"],
  [`measure m { formula: now() }`, `<measure m { formula: formula now() }>`],
  [
    `measure m { formula: share(customers where customer_value = A) }`,
    `<measure m { formula: formula share((rows customers where (= customer_value A))) }>`,
  ],
  [
    `source s { formula: USD
unit: text
target "T": score 1..5 }`,
    `<source s { formula: column unit USD; unit: column text; target "T": column unit score 1 to 5 }>`,
  ],
  [
    `owner ceo
owner it { was: ceo }`,
    `<owner ceo>
<owner it { was: words ceo }>`,
  ],
  [
    'source s { was: t, `was`: text, accept "A": date }',
    '<source s { was: words t; was: column text; accept "A": column date }>',
  ],
];

describe("the language reads", () => {
  test.each(FORMS.map((form) => [form[0].replaceAll("\n", " "), ...form] as const))(
    "%s",
    (_name, text, expected) => {
      const { document, diagnostics } = parse(createSource("map.smap", text));
      expect(diagnostics).toEqual([]);
      expect(describeDocument(document)).toBe(expected);
    },
  );
});
