/** The look of a report page: one column, system fonts, dark where the reader's screen is, plain on paper. */
export const REPORT_STYLE = `:root {
  color-scheme: light dark;
  --ink: #1b2430; --soft: #5b6675; --line: #d5dbe3; --paper: #ffffff; --band: #f3f5f8;
  --red: #b3261e; --amber: #9a6200; --green: #1d7a3e; --grey: #6b7684; --actual: #1f5fa8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eaf0; --soft: #a3aebc; --line: #3a4452; --paper: #12171e; --band: #1c232d;
    --red: #ff8a80; --amber: #f0b355; --green: #6fd391; --grey: #9aa5b3; --actual: #7fb6f5;
  }
}
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 58rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.3rem; margin-top: 2.4rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin-top: 1.8rem; }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.table { overflow-x: auto; margin: 0 0 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
th { background: var(--band); font-weight: 600; }
th.number, td.number { text-align: right; white-space: nowrap; }
td.number { font-variant-numeric: tabular-nums; }
.red { color: var(--red); } .amber { color: var(--amber); } .green { color: var(--green); } .grey { color: var(--grey); }
figure { margin: .5rem 0 1rem; }
figcaption { font-size: .85rem; color: var(--soft); }
svg { width: 100%; max-width: 40rem; height: auto; }
svg text { font: 11px system-ui, "Noto Sans CJK SC", sans-serif; fill: var(--soft); }
svg .axis { stroke: var(--line); } svg .actual { stroke: var(--actual); stroke-width: 2; fill: none; }
svg .target { stroke: var(--grey); stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
svg circle { stroke: var(--paper); stroke-width: 1.5; }
svg circle.red { fill: var(--red); } svg circle.amber { fill: var(--amber); }
svg circle.green { fill: var(--green); } svg circle.grey { fill: var(--grey); }
@media print { main { max-width: none; padding: 0; } h2, h3, figure { break-after: avoid; } tr, figure { break-inside: avoid; } }
`;
