import module from "node:module";

/**
 * The program `smap`. Nothing is imported ahead: the compile cache, where Node has it (22.8 and later), must be on
 * before the rest is loaded.
 */
if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") {
  module.enableCompileCache();
}

/** A reader that goes away early, as `head` does, is no fault. */
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
  process.exit();
});

const [{ run }, { processTerminal }] = await Promise.all([
  import("./program.ts"),
  import("./process-terminal.ts"),
]);

try {
  process.exitCode = await run(process.argv.slice(2), processTerminal());
} catch (problem) {
  const { report } = await import("./internal-error.ts");
  process.exitCode = report(problem, processTerminal());
}
