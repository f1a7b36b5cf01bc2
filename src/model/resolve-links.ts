import { error } from "../source/diagnostic.ts";
import type { LinkStatement, Reference } from "../syntax/ast.ts";
import {
  type Context,
  flagOf,
  optional,
  placeOf,
  propertyValue,
  readBlock,
  textProperty,
  wordOf,
} from "./blocks.ts";
import type { Link } from "./model.ts";
import { hasRoom } from "./most.ts";
import { refer } from "./references.ts";
import type { Registry } from "./registry.ts";
import { readDuration } from "./values.ts";

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
  const place = placeOf(statement.span, context);
  if (!hasRoom(registry.counts, "links", arrowsOf(statement), place, context)) return [];
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

/** How many arrows a statement draws; inside an objective its first fan may be empty. */
export function arrowsOf({ fans }: LinkStatement): number {
  let count = 0;
  for (const [index, fan] of fans.slice(1).entries())
    count += Math.max(1, fans[index]?.length ?? 1) * fan.length;
  return count;
}
