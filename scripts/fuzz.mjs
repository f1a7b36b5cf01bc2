/**
 * The long run of the syntax tests: `npm run fuzz` for all of it (half an hour), `npm run fuzz -- short` for a few
 * minutes; names behind it choose parts, `npm run fuzz -- full maps programs`. Exits with 1 where anything failed.
 */
import { bundleAndImport } from "./bundle-and-import.mjs";

const { fuzz } = await bundleAndImport("test/syntax/fuzz.ts");
const [amount = "full", ...parts] = process.argv.slice(2);
const failures = fuzz(amount, parts, (line) => console.log(line));
console.log(failures === 0 ? "all held" : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
