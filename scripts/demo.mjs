/** Compiles and evaluates the Metro Bank example into out/ and tells where everything is. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = path.join(root, "dist/smap.js");
const map = "examples/metro-bank/map.smap";
const out = "out";

rmSync(path.join(root, out), { recursive: true, force: true });

console.log(`Checking ${map}`);
smap("check", map);
console.log("\nDrawing the map, scoring it and writing its code");
smap("build", map, "--format", "svg,html,pptx,json,ts,sql,md", "--out", out);
smap("build", map, "--format", "svg,md", "--lang", "zh", "--out", out);
smap("build", map, "--format", "svg", "--view", "board", "--out", out);
console.log("\nHow the measures stand");
smap("eval", map);

const files = existsSync(path.join(root, out)) ? readdirSync(path.join(root, out)).sort() : [];
console.log(`\nEverything lies in ${path.join(root, out)}:`);
for (const file of files) {
  console.log(`  ${file.padEnd(36)} ${String(statSync(path.join(root, out, file)).size).padStart(8)} bytes`);
}

/** Runs the program; a status other than 0 ends the demo with that status. */
function smap(...words) {
  console.log(`$ smap ${words.join(" ")}`);
  const { status } = spawnSync(process.execPath, [program, ...words], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}
