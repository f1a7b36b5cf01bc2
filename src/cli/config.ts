import type { Diagnostic } from "../index.ts";
import type { Config } from "./config-schema.ts";
import { problem } from "./input-files.ts";
import { readTextFile } from "./read-file.ts";

export const CONFIG_FILE = "smap.config.json";

/** The project's settings; without a file, or with a faulty one, none. */
export interface ConfigRead {
  readonly config: Config;
  readonly problems: readonly Diagnostic[];
}

/** Reads `smap.config.json` in the project's root. The schema is loaded only where there is such a file. */
export async function readConfig(root: string): Promise<ConfigRead> {
  const read = readTextFile(root, CONFIG_FILE);
  if (read.kind === "missing") return { config: {}, problems: [] };
  if (read.kind === "refused") return faulty(`\`${CONFIG_FILE}\` is not read: ${read.reason}`);
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    return faulty(`\`${CONFIG_FILE}\` is not valid JSON`);
  }
  const { validateConfig } = await import("./config-schema.ts");
  const validated = validateConfig(value);
  if (validated.kind === "config") return { config: validated.config, problems: [] };
  return {
    config: {},
    problems: validated.messages.map((message) => problem("bad-config", message, CONFIG_FILE)),
  };
}

function faulty(message: string): ConfigRead {
  return { config: {}, problems: [problem("bad-config", message, CONFIG_FILE)] };
}
