import {
  drawPng,
  drawSvg,
  emitSql,
  emitTypescript,
  layoutMap,
  reportMarkdown,
  type Scorecard,
  type StrategyMap,
  scorecardJson,
  standingOf,
  type View,
} from "../index.ts";
import { findFonts } from "./fonts.ts";
import type { OutputFormat } from "./output-formats.ts";

/** What one output is made from. */
export interface OutputJob {
  readonly map: StrategyMap;
  readonly view?: View | undefined;
  readonly language?: string | undefined;
  /** Absent: light, and dark where the reader's system asks for it; a PNG is then light. */
  readonly theme?: "light" | "dark" | undefined;
  /** Evaluated when first asked for, and once. */
  readonly scorecard: () => Promise<Scorecard>;
}

/** One format of `smap build`. */
export interface Output {
  /** What follows the stem in the file's name. */
  readonly ending: string;
  /** True where it is a picture, of which there is one a view. */
  readonly picture: boolean;
  readonly make: (job: OutputJob) => Promise<string | Uint8Array>;
}

export const OUTPUTS: Readonly<Record<OutputFormat, Output>> = {
  svg: { ending: ".svg", picture: true, make: svg },
  png: {
    ending: ".png",
    picture: true,
    make: async (job) =>
      drawPng(await svg({ ...job, theme: job.theme ?? "light" }), { scale: 2, fontFiles: findFonts() }),
  },
  json: {
    ending: ".scorecard.json",
    picture: false,
    make: async ({ scorecard }) => scorecardJson(await scorecard()),
  },
  ts: { ending: ".measures.ts", picture: false, make: async ({ map }) => emitTypescript(map) },
  sql: { ending: ".measures.sql", picture: false, make: async ({ map }) => emitSql(map, "duckdb") },
  md: {
    ending: ".report.md",
    picture: false,
    make: async ({ map, language, scorecard }) =>
      reportMarkdown(map, await scorecard(), { level: "strategic", language: language ?? "en" }),
  },
};

/** A picture shows how things stand where its view asks for the status; a map without view shows the strategy alone. */
async function svg({ map, view, language, theme, scorecard }: OutputJob): Promise<string> {
  const shown = language ?? view?.language;
  const standing =
    view?.show.includes("status") === true ? standingOf(map, await scorecard(), shown) : undefined;
  const scene = layoutMap(map, { view, language: shown, standing, footer: { source: map.file } });
  return drawSvg(scene, { colours: theme ?? "both" });
}
