import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { GRADES, SQL_DIALECTS } from "../index.ts";
import { ACTUALS, addEvaluationCommands, engineOption, periodOption } from "./evaluation-commands.ts";
import { type Origin, REVIEW_HOSTS, STARTER_FRAMES } from "./init/choices.ts";
import {
  ANNOTATION_FORMATS,
  DIFF_FORMATS,
  EMIT_TARGETS,
  type EmitTarget,
  EXPORT_FORMATS,
  type ExportFormat,
  FINDING_FORMATS,
  OUTPUT_FORMATS,
  type OutputFormat,
  THEMES,
} from "./output-formats.ts";
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
    .command("init")
    .description(
      "set up a project: a starter map, settings, the build machine's workflow and a pre-commit hook",
    )
    .option("--name <NAME>", "what the map is called")
    .addOption(new Option("--frame <FRAME>", "framework that it follows").choices(STARTER_FRAMES))
    .addOption(new Option("--ci <HOST>", "where changes are reviewed").choices(REVIEW_HOSTS))
    .option("--no-pre-commit", "write no settings for pre-commit")
    .option("--from <OWNER/NAME@VERSION>", "repository and version of smap for the build machine", origin)
    .action(async (options) => {
      const { init } = await import("./commands/init.ts");
      finish(await init(options, terminal));
    });

  program
    .command("check")
    .description("check maps and tell what is wrong, where, and how to mend it")
    .argument("[PATH...]", PATHS)
    .addOption(new Option("--format <FORMAT>", "how findings are written").choices(FINDING_FORMATS))
    .option("--json", "the same as --format json")
    .option("--remarks", "write remarks, too, and not only errors and warnings")
    .option("--fix", "mend what can be mended without asking, then check again")
    .option("--max-warnings <N>", "fail where there are more warnings than this", wholeNumber)
    .option("--lang <TAG>", "language of the findings, en or zh; that of the settings if left out")
    .action(async (paths: string[], options) => {
      const { check } = await import("./commands/check.ts");
      finish(await check(paths, options, terminal));
    });

  program
    .command("fmt")
    .description("write maps the one way; a file with syntax errors is left untouched")
    .argument(
      "[PATH...]",
      "files, folders, patterns, or - for standard input, whose result goes to standard output; this folder if left out",
    )
    .option("--check", "write nothing, name the files that are not formatted and fail")
    .option("--diff", "write nothing, show what would change and fail")
    .action(async (paths: string[], options) => {
      const { fmt } = await import("./commands/fmt.ts");
      finish(await fmt(paths, options, terminal));
    });

  program
    .command("build")
    .description("write the map, its scorecard and its code into a folder")
    .argument("[PATH...]", PATHS)
    .option("--out <DIR>", "folder for the outputs; `out` in the project if left out")
    .option("--format <LIST>", `what to write, of ${OUTPUT_FORMATS.join(",")}`, outputFormats)
    .option("--view <VIEW>", "draw a view of the map")
    .option("--lang <TAG>", "language of labels and findings, such as zh")
    .addOption(
      new Option("--theme <THEME>", "how pictures look; corporate is set up in smap.config.json").choices(
        THEMES,
      ),
    )
    .option("--fit <WIDTH:HEIGHT>", "shape of the pictures, such as 16:9 for a slide", aspect)
    .option("--scale <N>", "pixels of a PNG for one of the drawing; 2 if left out", pixelScale)
    .addOption(periodOption())
    .option("--scenario <ID>", "under a scenario of the map")
    .option("--actuals <FILE>", ACTUALS)
    .addOption(engineOption())
    .option(
      "--font <FILE>",
      "a font to draw PNG and PDF with, before those of this machine; may be repeated",
      repeated,
    )
    .option("--check", "write nothing, name the outputs that are stale and fail")
    .action(async (paths: string[], options) => {
      const { build } = await import("./commands/build.ts");
      finish(await build(paths, options, terminal));
    });

  addEvaluationCommands(program, terminal, finish);

  program
    .command("emit")
    .description("write the measures as code for another machine to standard output")
    .addArgument(new Argument("<TARGET>", "what code").choices(EMIT_TARGETS))
    .argument("[PATH...]", PATHS)
    .addOption(new Option("--dialect <DIALECT>", "of SQL; duckdb if left out").choices(SQL_DIALECTS))
    .action(async (target: EmitTarget, paths: string[], options) => {
      const { emit } = await import("./commands/emit.ts");
      finish(await emit(target, paths, options, terminal));
    });

  program
    .command("export")
    .description("write the map as text for another drawing program to standard output")
    .addArgument(new Argument("<FORMAT>", "what text").choices(EXPORT_FORMATS))
    .argument("[PATH...]", PATHS)
    .option("--view <VIEW>", "a view of the map")
    .option("--lang <TAG>", "language of labels and findings, such as zh")
    .action(async (format: ExportFormat, paths: string[], options) => {
      const { exportMaps } = await import("./commands/export.ts");
      finish(await exportMaps(format, paths, options, terminal));
    });

  program
    .command("diff")
    .description("tell what changed in the strategy between two files, folders or revisions, graded")
    .argument(
      "[STATE...]",
      "A B, A..B, A...B (from the merge base) or REVISION, then paths; HEAD if left out",
    )
    .option("--base <REF>", "compare this revision with the work tree")
    .addOption(new Option("--format <FORMAT>", "how changes are written").choices(DIFF_FORMATS))
    .option("--json", "the same as --format json")
    .option("--stat", "sum up what the strategy did, as Markdown for a review")
    .option("--map <ID>", "the map that a picture shows")
    .option("--lang <TAG>", "language of the changes and of labels, such as zh")
    .addOption(
      new Option("--theme <THEME>", "how pictures look; corporate is set up in smap.config.json").choices(
        THEMES,
      ),
    )
    .option("--exit-code", "end with 1 where anything changed")
    .addOption(new Option("--fail-on <GRADE>", "end with 1 from this grade on").choices(GRADES))
    .action(async (words: string[], options) => {
      const { diff } = await import("./commands/diff.ts");
      finish(await diff(words, options, terminal));
    });

  program
    .command("log")
    .description("tell how the strategy, or one object of it, changed over the commits")
    .argument("[OBJECT]", "id of an objective, measure, initiative …; the whole strategy if left out")
    .option("--range <RANGE>", "commits, such as v1.0..HEAD; all if left out")
    .option("--path <PATH>", "only maps below this file or folder")
    .option("--json", "as JSON")
    .option("--lang <TAG>", "language of the changes, en or zh; that of the settings if left out")
    .action(async (object: string | undefined, options) => {
      const { log } = await import("./commands/log.ts");
      finish(await log(object, options, terminal));
    });

  program
    .command("merge")
    .description("merge what two branches made of a map, by facts: a merge driver for git")
    .argument("<BASE>", "the common ancestor (%O)")
    .argument("<HERE>", "this branch's version (%A); the result is written over it")
    .argument("<THERE>", "the other branch's version (%B)")
    .option("--path <PATH>", "name of the file in the project (%P), for messages")
    .option("--lang <TAG>", "language of the messages, en or zh; that of the settings if left out")
    .action(async (base: string, here: string, there: string, options) => {
      const { merge } = await import("./commands/merge.ts");
      finish(await merge(base, here, there, options, terminal));
    });

  program
    .command("ci")
    .description(
      "check, draw and compare for a pull request: writes the comment and the reports, posts nothing",
    )
    .argument("[PATH...]", PATHS)
    .option("--base <REF>", "compare with this revision, from the commit where the change left it")
    .option("--out <DIR>", "folder for the comment, reports and pictures; `smap-ci` if left out")
    .option("--dry-run", "print the comment and write nothing")
    .addOption(new Option("--format <FORMAT>", "how findings are written").choices(ANNOTATION_FORMATS))
    .addOption(new Option("--fail-on <GRADE>", "end with 1 from this grade of change on").choices(GRADES))
    .option("--max-warnings <N>", "fail where there are more warnings than this", wholeNumber)
    .option("--lang <TAG>", "language of the comment, the findings and of labels, such as zh")
    .option("--name <NAME>", "tells this comment from others of smap; `strategy` if left out", commentName)
    .action(async (paths: string[], options) => {
      const { ci } = await import("./commands/ci.ts");
      finish(await ci(paths, options, terminal));
    });

  program
    .command("explain")
    .description("explain a finding: why it is one, an example, the remedy")
    .argument("[CODE]", "name of the finding, such as no-measure; all of them if left out")
    .option("--json", "as JSON")
    .option("--lang <TAG>", "language of the help, en or zh; that of the settings if left out")
    .action(async (code: string | undefined, options) => {
      const { explain } = await import("./commands/explain.ts");
      finish(await explain(code, options, terminal));
    });

  return program;
}

