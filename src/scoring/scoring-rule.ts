/** What a scoring function says beside its points, or why it has none. */
export type ScoringRule =
  | { readonly code: "no_target" | "no_baseline" }
  /** The named scoring function has no meaning for these numbers. */
  | { readonly code: "unscorable"; readonly scoring: string; readonly problem: ScoringProblem }
  /** Baseline and target leave no way between them: only "reached" or "not reached" can be told. */
  | { readonly code: "reached_or_not" };

export type ScoringProblem =
  | "unknown_function"
  | "too_few_arguments"
  | "target_not_positive"
  | "wrong_direction"
  | "empty_range"
  | "disordered"
  | "no_band"
  | "no_answer_range"
  | "not_started"
  | "out_of_range";
