import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { parsePeriod } from "../index.ts";
import type { DriverChange } from "./commands/simulate.ts";
import {
  ENGINES,
  EVALUATION_FORMATS,
  EVIDENCE_FORMATS,
  REPORT_FORMATS,
  REPORT_LEVELS,
  SCHEMAS,
  type SchemaName,
} from "./output-formats.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

const PATHS = "files, folders, patterns, or - for standard input; this folder if left out";
const SCENARIO = "under a scenario of the map";
const ONE_MAP = "only the map of this id";
const OUT = "write into a file instead of standard output";
const AS_JSON = "as JSON, for other programs";
const AGGREGATES = "CSV file of aggregates from another engine; `smap emit aggregates` writes its question";
export const ACTUALS = "CSV file of observed values: measure,period,value,note";

/** Adds the commands that need values: `eval`, `report`, `evidence`, `simulate`, and `schema`. */
export function addEvaluationCommands(
  program: Command,
  terminal: Terminal,
  finish: (status: ExitStatus) => void,
): void {
  ofValues(program.command("eval"))
    .description("evaluate measures from their data: values, scores and status")
    .addOption(periodOption())
    .option("--scenario <ID>", SCENARIO)
    .addOption(new Option("--format <FORMAT>", "how they are written").choices(EVALUATION_FORMATS))
    .option("--json", AS_JSON)
    .action(async (paths: string[], options) => {
      const { evaluate } = await import("./commands/eval.ts");
      finish(await evaluate(paths, options, terminal));
    });

  ofValues(program.command("report"))
    .description("write the report of a reporting period")
    .addOption(new Option("--level <LEVEL>", "who reads it; strategic if left out").choices(REPORT_LEVELS))
    .addOption(
      new Option("--format <FORMAT>", "markdown, or html where --out ends so").choices(REPORT_FORMATS),
    )
    .addOption(periodOption())
    .option("--scenario <ID>", SCENARIO)
    .action(async (paths: string[], options) => {
      const { report } = await import("./commands/report.ts");
      finish(await report(paths, options, terminal));
    });

  ofValues(program.command("evidence"))
    .description("tell what the data says about each link that declares its lag")
    .addOption(new Option("--format <FORMAT>", "how it is written").choices(EVIDENCE_FORMATS))
    .option("--json", AS_JSON)
    .action(async (paths: string[], options) => {
      const { evidence } = await import("./commands/evidence.ts");
      finish(await evidence(paths, options, terminal));
    });

  ofMaps(program.command("simulate"))
    .description("tell what the links claim would follow if objectives changed; no forecast")
    .option("--change <CHANGE>", "objective and points of score, as skills=+10%; may be repeated", driver)
    .option("--periods <N>", "how many periods to look ahead; those of the calendar if left out", periodCount)
    .option("--scenario <ID>", SCENARIO)
    .option("--json", AS_JSON)
    .action(async (paths: string[], options) => {
      const { simulate } = await import("./commands/simulate.ts");
      finish(await simulate(paths, options, terminal));
    });

  program
    .command("schema")
    .description("print the JSON Schema of what other programs read, and of the settings")
    .addArgument(new Argument("<NAME>", "which").choices(SCHEMAS))
    .action(async (name: SchemaName) => {
      const { schema } = await import("./commands/schema.ts");
      finish(await schema(name, terminal));
    });
}

/** What every command that reads maps and writes a text about them takes. */
function ofMaps(command: Command): Command {
  return command
    .argument("[PATH...]", PATHS)
    .option("--map <ID>", ONE_MAP)
    .option("--lang <TAG>", "language, such as zh")
    .option("--out <FILE>", OUT);
}

/** The same for those that also need the values of measures. */
function ofValues(command: Command): Command {
  return ofMaps(command)
    .option("--actuals <FILE>", ACTUALS)
    .addOption(engineOption())
    .option("--aggregates <FILE>", AGGREGATES);
}

export function engineOption(): Option {
  return new Option(
    "--engine <ENGINE>",
    "where data is added up; the embedded duckdb if left out; postgres as PG* or DATABASE_URL say",
  ).choices(ENGINES);
}

export function periodOption(): Option {
  return new Option(
    "--period <PERIOD>",
    "reporting period such as 2025-Q2; the last with values if left out",
  ).argParser(periodName);
}

function periodName(text: string): string {
  if (parsePeriod(text) !== undefined) return text;
  throw new InvalidArgumentError(
    "a period is written 2025, 2025-H1, 2025-Q2, 2025-03, 2025-W05 or 2025-03-31",
  );
}

/** `skills=+10%`: ten points of a hundred. */
function driver(text: string, before: readonly DriverChange[] = []): readonly DriverChange[] {
  const match = /^(.+)=([+\-−]?)(\d{1,3}(?:\.\d{1,6})?)%$/.exec(text.trim());
  const [, objective = "", sign = "", number = ""] = match ?? [];
  const change = Number(number) / 100;
  if (match === null || change === 0 || change > 1) {
    throw new InvalidArgumentError(
      "a change is an objective and points of score between −100% and +100%, such as skills=+10%",
    );
  }
  const signed = sign === "-" || sign === "−" ? -change : change;
  return [...before, { objective: objective.trim().normalize("NFC"), change: signed }];
}

function periodCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 120) return count;
  throw new InvalidArgumentError("it must be a whole number from 1 to 120");
}
