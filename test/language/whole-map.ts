/** The file that the whole map imports by name. */
export const CORPORATE = `owner board "Board"
map group_map "Group" {
  template: yes
  perspective money "Money" { objective F1 "Group profit" }
}
`;

/** One formatted map that says everything that the language can say. */
export const WHOLE = `import "./corporate.smap" as corporate

/// The frame of all our banks.
framework bank_frame "Bank frame" {
  framework: base_frame
  /// What the owners see.
  perspective financial "Financial"
  perspective customer "Customer"
  perspective people "People" { group teams "Teams" }
}

framework base_frame "Base frame" { theme retention "Retention" }

framework old_frame "Old frame" {
  profile: kaplan_norton
  perspective money "Money"
}

measure visits "Branch visits" {
  unit: count
  observed: "door counters"
  actual: 560 at 2025-Q1
  baseline: 500 at 2024-Q4
  target: 600 at 2025-Q1, 900 at 2026-Q4
  bands: score red < 40%, amber < 75%, green
}

/// What the bank is for.
map bank "Small Bank" zh "小银行" {
  framework: bank_frame
  profile: mof_101
  template: no
  calendar: quarter 2025-Q1..2026-Q4
  fiscal_year: from January
  currency: USD
  mission: "A bank that knows its customers" zh "懂客户的银行"
  vision: "First choice in town"
  values: "Plain dealing"
  cascades: corporate.F1
  contributes: corporate.F1 20%
  accept: too-many-measures because "everything is shown once"
  note "Our reading of the source"
  assumption "Interest rates stay where they are"
  non_goal "No branches abroad"

  term HVC "High-value customer" { means: "More than 250,000 USD with us" }
  owner ceo "Chief executive" { level: strategic }
  owner retail "Retail banking" { reports_to: ceo, level: management, centre: profit }
  owner desk "Service desk" { reports_to: retail, level: business }
  scale rating "Bond rating" { steps: "A", "A+", "AA" }
  phase layout "Layout" { during: 2025-Q1..2025-Q4, weights: financial 40%, customer 60% }

  theme growth "Growth" { weight: 2 }

  source branches "Branches" {
    branch: text key
    town: text
    row "north", "Ely"
    row "south", "Bath"
  }
  source customers "Customers" from "data/customers.csv" snapshot on month_end carried 4 quarters {
    customer: text key
    month_end: date
    margin: USD
    branch: ref branches
    segment: one of "retail", "hvc"
    tedious "The procedure is tedious": likert 1..5 reversed
    place: rank 1..4 lowest best
    active: flag
  }
  source orders from table "core.orders" events on day complete {
    day: date
    amount: USD
    buyer: text
  }
  tiers value "Customer value" over customers {
    tier A "Key accounts" { treatment: "Own account manager", "One-stop service" }
    tier B "Growth accounts"
    tier C "Other accounts"
    let rich = margin / 1_000
    promote A when margin >= 10M USD because "one vote"
    veto C when not active
    rule B when rich >= 5 and segment = "hvc" or rich > 9
    rule C otherwise
  }

  perspective financial {
    weight: 40%
    corresponds: old_frame.money
    objective cost "Keep costs" { owner: ceo, readiness: 1 of 3, was: thrift }
    objective profit "Increase profit" {
      owner: ceo
      weight: 3
      roll_up: worst
      contributes: corporate.F1 28%
      cascades: corporate.F1
      measure income "Fee income" {
        unit: USD
        better: higher
        formula: sum(orders.amount)
        baseline: 8.1M in 2024
        target: 8.5M in 2025, 9M in 2026
        season: Q1 26%, Q2 27%, Q3 20%, Q4 27%
        allocation: 0.5M to growth, 0.4M to retention
        benchmark: 5M "Regional peers"
        owner: ceo
      }
      measure rated "Rating" {
        unit: rating
        observed: "agency"
        actual: "A+" at 2025-Q1
        baseline: "A" at 2024-Q4
        target: "AA" at 2025-Q1
      }
    }
  }
  perspective customer {
    weight: 60%
    group relationships "Relationships" {
      theme retention {
        objective loyalty "Keep customers" {
          owner: retail
          measures: visits
          measure churn "Churn" {
            unit: percent
            better: lower
            kind: lagging
            every: quarter
            formula: count(customers where margin < 0) / count(customers)
            baseline: 10% at 2024-Q4
            target: 8% at 2025-Q4, 6% at 2026-Q4
            path: step
            scoring: range(12%, 5%)
            weight: 2 until 2025-Q4, 5 from 2026-Q1
            critical: yes
            by: segment
          }
          -> profit { because: "who stays buys more", lag: 2 quarters }
        }
      }
    }
    objective image "Be trusted" {
      weight: 5
      themes: growth
      measure trust "Trust" {
        unit: percent
        observed: "survey"
        actual: 51% at 2025-Q1 "first wave"
        target: 60% at 2026-Q4
      }
      measure key_share "Share of key accounts" {
        unit: percent
        formula: share(customers where value = A)
      }
      measure bath "HVC in Bath" {
        unit: count
        formula: count(customers where branch.town = "Bath" and place <= 2)
      }
      measure ease "Easy to deal with" {
        unit: score 1..5
        formula: mean(customers.tedious)
      }
      measure mood "Mood" {
        unit: percent
        index: trust 60% { churn 50%, trust 50% }, churn 40%
        target: 70% at 2026-Q4
      }
    }
  }
  perspective people {
    group teams {
      objective service "Answer quickly" { readiness: 3 of 4 }
    }
    asset skills "Advisers' skills" {
      owner: desk
      readiness: retention 14 of 20, growth 20 of 20
      roll_up: best
      weight: 2
      themes: growth
      measures: visits
      cascades: corporate.F1
      contributes: corporate.F1 5%
    }
  }

  service, image -> loyalty { effect: positive, strength: strong, evidence: "pilots" }
  skills -> service -> image
  profit -> skills { feedback: yes }

  initiative crm "CRM rollout" for service, loyalty {
    owner: desk
    during: 2025-01-15..2026-06-30
    budget: 1.2M USD
    spent: 0.4M USD at 2025-Q1
    progress: 35% at 2025-Q1
    milestone pilot "Pilot live" { due: 2025-06-30, done: yes }
    stop_if: "No branch reaches 60% by 2025-Q4"
  }
  scenario squeeze "Budget squeeze" {
    measure churn { target: 7% at 2026-Q4 }
    service -> loyalty { strength: weak }
    without skills -> service
    without initiative crm
  }
  view board "Board page" {
    kind: network
    show: status, measures
    only: financial, customer
    themes: retention
    owners: retail
    focus: path to profit
    language: zh
  }
}

map pilot "Pilot" {
  framework: old_frame
  calendar: quarter 2025-Q1..2025-Q4
  perspective money {
    objective F2 "Earn" {
      measure earned "Earned" { unit: USD, target: 5 at 2025-Q4 }
    }
  }
}

translations es {
  image "Ser de confianza"
  objective service "Responder pronto"
}
`;
