import { LIGHT, type Theme } from "../../layout/theme.ts";
import { pageFonts } from "../svg/paint.ts";
import type { PictureTheme } from "../theme/picture-theme.ts";

const ROLES = Object.keys(LIGHT) as readonly (keyof Theme)[];

/** The colours of a theme as custom properties: `--ink:#1a2230`. */
function properties(theme: Theme): string {
  return ROLES.map((role) => `--${role}:${theme[role]}`).join(";");
}

/**
 * The page's style: the colours of the pictures as custom properties, dark where the system or the reader asks for it,
 * light on paper.
 */
export function pageStyle(theme: PictureTheme): string {
  const { light, dark } = theme;
  const roles = ROLES.map((role) => `.f-${role}{fill:var(--${role})}.s-${role}{stroke:var(--${role})}`);
  const hues = [0, 1, 2, 3, 4, 5].map(
    (hue) => `.hue-${hue}{--bar:var(--bar-${hue});--rim:var(--rim-${hue})}`,
  );
  return `body { font-family: ${pageFonts(theme)}; }
:root { color-scheme: light; ${properties(light)} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${properties(dark)} } }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${properties(dark)} } }
${roles.join("")}
${hues.join("")}
${RULES}`;
}

const RULES = `* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font-size: 15px; line-height: 1.5; }
header { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .5rem 1rem;
  border-bottom: 1px solid var(--muted); }
h1 { font-size: 1.05rem; margin: 0; margin-inline-end: auto; }
button, input, select { font: inherit; color: inherit; background: var(--box); border: 1px solid var(--muted);
  border-radius: 6px; padding: .2rem .6rem; min-height: 2rem; }
button { cursor: pointer; min-width: 2rem; }
button:disabled { opacity: .4; cursor: default; }
select { max-width: 16rem; }
:focus-visible { outline: 3px solid var(--edge-1); outline-offset: 2px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
html:not(.js) .control { display: none; }
#stage svg { display: block; width: 100%; height: auto; }
#details { padding: .5rem 1.25rem 2rem; }
article h2 { font-size: 1.15rem; line-height: 1.3; margin: .25rem 0; }
article h3 { font-size: .95rem; margin: 1rem 0 .25rem; }
article p, article ul, article dl { margin: .25rem 0 .5rem; }
article ul { padding-inline-start: 1.1rem; }
article dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; }
article dt { color: var(--muted); } article dd { margin: 0; }
article a { color: var(--title-1); }
article table { border-collapse: collapse; width: 100%; font-size: .9rem; }
article th, article td { text-align: start; vertical-align: top; padding: .2rem .4rem; border-bottom: 1px solid var(--muted); }
.place, .reason { color: var(--muted); font-size: .9rem; }
.red { color: var(--status-red); } .amber { color: var(--status-amber); }
.green { color: var(--status-green); } .grey { color: var(--status-grey); }
figure { margin: .25rem 0 .75rem; }
.table { padding: 1rem 1.25rem; }
.table table { border-collapse: separate; border-spacing: 0; width: 100%; min-width: 52rem; max-width: 84rem; }
.table caption { text-align: start; font-weight: bold; font-size: 1.15rem; padding-bottom: .5rem; }
.table th, .table td { padding: .4rem .7rem; text-align: start; font-weight: normal; }
.table thead th { color: var(--muted); font-weight: bold; font-size: .87rem; vertical-align: bottom; }
.table tbody th, .table tbody td { background: var(--box); border-top: 1px solid var(--rim); }
.table tbody tr:last-child > *, .table tbody .bar, .table tbody .last { border-bottom: 1px solid var(--rim); }
.table tbody tr > :last-child { border-inline-end: 1px solid var(--rim); }
.table tbody .bar { background: var(--bar); color: var(--on-bar); font-weight: bold; border: 1px solid var(--bar); }
.table .actual, .table .target { text-align: end; font-variant-numeric: tabular-nums; }
.table tbody .actual { font-weight: bold; }
.table tbody .target, .table tbody .owner { color: var(--muted); }
.table tbody .theme { vertical-align: top; }
.table a { color: inherit; text-decoration: underline; text-decoration-color: var(--rim); text-underline-offset: .2em; }
.table .entry { border: 1px solid var(--rim); border-radius: 6px; padding: .15rem .5rem; margin: .2rem 0; }
.table .entry .reason { display: block; }
.table .legend span { white-space: nowrap; margin-inline-end: .15rem; }
.wide figure svg { padding-inline-start: 5rem; }
figcaption { font-size: .8rem; color: var(--muted); }
figure svg { width: 100%; height: auto; overflow: visible; }
figure text { font-size: 14px; fill: var(--muted); }
figure .axis { stroke: var(--muted); stroke-opacity: .35; }
figure .actual { stroke: var(--edge-1); stroke-width: 2.5; fill: none; }
figure .target { stroke: var(--muted); stroke-width: 2; stroke-dasharray: 5 4; fill: none; }
figure circle.red { fill: var(--status-red); } figure circle.amber { fill: var(--status-amber); }
figure circle.green { fill: var(--status-green); } figure circle.grey { fill: var(--status-grey); }
@media screen {
  .js body { height: 100vh; display: grid; grid-template: auto 1fr / 1fr auto; overflow: hidden; }
  .js header { grid-column: 1 / -1; }
  .js #stage { overflow: hidden; touch-action: none; cursor: grab; min-height: 0; }
  .js #stage.moving { cursor: grabbing; }
  .js .picture { height: 100%; }
  .js .picture:not(.shown) { display: none; }
  .js #stage svg { height: 100%; }
  .js #details figure text { font-size: 15px; }
  .js #details { width: min(30rem, 85vw); overflow: auto; border-inline-start: 1px solid var(--muted); }
  .js:not(.open) #details, .js article:not(.shown), .js #details > h2 { display: none; }
  .js .box { cursor: pointer; }
  .js .box:focus { outline: none; }
  .js .box:focus-visible > rect, .js .box.shown > rect { stroke-width: 3.5; }
  .js .box, .js .link { transition: opacity .12s; }
  .js svg.lighting .box:not(.lit), .js svg.lighting .link:not(.lit) { opacity: .16; }
  .js svg.finding .box:not(.hit) { opacity: .16; }
  .js .table { overflow: auto; touch-action: auto; cursor: auto; }
  .js .table .hit, .js .table a.shown { outline: 2px solid var(--edge-1); outline-offset: 2px; border-radius: 2px; }
}
@media (prefers-reduced-motion: reduce) { .js .box, .js .link { transition: none; } }
@media print {
  @page { size: landscape; margin: 10mm; }
  .control { display: none; }
  header { border: 0; padding: 0; }
  #stage svg { max-height: 175mm; }
  .picture { break-after: page; }
  body { font-size: 11px; }
  #details { columns: 3; padding: 0; }
  article { break-inside: avoid; }
}
`;
