/** Sources and measures that the examples about formulas are made of. */

export const VISITS =
  'source visits "Visits" from "visits.csv" events on day { visit: text key, day: date, length: hours, place: text }\n';
export const STOCK =
  'source clients "Clients" from "clients.csv" snapshot on day { client: text, day: date, sales: USD }\n';

/** A measure with a formula, in the objective `service` of the frame in which examples stand. */
export function formula(text: string, unit = "count"): string {
  return measures(`long "Long visits" { unit: ${unit}, formula: ${text}, target: 9 at 2026-Q4 }`);
}

/** Measures of the objective `service`, each without its first word. */
export function measures(...declarations: readonly string[]): string {
  const lines = declarations.map((each) => `  measure ${each}`);
  return ["perspective internal { objective service {", ...lines, "} }"].join("\n");
}
