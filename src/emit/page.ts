import type { Scene } from "../layout/scene.ts";
import type { StrategyMap } from "../model/model.ts";
import type { Scorecard } from "../score/scorecard.ts";
import { aboutMap } from "./page/about.ts";
import { idPrefix, pageContext } from "./page/context.ts";
import { embeddedJson, pageData, pictureId } from "./page/data.ts";
import { detailsOf } from "./page/details.ts";
import { PAGE_SCRIPT } from "./page/script.ts";
import { pageStyle } from "./page/style.ts";
import { tableHtml } from "./page/table.ts";
import { escapeHtml } from "./report/html.ts";
import { drawSvg } from "./svg.ts";
import { DEFAULT_THEME, type PictureTheme } from "./theme/picture-theme.ts";

export interface PageOptions {
  /** Absent: the plan alone is told. */
  readonly scorecard?: Scorecard | undefined;
  readonly theme?: PictureTheme;
  /** Pictures of the map's views, to choose from beside the first. */
  readonly further?: readonly Scene[];
  /** Maps that the pictures show beside this one. */
  readonly others?: readonly StrategyMap[];
}

/**
 * A page that stands alone: pictures to move about in, find in and look behind. Hovering an objective lights up its
 * causes and effects, opening it shows its measures, with charts where there is a scorecard. It asks nothing of the
 * network, runs no script but its own (its content security policy names that one by its hash), reads well without any
 * script, and prints the pictures and the details in light colours.
 */
export async function drawPage(
  map: StrategyMap,
  scene: Scene,
  { scorecard, theme = DEFAULT_THEME, further = [], others = [] }: PageOptions = {},
): Promise<string> {
  const context = pageContext(map, [scene, ...further], scorecard, others);
  const { words, scenes } = context;
  const pictures: string[] = [];
  for (const [index, each] of scenes.entries()) {
    const { table } = each;
    const shown = index === 0 ? " shown" : "";
    pictures.push(
      table === undefined
        ? `<div class="picture${shown}" id="${pictureId(index)}">\n${await pictureHtml(each, index, theme)}\n</div>`
        : `<div class="picture table${shown}" id="${pictureId(index)}" tabindex="0">\n${tableHtml(context, each, table, index)}\n</div>`,
    );
  }
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(PAGE_SCRIPT)}'`,
    "style-src 'unsafe-inline'",
    ...(theme.logo === undefined ? [] : ["img-src data:"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const button = (action: string, sign: string, name: string): string =>
    `<button class="control" type="button" data-action="${action}" title="${escapeHtml(name)}" aria-label="${escapeHtml(name)}">${sign}</button>`;
  return `<!doctype html>
<html lang="${escapeHtml(scene.language ?? "en")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(scene.name)}</title>
<style>
${pageStyle(theme)}</style>
</head>
<body>
<header>
<h1>${escapeHtml(scene.name)}</h1>
${scenes.length > 1 ? pictureChoice(scenes, words.view) : ""}
<label class="control"><span class="sr">${escapeHtml(words.find)}</span><input id="find" type="search" placeholder="${escapeHtml(words.find)}" autocomplete="off" spellcheck="false"></label>
<output id="found" class="control" for="find"></output>
${button("out", "−", words.zoomOut)}
${button("in", "+", words.zoomIn)}
${button("fit", "⤢", words.fit)}
${button("colours", "◐", words.colours)}
${button("about", "i", words.about)}
</header>
<main id="stage" aria-label="${escapeHtml(words.map)}">
<p class="sr control">${escapeHtml(words.keys)}</p>
${pictures.join("\n")}
</main>
<section id="details" aria-label="${escapeHtml(words.details)}">
${button("close", "✕", words.close)}
${detailsOf(context)}
${aboutMap(context)}
</section>
<script type="application/json" id="data">${embeddedJson(pageData(context))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** The page has the dark colours in a style of its own, which a button can choose too. */
async function pictureHtml(scene: Scene, index: number, theme: PictureTheme): Promise<string> {
  const drawing = await drawSvg(scene, { colours: "both", theme, idPrefix: idPrefix(index) });
  return drawing.replace(/<style>[^<]*<\/style>/, "").trimEnd();
}

function pictureChoice(scenes: readonly Scene[], name: string): string {
  const choices = scenes.map((scene, index) => `<option value="${index}">${escapeHtml(scene.name)}</option>`);
  return `<label class="control"><span class="sr">${escapeHtml(name)}</span><select id="view">${choices.join("")}</select></label>`;
}

/** A script's SHA-256 as a content security policy names it. */
async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
