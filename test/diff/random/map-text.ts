import { type Dice, diceOf } from "./dice.ts";

/**
 * The text of a random map that holds something of every kind. Every id stands for one thing only and is no word of any
 * text, so that a rename can be made by exchanging words.
 */
export function randomMapText(seed: number): string {
  const dice = diceOf(seed);
  const size = { bands: 2 + dice.below(3), objectives: 4 + dice.below(10) };
  const lines = [
    `map map_1 "Map ${seed}" {`,
    "  calendar: quarter 2025-Q1..2026-Q4",
    "  currency: USD",
    some(dice, '  mission: "Why we are here" zh "使命"'),
    some(dice, '  vision: "Where we go"'),
    some(dice, '  values: "What we hold to"'),
    some(dice, "  template: yes"),
    some(dice, '  accept: orphan-objective because "drawn later"'),
    some(dice, '  assumption "Rates stay where they are"'),
    ...frame(dice),
    ...data(dice),
    ...boxes(dice, size),
    ...links(dice, size.objectives),
    ...work(dice, size.objectives),
    "}",
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

/** At times the line, at times nothing. */
function some(dice: Dice, line: string): string {
  return dice.chance(0.5) ? line : "";
}

function frame(dice: Dice): readonly string[] {
  return [
    '  term term_1 "Term 1" { means: "What it means" }',
    '  term term_2 "Term 2"',
    '  owner owner_1 "Owner 1" { level: strategic, centre: profit }',
    '  owner owner_2 "Owner 2" { reports_to: owner_1, level: management }',
    '  owner owner_3 "Owner 3" { reports_to: owner_2 }',
    '  owner owner_4 "Owner 4"',
    '  scale scale_1 "Scale 1" { steps: "low", "middle", "high" }',
    '  scale scale_2 "Scale 2" { steps: "cold", "hot" }',
    '  phase phase_1 "Phase 1" { during: 2025-Q1..2025-Q4, weights: band_1 40%, band_2 60% }',
    '  phase phase_2 "Phase 2" { during: 2026-Q1..2026-Q4 }',
    '  phase phase_3 "Phase 3"',
    '  theme theme_1 "Theme 1"',
    some(dice, '  theme theme_2 "Theme 2" { weight: 2 in phase_2 }'),
    '  theme theme_3 "Theme 3"',
  ];
}

function data(dice: Dice): readonly string[] {
  return [
    '  source source_1 "Source 1" from "source.csv" snapshot on column_2 {',
    '    column_1 "Column 1": text key',
    '    column_2 "Column 2": date',
    '    column_3 "Column 3": USD',
    '    column_4 "Column 4": one of "low", "high"',
    "  }",
    `  source source_2 "Source 2" from "other.csv" events on column_6 {`,
    '    column_5 "Column 5": ref source_1',
    '    column_6 "Column 6": date',
    "  }",
    '  source source_3 "Source 3" {',
    '    column_7 "Column 7": text key',
    '    column_8 "Column 8": count',
    '    row "a", 1',
    "  }",
    '  tiers tiers_1 "Tiers 1" over source_1 {',
    '    tier tier_1 "Tier 1" { treatment: "Own manager" }',
    '    tier tier_2 "Tier 2"',
    '    tier tier_3 "Tier 3"',
    "    let let_1 = column_3 / 2",
    "    rule tier_1 when let_1 > 100",
    some(dice, '    rule tier_2 when column_4 = "high"'),
    "    rule tier_2 otherwise",
    "  }",
    '  tiers tiers_2 "Tiers 2" over source_2 {',
    '    tier tier_4 "Tier 4"',
    "    rule tier_4 otherwise",
    "  }",
  ];
}

function boxes(dice: Dice, { bands, objectives }: { bands: number; objectives: number }): readonly string[] {
  const lines: string[] = [];
  let group = 0;
  const ofBand = (band: number): readonly number[] =>
    Array.from({ length: objectives }, (_, index) => index).filter((each) => each % bands === band);
  for (let band = 0; band < bands; band++) {
    lines.push(`  perspective band_${band + 1} "Band ${band + 1}" {`);
    lines.push(some(dice, `    weight: ${10 + band}%`));
    const own = [...ofBand(band)];
    for (let count = dice.below(3); count > 0; count--) {
      group++;
      lines.push(`    group group_${group} "Group ${group}" {`);
      for (const each of own.splice(0, dice.below(3))) lines.push(...box(dice, each));
      lines.push("    }");
    }
    for (const each of own) lines.push(...box(dice, each));
    lines.push("  }");
  }
  lines.push(`  perspective band_${bands + 1} "Band ${bands + 1}" {`, "  }");
  lines.push(`  perspective band_${bands + 2} "Band ${bands + 2}" {`);
  lines.push(
    '    objective alone_1 "Alone 1"',
    '    asset alone_2 "Alone 2"',
    '    asset alone_3 "Alone 3"',
    "  }",
  );
  lines.push('  measure shared_1 "Shared 1" { unit: count, observed: "by hand" }');
  return lines;
}

function box(dice: Dice, index: number): readonly string[] {
  const isAsset = dice.chance(0.2);
  const measures = dice.below(3);
  return [
    `    ${isAsset ? "asset" : "objective"} box_${index} "Box ${index}" {`,
    some(dice, `      owner: owner_${1 + dice.below(3)}`),
    some(dice, `      themes: ${dice.pick(["theme_1", "theme_3", "theme_1, theme_3"])}`),
    some(dice, "      roll_up: worst"),
    some(dice, "      weight: 2 in phase_1"),
    some(dice, "      readiness: 3 of 4"),
    some(dice, "      measures: shared_1"),
    some(dice, '      accept: no-measure because "asked next year"'),
    some(dice, '      assumption "Prices hold"'),
    some(dice, '      note "Ask the board"'),
    ...Array.from({ length: measures }, (_, count) => measure(dice, `measure_${index}_${count}`)).flat(),
    "    }",
  ].filter((line) => line !== "");
}

function measure(dice: Dice, id: string): readonly string[] {
  const isLower = dice.chance(0.5);
  const formula = some(dice, `        formula: sum(source_1.column_3) / ${2 + dice.below(7)}`);
  return [
    `      measure ${id} "Measure ${id.slice(8)}" {`,
    `        unit: ${formula === "" ? dice.pick(["score 1..99", "USD", "count", "days"]) : "USD"}`,
    dice.chance(0.15) ? "        better: inside 1..50" : isLower ? "        better: lower" : "",
    formula,
    some(dice, "        every: quarter"),
    some(dice, "        kind: lagging"),
    some(dice, '        observed: "by hand" zh "手工"'),
    some(dice, "        actual: 11 at 2025-Q1, 12 at 2025-Q2"),
    some(dice, "        baseline: 10 at 2024-Q4"),
    `        target: ${20 + dice.below(9)} at 2025-Q4, ${30 + dice.below(9)} at 2026-Q2 "on the way", ${40 + dice.below(9)} at 2026-Q4`,
    some(dice, "        path: step"),
    some(dice, "        season: Q1 26%, Q2 27%, Q3 20%, Q4 27%"),
    some(dice, "        scoring: range(0, 50)"),
    some(dice, "        bands: score red < 40%, amber < 75%, green"),
    some(dice, "        weight: 2 until 2025-Q4, 5 from 2026-Q1"),
    some(dice, "        critical: yes"),
    some(dice, "        by: column_4"),
    some(dice, '        benchmark: 22 "Peers"'),
    some(dice, "        allocation: 3 to owner_2, 2 to owner_3"),
    some(dice, "        owner: owner_1"),
    "      }",
  ];
}

/** Mostly upwards, at times back down, so that there are circles. */
function links(dice: Dice, objectives: number): readonly string[] {
  const ends = new Set<string>();
  for (let index = 1; index < objectives; index++) {
    for (const other of new Set([dice.below(index), dice.below(index)])) {
      if (dice.chance(0.6)) ends.add(`${index} ${other}`);
      else if (dice.chance(0.2)) ends.add(`${other} ${index}`);
    }
  }
  return [...ends].map((each) => {
    const [from, to] = each.split(" ");
    const parts = [
      some(dice, 'because: "it pays"'),
      some(dice, "strength: moderate"),
      some(dice, "lag: 2 quarters"),
      some(dice, 'evidence: "a pilot"'),
      dice.chance(0.2) ? "effect: negative" : "",
      dice.chance(0.2) ? "feedback: yes" : "",
      dice.chance(0.2) ? 'accept: lag-too-long because "known"' : "",
    ].filter((part) => part !== "");
    return `  box_${from} -> box_${to}${parts.length === 0 ? "" : ` { ${parts.join(", ")} }`}`;
  });
}

function work(dice: Dice, objectives: number): readonly string[] {
  const target = dice.below(objectives);
  return [
    `  initiative work_1 "Work 1" for box_${target}, box_${(target + 1) % objectives} {`,
    some(dice, "    owner: owner_2"),
    "    during: 2025-01-15..2026-06-30",
    "    budget: 1.2M USD",
    some(dice, "    spent: 0.4M USD at 2025-Q2"),
    some(dice, "    progress: 35% at 2025-Q2"),
    '    milestone step_1 "Step 1" { due: 2025-06-30 }',
    '    milestone step_2 "Step 2" { due: 2025-09-30, done: yes }',
    some(dice, '    stop_if: "Nothing moves"'),
    "  }",
    `  initiative work_2 "Work 2" for box_${target}`,
    '  initiative work_3 "Work 3"',
    '  scenario scenario_1 "Scenario 1" {',
    "    initiative work_1 { budget: 0.5M USD }",
    "    without initiative work_2",
    "  }",
    '  view view_1 "View 1" { kind: map, show: status, measures, only: band_1, band_2 }',
    '  view view_2 "View 2" { kind: network }',
  ];
}
