import { error } from "../source/diagnostic.ts";
import type { Declaration } from "../syntax/ast.ts";
import { readAlignment } from "./alignment.ts";
import { elementOf, flagOf, optional, propertyValue, readBlock, textProperty, wordOf } from "./blocks.ts";
import { collectBand, collectMap } from "./collect.ts";
import { formulaNames } from "./formula-names.ts";
import type { FramePart } from "./frames.ts";
import type { DataSource, Measure, StrategyMap, Tiers } from "./model.ts";
import { joinOpenings, need } from "./references.ts";
import { type Entry, entriesOf, type FileNames, NOWHERE, type Registry, register } from "./registry.ts";
import { resolveGroups, resolvePerspective, resolveTheme } from "./resolve-bands.ts";
import { readCalendar, readCurrency } from "./resolve-calendar.ts";
import { resolveLinks } from "./resolve-links.ts";
import { resolveMeasure } from "./resolve-measures.ts";
import { resolveObjectives } from "./resolve-objectives.ts";
import {
  reportOwnerCycles,
  resolveInitiative,
  resolveOwner,
  resolvePhase,
  resolveTerm,
  resolveView,
} from "./resolve-plans.ts";
import { changeable, resolveScenario } from "./resolve-scenarios.ts";
import { readSteps, resolveScale, resolveSource, resolveTiers } from "./resolve-sources.ts";

/** One map with every name resolved: first all declarations are collected, then their values are read. */
export function resolveMap(declaration: Declaration, names: FileNames): StrategyMap {
  const context = names.contextOf(names.module.file);
  const block = readBlock("map", declaration.body ?? [], context);
  const currency = readCurrency(block, context);
  const steps = new Map<string, readonly string[]>();
  const registry: Registry = {
    ...names,
    currency,
    entries: new Map(),
    groups: new Set(),
    named: new Set(),
    counts: new Map(),
    openings: [],
    links: [],
    scales: (name) => {
      const scale = need(registry, "scale", [name]);
      if (scale === undefined) return undefined;
      const found = steps.get(name) ?? readSteps(scale);
      steps.set(name, found);
      return found;
    },
  };
  const frame = propertyValue(block, "framework", "references")?.references[0];
  const parts = frame === undefined ? [] : names.frames.partsOf(frame, context.file);
  for (const part of parts) collectFrame(part, registry);
  collectMap(block, registry, context);
  joinOpenings(registry, frame !== undefined && parts.length === 0 ? "broken" : "whole");
  needFileLevel(registry);

  const calendar = readCalendar(block, context);
  const objectives = resolveObjectives(registry);
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
  reportLostBreakdowns(measures, sources, tiers, registry);
  reportLostClasses(measures, sources, tiers, registry);
  const owners = settle(registry, "owner", (entry) => resolveOwner(entry, registry));
  reportOwnerCycles(owners, registry);
  const overridden = changeable(measures, links, initiatives);
  const scenarios = entriesOf(registry, "scenario").map((entry) =>
    resolveScenario(entry, overridden, registry),
  );
  const profile =
    wordOf(block, "profile") ??
    parts.map((part) => wordOf(part.block, "profile")).findLast((each) => each !== undefined);
  return {
    kind: "map",
    ...elementOf(declaration, block, context),
    file: context.file,
    ...optional("framework", frame?.path.join(".")),
    frames: parts.map((part) => elementOf(part.declaration, part.block, names.contextOf(part.module.file))),
    ...optional("profile", profile),
    template: flagOf(block, "template"),
    ...optional("calendar", calendar),
    ...optional("currency", currency),
    ...optional("mission", textProperty(block, "mission")),
    ...optional("vision", textProperty(block, "vision")),
    ...optional("values", textProperty(block, "values")),
    perspectives: entriesOf(registry, "perspective").map((entry) => resolvePerspective(entry, registry)),
    groups: resolveGroups(registry),
    themes: entriesOf(registry, "theme").map((entry) => resolveTheme(entry, registry)),
    objectives,
    measures,
    links,
    initiatives,
    owners,
    sources,
    tiers,
    scales: entriesOf(registry, "scale").map(resolveScale),
    phases: entriesOf(registry, "phase").map((entry) => resolvePhase(entry, registry)),
    scenarios,
    terms: entriesOf(registry, "term").map(resolveTerm),
    views,
    alignment: readAlignment(block, registry, context),
  };
}

