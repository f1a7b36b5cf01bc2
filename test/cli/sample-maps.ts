/** A small map without errors. */
export const SOUND = `map bank "Bank" {
  calendar: quarter 2025-Q1..2025-Q4

  perspective financial "Financial" {
    objective grow "Grow income" {
      measure income "Income growth" {
        unit: percent
        better: higher
        observed: "read from the ledger"
        baseline: 10% at 2024-Q4
        target: 20% at 2025-Q4
        actual: 12% at 2025-Q1, 16% at 2025-Q2
      }
    }
  }
  perspective customer "Customer" {
    objective retain "Retain customers" {
      measure stay "Customers who stay" {
        unit: percent
        better: higher
        observed: "counted each quarter"
        baseline: 80% at 2024-Q4
        target: 90% at 2025-Q4
        actual: 81% at 2025-Q1, 80% at 2025-Q2
      }
      -> grow { because: "those who stay buy more" }
    }
  }
}
`;

/** The same with a misspelt reference. */
export const FAULTY = SOUND.replace("-> grow", "-> grwo");
