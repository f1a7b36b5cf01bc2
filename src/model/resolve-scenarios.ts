import { error } from "../source/diagnostic.ts";
import type { Declaration, LinkStatement, Without } from "../syntax/ast.ts";
import { type Block, type Context, elementOf, placeOf, propertyValue, readBlock } from "./blocks.ts";
import type { Change, Initiative, Link, Measure, Override, Scenario } from "./model.ts";
import { refer } from "./references.ts";
import { type Entry, type Registry, wholeBlock } from "./registry.ts";
import { resolveLinks } from "./resolve-links.ts";
import { currencyCode } from "./units.ts";
import { readDatedValues } from "./values.ts";

/** The parts of the map that a scenario may change. */
export interface Changeable {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly initiatives: ReadonlyMap<string, Initiative>;
  hasLink(from: string, to: string): boolean;
}

/** Found by id, for there may be many scenarios. */
export function changeable(
  measures: readonly Measure[],
  links: readonly Link[],
  initiatives: readonly Initiative[],
): Changeable {
  const ends = ({ from, to }: Pick<Link, "from" | "to">) => JSON.stringify([from, to]);
  const known = new Set(links.map(ends));
  return {
    measures: new Map(measures.map((each) => [each.id, each])),
    initiatives: new Map(initiatives.map((each) => [each.id, each])),
    hasLink: (from, to) => known.has(ends({ from, to })),
  };
}

export function resolveScenario(entry: Entry, map: Changeable, registry: Registry): Scenario {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  const overrides: Override[] = [];
  for (const statement of block.statements) {
    if (statement.kind === "declaration") overrides.push(...reopen(statement, map, registry, context));
    else if (statement.kind === "link") overrides.push(...relink(statement, map, registry, context));
    else if (statement.kind === "without") overrides.push(...leaveOut(statement, map, registry, context));
  }
  return { kind: "scenario", ...elementOf(declaration, block, context), overrides };
}

function reopen(statement: Declaration, map: Changeable, registry: Registry, context: Context): Override[] {
  const { word, id } = statement;
  if (id === undefined) return [];
  const reference = { kind: "reference", path: [id.text], span: id.span } as const;
  const block = readBlock(word.text, statement.body ?? [], context);
  reportUnchanged(block, word.text, context);
  if (word.text === "measure") {
    const measure = refer(registry, "measure", reference, context);
    if (measure === undefined) return [];
    const unit = map.measures.get(measure)?.unit;
    return (["target", "baseline"] as const).flatMap((kind) =>
      readDatedValues(block, kind, unit, registry, context).map((value) => ({ kind, measure, value })),
    );
  }
  if (word.text !== "initiative") return [];
  const initiative = refer(registry, "initiative", reference, context);
  if (initiative === undefined) return [];
  const change = budgetChange(block, map.initiatives.get(initiative));
  return change === undefined ? [] : [{ kind: "budget", initiative, change }];
}

/** `budget: -8%` changes the old one; without a percent sign it is a new one. */
function budgetChange(block: Block, initiative: Initiative | undefined): Change | undefined {
  const quantity = propertyValue(block, "budget", "number")?.quantity;
  if (quantity === undefined) return undefined;
  if (quantity.percent) return { kind: "relative", by: quantity.value };
  const unit =
    quantity.unit === undefined ? initiative?.budget?.unit : (currencyCode(quantity.unit) ?? quantity.unit);
  return { kind: "amount", amount: { value: quantity.value, unit: unit ?? "" } };
}

/** What a scenario may say of each thing that it reopens. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  measure: ["target", "baseline"],
  initiative: ["budget"],
  link: ["strength", "lag"],
};

/** Reports properties that a scenario cannot change, for they would do nothing. */
function reportUnchanged({ properties }: Block, word: string, context: Context): void {
  const may = CHANGES[word];
  if (may === undefined) return;
  for (const [name, property] of properties) {
    if (may.includes(name)) continue;
    const hint = `of ${/^[aeiou]/.test(word) ? "an" : "a"} ${word} it changes ${may.map((each) => `\`${each}\``).join(" and ")}`;
    const message = `a scenario does not change \`${name}\``;
    context.report(error("bad-override", message, placeOf(property.span, context), { hint }));
  }
}

function relink(statement: LinkStatement, map: Changeable, registry: Registry, context: Context): Override[] {
  reportUnchanged(readBlock("link", statement.body ?? [], context), "link", context);
  return known(statement, map, registry, context).flatMap(({ from, to, strength, lag }): Override[] => [
    ...(strength === undefined ? [] : [{ kind: "strength", from, to, strength } as const]),
    ...(lag === undefined ? [] : [{ kind: "lag", from, to, lag } as const]),
  ]);
}

function leaveOut(statement: Without, map: Changeable, registry: Registry, context: Context): Override[] {
  if (statement.link !== undefined) {
    return known(statement.link, map, registry, context).map(({ from, to }) => ({
      kind: "without-link",
      from,
      to,
    }));
  }
  if (statement.word?.text !== "initiative" || statement.id === undefined) {
    const hint = "write `without a -> b` or `without initiative crm`";
    context.report(
      error("bad-override", "a scenario leaves out links and initiatives", placeOf(statement.span, context), {
        hint,
      }),
    );
    return [];
  }
  const initiative = refer(registry, "initiative", statement.id, context);
  return initiative === undefined ? [] : [{ kind: "without-initiative", initiative }];
}

/** The arrows of a statement that the map has; others are reported. */
function known(
  statement: LinkStatement,
  map: Changeable,
  registry: Registry,
  context: Context,
): readonly Link[] {
  return resolveLinks(statement, undefined, registry, context).filter((link) => {
    if (map.hasLink(link.from, link.to)) return true;
    const message = `the map has no link from \`${link.from}\` to \`${link.to}\``;
    context.report(error("unknown-reference", message, link.at));
    return false;
  });
}
