import type { SceneTable } from "./table-scene.ts";
import type { ColourRole } from "./theme.ts";

/**
 * A picture as plain data, in model order: everything measured, broken into lines and placed, nothing coloured but
 * by role. Lengths are in pixels of 1/96 inch, y grows downwards. Whatever draws it (SVG, PDF, slides, a page)
 * decides no place and breaks no line.
 */
export interface Scene {
  readonly kind: "scene";
  readonly form: "map" | "network" | "cascade" | "table";
  readonly id: string;
  readonly language?: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in a sentence or two, for those who cannot see it. */
  readonly description: string;
  readonly title: TextBlock;
  /** The maps of a cascade, top first; absent elsewhere. */
  readonly frames?: readonly SceneFrame[];
  readonly bands: readonly SceneBand[];
  readonly columns: readonly SceneColumn[];
  readonly boxes: readonly SceneBox[];
  readonly links: readonly SceneLink[];
  /** In place of bands, boxes and links where the picture is a table. */
  readonly table?: SceneTable;
  readonly legend: readonly LegendEntry[];
  readonly footer: TextBlock;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of one style; `x` is the anchor's, `y` the baseline's. */
export interface TextBlock {
  readonly kind: "text";
  readonly role: ColourRole;
  readonly size: number;
  readonly weight: "regular" | "bold";
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** As measured from the shipped table. */
  readonly width: number;
}

/** A map of a cascade, with its objectives in it. */
export interface SceneFrame {
  readonly kind: "frame";
  /** Its own in the picture, for maps of several files may share an id. */
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly area: Rectangle;
  /** The strip at the left that holds the title. */
  readonly bar: Rectangle;
  readonly title: TextBlock;
  /** Who answers for all of the map. */
  readonly owner?: TextBlock;
}

/** A perspective. */
export interface SceneBand {
  readonly kind: "band";
  readonly id: string;
  /** The label in one line, here as in what follows. */
  readonly name: string;
  readonly note?: string;
  readonly hue: Hue;
  readonly area: Rectangle;
  /** The strip at the left that holds the title. */
  readonly bar: Rectangle;
  readonly title: TextBlock;
}

/** Bands take these in turn. */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5;

/** The frame of a group, of a theme's cell, or of a group that themes cross. */
export interface SceneColumn {
  readonly kind: "group" | "theme" | "row";
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly perspective: string;
  readonly hue: Hue;
  readonly area: Rectangle;
  readonly title: TextBlock;
}

/** An objective or an intangible asset. */
export interface SceneBox {
  readonly kind: "objective" | "asset";
  readonly id: string;
  readonly name: string;
  /** In a cascade: the frame that it stands in. */
  readonly frame?: string;
  /** Which objective it is, where it belongs to another map than the picture's. */
  readonly of?: { readonly file: string; readonly map: string; readonly objective: string };
  readonly perspective: string;
  readonly hue: Hue;
  readonly area: Rectangle;
  readonly label: TextBlock;
  /** The line between the label and what follows. */
  readonly rule?: { readonly from: Point; readonly to: Point };
  readonly measures: readonly SceneMeasure[];
  readonly status?: StatusMark;
  readonly owner?: TextBlock;
  /** Themes that it belongs to and does not stand in. */
  readonly elsewhere?: TextBlock;
  /** The note behind the objective, as written. */
  readonly note?: string;
  /** What the terms in its texts mean: `NPS: Net promoter score`. */
  readonly terms?: readonly string[];
}

export interface SceneMeasure {
  readonly kind: "measure";
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly label: TextBlock;
  /** Target, or actual and target. */
  readonly value?: TextBlock;
  /** In place of the bullet. */
  readonly status?: StatusMark;
}

/** Told by shape as well as by colour: green a disc, amber a triangle, red a diamond, grey a ring. */
export interface StatusMark {
  readonly status: Status;
  readonly centre: Point;
  readonly radius: number;
}

export type Status = "red" | "amber" | "green" | "grey";

/** A cause-effect link, or in a cascade what carries on or adds to something of another map. */
export interface SceneLink {
  readonly kind: "link";
  readonly from: string;
  readonly to: string;
  readonly style: LinkStyle;
  /** From the cause to the effect, where the arrowhead is; corners are rounded by `radius`. */
  readonly points: readonly Point[];
  readonly radius: number;
  /** Where the minus sign of a negative link stands, on its line. */
  readonly sign?: Point;
  /** Lag and strength, where the view asks; the share of an alignment. */
  readonly label?: TextBlock;
  /** For a tooltip: what causes what, why, after how long. */
  readonly description: string;
}

/** Links are told apart by width, dashes and a sign, not by colour alone. */
export interface LinkStyle {
  readonly effect: "positive" | "negative";
  readonly strength: "weak" | "moderate" | "strong";
  readonly feedback: boolean;
  /** Between maps: a double line for what is carried on, a bold one for what is added to. */
  readonly alignment?: "cascades" | "contributes";
  /** Thin and pale: a cause-effect link where the alignment is what matters. */
  readonly quiet?: true;
}

export type LegendSample =
  | { readonly kind: "link"; readonly style: LinkStyle }
  | { readonly kind: "status"; readonly status: Status }
  | { readonly kind: "asset" }
  /** The colour of a perspective, where there are no bands. */
  | { readonly kind: "perspective"; readonly hue: Hue };

export interface LegendEntry {
  readonly kind: "legend";
  readonly sample: LegendSample;
  /** Where the sample is drawn. */
  readonly area: Rectangle;
  readonly label: TextBlock;
}
