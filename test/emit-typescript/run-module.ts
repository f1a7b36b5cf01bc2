import { transform, transformSync } from "esbuild";
import ts from "typescript";
import type { Plan } from "../../src/formula/plan.ts";
import type { Tables } from "../../src/formula/tables.ts";
import type { Value } from "../../src/formula/value.ts";
import { formatDay } from "../../src/model/periods.ts";

/** What a generated module exports. */
export interface GeneratedModule {
  readonly periods: readonly string[];
  readonly aggregate: (tables: unknown) => unknown;
  readonly evaluate: (
    aggregates: unknown,
  ) => readonly { measure: string; values: readonly GeneratedValue[] }[];
  /** Only of maps that break measures down. */
  readonly evaluateClasses?: (
    aggregates: unknown,
  ) => readonly { measure: string; by: string; class: string; values: readonly GeneratedValue[] }[];
}

type GeneratedValue =
  | { readonly kind: "known"; readonly value: number; readonly partial: boolean }
  | { readonly kind: "missing"; readonly reason: string; readonly of: string | null };

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  types: [],
  noEmit: true,
};

/** The complaints of the TypeScript compiler, at its strictest, about the texts of some modules. */
export function complaintsAbout(...codes: readonly string[]): readonly string[] {
  const texts = new Map(codes.map((code, index) => [`generated${index}.ts`, code]));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, language, ...rest) => {
    const code = texts.get(name);
    return code === undefined
      ? getSourceFile(name, language, ...rest)
      : ts.createSourceFile(name, code, language, true);
  };
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map((each) => {
    const line = each.file === undefined ? 0 : each.file.getLineAndCharacterOfPosition(each.start ?? 0).line;
    const code = texts.get(each.file?.fileName ?? "") ?? "";
    return `${ts.flattenDiagnosticMessageText(each.messageText, " ")}: ${code.split("\n")[line] ?? ""}`;
  });
}

/** Runs a module's text. */
export function runModule(code: string): GeneratedModule {
  return moduleOf(transformSync(code, PLAIN).code);
}

/** The same for very many modules: one helper process serves them all. */
export async function runModuleLater(code: string): Promise<GeneratedModule> {
  return moduleOf((await transform(code, PLAIN)).code);
}

const PLAIN = { loader: "ts", format: "cjs" } as const;

function moduleOf(plain: string): GeneratedModule {
  const module: { exports: unknown } = { exports: {} };
  new Function("module", "exports", plain)(module, module.exports);
  return module.exports as GeneratedModule;
}

/** Typed tables as the rows that a generated module takes: dates as text. */
export function rowsOf(plan: Plan, tables: Tables): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    plan.sources.map((source) => {
      const table = tables.get(source.id);
      const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) =>
        Object.fromEntries(
          source.columns.map((column) => {
            const cell = table?.columns.get(column.id)?.[row] ?? null;
            const isDay = column.type.kind === "date" && typeof cell === "number";
            return [column.id, isDay ? formatDay(cell) : cell];
          }),
        ),
      );
      return [source.id, rows];
    }),
  );
}

/** A generated module's value in the evaluator's shape. */
export function asValue(value: GeneratedValue): Value {
  if (value.kind === "known") {
    return value.partial
      ? { kind: "known", value: value.value, partial: true }
      : { kind: "known", value: value.value };
  }
  const { reason, of } = value;
  return { kind: "missing", reason, ...(of === null ? {} : { of }) } as Value;
}
