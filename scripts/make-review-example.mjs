/**
 * Makes what the documents show of a pull request: `smap ci` on edits of the Metro Bank example in a repository of its
 * own. Writes the picture, and the comment into docs/pull-requests.md. A test compares. Run `npm run build` first.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "smap-review-"));
const call = (program, ...words) => execFileSync(program, words, { cwd: folder, stdio: "pipe" });
const git = (...words) => call("git", "-c", "user.name=smap", "-c", "user.email=smap@example.org", ...words);

try {
  cpSync(path.join(root, "examples/metro-bank"), folder, { recursive: true });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "Metro Bank");
  const map = path.join(folder, "map.smap");
  let text = readFileSync(map, "utf8");
  for (const [before, after] of JSON.parse(
    readFileSync(path.join(root, "scripts/review-example.json"), "utf8"),
  )) {
    if (!text.includes(before)) throw new Error(`the example no longer holds ${before}`);
    text = text.replace(before, () => after);
  }
  writeFileSync(map, text);
  call(process.execPath, path.join(root, "dist/smap.js"), "ci", "--base", "main", "map.smap");
  const picture = "docs/pictures/metro-bank-changes.svg";
  cpSync(path.join(folder, "smap-ci/metro_bank.changes.svg"), path.join(root, picture));
  const comment = readFileSync(path.join(folder, "smap-ci/comment.md"), "utf8");
  for (const page of ["README.md", "docs/pull-requests.md"]) {
    const file = path.join(root, page);
    const shown = comment
      .replace(/^<!-- .* -->\n\n/, "")
      .replaceAll("(metro_bank.changes.svg)", `(${path.posix.relative(path.posix.dirname(page), picture)})`)
      .replace(/^/gm, "> ")
      .replace(/^> $/gm, ">")
      .trimEnd();
    const old = readFileSync(file, "utf8");
    const marked = /(<!-- the comment -->\n)[\s\S]*?(<!-- its end -->)/;
    writeFileSync(
      file,
      old.replace(marked, (_, start, end) => `${start}\n${shown.replace(/\n>$/, "")}\n\n${end}`),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
