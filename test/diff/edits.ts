import { BASE } from "./base.ts";

/** One edit of the base map: pieces of text and what stands in their place. */
export interface Edit {
  readonly name: string;
  readonly replacements: readonly (readonly [from: string, to: string])[];
}

/** The edited text; a piece that is not there, or that is there twice, is a fault of the table. */
export function edited({ name, replacements }: Edit): string {
  return replacements.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${name}: ${JSON.stringify(from)} is not there once`);
    return text.replace(from, () => to);
  }, BASE);
}

function edit(name: string, ...replacements: readonly (readonly [string, string])[]): Edit {
  return { name, replacements };
}

const TRUST = '        measure trust "Trust" { unit: percent, observed: "survey", target: 60% at 2026-Q4 }\n';
const COMPLAINTS = BASE.slice(
  BASE.indexOf("        measure complaints"),
  BASE.indexOf('      }\n      objective image "Be trusted"'),
);
const ATTRIBUTES = BASE.slice(
  BASE.indexOf("    group attributes"),
  BASE.indexOf("  }\n  perspective internal"),
);
const PRICED = BASE.slice(
  BASE.indexOf("      objective priced"),
  BASE.indexOf("    }\n  }\n  perspective internal"),
);
const IMAGE = BASE.slice(BASE.indexOf("      objective image"), BASE.indexOf("    }\n    group attributes"));
const CRM = BASE.slice(BASE.indexOf("  initiative crm"), BASE.indexOf("  scenario squeeze"));
const PROFIT = "  loyalty, image, priced -> profit\n";

/** Every kind of edit that people make to a map. */
export const EDITS: readonly Edit[] = [
  // the map
  edit("map relabelled", ['"Small Bank" zh', '"Large Bank" zh']),
  edit("map translated", ['zh "小银行"', 'zh "小型银行"']),
  edit("note reworded", ["/// What the bank is for.", "/// What the bank lives for."]),
  edit("mission reworded", ["A bank that knows", "A bank that serves"]),
  edit("vision given", ["  assumption", '  vision: "The first choice in town"\n  assumption']),
  edit("calendar prolonged", ["2025-Q1..2026-Q4\n  currency", "2025-Q1..2027-Q4\n  currency"]),
  edit("fiscal year given", ["  currency: USD\n", "  currency: USD\n  fiscal_year: from July\n"]),
  edit("currency changed", ["  currency: USD\n", "  currency: EUR\n"]),
  edit("assumption reworded", ["stay where they are", "fall by one point"]),
  edit("non-goal added", ["  assumption", '  non_goal "No branches abroad"\n  assumption']),

  // frame
  edit("term reworded", ["More than 250,000 USD", "More than 300,000 USD"]),
  edit("term added", ["  owner ceo", '  term NPS "Net promoter score"\n  owner ceo']),
  edit("owner added", ["  owner desk", '  owner it "Computing"\n  owner desk']),
  edit("owner reports to another", ["reports_to: retail }", "reports_to: ceo }"]),
  edit("owner level", ["level: management", "level: business"]),
  edit("owner centre", ["level: management", "level: management, centre: profit"]),
  edit("scale step added", ['"A+", "AA" }', '"A+", "AA", "AAA" }']),
  edit("scale relabelled", ['"Bond rating"', '"Rating of our bonds"']),
  edit("phase relabelled", ['"Layout"', '"Entry"']),
  edit("scenario relabelled", ['"Budget squeeze"', '"Less money"']),
  edit("view relabelled", ['"Board page"', '"For the board"']),
  edit("view removed", ['  view board "Board page" { show: status, measures }\n', ""]),
  edit("term relabelled", ['"High-value customer"', '"Customer of high value"']),
  edit("owner relabelled", ['"Service desk"', '"Service team"']),
  edit("phase moved", ["during: 2025-Q1..2025-Q4,", "during: 2025-Q1..2026-Q2,"]),
  edit("phase weights", ["financial 40%, customer 60%", "financial 50%, customer 50%"]),
  edit("scenario override", ["5M at 2026-Q4 }", "4.8M at 2026-Q4 }"]),
  edit("scenario exception dropped", ["    without initiative crm\n", ""]),
  edit("scenario removed", [BASE.slice(BASE.indexOf("  scenario"), BASE.indexOf("  view board")), ""]),
  edit("view shows less", ["show: status, measures", "show: status"]),
  edit("view added", ["  view board", '  view net "Network" { kind: network }\n  view board']),

  // perspectives, groups, themes
  edit("perspective added", [
    "  perspective internal",
    '  perspective people "People"\n  perspective internal',
  ]),
  edit("perspective relabelled", ['internal "Internal"', 'internal "Processes"']),
  edit("perspective renamed", [
    'perspective internal "Internal" {',
    'perspective processes "Internal" {\n    was: internal',
  ]),
  edit("perspective weight", ["weight: 40%", "weight: 50%"], ["weight: 60%", "weight: 50%"]),
  edit("group relabelled", ['"Relationships"', '"Our relationships"']),
  edit("group removed", [ATTRIBUTES, ""], [PROFIT, "  loyalty, image -> profit\n"]),
  edit(
    "groups reordered",
    [ATTRIBUTES, ""],
    ["    group relationships", `${ATTRIBUTES}    group relationships`],
  ),
  edit(
    "group moved to another perspective with its objectives",
    [ATTRIBUTES, ""],
    ['  perspective internal "Internal" {\n', `  perspective internal "Internal" {\n${ATTRIBUTES}`],
  ),
  edit("group renamed", ['group relationships "', 'group ties "']),
  edit("theme relabelled", ['theme growth "Growth"', 'theme growth "Grow with them"']),
  edit("theme added", ["  theme growth", '  theme cost "Cost"\n  theme growth']),
  edit(
    "themes reordered",
    ['  theme growth "Growth"\n', ""],
    ["  theme retention", '  theme growth "Growth"\n  theme retention'],
  ),
  edit("theme no longer spans", ["      owner: desk\n      themes: retention\n", "      owner: desk\n"]),

  // objectives and assets
  edit("objective added", ["    asset skills", '    objective speed "Work faster"\n    asset skills']),
  edit("objective removed", [PRICED, ""], [PROFIT, "  loyalty, image -> profit\n"]),
  edit("objective relabelled", ['"Keep customers"', '"Keep good customers"']),
  edit(
    "objective renamed",
    ['objective image "Be trusted" {', 'objective reputation "Be trusted" {\n    was: image'],
    ["loyalty, image,", "loyalty, reputation,"],
  ),
  edit(
    "objective renamed silently",
    ["objective image", "objective reputation"],
    ["loyalty, image,", "loyalty, reputation,"],
  ),
  edit(
    "objective moved to another perspective",
    [PRICED, ""],
    ["    asset skills", `${PRICED}    asset skills`],
  ),
  edit(
    "objective moved to another group",
    [PRICED, ""],
    ['      objective image "', `${PRICED}      objective image "`],
  ),
  edit("objective in another theme", ["themes: growth", "themes: retention"]),
  edit(
    "objectives reordered",
    [IMAGE, ""],
    ['      objective loyalty "', `${IMAGE.replace("growth", "retention")}      objective loyalty "`],
  ),
  edit("objective owner", ["        owner: retail\n        themes", "        owner: desk\n        themes"]),
  edit("objective without owner", ["        owner: retail\n        themes", "        themes"]),
  edit("objective weight", [
    "        owner: retail\n        themes",
    "        owner: retail\n        weight: 3\n        themes",
  ]),
  edit("objective roll-up", [
    "        owner: retail\n        themes",
    "        owner: retail\n        roll_up: worst\n        themes",
  ]),
  edit("objective becomes an asset", ['objective service "', 'asset service "']),
  edit("asset relabelled", ['"Advisers\' skills"', '"Skilled advisers"']),
  edit(
    "asset renamed",
    ["asset skills", "asset abilities"],
    ["  skills -> service", "  abilities -> service"],
  ),
  edit("readiness", ["34 of 40", "38 of 40"]),
  edit("check silenced", [
    '      objective image "Be trusted" {',
    '      objective image "Be trusted" {\n        accept: undriven-objective because "driven from outside"',
  ]),

  // measures
  edit("measure added", [
    TRUST,
    `${TRUST}        measure press "Good press" { unit: count, observed: "clippings", target: 12 at 2026-Q4 }\n`,
  ]),
  edit("measure removed", [COMPLAINTS, ""]),
  edit("only measure removed", [TRUST, ""]),
  edit("measure moved", [TRUST, ""], ["        measure fair", `${TRUST}        measure fair`]),
  edit("measure relabelled", ['"Churn"', '"Customer churn"']),
  edit(
    "measure renamed",
    ['measure income "Fee income" {', 'measure fees "Fee income" {\n    was: income'],
    ["    measure income { target", "    measure fees { target"],
  ),
  edit("target relaxed", ["8% at 2025-Q4", "9% at 2025-Q4"]),
  edit("target tightened", ["4.6M at 2025-Q4", "5M at 2025-Q4"]),
  edit("target postponed", ["3 at 2025-Q4", "3 at 2026-Q2"]),
  edit("target brought forward", ["3 at 2025-Q4", "3 at 2025-Q2"]),
  edit("target added", ["3 at 2025-Q4", "3 at 2025-Q4, 2 at 2026-Q4"]),
  edit("target removed", ["8% at 2025-Q4, 6% at 2026-Q4", "8% at 2025-Q4"]),
  edit("target said anew", ["3 at 2025-Q4", "2 at 2026-Q4"]),
  edit("target path", ["        bands: score", "        path: step\n        bands: score"]),
  edit("baseline", ["baseline: 10%", "baseline: 12%"]),
  edit("actual added", ["4.2M at 2025-Q1", "4.2M at 2025-Q1, 4.3M at 2025-Q2"]),
  edit("actual revised", ["4.2M at 2025-Q1", "4.15M at 2025-Q1"]),
  edit("actual removed", ["        actual: 4.2M at 2025-Q1\n", ""]),
  edit("benchmark", ['5M "Regional', '5.2M "Regional']),
  edit("unit", ["unit: days", "unit: hours"]),
  edit("polarity turned", [
    "          unit: count\n          better: lower",
    "          unit: count\n          better: higher",
  ]),
  edit("good range", [
    "          unit: count\n          better: lower",
    "          unit: count\n          better: inside 30..50",
  ]),
  edit("leading or lagging", ["kind: lagging", "kind: leading"]),
  edit("frequency", ["every: quarter", "every: year"]),
  edit("formula", ["where margin < 0) /", "where margin < 10) /"]),
  edit("formula laid out otherwise", [
    "count(customers where margin < 0) / count(customers)",
    "(count( customers where (margin < 0) ))   / (count(customers))",
  ]),
  edit("way of observing", ['"complaints desk"', '"call centre"']),
  edit("scoring", ["        bands: score", "        scoring: range(0%, 100%)\n        bands: score"]),
  edit("bands", ["amber < 75%", "amber < 80%"]),
  edit("measure weight", ["weight: 2\n", "weight: 3\n"]),
  edit("no longer critical", ["          critical: yes\n", ""]),
  edit("breakdown", ["by: segment", "by: segment, value"]),
  edit("allocation", [
    "        benchmark: 5M",
    "        allocation: 1M to loyalty, 0.3M to image\n        benchmark: 5M",
  ]),

  // links
  edit("link added", [PROFIT, `${PROFIT}  service -> image\n`]),
  edit("link removed", ["  skills -> service\n", ""]),
  edit("last path removed", [PROFIT, "  image, priced -> profit\n"]),
  edit("link reversed", ["skills -> service", "service -> skills"]),
  edit("link effect", ["strength: moderate", "strength: moderate, effect: negative"]),
  edit("link strength lowered", ["strength: moderate", "strength: weak"]),
  edit("link strength raised", ["strength: moderate", "strength: 0.9"]),
  edit("link lag", ["lag: 2 quarters", "lag: 3 quarters"]),
  edit("link lag dropped", ["lag: 2 quarters, ", ""]),
  edit("link reason", ["quick answers keep people", "quick answers please people"]),
  edit("link evidence", ["pilot in two branches", "pilot in nine branches"]),
  edit("circle", [PROFIT, `${PROFIT}  profit -> skills\n`]),
  edit("loop that is meant", [PROFIT, `${PROFIT}  profit -> skills { feedback: yes }\n`]),

  // initiatives
  edit("initiative added", [
    "  scenario squeeze",
    '  initiative school "Adviser school" for skills\n  scenario squeeze',
  ]),
  edit("initiative relabelled", ['"CRM rollout"', '"Know every customer"']),
  edit("milestone relabelled", ['"Pilot live"', '"Two branches live"']),
  edit("initiative removed", [CRM, ""], ["    without initiative crm\n", ""]),
  edit("initiative aim", ["for service, loyalty {", "for service {"]),
  edit("initiative owner", ["    owner: desk\n    during", "    owner: retail\n    during"]),
  edit("initiative end", ["..2026-06-30", "..2026-09-30"]),
  edit("initiative dates", ["2025-01-15..2026-06-30", "2025-03-01..2026-09-30"]),
  edit("budget raised", ["1.2M USD", "1.5M USD"]),
  edit("budget cut", ["1.2M USD", "0.9M USD"]),
  edit("spending", ["0.4M USD at 2025-Q2", "0.4M USD at 2025-Q2, 0.6M USD at 2025-Q3"]),
  edit("progress", ["35% at 2025-Q2", "35% at 2025-Q2, 50% at 2025-Q3"]),
  edit("stop rule", ["reaches 60% by", "reaches 50% by"]),
  edit("milestone postponed", ["due: 2025-06-30", "due: 2025-09-30"]),
  edit("milestone reached", ["due: 2025-06-30", "due: 2025-06-30, done: yes"]),
  edit("milestone added", [
    "    stop_if",
    '    milestone all "All branches live" { due: 2026-03-31 }\n    stop_if',
  ]),
  edit("milestone removed", ['    milestone pilot "Pilot live" { due: 2025-06-30 }\n', ""]),

  // data
  edit("source moved", ["data/customers.csv", "data/clients.csv"]),
  edit("source to events", ["snapshot on month_end", "events on month_end"]),
  edit("source complete", ["snapshot on month_end {", "snapshot on month_end complete {"]),
  edit("column added", ["    margin: USD\n", "    margin: USD\n    branch: text\n"]),
  edit("column removed", ["    customer: text key\n", ""]),
  edit("column type", ['one of "retail", "hvc"', 'one of "retail", "hvc", "firm"']),
  edit("column key", ["customer: text key", "customer: text"]),
  edit("tier added", ['    tier B "', '    tier S "Partners"\n    tier B "']),
  edit("tier rule changed", [">= 1_000", ">= 2_000"]),
  edit("tier rule added", ["    rule B otherwise", '    rule A when segment = "hvc"\n    rule B otherwise']),
  edit("tier relabelled", ['"Key accounts"', '"Key customers"']),
  edit("tier removed", ['    tier B "Other accounts"\n', ""], ["    rule B otherwise\n", ""]),
  edit("tiers relabelled", ['"Customer value"', '"Worth of customers"']),
  edit("source relabelled", ['customers "Customers"', 'customers "All customers"']),
  edit("column labelled", ["    margin: USD\n", '    margin "Margin": USD\n']),
  edit("treatment", ["Own account manager", "Own adviser"]),
];
