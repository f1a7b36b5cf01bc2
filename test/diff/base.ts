/** A small map that holds something of every kind: the start of every edit in the tests of changes. */
export const BASE = `/// What the bank is for.
map bank "Small Bank" zh "小银行" {
  calendar: quarter 2025-Q1..2026-Q4
  currency: USD
  mission: "A bank that knows its customers"
  assumption "Interest rates stay where they are"

  term HVC "High-value customer" { means: "More than 250,000 USD with us" }
  owner ceo "Chief executive" { level: strategic }
  owner retail "Retail banking" { reports_to: ceo, level: management }
  owner desk "Service desk" { reports_to: retail }
  scale rating "Bond rating" { steps: "A", "A+", "AA" }
  phase layout "Layout" { during: 2025-Q1..2025-Q4, weights: financial 40%, customer 60% }

  theme retention "Retention"
  theme growth "Growth"

  source customers "Customers" from "data/customers.csv" snapshot on month_end {
    customer: text key
    month_end: date
    margin: USD
    segment: one of "retail", "hvc"
  }
  tiers value "Customer value" over customers {
    tier A "Key accounts" { treatment: "Own account manager" }
    tier B "Other accounts"
    rule A when margin >= 1_000
    rule B otherwise
  }

  perspective financial "Financial" {
    weight: 40%
    objective profit "Increase profit" {
      owner: ceo
      measure income "Fee income" {
        unit: USD
        better: higher
        observed: "quarterly accounts"
        baseline: 4.1M at 2024-Q4
        target: 4.6M at 2025-Q4, 5.4M at 2026-Q4
        actual: 4.2M at 2025-Q1
        benchmark: 5M "Regional peers"
      }
    }
  }
  perspective customer "Customer" {
    weight: 60%
    group relationships "Relationships" {
      objective loyalty "Keep customers" {
        owner: retail
        themes: retention
        measure churn "Churn" {
          unit: percent
          better: lower
          kind: lagging
          every: quarter
          formula: count(customers where margin < 0) / count(customers)
          baseline: 10% at 2024-Q4
          target: 8% at 2025-Q4, 6% at 2026-Q4
          bands: score red < 40%, amber < 75%, green
          weight: 2
          critical: yes
          by: segment
        }
        measure complaints "Complaints" {
          unit: count
          better: lower
          observed: "complaints desk"
          target: 40 at 2025-Q4
        }
      }
      objective image "Be trusted" {
        themes: growth
        measure trust "Trust" { unit: percent, observed: "survey", target: 60% at 2026-Q4 }
      }
    }
    group attributes "Attributes" {
      objective priced "Fair prices" {
        measure fair "Find prices fair" { unit: percent, observed: "survey", target: 70% at 2026-Q4 }
      }
    }
  }
  perspective internal "Internal" {
    objective service "Answer quickly" {
      owner: desk
      themes: retention
      measure response "Response time" {
        unit: days
        better: lower
        observed: "ticket system"
        target: 3 at 2025-Q4
      }
    }
    asset skills "Advisers' skills" { readiness: 34 of 40 }
  }

  service -> loyalty { because: "quick answers keep people", strength: moderate, lag: 2 quarters, evidence: "pilot in two branches" }
  loyalty, image, priced -> profit
  skills -> service

  initiative crm "CRM rollout" for service, loyalty {
    owner: desk
    during: 2025-01-15..2026-06-30
    budget: 1.2M USD
    spent: 0.4M USD at 2025-Q2
    progress: 35% at 2025-Q2
    milestone pilot "Pilot live" { due: 2025-06-30 }
    stop_if: "No branch reaches 60% by 2025-Q4"
  }
  scenario squeeze "Budget squeeze" {
    measure income { target: 5M at 2026-Q4 }
    without initiative crm
  }
  view board "Board page" { show: status, measures }
}
`;
