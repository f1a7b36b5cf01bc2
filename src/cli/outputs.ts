import {
  type Diagnostic,
  drawPng,
  drawSvg,
  emitSql,
  emitTypescript,
  error,
  layoutMap,
  layoutNetwork,
  pictureForm,
  reportMarkdown,
  type Scorecard,
  type StrategyMap,
  scorecardJson,
  standingOf,
  type View,
} from "../index.ts";
import { fontsFor } from "./fonts.ts";
import type { OutputFormat } from "./output-formats.ts";

/** What one output is made from. */
export interface OutputJob {
  readonly map: StrategyMap;
  readonly view?: View | undefined;
  readonly language?: string | undefined;
  /** Absent: light, and dark where the reader's system asks for it; a PNG is then light. */
  readonly theme?: "light" | "dark" | undefined;
  /** Evaluated when first asked for, and once; undefined where it cannot be, which is then reported. */
  readonly scorecard: () => Promise<Scorecard | undefined>;
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

/** One format of `smap build`. */
export interface Output {
  /** What follows the stem in the file's name. */
  readonly ending: string;
  /** True where it is a picture, of which there is one a view. */
  readonly picture: boolean;
  /** Undefined where it cannot be made, which is then reported. */
  readonly make: (job: OutputJob) => Promise<string | Uint8Array | undefined>;
}

export const OUTPUTS: Readonly<Record<OutputFormat, Output>> = {
  svg: { ending: ".svg", picture: true, make: svg },
  png: { ending: ".png", picture: true, make: png },
  json: { ending: ".scorecard.json", picture: false, make: scorecardFile },
  ts: { ending: ".measures.ts", picture: false, make: async ({ map }) => emitTypescript(map) },
  sql: { ending: ".measures.sql", picture: false, make: async ({ map }) => emitSql(map, "duckdb") },
  md: { ending: ".report.md", picture: false, make: markdownReport },
};

/** A picture shows how things stand where its view asks for the status; a map without view shows the strategy alone. */
async function svg({ map, view, language, theme, scorecard }: OutputJob): Promise<string | undefined> {
  const shown = language ?? view?.language;
  const asked = view?.show.includes("status") === true;
  const scored = asked ? await scorecard() : undefined;
  if (asked && scored === undefined) return undefined;
  const standing = scored === undefined ? undefined : standingOf(map, scored, shown);
  const choices = { view, language: shown, standing, footer: { source: map.file } };
  const isNetwork = pictureForm(view) === "network";
  const scene = isNetwork ? await layoutNetwork(map, choices) : layoutMap(map, choices);
  return drawSvg(scene, { colours: theme ?? "both" });
}

/** Nothing is drawn without the fonts for it: text would be left out without a word. */
async function png(job: OutputJob): Promise<Uint8Array | undefined> {
  const drawing = await svg({ ...job, theme: job.theme ?? "light" });
  if (drawing === undefined) return undefined;
  const { files, lacking } = fontsFor(drawing);
  if (lacking === undefined) return drawPng(drawing, { scale: 2, fontFiles: files });
  job.report([error("no-font", lacking.message, job.map.idAt, { hint: lacking.hint })]);
  return undefined;
}

async function scorecardFile({ scorecard }: OutputJob): Promise<string | undefined> {
  const scored = await scorecard();
  return scored === undefined ? undefined : scorecardJson(scored);
}

async function markdownReport({ map, language, scorecard }: OutputJob): Promise<string | undefined> {
  const scored = await scorecard();
  if (scored === undefined) return undefined;
  return reportMarkdown(map, scored, language === undefined ? {} : { language });
}
