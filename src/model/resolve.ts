import type { Diagnostic } from "../source/diagnostic.ts";
import { error } from "../source/diagnostic.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Expression } from "../syntax/ast.ts";
import {
  type Block,
  type Context,
  elementOf,
  flagOf,
  optional,
  placeOf,
  propertyValue,
  readBlock,
  textProperty,
  wordOf,
} from "./blocks.ts";
import { collectBand, collectMap, declarationsOf } from "./collect.ts";
import { type FramePart, frameParts } from "./frames.ts";
import type { Module } from "./load.ts";
import type { Calendar, Group, Perspective, StrategyMap, Theme } from "./model.ts";
import {
  type Entry,
  entriesOf,
  joinOpenings,
  NOWHERE,
  need,
  type Registry,
  register,
  wholeBlock,
} from "./registry.ts";
import { resolveMeasure } from "./resolve-measures.ts";
import { resolveLinks, resolveObjective } from "./resolve-objectives.ts";
import {
  reportOwnerCycles,
  resolveInitiative,
  resolveOwner,
  resolvePhase,
  resolveTerm,
  resolveView,
} from "./resolve-plans.ts";
import { resolveScenario } from "./resolve-scenarios.ts";
import { resolveScale, resolveSource, resolveTiers } from "./resolve-sources.ts";
import { currencyCode } from "./units.ts";
import { readAlignment, readPeriodUnit, readRange, readWeights } from "./values.ts";

