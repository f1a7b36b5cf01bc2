import type { CheckSettings } from "../../src/check/check.ts";
import { compile, type Project } from "../../src/compile.ts";

/** A small map in which nothing is wrong: four perspectives, an objective and a measure each, one chain of links. */
const FRAME = `import "smap:kaplan_norton"
map bank "Bank" {
  calendar: quarter 2025-Q1..2026-Q4
  currency: USD
  owner retail "Retail banking"
  perspective financial "Financial" { objective revenue "Grow revenue" { owner: retail
    measure sales "Sales" { unit: USD, observed: "books", target: 5M USD at 2026-Q4 }
  } }
  perspective customer "Customer" { objective loyalty "Loyal customers" { owner: retail
    measure churn "Churn" { unit: percent, better: lower, observed: "books", target: 8% at 2026-Q4 }
  } }
  perspective internal "Internal processes" { objective service "Answer on the same day" { owner: retail
    measure answered "Answered the same day" { unit: percent, observed: "log", target: 90% at 2026-Q4 }
  } }
  perspective learning "Learning and growth" { objective skills "Train the advisers" { owner: retail
    measure trained "Advisers trained" { unit: count, observed: "list", target: 40 at 2026-Q4 }
  } }
  skills -> service -> loyalty -> revenue
EXAMPLE
}
`;

/** Statements inside the frame's map; a text with declarations of its own (`map …`) stands as it is. */
export function inFrame(example: string): string {
  return /^(map|framework|import) /m.test(example) ? example : FRAME.replace("EXAMPLE", () => example);
}

/** Compiles one text, as `map.smap`, with other files beside it. */
export function compileText(
  text: string,
  others: Readonly<Record<string, string>> = {},
  settings?: CheckSettings,
): Project {
  const files = new Map(Object.entries({ ...others, "map.smap": text }));
  const read = (file: string) => {
    const found = files.get(file);
    return found === undefined ? { kind: "missing" as const } : { kind: "text" as const, text: found };
  };
  return compile(["map.smap"], { read }, settings);
}

/** Codes of what is found, at a severity or above, each once, sorted. */
export function codesOf(project: Project, least: "error" | "warning" | "info"): readonly string[] {
  const severities = { error: ["error"], warning: ["error", "warning"], info: ["error", "warning", "info"] }[
    least
  ];
  const codes = project.diagnostics
    .filter((each) => severities.includes(each.severity))
    .map(({ code }) => code);
  return [...new Set(codes)].sort();
}
