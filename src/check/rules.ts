import type { Rule } from "./rule.ts";
import { baselineBeyondTarget } from "./rules/baseline-beyond-target.ts";
import { downwardLink } from "./rules/downward-link.ts";
import { duplicateLink } from "./rules/duplicate-link.ts";
import { linkCycle } from "./rules/link-cycle.ts";
import { needlessFeedback } from "./rules/needless-feedback.ts";
import { noMeasure } from "./rules/no-measure.ts";
import { noPathToApex } from "./rules/no-path-to-apex.ts";
import { noTarget } from "./rules/no-target.ts";
import { orphanObjective } from "./rules/orphan-objective.ts";
import { selfLink } from "./rules/self-link.ts";
import { targetsOutOfOrder } from "./rules/targets-out-of-order.ts";
import { undrivenObjective } from "./rules/undriven-objective.ts";

/** The laws of the method, in the order of the published table: links, objectives, measures. */
export const RULES: readonly Rule[] = [
  selfLink,
  duplicateLink,
  linkCycle,
  needlessFeedback,
  downwardLink,
  orphanObjective,
  noPathToApex,
  undrivenObjective,
  noMeasure,
  noTarget,
  baselineBeyondTarget,
  targetsOutOfOrder,
];
