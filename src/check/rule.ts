import type { Graph } from "../model/graph.ts";
import type { Accept, StrategyMap } from "../model/model.ts";
import type { Fix, Related, Severity } from "../source/diagnostic.ts";
import type { Place, Source } from "../source/source.ts";
import type { Document } from "../syntax/ast.ts";

/** One law of the method: what it demands, why, who says so, and how a map is held to it. */
export interface Rule {
  /** Stable, hyphenated; the file's name. */
  readonly code: string;
  readonly severity: Severity;
  /** In a template, a map to be filled in, the law does not apply. */
  readonly offInTemplates?: true;
  /** Speaks of what is absent: silent while an error may hide a link or an objective that was written. */
  readonly needsWholeMap?: true;
  /** Checked only where the map's profile is one of these; absent: always. */
  readonly profiles?: readonly string[];
  /** Where the law holds a number: how many are too many. */
  readonly limit?: Limit;
  readonly explanation: LawExplanation;
  check(subject: Subject, report: Report): void;
}

/** A number that a project may set otherwise. */
export interface Limit {
  readonly default: number;
  /** What is counted: "objectives in a map". */
  readonly meaning: string;
}

/** The long help of a code, as `smap explain` prints it. */
export interface Explanation {
  readonly title: string;
  /** Two or three sentences. */
  readonly why: string;
  /** Source text that shows the finding; of a law, statements of a map's block, or a whole file. */
  readonly example?: string;
  readonly remedy: string;
  /** The example put right. */
  readonly mended?: string;
  /** Who asks for it: a book, a guideline, or the language itself. */
  readonly source?: string;
}

/** A law shows itself, broken and kept, and says who asks for it. */
export interface LawExplanation extends Explanation {
  readonly example: string;
  readonly mended: string;
  readonly source: string;
}

/** What a rule looks at. */
export interface Subject {
  readonly map: StrategyMap;
  readonly graph: Graph;
  /** The rule's number, as the project sets it; infinite for a rule without one. */
  readonly limit: number;
  readonly around: Surroundings;
}

/** What lies around the map: the text, from which fixes are made, and what other rooms know. */
export interface Surroundings {
  /** The text has errors, which may hide links and objectives that were written. */
  readonly broken: boolean;
  readonly documents: readonly Document[];
  readonly sources: readonly Source[];
  readonly scoringFunctions: readonly ScoringSignature[];
}

/** A scoring function as a map may call it; the names of arguments that may be left out end with `?`. */
export interface ScoringSignature {
  readonly name: string;
  readonly arguments: readonly string[];
}

/** Tells a finding about an element; the element may have accepted it. */
export type Report = (about: About, message: string, extras?: Extras) => void;

export interface About {
  readonly accepts: readonly Accept[];
  /** Place of its name; links have only `at`. */
  readonly idAt?: Place;
  readonly at: Place;
}

export interface Extras {
  readonly hint?: string | undefined;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** A closer place than the element's name. */
  readonly at?: Place;
}
