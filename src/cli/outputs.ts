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
  reportMarkdown,
  type Scene,
  type Scorecard,
  type StrategyMap,
  scorecardJson,
  type View,
  viewMarkdown,
} from "../index.ts";
import { fontsFor, readFonts } from "./fonts.ts";
import type { OutputFormat } from "./output-formats.ts";
import { onPaper, type PictureLook } from "./picture-look.ts";
import { pagesOf, sceneOf, shownStanding } from "./scenes.ts";

/** What one output is made from. */
export interface OutputJob {
  readonly map: StrategyMap;
  /** Every map that was compiled or imported with it. */
  readonly known: readonly StrategyMap[];
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
  /** The same of another map. */
  readonly scorecardOf: (map: StrategyMap) => Promise<Scorecard | undefined>;
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

async function svg(job: OutputJob): Promise<string | undefined> {
  const scene = await sceneOf(job);
  return scene === undefined ? undefined : drawSvg(scene, job.look);
}

/** A renderer holds each of them in four bytes, several times over. */
const MOST_PIXELS = 200_000_000;

/** Nothing is drawn without the fonts for it: text would be left out without a word. */
async function png(job: OutputJob): Promise<Uint8Array | undefined> {
  const scene = await sceneOf(job);
  if (scene === undefined) return undefined;
  const scale = job.scale ?? 2;
  const pixels = scene.width * scene.height * scale ** 2;
  if (pixels > MOST_PIXELS) {
    const message = `a PNG of ${Math.ceil(pixels / 1e6)} million pixels cannot be drawn: ${MOST_PIXELS / 1e6} million are the most`;
    const hint = "draw a part of it, take a smaller `--scale`, or write it as SVG, PDF or slides";
    job.report([error("layout-too-large", message, job.map.idAt, { hint })]);
    return undefined;
  }
  const drawing = await drawSvg(scene, onPaper(job.look));
  const { files, lacking } = fontsFor(drawing, job.fonts);
  if (lacking === undefined) return drawPng(drawing, { scale, fontFiles: files });
  job.report([error("no-font", lacking.message, job.map.idAt, { hint: lacking.hint })]);
  return undefined;
}

async function pdf(job: OutputJob): Promise<Uint8Array | undefined> {
  const scenes = await pagesOf(job, job.fit ?? PAPER);
  if (scenes.length === 0) return undefined;
  const { files } = fontsFor(JSON.stringify(scenes), job.fonts);
  const { bytes, missing, unreadable } = await drawPdf(scenes, {
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

/** A slide for the map and one for each of its views, more for long tables; for the view alone where one is asked for. */
async function slides(job: OutputJob): Promise<Uint8Array | undefined> {
  const shown = job.view === undefined ? [undefined, ...job.map.views] : [job.view];
  const fit = job.fit ?? WIDE_SLIDE;
  const scenes: Scene[] = [];
  for (const view of shown) scenes.push(...(await pagesOf({ ...job, view, fit }, fit)));
  return scenes.length === 0 ? undefined : drawPptx(scenes, onPaper(job.look));
}

const WIDE_SLIDE = 16 / 9;
/** Paper of ISO 216, such as A4, lying. */
const PAPER = Math.SQRT2;

/** A page holds the map and its views, as slides do. It tells of the measures, so it asks for the scorecard whatever its picture shows. */
async function page(job: OutputJob): Promise<string | undefined> {
  const scene = await sceneOf(job);
  if (scene === undefined) return undefined;
  const scored = job.map.measures.length === 0 ? undefined : await job.scorecard();
  const further: Scene[] = [];
  for (const view of job.view === undefined ? job.map.views : []) {
    const each = await sceneOf({ ...job, view });
    if (each !== undefined) further.push(each);
  }
  return drawPage(job.map, scene, {
    scorecard: scored,
    theme: job.look.theme,
    further,
    others: job.known,
  });
}

async function scorecardFile({ scorecard }: OutputJob): Promise<string | undefined> {
  const scored = await scorecard();
  return scored === undefined ? undefined : scorecardJson(scored);
}

async function markdownReport(job: OutputJob): Promise<string | undefined> {
  const { map, view, language, scorecard } = job;
  if (isTable(view)) {
    const shown = await shownStanding(job);
    return shown === undefined ? undefined : viewMarkdown(map, view, { language, ...shown });
  }
  const scored = await scorecard();
  if (scored === undefined) return undefined;
  return reportMarkdown(map, scored, language === undefined ? {} : { language });
}
