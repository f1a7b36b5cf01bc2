import { error } from "../source/diagnostic.ts";
import type { Declaration } from "../syntax/ast.ts";
import {
  type Context,
  elementOf,
  flagOf,
  optional,
  propertyValue,
  readBlock,
  textProperty,
  wordOf,
  wordsOf,
} from "./blocks.ts";
import type { Initiative, Milestone, Owner, Phase, Shown, Term, View } from "./model.ts";
import { need, refer, referAll } from "./references.ts";
import { type Entry, type Registry, wholeBlock } from "./registry.ts";
import { currencyCode, PERCENT } from "./units.ts";
import { readDatedValues, readPeriod, readRange, readShares } from "./values.ts";

/** Initiatives, owners, phases, terms and views: what surrounds the boxes. */

export function resolveInitiative(
  entry: Entry,
  registry: Registry,
  currency: string | undefined,
): Initiative {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  const moved = declaration.clauses.find((clause) => clause.kind === "for");
  const owner = propertyValue(block, "owner", "references")?.references[0];
  const during = propertyValue(block, "during", "period-range")?.range;
  const budget = propertyValue(block, "budget", "number")?.quantity;
  return {
    kind: "initiative",
    ...elementOf(declaration, block, context),
    for: moved?.kind === "for" ? referAll(registry, "objective", moved.references, context) : [],
    ...optional("owner", owner === undefined ? undefined : refer(registry, "owner", owner, context)),
    ...optional("during", during === undefined ? undefined : readRange(during, context)),
    ...optional(
      "budget",
      budget === undefined ? undefined : { value: budget.value, unit: unitOfAmount(budget.unit, currency) },
    ),
    spent: readDatedValues(block, "spent", undefined, registry, context),
    progress: readDatedValues(block, "progress", PERCENT, registry, context),
    milestones: block.declarations
      .filter((each) => each.word.text === "milestone")
      .map((each) => resolveMilestone(each, context)),
    ...optional("stopIf", textProperty(block, "stop_if")),
  };
}

function unitOfAmount(word: string | undefined, currency: string | undefined): string {
  return word === undefined ? (currency ?? "") : (currencyCode(word) ?? word);
}

function resolveMilestone(declaration: Declaration, context: Context): Milestone {
  const block = readBlock("milestone", declaration.body ?? [], context);
  const due = propertyValue(block, "due", "period")?.period;
  return {
    kind: "milestone",
    ...elementOf(declaration, block, context),
    ...optional("due", due === undefined ? undefined : readPeriod(due, context)),
    done: flagOf(block, "done"),
  };
}

export function resolveOwner(entry: Entry, registry: Registry): Owner {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  const above = propertyValue(block, "reports_to", "references")?.references[0];
  return {
    kind: "owner",
    ...elementOf(declaration, block, context),
    id: entry.id,
    ...optional("reportsTo", above === undefined ? undefined : refer(registry, "owner", above, context)),
    ...optional("level", wordOf(block, "level") as Owner["level"]),
    ...optional("centre", wordOf(block, "centre") as Owner["centre"]),
  };
}

export function resolvePhase(entry: Entry, registry: Registry): Phase {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  for (const { of } of propertyValue(block, "weights", "shares")?.shares ?? []) {
    if (of === undefined) continue;
    const isTheme = need(registry, "theme", of.path) !== undefined;
    if (!isTheme) refer(registry, "perspective", of, context);
  }
  const during = propertyValue(block, "during", "period-range")?.range;
  return {
    kind: "phase",
    ...elementOf(declaration, block, context),
    ...optional("during", during === undefined ? undefined : readRange(during, context)),
    weights: readShares(block, "weights", undefined, context),
  };
}

export function resolveTerm(entry: Entry): Term {
  const block = wholeBlock(entry);
  return {
    kind: "term",
    ...elementOf(entry.declaration, block, entry.context),
    id: entry.id,
    ...optional("means", textProperty(block, "means")),
  };
}

export function resolveView(entry: Entry, registry: Registry): View {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  const focus = propertyValue(block, "focus", "focus");
  const of = focus === undefined ? undefined : refer(registry, "objective", focus.of, context);
  const list = (name: string, kind: "perspective" | "theme" | "owner") =>
    referAll(registry, kind, propertyValue(block, name, "references")?.references ?? [], context);
  return {
    kind: "view",
    ...elementOf(declaration, block, context),
    form: (wordOf(block, "kind") as View["form"] | undefined) ?? "map",
    only: list("only", "perspective"),
    themes: list("themes", "theme"),
    owners: list("owners", "owner"),
    ...optional(
      "focus",
      focus === undefined || of === undefined ? undefined : { direction: focus.direction, of },
    ),
    show: wordsOf(block, "show") as readonly Shown[],
    ...optional("language", wordOf(block, "language")),
  };
}

/** Reports owners who report to themselves, directly or by way of others; each owner is walked past once. */
export function reportOwnerCycles(owners: readonly Owner[], registry: Registry): void {
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const walked = new Set<string>();
  for (const owner of owners) {
    const way = new Set<string>();
    let at: string | undefined = owner.id;
    while (at !== undefined && !way.has(at) && !walked.has(at)) {
      way.add(at);
      at = byId.get(at)?.reportsTo;
    }
    for (const each of way) walked.add(each);
    // A walk that ends on its own way has gone round.
    if (at === undefined || !way.has(at)) continue;
    const circle = [...way].slice([...way].indexOf(at));
    const among = new Set(circle);
    const first = owners.find(({ id }) => among.has(id)) ?? owner;
    const start = circle.indexOf(first.id);
    const round = [...circle.slice(start), ...circle.slice(0, start), first.id];
    const message = `owners report to each other in a circle: ${round.map((each) => `\`${each}\``).join(" → ")}`;
    registry.contextOf(first.at.file).report(error("owner-cycle", message, first.idAt));
  }
}
