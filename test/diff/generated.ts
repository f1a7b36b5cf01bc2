/** Text of a map with so many objectives, each with a measure, over three perspectives and a chain of links. */
export function generatedText(objectives: number): string {
  const bands = ["top", "middle", "bottom"];
  const lines = ['map generated "Generated" {', "  calendar: quarter 2025-Q1..2026-Q4", "  currency: USD"];
  for (let owner = 0; owner < 5; owner++) lines.push(`  owner person_${owner} "Person ${owner}"`);
  lines.push('  source sales "Sales" from "sales.csv" events on day { day: date, amount: USD, kind: text }');
  for (const [rank, band] of bands.entries()) {
    lines.push(`  perspective ${band} "${band}" {`);
    for (let index = rank; index < objectives; index += bands.length) lines.push(...objectiveLines(index));
    lines.push("  }");
  }
  for (let index = 1; index < objectives; index++) {
    const to = Math.floor((index - 1) / 2);
    lines.push(
      `  o${index} -> o${to} { because: "reason ${index}", strength: moderate, lag: ${1 + (index % 3)} quarters }`,
    );
  }
  for (let index = 0; index < objectives; index += 4) {
    lines.push(`  initiative i${index} "Initiative ${index}" for o${index} {`);
    lines.push("    during: 2025-01-01..2026-06-30", `    budget: ${100 + index}k USD`);
    lines.push(`    milestone step "Step ${index}" { due: 2025-09-30 }`, "  }");
  }
  return `${lines.join("\n")}\n}\n`;
}

function objectiveLines(index: number): readonly string[] {
  return [
    `    objective o${index} "Objective ${index}" {`,
    `      owner: person_${index % 5}`,
    `      measure m${index} "Measure ${index}" {`,
    "        unit: USD",
    `        better: ${index % 2 === 0 ? "higher" : "lower"}`,
    `        formula: sum(sales.amount where kind = "k${index}")`,
    `        baseline: ${1000 + index} at 2024-Q4`,
    `        target: ${2000 + index} at 2025-Q4, ${3000 + index} at 2026-Q4`,
    "        weight: 2",
    "      }",
    "    }",
  ];
}
