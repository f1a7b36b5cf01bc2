import type { DataSource } from "../model/model.ts";
import type { Expression, Rows } from "../syntax/ast.ts";
import { sourceAtStart } from "./named-source.ts";
import { nearest, reject, type Site } from "./planner.ts";

/** What stands in an aggregate's brackets, taken apart. */
export interface Counted {
  readonly value: Expression;
  readonly per?: Rows["per"];
  readonly in?: Rows["in"];
  readonly where?: Expression;
}

/** The parts of an aggregate's first argument. */
export function countedOf(argument: Expression): Counted {
  if (argument.kind !== "rows") return { value: argument };
  const { value, per, in: within, where } = argument;
  return {
    value,
    ...(per === undefined ? {} : { per }),
    ...(within === undefined ? {} : { in: within }),
    ...(where === undefined ? {} : { where }),
  };
}

/** The sources that an expression names, first to last. */
export function sourcesNamed(expression: Expression, site: Site): readonly DataSource[] {
  const found = new Set<DataSource>();
  const walk = (each: Expression): void => {
    switch (each.kind) {
      case "name": {
        const { sources } = site.planner;
        const named = sourceAtStart(each.path, (id) => sources.get(id));
        if (named !== undefined) found.add(named.source);
        return;
      }
      case "call":
        for (const argument of each.arguments) walk(argument);
        return;
      case "unary":
        walk(each.operand);
        return;
      case "binary":
        walk(each.left);
        walk(each.right);
        return;
      case "one-of":
      case "rolling":
      case "rows":
        walk(each.value);
    }
  };
  walk(expression);
  return [...found];
}

/** The source that `in` names; undefined (reported) where there is none. */
export function sourceOf(reference: NonNullable<Rows["in"]>, site: Site): DataSource | undefined {
  const id = reference.path.join(".");
  const source = site.planner.sources.get(id);
  if (source !== undefined) return source;
  return reject(site, "unknown-source", `no source is called \`${id}\``, reference, {
    hint: nearest(site, id, () => site.planner.sources.keys()),
  });
}

/** `sum(order.amount)` where the source is called `orders`. */
export function misspelledSource(
  value: Expression,
  site: Site,
): { readonly reported: undefined } | undefined {
  if (value.kind !== "name" || value.path.length < 2) return undefined;
  const id = value.path[0] ?? "";
  const hint = nearest(site, id, () => site.planner.sources.keys());
  if (hint === undefined) return undefined;
  return { reported: reject(site, "unknown-source", `no source is called \`${id}\``, value, { hint }) };
}

/** What to write where an aggregate does not say which source it reads. */
export function hintForSource(value: Expression, site: Site): string | undefined {
  if (value.kind !== "name") return "name the source before the first column, such as `orders.amount`";
  const column = value.path.at(-1) ?? "";
  const owner = site.planner.owners.get(column);
  if (owner !== undefined) return `write \`${owner.id}.${column}\``;
  return nearest(site, column, () => site.planner.sources.keys());
}
