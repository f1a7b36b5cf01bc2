/** Prints start-up ratios and compiler throughput; see README.md beside it. `--runs N` changes the count of runs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { generatedMap } from "./generated-map.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = path.join(root, "dist/smap.js");
const example = path.join(root, "examples/metro-bank/map.smap");
const flag = process.argv.indexOf("--runs");
const runs = flag < 0 ? 15 : Number(process.argv[flag + 1]);

startUp();
await throughput();

function startUp() {
  const out = mkdtempSync(path.join(os.tmpdir(), "smap-bench-"));
  const commands = [
    ["node -e 0", ["-e", "0"], undefined],
    ["smap --version", [program, "--version"], undefined],
    ["smap check", [program, "check", example], 1.8],
    ["smap build --format svg", [program, "build", example, "--format", "svg", "--out", out], 2.6],
  ];
  const times = commands.map(() => []);
  for (let run = 0; run < runs + 1; run++) {
    for (const [index, [, words]] of commands.entries()) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "ignore" });
      if (status === 2 || status === null) throw new Error(`${commands[index][0]} ended with ${status}`);
      if (run > 0) times[index].push(performance.now() - start);
    }
  }
  rmSync(out, { recursive: true });
  const base = median(times[0]);
  console.log(`start-up on Metro Bank, median of ${runs} interleaved runs`);
  for (const [index, [name, , goal]] of commands.entries()) {
    const time = median(times[index]);
    const aim = goal === undefined ? "" : `  (goal ${goal.toFixed(1)})`;
    console.log(
      `  ${name.padEnd(26)} ${time.toFixed(0).padStart(5)} ms  ${(time / base).toFixed(2)} x${aim}`,
    );
  }
}

async function throughput() {
  const { compile } = await import("../dist/index.js");
  const sizes = [25, 400, 2000].map((objectives) => ({
    objectives,
    text: generatedMap(objectives),
    times: [],
  }));
  const runOnce = (text) => {
    const project = compile(["generated.smap"], { read: () => ({ kind: "text", text }) });
    const errors = project.diagnostics.filter((each) => each.severity === "error");
    if (errors.length > 0) throw new Error(`the generated map has errors: ${errors[0].message}`);
  };
  for (let run = 0; run < 8; run++) {
    for (const { text, times } of sizes) {
      const start = performance.now();
      runOnce(text);
      if (run > 2) times.push(performance.now() - start);
    }
  }
  console.log("\nparse and check, warm, median of 5 interleaved runs");
  let before;
  for (const { objectives, text, times } of sizes) {
    const lines = text.split("\n").length;
    const time = median(times);
    const growth =
      before === undefined
        ? ""
        : `  growth ${(Math.log(time / before.time) / Math.log(lines / before.lines)).toFixed(2)}`;
    const rate = Math.round(lines / (time / 1000));
    console.log(
      `  ${String(objectives).padStart(5)} objectives ${String(lines).padStart(6)} lines ${time.toFixed(0).padStart(6)} ms  ${String(rate).padStart(7)} lines/s${growth}`,
    );
    before = { lines, time };
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
