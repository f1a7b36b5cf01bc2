import type { View } from "../model/model.ts";
import type { Status } from "./scene.ts";

export interface LayoutOptions {
  /** Tag of the language that labels are shown in; absent: the view's, else as written. */
  readonly language?: string | undefined;
  readonly view?: View | undefined;
  /** How things stand; absent: the picture shows the strategy alone. */
  readonly standing?: Standing | undefined;
  /** Width by height that the picture should have, such as 16 / 9; absent: {@link USUAL_ASPECT}. */
  readonly fit?: number | undefined;
  /** Which of several pages it is, told behind the title. */
  readonly page?: { readonly number: number; readonly of: number } | undefined;
  /** What the foot of the picture says beside the period of the standing. */
  readonly footer?: { readonly source?: string | undefined; readonly text?: string | undefined } | undefined;
}

export const USUAL_ASPECT = 1.45;

/** Most objectives that are drawn in one picture. */
export const MOST_OBJECTIVES = 2000;

/** What a scorecard says, ready to be shown. */
export interface Standing {
  /** The reporting period, as people read it. */
  readonly period: string;
  readonly objectives: ReadonlyMap<string, Status>;
  /** By measure id; `text` is "actual → target" or what there is of it. */
  readonly measures: ReadonlyMap<string, { readonly status: Status; readonly text: string }>;
}
