import type { FinanceFunction } from "./plan.ts";

/**
 * `growth(now, then)`: now ÷ then − 1. `cagr(now, then, years)`: (now ÷ then)^(1 ÷ years) − 1.
 * `npv(rate, c₀, c₁, …)`: Σ cₜ ÷ (1 + rate)^t.
 * `clv(margin, retention, discount, horizon)`: margin × Σ (retention ÷ (1 + discount))^t, t = 0 … horizon − 1.
 *
 * A rate of growth from a value below zero has no meaning: from −100 to −50 would be called −50%, though it is a gain.
 * Financial reports write “n. m.” there, and here it is `below_zero`. So is compound growth to a value below zero,
 * whose root is no number.
 */
export function finance(name: FinanceFunction, given: readonly number[]): number | "below_zero" {
  const [first = 0, second = 0, third = 0, fourth = 0] = given;
  switch (name) {
    case "growth":
      return second < 0 ? "below_zero" : first / second - 1;
    case "cagr":
      return first < 0 || second < 0 ? "below_zero" : (first / second) ** (1 / third) - 1;
    case "npv":
      return given.slice(1).reduce((total, flow, index) => total + flow / (1 + first) ** index, 0);
    case "clv": {
      let total = 0;
      for (let step = 0; step < Math.min(fourth, 1000); step++) total += (second / (1 + third)) ** step;
      return first * total;
    }
  }
}
