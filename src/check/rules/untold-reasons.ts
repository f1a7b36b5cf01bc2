import type { Rule } from "../rule.ts";

/** Links are hypotheses: some of them say why they are believed. */
export const untoldReasons: Rule = {
  code: "untold-reasons",
  severity: "info",
  needsWholeMap: true,
  offInTemplates: true,
  explanation: {
    title: "No link says why it is believed",
    why:
      "Every link is a hypothesis. Few firms test theirs, and those that do not may drive what has no effect. A reason in words is the first " +
      "step: it can be doubted.",
    example: "skills -> loyalty",
    remedy: 'Write `because: "…"` on the links that matter most, and `evidence: "…"` where there is some.',
    mended: 'skills -> loyalty { because: "advisers who know more are asked again" }',
    source: "Ittner and Larcker (2003): few firms validate their causal models.",
  },
  check({ map }, report) {
    const told = map.links.some(
      (link) => link.because !== undefined || link.evidence !== undefined || link.note !== undefined,
    );
    if (map.links.length < 4 || told) return;
    report(map, `none of the ${map.links.length} links says why it is believed`, {
      hint: 'write `because: "…"` on those that matter most',
    });
  },
};
