import type { Change } from "../diff/change.ts";
import { capital } from "../diff/nouns.ts";
import type { MapDiff, StrategyDiff } from "../diff/strategies.ts";
import { layoutMap } from "../layout/layout-map.ts";
import { spokenLanguage } from "../source/spoken.ts";
import { markOf } from "./change-marks.ts";
import { countsText, GRAVEST_FIRST } from "./change-text.ts";
import { CHANGE_WORDS, type ChangeWords } from "./change-words.ts";
import { drawOverlay, type OverlayOptions } from "./overlay.ts";
import { escapeXml } from "./overlay-marks.ts";
import { pageFonts } from "./svg/paint.ts";
import { drawSvg } from "./svg.ts";
import { DEFAULT_THEME } from "./theme/picture-theme.ts";

/**
 * A page that stands alone: for each changed map the old picture and the new one with its signs side by side, then the
 * sentences. No script, nothing fetched; wide windows show the pictures beside each other, narrow ones and paper below.
 */
export async function changesHtml(diff: StrategyDiff, options: OverlayOptions = {}): Promise<string> {
  const language = spokenLanguage(options.language);
  const words = CHANGE_WORDS[language];
  const told = diff.maps.filter(({ changes }) => changes.length > 0);
  const sections = await Promise.all(told.map((map) => section(map, options, words)));
  const body = sections.length === 0 ? `<p>${capital(words.nothing)}${words.stop}</p>` : sections.join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${words.pageTitle}</title>
<style>${pageStyle(options)}</style>
</head>
<body>
<h1>${words.pageTitle}${words.colon}${escapeXml(countsText(diff.counts, words))}</h1>
${body}
</body>
</html>
`;
}

function pageStyle({ colours = "both", theme = DEFAULT_THEME }: OverlayOptions): string {
  const scheme = colours === "both" ? "light dark" : colours;
  return `:root { color-scheme: ${scheme}; font-family: ${pageFonts(theme)}; }${STYLE}`;
}

const STYLE = `
body { margin: 1.5rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(36rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
figure img, figure svg { width: 100%; height: auto; }
figcaption { font-weight: bold; margin-bottom: 0.4rem; }
li { margin: 0.3rem 0; }
.sign { display: inline-block; width: 1.4em; font-weight: bold; }
.reason { opacity: 0.8; font-style: italic; }
code { font-family: inherit; font-weight: bold; }
@media print { .pictures { grid-template-columns: 1fr; } figure { break-inside: avoid; } }
`;

async function section(map: MapDiff, options: OverlayOptions, words: ChangeWords): Promise<string> {
  const { label, before, changes } = map;
  const figures: string[] = [];
  if (before !== undefined) {
    const old = await drawSvg(layoutMap(before, { language: options.language }), options);
    const alt = escapeXml(words.asItWas(label)).replaceAll('"', "&quot;");
    const picture = `<img alt="${alt}" src="data:image/svg+xml,${encodeURIComponent(old)}">`;
    figures.push(`<figure><figcaption>${words.before}</figcaption>${picture}</figure>`);
  }
  figures.push(`<figure><figcaption>${words.after}</figcaption>${await drawOverlay(map, options)}</figure>`);
  const lists = GRAVEST_FIRST.flatMap((grade) => {
    const own = changes.filter((each) => each.grade === grade);
    return own.length === 0
      ? []
      : [`<h3>${words.titles[grade]}</h3>\n<ul>\n${own.map((each) => item(each, words)).join("\n")}\n</ul>`];
  });
  return `<section>\n<h2>${escapeXml(label)}</h2>\n<div class="pictures">${figures.join("\n")}</div>\n${lists.join("\n")}\n</section>`;
}

function item(change: Change, words: ChangeWords): string {
  const sentence = change.sentence
    .split("`")
    .map((part, index) => (index % 2 === 0 ? escapeXml(part) : `<code>${escapeXml(part)}</code>`))
    .join("");
  const reason =
    change.reason === undefined
      ? ""
      : ` <span class="reason">${words.brackets(escapeXml(change.reason))}</span>`;
  return `<li><span class="sign">${markOf(change)}</span>${sentence}${reason}</li>`;
}
