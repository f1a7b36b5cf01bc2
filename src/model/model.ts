import type { Place } from "../source/source.ts";
import type { DataSource, Scale, Tiers } from "./data-source.ts";
import type { Accept, Element, Text } from "./element.ts";
import type { Duration, Strength, Weight } from "./figures.ts";
import type { Measure } from "./measure.ts";
import type { Calendar, Initiative, Owner, Phase, Scenario } from "./plan.ts";

export type * from "./data-source.ts";
export * from "./element.ts";
export type * from "./figures.ts";
export type * from "./measure.ts";
export type * from "./plan.ts";

/**
 * A strategy map with every name resolved: plain data, in source order, flat, elements refer to each other by id.
 * Within one kind ids are unique (objectives and assets are one kind; measures, sources and tiers are one kind,
 * for formulas name all three); `group` ids are unique within their perspective.
 */
export interface StrategyMap extends Element {
  readonly kind: "map";
  readonly file: string;
  /** Id of the framework it follows. */
  readonly framework?: string;
  /** That framework, and those that it follows itself, the most basic first. */
  readonly frames: readonly Element[];
  readonly calendar?: Calendar;
  /** The set of checks that applies; from the map or its framework. */
  readonly profile?: string;
  /** A pattern to fill in: no targets are expected. */
  readonly template: boolean;
  /** Currency code that amounts without one are in. */
  readonly currency?: string;
  readonly mission?: Text;
  readonly vision?: Text;
  readonly values?: Text;
  /** Top first; the first one holds the apex. */
  readonly perspectives: readonly Perspective[];
  readonly groups: readonly Group[];
  readonly themes: readonly Theme[];
  /** Objectives and intangible assets. */
  readonly objectives: readonly Objective[];
  readonly measures: readonly Measure[];
  readonly links: readonly Link[];
  readonly initiatives: readonly Initiative[];
  readonly owners: readonly Owner[];
  readonly sources: readonly DataSource[];
  readonly tiers: readonly Tiers[];
  readonly scales: readonly Scale[];
  readonly phases: readonly Phase[];
  readonly scenarios: readonly Scenario[];
  readonly terms: readonly Term[];
  readonly views: readonly View[];
  /** `cascades: corporate.F1` on the map itself. */
  readonly alignment: readonly Alignment[];
}

/** A horizontal band. */
export interface Perspective extends Element {
  readonly kind: "perspective";
  readonly weight: readonly Weight[];
  /** Perspectives of other frames that it stands for: `kaplan_norton.financial`. */
  readonly corresponds: readonly string[];
}

/** A column inside one perspective. */
export interface Group extends Element {
  readonly kind: "group";
  readonly perspective: string;
  /** A slot of the framework, expected to be filled. */
  readonly slot: boolean;
}

/** A column that spans perspectives. */
export interface Theme extends Element {
  readonly kind: "theme";
  /** A slot of the framework, expected to be filled. */
  readonly slot: boolean;
  readonly weight: readonly Weight[];
}

/** A box of the map. */
export interface Objective extends Element {
  readonly kind: "objective" | "asset";
  readonly perspective: string;
  readonly group?: string;
  /** In the order of the map's themes. More than one: drawn once, spanning them where they are neighbours. */
  readonly themes: readonly string[];
  /** Own measures and shared ones, in source order. */
  readonly measures: readonly string[];
  readonly owner?: string;
  readonly weight: readonly Weight[];
  /** How the scores of its measures make its own. */
  readonly rollUp: RollUp;
  /** Available and required, in all or by column (theme or group id). */
  readonly readiness: readonly Readiness[];
  readonly alignment: readonly Alignment[];
}

export type RollUp = "weighted" | "worst" | "best" | "most_frequent";

export interface Readiness {
  readonly column?: string;
  readonly available: number;
  readonly required: number;
}

/** `cascades: corporate.F1`, `contributes: corporate.F1 28%`. */
export interface Alignment {
  readonly kind: "cascades" | "contributes";
  readonly path: readonly string[];
  /** What the path stands for: one place; several where it names a file of several maps; none where it is lost. */
  readonly leadsTo: readonly AlignedTo[];
  readonly share?: number;
  readonly at: Place;
}

/** A map, or one of its objectives or assets. */
export interface AlignedTo {
  readonly file: string;
  readonly map: string;
  readonly objective?: string;
}

/** A cause-effect hypothesis: more of `from` leads to more (or less) of `to`. */
export interface Link {
  readonly kind: "link";
  readonly from: string;
  readonly to: string;
  readonly at: Place;
  readonly note?: string;
  readonly effect: "positive" | "negative";
  readonly strength?: Strength;
  readonly lag?: Duration;
  readonly because?: Text;
  readonly evidence?: Text;
  /** A loop that is meant. */
  readonly feedback: boolean;
  readonly accepts: readonly Accept[];
}

export interface Term extends Element {
  readonly kind: "term";
  readonly means?: Text;
}

/** A picture or table of a part of the map. */
export interface View extends Element {
  readonly kind: "view";
  readonly form: "map" | "network" | "cascade" | "scorecard" | "matrix";
  /** Perspectives; empty: all. */
  readonly only: readonly string[];
  readonly themes: readonly string[];
  readonly owners: readonly string[];
  readonly focus?: { readonly direction: "to" | "from"; readonly of: string };
  readonly show: readonly Shown[];
  readonly language?: string;
}

export const SHOWN = ["measures", "targets", "status", "owner", "lag", "strength", "objectives"] as const;
export type Shown = (typeof SHOWN)[number];
