import type { Graph } from "../model/graph.ts";
import type { Accept, StrategyMap } from "../model/model.ts";
import type { Fix, Related, Severity } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";

/** One law of the method: what it demands, why, who says so, and how a map is held to it. */
export interface Rule {
  /** Stable, hyphenated; the file's name. */
  readonly code: string;
  readonly severity: Severity;
  /** In a template, a map to be filled in, the law does not apply. */
  readonly offInTemplates?: true;
  /** Checked only where the map's profile is one of these; absent: always. */
  readonly profiles?: readonly string[];
  readonly explanation: Explanation;
  check(subject: Subject, report: Report): void;
}

/** The long help of a code, as `smap explain` prints it. */
export interface Explanation {
  readonly title: string;
  /** Two or three sentences. */
  readonly why: string;
  /** Source text that shows the finding; statements of a map's block. */
  readonly example: string;
  readonly remedy: string;
  /** Who asks for it: a book, a guideline, or the language itself. */
  readonly source: string;
}

/** What a rule looks at. */
export interface Subject {
  readonly map: StrategyMap;
  readonly graph: Graph;
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