export interface Resolved {
  readonly maps: readonly StrategyMap[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The maps that one file declares, every name resolved. What cannot be resolved is reported and left out. */
export function resolveFile(module: Module, modules: ReadonlyMap<string, Module>): Resolved {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const translations = collectTranslations(module, modules);
  const contextOf = (file: string): Context => ({
    file,
    report,
    translationsOf: (kind, id) => translations.get(`${kind} ${id}`) ?? translations.get(` ${id}`) ?? [],
  });
  const top = readBlock("file", module.document.statements, contextOf(module.file));
  reportTopLevel(module, top, contextOf(module.file));
  const maps = top.declarations
    .filter((each) => each.word.text === "map")
    .map((declaration) => resolveMap(declaration, module, modules, contextOf));
  return { maps, diagnostics };
}

function resolveMap(
  declaration: Declaration,
  module: Module,
  modules: ReadonlyMap<string, Module>,
  contextOf: (file: string) => Context,
): StrategyMap {
  const context = contextOf(module.file);
  const block = readBlock("map", declaration.body ?? [], context);
  const registry: Registry = {
    entries: new Map(),
    openings: [],
    links: [],
    module,
    modules,
    contextOf,
    scales: (name) => {
      const scale = need(registry, "scale", [name]);
      return scale === undefined ? undefined : resolveScale(scale).steps;
    },
  };
  const frame = propertyValue(block, "framework", "references")?.references[0];
  const parts = frame === undefined ? [] : frameParts(frame, module, modules, contextOf);
  for (const part of parts) collectFrame(part, registry);
  collectMap(block, registry, context);
  joinOpenings(registry);
  needFileLevel(registry);

  const calendar = readCalendar(block, context);
  const currency = readCurrency(block, context);
  const objectives = [...registry.entries.values()]
    .filter((entry) => entry.kind === "objective" || entry.kind === "asset")
    .map((entry) => resolveObjective(entry, registry));
  const initiatives = entriesOf(registry, "initiative").map((entry) =>
    resolveInitiative(entry, registry, currency),
  );
  const views = entriesOf(registry, "view").map((entry) => resolveView(entry, registry));
  const links = registry.links.flatMap(({ statement, from, context: own }) =>
    resolveLinks(statement, from, registry, own),
  );
  const measures = settle(registry, "measure", (entry) => {
    const measure = resolveMeasure(entry, registry);
    for (const name of formulaNames(measure.formula)) needData(registry, name);
    for (const name of measure.by) need(registry, "tiers", [name]);
    return measure;
  });
  const tiers = settle(registry, "tiers", (entry) => resolveTiers(entry, registry));
  const sources = settle(registry, "source", (entry) => resolveSource(entry, registry));
  const owners = settle(registry, "owner", (entry) => resolveOwner(entry, registry));
  reportOwnerCycles(owners, registry);
  const scenarios = entriesOf(registry, "scenario").map((entry) =>
    resolveScenario(entry, { measures, links, initiatives }, registry),
  );
  const profile =
    wordOf(block, "profile") ??
    parts.map((part) => wordOf(part.block, "profile")).findLast((each) => each !== undefined);
  return {
    ...elementOf(declaration, block, context),
    kind: "map",
    file: module.file,
    ...optional("framework", frame?.path.join(".")),
    ...optional("profile", profile),
    template: flagOf(block, "template"),
    ...optional("calendar", calendar),
    ...optional("currency", currency),
    ...optional("mission", textProperty(block, "mission")),
    ...optional("vision", textProperty(block, "vision")),
    ...optional("values", textProperty(block, "values")),
    perspectives: entriesOf(registry, "perspective").map((entry) => resolvePerspective(entry, registry)),
    groups: entriesOf(registry, "group").map(resolveGroup),
    themes: entriesOf(registry, "theme").map((entry) => resolveTheme(entry, registry)),
    objectives,
    measures,
    links,
    initiatives,
    owners,
    sources,
    tiers,
    scales: entriesOf(registry, "scale").map(resolveScale),
    phases: entriesOf(registry, "phase").map(resolvePhase),
    scenarios,
    terms: entriesOf(registry, "term").map(resolveTerm),
    views,
    alignment: readAlignment(block, context),
  };
}

/** Perspectives, groups and themes of a framework, as if the map declared them first. */
function collectFrame({ block, module }: FramePart, registry: Registry): void {
  const context = registry.contextOf(module.file);
  for (const declaration of block.declarations) {
    if (declaration.word.text === "theme") register(registry, "theme", declaration, NOWHERE, context);
    if (declaration.word.text !== "perspective") continue;
    const band = register(registry, "perspective", declaration, NOWHERE, context);
    collectBand(band, { ...NOWHERE, perspective: declaration.id?.text ?? "" }, registry, context);
  }
  joinOpenings(registry);
  registry.openings.length = 0;
  for (const [key, entry] of registry.entries) registry.entries.set(key, { ...entry, fromFrame: true });
}

/** Terms of the file belong to every map of it; all else at the top of a file is taken in where it is used. */
function needFileLevel(registry: Registry): void {
  for (const { id } of declarationsOf(registry.module.document.statements, "term")) {
    if (id !== undefined) need(registry, "term", [id.text]);
  }
}

function needData(registry: Registry, path: readonly string[]): void {
  for (const name of [path.slice(0, 1), path.slice(0, 2)]) {
    for (const kind of ["measure", "source", "tiers"] as const) need(registry, kind, name);
  }
}

/** Resolves entries of a kind until none is new: resolving one may take in more. */
function settle<Type>(
  registry: Registry,
  kind: Entry["kind"],
  resolve: (entry: Entry) => Type,
): readonly Type[] {
  const done = new Map<string, Type>();
  for (;;) {
    const open = entriesOf(registry, kind).filter((entry) => !done.has(entry.id));
    if (open.length === 0) return [...done.values()];
    for (const entry of open) done.set(entry.id, resolve(entry));
  }
}

/** Every dotted name in a formula. */
function formulaNames(formula: Expression | undefined): readonly (readonly string[])[] {
  const names: (readonly string[])[] = [];
  const open: unknown[] = [formula];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("path" in node && Array.isArray(node.path)) names.push(node.path);
    open.push(...Object.values(node).filter((value) => typeof value === "object"));
  }
  return names;
}

function resolvePerspective(entry: Entry, registry: Registry): Perspective {
  const block = wholeBlock(entry);
  return {
    ...elementOf(entry.declaration, block, entry.context),
    kind: "perspective",
    weight: readWeights(block, registry, entry.context),
    corresponds: (propertyValue(block, "corresponds", "references")?.references ?? []).map((each) =>
      each.path.join("."),
    ),
  };
}

function resolveGroup(entry: Entry): Group {
  return {
    ...elementOf(entry.declaration, wholeBlock(entry), entry.context),
    kind: "group",
    perspective: entry.where.perspective ?? "",
    slot: entry.fromFrame,
  };
}

function resolveTheme(entry: Entry, registry: Registry): Theme {
  const block = wholeBlock(entry);
  return {
    ...elementOf(entry.declaration, block, entry.context),
    kind: "theme",
    slot: entry.fromFrame,
    weight: readWeights(block, registry, entry.context),
  };
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

function readCalendar(block: Block, context: Context): Calendar | undefined {
  const value = propertyValue(block, "calendar", "calendar");
  const fiscal = propertyValue(block, "fiscal_year", "fiscal-year")?.month;
  const month = fiscal === undefined ? 0 : MONTHS.indexOf(fiscal.text.toLowerCase());
  if (fiscal !== undefined && month < 0) {
    const hint = didYouMean(fiscal.text, MONTHS);
    context.report(
      error("bad-value", `\`${fiscal.text}\` is not a month`, placeOf(fiscal.span, context), { hint }),
    );
  }
  if (value === undefined) return undefined;
  const unit = readPeriodUnit(value.unit, context);
  const range = readRange(value.range, context);
  if (unit === undefined || range === undefined) return undefined;
  if (range.from.unit !== unit) {
    const hint = `write both ends as ${unit}s`;
    context.report(
      error(
        "bad-range",
        `a calendar by ${unit} needs ends of that kind`,
        placeOf(value.range.span, context),
        { hint },
      ),
    );
    return undefined;
  }
  return { unit, range, fiscalMonth: Math.max(0, month) + 1 };
}

function readCurrency(block: Block, context: Context): string | undefined {
  const word = propertyValue(block, "currency", "words")?.words[0];
  if (word === undefined) return undefined;
  const code = currencyCode(word.text);
  if (code === undefined) {
    const hint = "a currency is three capital letters, such as `USD` or `CNY`";
    context.report(
      error("bad-value", `\`${word.text}\` is not a currency`, placeOf(word.span, context), { hint }),
    );
  }
  return code;
}

/** By kind and id (`objective F1`), and by id alone (` F1`). */
function collectTranslations(module: Module, modules: ReadonlyMap<string, Module>) {
  const found = new Map<string, { language: string; text: string }[]>();
  const files = [
    module,
    ...module.imports.flatMap(({ file }) => (file === undefined ? [] : (modules.get(file) ?? []))),
  ];
  for (const { document } of files) {
    for (const block of declarationsOf(document.statements, "translations")) {
      const language = block.id?.text ?? "";
      for (const entry of block.body ?? []) {
        if (entry.kind !== "declaration" || entry.label === undefined) continue;
        const key = entry.id === undefined ? ` ${entry.word.text}` : `${entry.word.text} ${entry.id.text}`;
        found.set(key, [...(found.get(key) ?? []), { language, text: entry.label.text }]);
      }
    }
  }
  return found;
}

/** What stands twice or without a name at the top of a file; `import` and `translations` have their own readers. */
function reportTopLevel(module: Module, top: Block, context: Context): void {
  const seen = new Map<string, Declaration>();
  for (const declaration of top.declarations) {
    const word = declaration.word.text;
    if (word === "import" || word === "translations") continue;
    const place = placeOf(declaration.id?.span ?? declaration.word.span, context);
    if (declaration.id === undefined) {
      context.report(
        error("missing-name", `this \`${word}\` has no id`, place, {
          hint: `write \`${word} short_name …\``,
        }),
      );
      continue;
    }
    const key = `${word} ${declaration.id.text}`;
    const before = seen.get(key);
    if (before?.id !== undefined) {
      const related = [{ message: "it is declared here first", place: placeOf(before.id.span, context) }];
      context.report(
        error("duplicate-id", `there is already a ${word} \`${declaration.id.text}\``, place, { related }),
      );
    } else seen.set(key, declaration);
  }
  for (const statement of module.document.statements) {
    if (statement.kind === "declaration" || statement.kind === "property") continue;
    const hint = 'put it into the block of a map: `map name "…" { … }`';
    const message = "links and rows do not stand at the top of a file";
    context.report(error("misplaced-declaration", message, placeOf(statement.span, context), { hint }));
  }
}
