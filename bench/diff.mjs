/**
 * How long it takes to compare two maps of 2,000 objectives, as a share of the time to parse them. The goal is at most 0.1.
 * `node bench/diff.mjs 1000 5 labels` for another size, number of runs and edit: `nothing`, `few` or `labels`, which is
 * every label there is.
 */
import { bundleAndImport } from "../scripts/bundle-and-import.mjs";

const { parseRatio, EDITS } = await bundleAndImport("test/diff/parse-ratio.ts");
const [objectives = "2000", runs = "15", ...edits] = process.argv.slice(2);
for (const edit of edits.length > 0 ? edits : Object.keys(EDITS)) {
  const { share, changes } = parseRatio(Number(objectives), Number(runs), edit);
  console.log(
    `comparing two maps of ${objectives} objectives takes ${share.toFixed(3)} of the time to parse them (${edit} edited, ${changes} changes)`,
  );
}
