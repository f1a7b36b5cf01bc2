/**
 * Text of a map with a number of objectives in four perspectives: each has a measure with baseline and targets and a
 * link to one above it. The same numbers give the same text.
 */
export function generatedMap(objectives) {
  const random = seeded(objectives);
  const perspectives = ["financial", "customer", "internal", "learning"];
  const perLevel = Math.ceil(objectives / perspectives.length);
  const lines = [
    'map generated "Generated map" {',
    "  calendar: quarter 2025-Q1..2026-Q4",
    "  currency: USD",
    "",
  ];
  let made = 0;
  for (const [level, name] of perspectives.entries()) {
    const count = Math.min(perLevel, objectives - made);
    lines.push(`  perspective ${name} "${name}" {`);
    for (let index = 0; index < count; index++) {
      const id = `o${level}_${index}`;
      lines.push(`    objective ${id} "Objective ${level} ${index}" {`);
      lines.push(`      measure m_${id} "Measure of ${id}" {`);
      lines.push("        unit: percent");
      lines.push(`        better: higher`);
      lines.push(`        observed: "counted by hand"`);
      lines.push(`        baseline: ${10 + Math.floor(random() * 20)}% at 2024-Q4`);
      lines.push(`        target: ${40 + Math.floor(random() * 20)}% at 2025-Q4, 70% at 2026-Q4`);
      lines.push(`        actual: ${20 + Math.floor(random() * 20)}% at 2025-Q1`);
      lines.push("      }");
      if (level > 0) {
        const other = Math.floor(random() * perLevel);
        const above = [...new Set([index, other])].map((each) => `o${level - 1}_${each}`).join(", ");
        lines.push(`      -> ${above} { because: "reason ${index}", lag: 2 quarters }`);
      }
      lines.push("    }");
    }
    lines.push("  }");
    made += count;
  }
  lines.push("}", "");
  return lines.join("\n");
}

/** Mulberry32: small, good enough for test texts. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
