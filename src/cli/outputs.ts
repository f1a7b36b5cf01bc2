import {
  type Diagnostic,
  drawPage,
  drawPdf,
  drawPng,
  drawPptx,
  drawSvg,
  emitSql,
  emitTypescript,
  error,
  isTable,
  layoutMap,
  pictureForm,
  reportMarkdown,
  type Scene,
  type Scorecard,
  type StrategyMap,
  scorecardJson,
  standingOf,
  type TableView,
  type View,
  viewHtml,
  viewMarkdown,
} from "../index.ts";
import { drawNetwork } from "./draw-network.ts";
import { fontsFor, readFonts } from "./fonts.ts";
import type { OutputFormat } from "./output-formats.ts";
import { onPaper, type PictureLook } from "./picture-look.ts";

/** What one output is made from. */
export interface OutputJob {
  readonly map: StrategyMap;
  readonly view?: View | undefined;
  readonly language?: string | undefined;
  readonly look: PictureLook;
  /** Width by height of pictures; absent: as it suits the map, and 16 : 9 on slides. */
  readonly fit?: number | undefined;
  /** Pixels of a PNG for one of the drawing; 2 where absent. */
  readonly scale?: number | undefined;
  /** Font files to draw with before those of this machine. */
  readonly fonts: readonly string[];
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
  pdf: { ending: ".pdf", picture: true, make: pdf },
  html: { ending: ".html", picture: true, make: page },
  pptx: { ending: ".pptx", picture: true, make: slides },
};

/** A picture shows how things stand where its view asks for the status; a map without view shows the strategy alone. */
async function sceneOf(job: OutputJob): Promise<Scene | undefined> {
  const { map, view, language, fit, scorecard, report } = job;
  const shown = language ?? view?.language;
  const asked = view?.show.includes("status") === true;
  const scored = asked ? await scorecard() : undefined;
  if (asked && scored === undefined) return undefined;
  const standing = scored === undefined ? undefined : standingOf(map, scored, shown);
  const choices = { view, language: shown, standing, fit, footer: { source: map.file } };
  return pictureForm(view) === "network" ? drawNetwork(map, choices, report) : layoutMap(map, choices);
}

async function svg(job: OutputJob): Promise<string | undefined> {
  const scene = await sceneOf(job);
  return scene === undefined ? undefined : drawSvg(scene, job.look);
}

/** Nothing is drawn without the fonts for it: text would be left out without a word. */
async function png(job: OutputJob): Promise<Uint8Array | undefined> {
  const drawing = await svg({ ...job, look: onPaper(job.look) });
  if (drawing === undefined) return undefined;
  const { files, lacking } = fontsFor(drawing, job.fonts);
  if (lacking === undefined) return drawPng(drawing, { scale: job.scale ?? 2, fontFiles: files });
  job.report([error("no-font", lacking.message, job.map.idAt, { hint: lacking.hint })]);
  return undefined;
}

async function pdf(job: OutputJob): Promise<Uint8Array | undefined> {
  const scene = await sceneOf(job);
  if (scene === undefined) return undefined;
  const { files } = fontsFor(JSON.stringify(scene), job.fonts);
  const { bytes, missing, unreadable } = await drawPdf([scene], {
    ...onPaper(job.look),
    fonts: readFonts(files),
  });
  const [broken] = unreadable.filter((file) => job.fonts.includes(file));
  if (broken !== undefined) {
    job.report([error("no-font", `\`${broken}\` is not a font that can be read`, job.map.idAt, {})]);
  } else if (missing.length > 0) {
    const message = `a PDF cannot be drawn: no font at hand has \`${missing.slice(0, 8).join("")}\``;
    const hint = "name a font file that has these letters with `--font`, or use the SVG, which needs none";
    job.report([error("no-font", message, job.map.idAt, { hint })]);
  } else return bytes;
  return undefined;
}

/** A slide for the map and one for each of its views that is a picture; for the view alone where one is asked for. */
async function slides(job: OutputJob): Promise<Uint8Array | undefined> {
  const shown = job.view === undefined ? [undefined, ...pictureViews(job.map)] : [job.view];
  const scenes: Scene[] = [];
  for (const view of shown) {
    const scene = await sceneOf({ ...job, view, fit: job.fit ?? WIDE_SLIDE });
    if (scene !== undefined) scenes.push(scene);
  }
  return scenes.length === 0 ? undefined : drawPptx(scenes, onPaper(job.look));
}

function pictureViews({ views }: StrategyMap): readonly View[] {
  return views.filter(({ form }) => form === "map" || form === "network");
}

const WIDE_SLIDE = 16 / 9;

/** A page holds the map and its views, as slides do. It tells of the measures, so it asks for the scorecard whatever its picture shows. */
async function page(job: OutputJob): Promise<string | undefined> {
  const { view } = job;
  if (isTable(view)) return table(job, view, viewHtml);
  const scene = await sceneOf(job);
  if (scene === undefined) return undefined;
  const scored = job.map.measures.length === 0 ? undefined : await job.scorecard();
  const further: Scene[] = [];
  for (const view of job.view === undefined ? pictureViews(job.map) : []) {
    const each = await sceneOf({ ...job, view });
    if (each !== undefined) further.push(each);
  }
  return drawPage(job.map, scene, { scorecard: scored, theme: job.look.theme, further });
}

async function scorecardFile({ scorecard }: OutputJob): Promise<string | undefined> {
  const scored = await scorecard();
  return scored === undefined ? undefined : scorecardJson(scored);
}

/** A view that is a table; a matrix is evaluated only where it shows the status. */
async function table(
  { map, language, scorecard }: OutputJob,
  view: TableView,
  write: typeof viewMarkdown,
): Promise<string | undefined> {
  const asked = view.form === "scorecard" || view.show.includes("status");
  const scored = asked ? await scorecard() : undefined;
  return asked && scored === undefined ? undefined : write(map, view, { language, scorecard: scored });
}

async function markdownReport(job: OutputJob): Promise<string | undefined> {
  const { map, view, language, scorecard } = job;
  if (isTable(view)) return table(job, view, viewMarkdown);
  const scored = await scorecard();
  if (scored === undefined) return undefined;
  return reportMarkdown(map, scored, language === undefined ? {} : { language });
}
