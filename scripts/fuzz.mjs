/**
 * The long run of the syntax tests: `npm run fuzz` for all of it (half an hour), `npm run fuzz -- short` for a few
 * minutes. Exits with 1 where anything failed.
 */
import { bundleAndImport } from "./bundle-and-import.mjs";

const { fuzz } = await bundleAndImport("test/syntax/fuzz.ts");
const failures = fuzz(process.argv[2] ?? "full", (line) => console.log(line));
console.log(failures === 0 ? "all held" : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
