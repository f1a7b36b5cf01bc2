/** The source that the examples about tiers class, and tiers over it with the given lines. */
export function tiersExample(...lines: readonly string[]): string {
  return [
    'source clients "Clients" from "clients.csv" {',
    "  client: text key",
    "  sales: USD",
    "}",
    'tiers class "Class of client" over clients {',
    '  tier A "Key accounts"',
    '  tier B "Others"',
    ...lines.map((line) => `  ${line}`),
    "}",
    'measure key_share "Key accounts" { unit: count, formula: count(clients where class = A), target: 9 at 2026-Q4 }',
    "perspective customer { objective loyalty { measures: key_share } }",
  ].join("\n");
}
