/**
 * The long run of the tests of changes: `npm run fuzz:diff` makes 20,000 random edit scripts on 2,000 random maps,
 * `npm run fuzz:diff -- 500` so many. Exits with 1 where anything failed.
 */
import { bundleAndImport } from "./bundle-and-import.mjs";

const { campaign } = await bundleAndImport("test/diff/random/campaign.ts");
const { faults, edits, codes } = campaign(0, Number(process.argv[2] ?? 20_000), (line) => console.log(line));
const sum = (counts) => [...counts.values()].reduce((total, each) => total + each, 0);
console.log(
  `${sum(edits)} edits of ${edits.size} kinds, told as ${sum(codes)} changes of ${codes.size} kinds`,
);
console.log(faults.length === 0 ? "all held" : `${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
