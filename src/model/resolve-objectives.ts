import { error } from "../source/diagnostic.ts";
import type { LinkStatement, Reference } from "../syntax/ast.ts";
import {
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
import type { Link, Objective, Readiness, RollUp } from "./model.ts";
import { refer, referAll } from "./references.ts";
import { type Entry, entriesOf, type Registry, wholeBlock } from "./registry.ts";
import { readAlignment, readDuration, readWeights } from "./values.ts";

/** Objectives and assets, in source order. */
export function resolveObjectives(registry: Registry): readonly Objective[] {
  const themes = entriesOf(registry, "theme").map((theme) => theme.id);
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
  themesInOrder: readonly string[],
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
    ...elementOf(declaration, block, context),
    kind,
    perspective: where.perspective ?? "",
    ...optional("group", where.group),
    themes: themesInOrder.filter((theme) => themes.has(theme)),
    measures: [...new Set([...ownMeasures, ...shared])],
    ...optional("owner", owner === undefined ? undefined : refer(registry, "owner", owner, context)),
    weight: readWeights(block, registry, context),
    rollUp: (wordOf(block, "roll_up") as RollUp | undefined) ?? "weighted",
    readiness: readReadiness(block, context),
    alignment: readAlignment(block, context),
  };
}

function readReadiness(block: Parameters<typeof propertyValue>[0], context: Context): readonly Readiness[] {
  return (propertyValue(block, "readiness", "shares")?.shares ?? []).flatMap((share) => {
    const [available, required] = [share.quantity?.value, share.total?.value];
    if (available === undefined || required === undefined || required <= 0 || available < 0) {
      const message = "readiness is the available number `of` the required one";
      const hint = "for example `readiness: 34 of 40`";
      context.report(error("bad-value", message, placeOf(share.span, context), { hint }));
      return [];
    }
    return [{ ...optional("column", share.of?.path.join(".")), available, required }];
  });
}

/** The arrows of a link statement: every cause of a fan with every effect of the next. */
export function resolveLinks(
  statement: LinkStatement,
  from: string | undefined,
  registry: Registry,
  context: Context,
): readonly Link[] {
  const block = readBlock("link", statement.body ?? [], context);
  const lag = propertyValue(block, "lag", "number")?.quantity;
  const strength = propertyValue(block, "strength", "strength");
  const shared = {
    ...optional("note", statement.note),
    effect: wordOf(block, "effect") === "negative" ? ("negative" as const) : ("positive" as const),
    ...optional("strength", strength?.word ?? strength?.number),
    ...optional("lag", lag === undefined ? undefined : readDuration(lag, context)),
    ...optional("because", textProperty(block, "because")),
    ...optional("evidence", textProperty(block, "evidence")),
    feedback: flagOf(block, "feedback"),
    accepts: block.accepts,
  };
  const fans = statement.fans.map((fan, index) => {
    if (index > 0 || fan.length > 0) return fan.flatMap((each) => endOf(each, registry, context));
    if (from !== undefined) return [{ id: from, span: statement.span }];
    const hint = "write the cause before the arrow: `cause -> effect`";
    context.report(
      error(
        "syntax-error",
        "only inside an objective may a link begin with its arrow",
        placeOf(statement.span, context),
        { hint },
      ),
    );
    return [];
  });
  const links: Link[] = [];
  for (const [index, causes] of fans.entries()) {
    for (const cause of causes) {
      for (const effect of fans[index + 1] ?? []) {
        const span = { start: cause.span.start, end: effect.span.end };
        links.push({ kind: "link", from: cause.id, to: effect.id, at: placeOf(span, context), ...shared });
      }
    }
  }
  return links;
}

function endOf(reference: Reference, registry: Registry, context: Context) {
  if (reference.path.length > 1) {
    const hint = `links stay inside one map; between maps write \`contributes: ${reference.path.join(".")}\``;
    const message = `\`${reference.path.join(".")}\` is not an objective of this map`;
    context.report(error("unknown-reference", message, placeOf(reference.span, context), { hint }));
    return [];
  }
  const id = refer(registry, "objective", reference, context);
  return id === undefined ? [] : [{ id, span: reference.span }];
}
