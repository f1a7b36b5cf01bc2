import { RULES } from "../../../src/check/rules.ts";
import { compile } from "../../../src/compile.ts";
import type { StrategyMap } from "../../../src/model/model.ts";

const CHECKS: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** The model of one text, whatever the method finds wrong with it; an error of the language is a fault of the test. */
export function modelOf(text: string): StrategyMap {
  const project = compile(["map.smap"], {
    read: (file) => (file === "map.smap" ? { kind: "text", text } : { kind: "missing" }),
  });
  const errors = project.diagnostics.filter(
    ({ severity, code }) => severity === "error" && !CHECKS.has(code),
  );
  const [map] = project.maps;
  if (map === undefined || errors.length > 0)
    throw new Error(`no map: ${errors.map(({ message }) => message).join("; ")}\n${text}`);
  return map;
}
