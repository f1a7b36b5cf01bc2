import { error } from "../source/diagnostic.ts";
import type { Reference } from "../syntax/ast.ts";
import { readAlignment } from "./alignment.ts";
import { type Block, type Context, elementOf, optional, placeOf, propertyValue, wordOf } from "./blocks.ts";
import type { Objective, Readiness, RollUp } from "./model.ts";
import { refer, referAll } from "./references.ts";
import { type Entry, entriesOf, keyOf, type Registry, wholeBlock } from "./registry.ts";
import { readWeights } from "./values.ts";

/** Objectives and assets, in source order. */
export function resolveObjectives(registry: Registry): readonly Objective[] {
  const themes = new Map(entriesOf(registry, "theme").map((theme, index) => [theme.id, index]));
  const measures = new Map<string, string[]>();
  for (const { id, where } of entriesOf(registry, "measure")) {
    if (where.objective === undefined) continue;
    const own = measures.get(where.objective);
    if (own === undefined) measures.set(where.objective, [id]);
    else own.push(id);
  }
  return [...registry.entries.values()]
    .filter((entry) => entry.kind === "objective" || entry.kind === "asset")
    .map((entry) => resolveObjective(entry, measures.get(entry.id) ?? [], themes, registry));
}

function resolveObjective(
  entry: Entry,
  ownMeasures: readonly string[],
  orderOfThemes: ReadonlyMap<string, number>,
  registry: Registry,
): Objective {
  const { context, declaration, where } = entry;
  const block = wholeBlock(entry);
  const kind = entry.kind === "asset" ? "asset" : "objective";
  const shared = referAll(
    registry,
    "measure",
    propertyValue(block, "measures", "references")?.references ?? [],
    context,
  );
  const spans = referAll(
    registry,
    "theme",
    propertyValue(block, "themes", "references")?.references ?? [],
    context,
  );
  const themes = new Set([...where.themes, ...spans]);
  const owner = propertyValue(block, "owner", "references")?.references[0];
  return {
    kind,
    ...elementOf(declaration, block, context),
    perspective: where.perspective ?? "",
    ...optional("group", where.group),
    themes: [...themes]
      .filter((theme) => orderOfThemes.has(theme))
      .sort((a, b) => (orderOfThemes.get(a) ?? 0) - (orderOfThemes.get(b) ?? 0)),
    measures: [...new Set([...ownMeasures, ...shared])],
    ...optional("owner", owner === undefined ? undefined : refer(registry, "owner", owner, context)),
    weight: readWeights(block, registry, context),
    rollUp: (wordOf(block, "roll_up") as RollUp | undefined) ?? "weighted",
    readiness: readReadiness(block, registry, context),
    alignment: readAlignment(block, registry, context),
  };
}

function readReadiness(block: Block, registry: Registry, context: Context): readonly Readiness[] {
  return (propertyValue(block, "readiness", "shares")?.shares ?? []).flatMap((share) => {
    const [available, required] = [share.quantity?.value, share.total?.value];
    if (available === undefined || required === undefined || required <= 0 || available < 0) {
      const message = "readiness is the available number `of` the required one";
      const hint = "for example `readiness: 34 of 40`";
      context.report(error("bad-value", message, placeOf(share.span, context), { hint }));
      return [];
    }
    const column = share.of?.path.join(".");
    if (share.of !== undefined && column !== undefined) reportLostColumn(column, share.of, registry, context);
    return [{ ...optional("column", column), available, required }];
  });
}

/** Readiness is told by the columns of the map: its themes and groups. */
function reportLostColumn(name: string, { span }: Reference, registry: Registry, context: Context): void {
  if (registry.entries.has(keyOf("theme", name)) || registry.groups.has(name)) return;
  const known = () => [...entriesOf(registry, "theme").map(({ id }) => id), ...registry.groups];
  const near = context.nearest(name, known);
  const hint = near === undefined ? "readiness is told by themes or groups" : `did you mean \`${near}\`?`;
  const message = `no theme and no group is called \`${name}\``;
  context.report(error("unknown-reference", message, placeOf(span, context), { hint }));
}
