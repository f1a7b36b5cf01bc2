import type { Rule } from "./rule.ts";
import { actualTwice } from "./rules/actual-twice.ts";
import { allocationMismatch } from "./rules/allocation-mismatch.ts";
import { badBands } from "./rules/bad-bands.ts";
import { baselineBeyondTarget } from "./rules/baseline-beyond-target.ts";
import { codeGap } from "./rules/code-gap.ts";
import { compoundThroughZero } from "./rules/compound-through-zero.ts";
import { contributionOver100 } from "./rules/contribution-over-100.ts";
import { customerWithoutProcess } from "./rules/customer-without-process.ts";
import { downwardLink } from "./rules/downward-link.ts";
import { duplicateLabel } from "./rules/duplicate-label.ts";
import { duplicateLink } from "./rules/duplicate-link.ts";
import { duplicateMeasure } from "./rules/duplicate-measure.ts";
import { emptyPerspective } from "./rules/empty-perspective.ts";
import { emptyScenario } from "./rules/empty-scenario.ts";
import { emptySlot } from "./rules/empty-slot.ts";
import { emptyTheme } from "./rules/empty-theme.ts";
import { emptyView } from "./rules/empty-view.ts";
import { everyFinerThanCalendar } from "./rules/every-finer-than-calendar.ts";
import { idleAsset } from "./rules/idle-asset.ts";
import { idsDifferInForm } from "./rules/ids-differ-in-form.ts";
import { initiativeOutsideCalendar } from "./rules/initiative-outside-calendar.ts";
import { initiativeWithoutObjective } from "./rules/initiative-without-objective.ts";
import { initiativeWithoutPlan } from "./rules/initiative-without-plan.ts";
import { lagBeyondCalendar } from "./rules/lag-beyond-calendar.ts";
import { leadLagBalance } from "./rules/lead-lag-balance.ts";
import { linkCycle } from "./rules/link-cycle.ts";
import { lookAlikeIds } from "./rules/look-alike-ids.ts";
import { measuresAPerspective } from "./rules/measures-a-perspective.ts";
import { milestoneOutsideInitiative } from "./rules/milestone-outside-initiative.ts";
import { missingReportLevel } from "./rules/missing-report-level.ts";
import { missingTranslation } from "./rules/missing-translation.ts";
import { needlessFeedback } from "./rules/needless-feedback.ts";
import { noApex } from "./rules/no-apex.ts";
import { noMeasure } from "./rules/no-measure.ts";
import { noOwner } from "./rules/no-owner.ts";
import { noPathToApex } from "./rules/no-path-to-apex.ts";
import { noTarget } from "./rules/no-target.ts";
import { noValueProposition } from "./rules/no-value-proposition.ts";
import { noWayToObserve } from "./rules/no-way-to-observe.ts";
import { oneSidedFinance } from "./rules/one-sided-finance.ts";
import { orphanObjective } from "./rules/orphan-objective.ts";
import { ownerOutsideTree } from "./rules/owner-outside-tree.ts";
import { phaseOutsideCalendar } from "./rules/phase-outside-calendar.ts";
import { phasesOverlap } from "./rules/phases-overlap.ts";
import { progressBackwards } from "./rules/progress-backwards.ts";
import { promotionDownward } from "./rules/promotion-downward.ts";
import { readinessOver100 } from "./rules/readiness-over-100.ts";
import { seasonNot100 } from "./rules/season-not-100.ts";
import { selfLink } from "./rules/self-link.ts";
import { skippingLink } from "./rules/skipping-link.ts";
import { spentOverBudget } from "./rules/spent-over-budget.ts";
import { targetEqualsBaseline } from "./rules/target-equals-baseline.ts";
import { targetNotAboveZero } from "./rules/target-not-above-zero.ts";
import { targetOutsideCalendar } from "./rules/target-outside-calendar.ts";
import { targetWithoutInitiative } from "./rules/target-without-initiative.ts";
import { targetsOutOfOrder } from "./rules/targets-out-of-order.ts";
import { themeInOnePerspective } from "./rules/theme-in-one-perspective.ts";
import { tierWithoutRule } from "./rules/tier-without-rule.ts";
import { tiersWithoutOtherwise } from "./rules/tiers-without-otherwise.ts";
import { tooManyMeasures } from "./rules/too-many-measures.ts";
import { tooManyObjectives } from "./rules/too-many-objectives.ts";
import { tooManyThemes } from "./rules/too-many-themes.ts";
import { undrivenObjective } from "./rules/undriven-objective.ts";
import { unknownOption } from "./rules/unknown-option.ts";
import { unknownScoring } from "./rules/unknown-scoring.ts";
import { unreachableRule } from "./rules/unreachable-rule.ts";
import { untestableWording } from "./rules/untestable-wording.ts";
import { untoldReasons } from "./rules/untold-reasons.ts";
import { unusedMeasure } from "./rules/unused-measure.ts";
import { unusedOwner } from "./rules/unused-owner.ts";
import { unusedSource } from "./rules/unused-source.ts";
import { unusedTerm } from "./rules/unused-term.ts";
import { valueOutsideScale } from "./rules/value-outside-scale.ts";
import { weightsNot100 } from "./rules/weights-not-100.ts";

/** The laws of the method and of the language, in the order of the published table. */
export const RULES: readonly Rule[] = [
  // Links
  selfLink,
  duplicateLink,
  linkCycle,
  needlessFeedback,
  downwardLink,
  skippingLink,
  lagBeyondCalendar,
  untoldReasons,
  // Objectives, perspectives, themes
  noApex,
  emptyPerspective,
  emptyTheme,
  emptySlot,
  orphanObjective,
  noPathToApex,
  undrivenObjective,
  customerWithoutProcess,
  idleAsset,
  oneSidedFinance,
  noValueProposition,
  themeInOnePerspective,
  tooManyObjectives,
  tooManyThemes,
  duplicateLabel,
  untestableWording,
  codeGap,
  readinessOver100,
  // Measures
  noMeasure,
  noTarget,
  unusedMeasure,
  duplicateMeasure,
  noWayToObserve,
  tooManyMeasures,
  measuresAPerspective,
  leadLagBalance,
  everyFinerThanCalendar,
  // Numbers
  baselineBeyondTarget,
  targetEqualsBaseline,
  targetsOutOfOrder,
  targetOutsideCalendar,
  compoundThroughZero,
  targetNotAboveZero,
  valueOutsideScale,
  actualTwice,
  allocationMismatch,
  seasonNot100,
  weightsNot100,
  badBands,
  unknownScoring,
  // Initiatives
  initiativeWithoutObjective,
  targetWithoutInitiative,
  initiativeWithoutPlan,
  initiativeOutsideCalendar,
  milestoneOutsideInitiative,
  spentOverBudget,
  progressBackwards,
  // Owners and alignment
  noOwner,
  missingReportLevel,
  ownerOutsideTree,
  unusedOwner,
  contributionOver100,
  // Tiers and sources
  unreachableRule,
  tiersWithoutOtherwise,
  tierWithoutRule,
  promotionDownward,
  unknownOption,
  unusedSource,
  // Phases, scenarios, views, texts, ids
  phaseOutsideCalendar,
  phasesOverlap,
  emptyScenario,
  emptyView,
  missingTranslation,
  unusedTerm,
  lookAlikeIds,
  idsDifferInForm,
];
