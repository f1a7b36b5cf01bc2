import {
  changesSchemaText,
  evidenceSchemaText,
  findingsSchemaText,
  scorecardSchemaText,
  simulationSchemaText,
} from "../../index.ts";
import type { SchemaName } from "../output-formats.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";

/** `smap schema`: the JSON Schema of what other programs read and of the settings, on standard output. */
export async function schema(name: SchemaName, terminal: Terminal): Promise<ExitStatus> {
  terminal.write(await SCHEMA_TEXTS[name]());
  return 0;
}

/** The text of each published schema. */
export const SCHEMA_TEXTS: Readonly<Record<SchemaName, () => Promise<string>>> = {
  scorecard: scorecardSchemaText,
  config: configSchemaText,
  diagnostics: findingsSchemaText,
  changes: changesSchemaText,
  evidence: evidenceSchemaText,
  simulation: simulationSchemaText,
};

async function configSchemaText(): Promise<string> {
  const { configJsonSchema } = await import("../config-schema.ts");
  return `${JSON.stringify(configJsonSchema(), undefined, 2)}\n`;
}
