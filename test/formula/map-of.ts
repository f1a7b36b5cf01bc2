import { readFileSync } from "node:fs";
import { load } from "../../src/model/load.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import { resolveFile } from "../../src/model/resolve.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";

/** The first map of a file of the project, and what parsing and resolving found. */
export function mapInFile(file: string): { map: StrategyMap; diagnostics: readonly Diagnostic[] } {
  return firstMap(file, (wanted) => readFileSync(wanted, "utf8"));
}

/** The map of a text. */
export function mapOf(text: string): { map: StrategyMap; diagnostics: readonly Diagnostic[] } {
  return firstMap("map.smap", () => text);
}

/** A map with the given sources, tiers and measures, reported every quarter of 2025. */
export function mapWith(declarations: string, calendar = "quarter 2025-Q1..2025-Q4"): StrategyMap {
  const { map, diagnostics } = mapOf(textWith(declarations, calendar));
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0)
    throw new Error(errors.map((each) => `${each.message} (${each.hint ?? ""})`).join("\n"));
  return map;
}

/** The text that {@link mapWith} reads. */
export function textWith(declarations: string, calendar = "quarter 2025-Q1..2025-Q4"): string {
  return `map test "Test" {\n  calendar: ${calendar}\n  currency: USD\n${declarations}\n}\n`;
}

function firstMap(file: string, read: (file: string) => string) {
  const host = {
    read: (wanted: string) => {
      try {
        return { kind: "text", text: read(wanted) } as const;
      } catch {
        return { kind: "missing" } as const;
      }
    },
  };
  const shipped = new Map(
    ["kaplan_norton", "customer_management"].map((name) => [
      name,
      readFileSync(`src/library/${name}.smap`, "utf8"),
    ]),
  );
  const { modules, diagnostics } = load([file], host, shipped);
  const module = modules.get(file);
  if (module === undefined) throw new Error(`no ${file}`);
  const resolved = resolveFile(module, modules);
  const [map] = resolved.maps;
  if (map === undefined) throw new Error(`no map in ${file}`);
  return { map, diagnostics: [...diagnostics, ...resolved.diagnostics] };
}