function outputFormats(text: string): readonly OutputFormat[] {
  const words = text.split(",").map((word) => word.trim());
  const formats = OUTPUT_FORMATS.filter((format) => words.includes(format));
  const unknown = words.find((word) => !OUTPUT_FORMATS.some((format) => format === word));
  if (unknown === undefined) return formats;
  throw new InvalidArgumentError(`there is no format ${unknown}; there are ${OUTPUT_FORMATS.join(", ")}`);
}

function origin(text: string): Origin {
  const match = /^([\w.-]+\/[\w.-]+)@([\w][\w./-]*)$/.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return { repository: match[1], version: match[2] };
  throw new InvalidArgumentError("it is written OWNER/NAME@VERSION");
}

function commentName(text: string): string {
  if (/^[\w.-]{1,40}$/.test(text)) return text;
  throw new InvalidArgumentError("it must be a word of letters, digits, `.`, `_` and `-`");
}

function repeated(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

function aspect(text: string): number {
  const [, width, height = "1"] = /^(\d+(?:\.\d+)?)(?:[:x/](\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  const shape = Number(width) / Number(height);
  if (shape >= 0.25 && shape <= 4) return shape;
  throw new InvalidArgumentError("it is written WIDTH:HEIGHT, such as 16:9, from 1:4 to 4:1");
}

function pixelScale(text: string): number {
  const scale = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && scale >= 0.25 && scale <= 8) return scale;
  throw new InvalidArgumentError("it must be a number from 0.25 to 8");
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("it must be a whole number, 0 or more");
  return Number(text);
}
