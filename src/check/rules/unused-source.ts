import { mentions } from "../mentions.ts";
import type { Rule } from "../rule.ts";

/** A table or its tiers that the map declares is read by some formula. */
export const unusedSource: Rule = {
  code: "unused-source",
  severity: "info",
  needsWholeMap: true,
  explanation: {
    title: "No formula reads a source",
    why: "A table that no measure, tier or other table reads is either forgotten, or a formula names another by mistake.",
    example: 'source visits "Visits" from "visits.csv" {\n  visit: text key\n  length: hours\n}',
    remedy: "Use it in a formula, or delete it.",
    mended:
      'source visits "Visits" from "visits.csv" {\n  visit: text key\n  length: hours\n}\n' +
      'measure visit_count "Visits" { unit: count, formula: count(visits), target: 90 at 2026-Q4 }\n' +
      "perspective internal { objective service { measures: visit_count } }",
    source: "Practice.",
  },
  check({ map }, report) {
    const named = mentions(map);
    const joined = new Set(
      map.sources.flatMap((source) =>
        source.columns.flatMap(({ type }) => (type.kind === "ref" ? [type.source] : [])),
      ),
    );
    const by = new Set(map.measures.flatMap((measure) => measure.by));
    const columns = new Set([...named].map((name) => name.split(".").at(-1) ?? ""));
    for (const tiers of map.tiers) {
      const used = named.has(tiers.id) || columns.has(tiers.id) || by.has(tiers.id);
      const treated = tiers.tiers.some((tier) => tier.treatment.length > 0);
      if (used || treated || tiers.idAt.file !== map.file) continue;
      report(tiers, `no formula uses the tiers \`${tiers.id}\` ("${tiers.label.text}")`);
    }
    const classed = new Set(map.tiers.map((tiers) => tiers.source));
    for (const source of map.sources) {
      const { id } = source;
      if (named.has(id) || joined.has(id) || classed.has(id) || source.idAt.file !== map.file) continue;
      report(source, `no formula reads the source \`${id}\``);
    }
  },
};