/** Perspectives, groups and themes of a framework, as if the map declared them first. */
function collectFrame({ block, module, declaration: frame }: FramePart, registry: Registry): void {
  registry.take(frame);
  const context = registry.contextOf(module.file);
  for (const declaration of block.declarations) {
    if (declaration.word.text === "theme") register(registry, "theme", declaration, NOWHERE, context);
    if (declaration.word.text !== "perspective") continue;
    const band = register(registry, "perspective", declaration, NOWHERE, context);
    collectBand(band, { ...NOWHERE, perspective: declaration.id?.text ?? "" }, registry, context);
  }
  joinOpenings(registry, "whole");
  registry.openings.length = 0;
  registry.named.clear();
  for (const [key, entry] of registry.entries) {
    // A frame that builds on another may relabel its slots, and the map may do so once more.
    const { relabelledAt: _, ...framed } = entry;
    registry.entries.set(key, { ...framed, fromFrame: true });
  }
}

/** Terms of the file belong to every map of it; all else at the top of a file is taken in where it is used. */
function needFileLevel(registry: Registry): void {
  for (const id of registry.terms) need(registry, "term", [id]);
}

/** What a computed measure is broken down by: a column of one of the map's sources, or tiers. */
function reportLostBreakdowns(
  measures: readonly Measure[],
  sources: readonly DataSource[],
  tiers: readonly Tiers[],
  registry: Registry,
): void {
  const columns = sources.flatMap((source) => source.columns.map((column) => column.id));
  const known = new Set([...columns, ...tiers.map((each) => each.id)]);
  for (const measure of measures) {
    if (measure.formula === undefined || sources.length === 0) continue;
    for (const by of measure.by) {
      if (known.has(by) || known.has(by.split(".").at(-1) ?? by)) continue;
      const context = registry.contextOf(measure.idAt.file);
      const near = context.nearest(by, () => known);
      const hint =
        near === undefined ? "it names a column of a source, or tiers" : `did you mean \`${near}\`?`;
      const message = `\`${measure.id}\` is broken down by \`${by}\`, which no source has`;
      context.report(error("unknown-column", message, measure.idAt, { hint }));
    }
  }
}

/** A value `for` a class: one of the tiers, or one of the values that a column lists. */
function reportLostClasses(
  measures: readonly Measure[],
  sources: readonly DataSource[],
  tiers: readonly Tiers[],
  registry: Registry,
): void {
  const columns = sources.flatMap((source) => source.columns);
  const listed = columns.flatMap(({ type }) => (type.kind === "one-of" ? type.options : []));
  const known = new Set([...tiers.flatMap((each) => each.tiers.map(({ id }) => id)), ...listed]);
  const classing = new Set(tiers.map(({ id }) => id));
  const listing = new Set(columns.flatMap(({ id, type }) => (type.kind === "one-of" ? [id] : [])));
  for (const { by, id, targets, actuals, baseline } of measures) {
    // A column of free text may hold any value.
    const isOpen = by.some((each) => !classing.has(each) && !listing.has(each.split(".").at(-1) ?? each));
    if (isOpen) continue;
    for (const value of [...targets, ...actuals, ...(baseline === undefined ? [] : [baseline])]) {
      if (value.for === undefined || known.has(value.for)) continue;
      const context = registry.contextOf(value.place.file);
      const near = context.nearest(value.for, () => known);
      const hint =
        near === undefined
          ? "it names a class of tiers, or a value of a column"
          : `did you mean \`${near}\`?`;
      const message = `\`${id}\` has a value for \`${value.for}\`, which is no class of this map`;
      context.report(error("unknown-class", message, value.place, { hint }));
    }
  }
}

function needData(registry: Registry, path: readonly string[]): void {
  for (const name of [path.slice(0, 1), path.slice(0, 2)]) {
    for (const kind of ["measure", "source", "tiers"] as const) need(registry, kind, name);
  }
}

/** Resolves the entries of a kind, and those that resolving one takes in. */
function settle<Type>(
  registry: Registry,
  kind: Entry["kind"],
  resolve: (entry: Entry) => Type,
): readonly Type[] {
  const done: Type[] = [];
  // The loop also sees the entries that it adds.
  for (const entry of registry.entries.values()) if (entry.kind === kind) done.push(resolve(entry));
  return done;
}
