import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { FINDING_FORMATS } from "./output-formats.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

const EXAMPLES = `
Examples:
  smap check                       check every .smap file below this folder
  smap build bank.smap --out out   draw the map and write scorecard and measure code
  smap eval bank.smap              values, scores and status from the data
  smap explain no-measure          what a finding means and how to mend it

Exit status: 0 fine, 1 findings, 2 the command could not do its work.`;

const PATHS = "files, folders, patterns, or - for standard input; this folder if left out";

/**
 * Runs one command line, without the program's name. Each command's code is loaded only when it is called.
 * Never throws for what a user typed.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = createProgram(terminal, (outcome) => {
    status = outcome;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return status;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
    throw problem;
  }
}

function createProgram(terminal: Terminal, finish: (status: ExitStatus) => void): Command {
  const program = new Command("smap")
    .description("Strategy maps as source code: check them, draw them, score them.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.complain })
    .showHelpAfterError("(smap --help tells what there is)")
    .addHelpText("after", EXAMPLES)
    .exitOverride();

  program
    .command("check")
    .description("check maps and tell what is wrong, where, and how to mend it")
    .argument("[PATH...]", PATHS)
    .addOption(new Option("--format <FORMAT>", "how findings are written").choices(FINDING_FORMATS))
    .option("--json", "the same as --format json")
    .option("--fix", "mend what can be mended without asking, then check again")
    .option("--max-warnings <N>", "fail where there are more warnings than this", wholeNumber)
    .action(async (paths: string[], options) => {
      const { check } = await import("./commands/check.ts");
      finish(await check(paths, options, terminal));
    });

  program
    .command("fmt")
    .description("write maps the one way; a file with syntax errors is left untouched")
    .argument("[PATH...]", `${PATHS} (the result then goes to standard output)`)
    .option("--check", "write nothing, name the files that are not formatted and fail")
    .option("--diff", "write nothing, show what would change and fail")
    .action(async (paths: string[], options) => {
      const { fmt } = await import("./commands/fmt.ts");
      finish(await fmt(paths, options, terminal));
    });

  program
    .command("explain")
    .description("explain a finding: why it is one, an example, the remedy")
    .argument("[CODE]", "name of the finding, such as no-measure; all of them if left out")
    .option("--json", "as JSON")
    .action(async (code: string | undefined, options) => {
      const { explain } = await import("./commands/explain.ts");
      finish(explain(code, options, terminal));
    });

  return program;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("it must be a whole number, 0 or more");
  return Number(text);
}
