import type { FinanceFunction } from "./plan.ts";

/**
 * `cagr(now, then, years)`: (now ÷ then)^(1 ÷ years) − 1. `npv(rate, c₀, c₁, …)`: Σ cₜ ÷ (1 + rate)^t.
 * `clv(margin, retention, discount, horizon)`: margin × Σ (retention ÷ (1 + discount))^t, t = 0 … horizon − 1.
 */
export function finance(name: FinanceFunction, given: readonly number[]): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = given;
  switch (name) {
    case "cagr":
      return (first / second) ** (1 / third) - 1;
    case "npv":
      return given.slice(1).reduce((total, flow, index) => total + flow / (1 + first) ** index, 0);
    case "clv": {
      let total = 0;
      for (let step = 0; step < Math.min(fourth, 1000); step++) total += (second / (1 + third)) ** step;
      return first * total;
    }
  }
}
