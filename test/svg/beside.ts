import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a page that shows an old picture, the changed one, and what differs between them (black where nothing does),
 * into a folder; gives its path.
 */
export function writeBeside(folder: string, name: string, before: string, after: string): string {
  const picture = (svg: string) => `<img src="data:image/svg+xml,${encodeURIComponent(svg)}" alt="">`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}: before, after, difference</title>
<style>
body { margin: 1rem; font: 15px sans-serif; display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
img { width: 100%; border: 1px solid #99a; }
div { position: relative; isolation: isolate; }
div img + img { position: absolute; inset: 0; mix-blend-mode: difference; }
</style>
</head>
<body>
<figure><figcaption>before</figcaption>${picture(before)}</figure>
<figure><figcaption>after</figcaption>${picture(after)}</figure>
<figure><figcaption>difference</figcaption><div>${picture(before)}${picture(after)}</div></figure>
</body>
</html>
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, html);
  return file;
}
