/**
 * How long it takes to compare two maps of 2,000 objectives of which every label was edited, as a share of the time to
 * parse them. The goal is at most 0.1; a quiet machine gives 0.10 to 0.12. `node bench/diff.mjs 1000 5` for half the size and
 * fewer runs.
 */
import { bundleAndImport } from "../scripts/bundle-and-import.mjs";

const { parseRatio } = await bundleAndImport("test/diff/parse-ratio.ts");
const [objectives = 2000, runs = 15] = process.argv.slice(2).map(Number);
const share = parseRatio(objectives, runs);
console.log(
  `comparing two maps of ${objectives} objectives takes ${share.toFixed(3)} of the time to parse them`,
);
