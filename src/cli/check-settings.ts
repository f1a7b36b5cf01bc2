import { type CheckSettings, type Diagnostic, didYouMean, RULES, type Severity } from "../index.ts";
import { CONFIG_FILE } from "./config.ts";
import type { Config } from "./config-schema.ts";
import { problem } from "./input-files.ts";

/** The severities and limits of checks that the settings give, and those of no check. */
export function checkSettings(config: Config): {
  readonly settings: CheckSettings;
  readonly problems: readonly Diagnostic[];
} {
  const severities = new Map<string, Severity | "off">();
  const limits = new Map<string, number>();
  const problems: Diagnostic[] = [];
  const codes = RULES.map((rule) => rule.code);
  for (const [code, setting] of Object.entries(config.checks ?? {})) {
    const { severity, limit } =
      typeof setting === "string" ? { severity: setting, limit: undefined } : setting;
    const rule = RULES.find((each) => each.code === code);
    if (rule === undefined) {
      const near = didYouMean(code, codes) ?? "`smap explain` lists them";
      problems.push(problem("bad-config", `no check has the code \`${code}\`: ${near}`, CONFIG_FILE));
    } else if (limit !== undefined && rule.limit === undefined) {
      problems.push(problem("bad-config", `the check \`${code}\` has no limit`, CONFIG_FILE));
    }
    if (severity !== undefined) severities.set(code, severity);
    if (limit !== undefined) limits.set(code, limit);
  }
  return { settings: { severities, limits }, problems };
}
