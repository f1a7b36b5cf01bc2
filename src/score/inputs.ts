import type { Measure, StrategyMap } from "../model/model.ts";

/** Ids of all that a measure may be computed from: sources, tiers and measures. */
export function possibleInputs({ sources, tiers, measures }: StrategyMap): ReadonlySet<string> {
  return new Set([...sources, ...tiers, ...measures].map((each) => each.id));
}

/** Those of the possible inputs that a measure's formula or index reads, in the order they stand there. */
export function inputsOf(measure: Measure, known: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const add = (name: string | undefined) => {
    if (name !== undefined && known.has(name)) found.add(name);
  };
  visit(measure.formula, add);
  visitIndex(measure.index, add);
  return [...found];
}

/** Formulas are plain trees: every name and reference in them has a `path`, which may begin with an input. */
function visit(node: unknown, add: (name: string | undefined) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) visit(each, add);
    return;
  }
  if ("path" in node && Array.isArray(node.path))
    for (const length of node.path.keys()) add(node.path.slice(0, length + 1).join("."));
  for (const each of Object.values(node)) visit(each, add);
}

function visitIndex(parts: Measure["index"], add: (name: string | undefined) => void): void {
  for (const part of parts) {
    add(part.of);
    visitIndex(part.parts, add);
  }
}
