import type { Column, DataSource, Tiers } from "../model/model.ts";
import { MOST_DIAGNOSTICS_A_FILE } from "../source/diagnostic.ts";
import { joinedNames } from "../source/joined-names.ts";
import type { Call, NameExpression } from "../syntax/ast.ts";
import { sourceAtStart } from "./named-source.ts";
import type { Join, RowExpression } from "./plan.ts";
import { addNumbered, nearest, origin, reject, type Site, type Typed, tiersAtEnd } from "./planner.ts";
import { checkTiers } from "./row-tiers.ts";
import { DATE, FLAG, numberOf, RANK, scoreOf, TEXT, type Type } from "./types.ts";

/** Where names of columns are looked up: one source, and those that its `ref` columns lead to. */
export interface RowScope extends Site {
  readonly source: DataSource;
  /** The source whose rows are counted: decides how snapshots are joined. */
  readonly counted: DataSource;
  /** Number of the join that reaches `source`, -1 for the counted source. */
  readonly join: number;
  readonly joins: Join[];
  /** The number of each join by its text. */
  readonly joinNumbers: Map<string, number>;
  /** Named parts of tiers. */
  readonly lets?: ReadonlyMap<string, Typed<RowExpression> | undefined>;
  /** In the second stage of a per-entity aggregate: what a call of an aggregate means. */
  readonly entity?: EntityScope;
}

/** Checks the calls inside `… per customer in orders`, which run over the rows of one entity. */
export interface EntityScope {
  /** What is counted in the second stage: `customer`. */
  readonly name: string;
  readonly checkCall: (call: Call) => Typed<RowExpression> | undefined;
  /** Holds for the entities that have a row which meets the aggregate's `where`. */
  readonly present: RowExpression | undefined;
}

/** Tables that the formulas over one source may reach, each by its own way. */
const MOST_JOINS = 200;

/** A column, by its path through `ref` columns: `margin`, `neighbourhood.class`, `customers.margin`. */
export function checkName(name: NameExpression, scope: RowScope): Typed<RowExpression> | undefined {
  let path = name.path;
  // A source of another file has the name of its import in front: `data.orders.amount`.
  const own = sourceAtStart(path, (id) => (id === scope.counted.id ? id : undefined));
  if (scope.join === -1 && own !== undefined && own.steps < path.length) path = path.slice(own.steps);
  const tiers = tiersAtEnd(path, scope.planner);
  if (tiers?.id === path.join(".")) path = path.slice(-1);
  const named = path.length === 1 ? scope.lets?.get(path[0] ?? "") : undefined;
  if (named !== undefined) return named;
  let source = scope.source;
  let join = scope.join;
  for (const step of path.slice(0, -1)) {
    const column = columnOf(name, step, source, scope);
    if (column === undefined) return undefined;
    const next = follow(name, column, source, join, scope);
    if (next === undefined) return undefined;
    source = next.source;
    join = next.join;
  }
  const last = path.at(-1) ?? "";
  if (tiers !== undefined && scope.planner.columns.get(source.id)?.has(last) === false) {
    return checkTiersName(name, tiers, source, join, scope);
  }
  const column = columnOf(name, last, source, scope);
  return column === undefined ? undefined : readColumn(name, column, join, scope);
}

function checkTiersName(
  name: NameExpression,
  tiers: Tiers,
  source: DataSource,
  join: number,
  scope: RowScope,
): Typed<RowExpression> | undefined {
  if (tiers.source !== source.id) {
    const message = `\`${tiers.id}\` classes the rows of \`${tiers.source}\`, not of \`${source.id}\``;
    return reject(scope, "wrong-source", message, name, {
      related: [{ message: "declared here", place: tiers.idAt }],
    });
  }
  const expression = checkTiers(tiers, { ...scope, source, join });
  if (expression === undefined) return undefined;
  return { expression, type: TEXT, from: origin(scope, name, TEXT, tiers.idAt) };
}

function columnOf(name: NameExpression, id: string, source: DataSource, scope: RowScope): Column | undefined {
  const columns = scope.planner.columns.get(source.id);
  const column = columns?.get(id);
  if (column !== undefined) return column;
  const known = [...(columns?.keys() ?? [])];
  const other = sourceAtStart(name.path, (one) => scope.planner.sources.get(one))?.source;
  if (other !== undefined && name.path.length > 1 && other.id !== scope.counted.id) {
    const message = `\`${name.path.join(".")}\` is another table than \`${scope.counted.id}\`, whose rows are counted here`;
    const hint = `a \`ref ${other.id}\` column in \`${scope.counted.id}\` leads there`;
    return reject(scope, "wrong-source", message, name, { hint });
  }
  return reject(scope, "unknown-column", `source \`${source.id}\` has no column \`${id}\``, name, {
    hint:
      forgottenQuotes(id, source, scope) ??
      nearest(scope, id, () => known) ??
      `its columns are ${joinedNames(known, ", ")}`,
    related: [{ message: `source \`${source.id}\` is declared here`, place: source.idAt }],
  });
}

/** `segment = hvc`: a value of a column, written without quotes. */
function forgottenQuotes(id: string, source: DataSource, { planner }: RowScope): string | undefined {
  if (planner.diagnostics.length >= MOST_DIAGNOSTICS_A_FILE) return undefined;
  const isOption = source.columns.some(({ type }) => type.kind === "one-of" && type.options.includes(id));
  return isOption ? `texts stand in quotes: \`"${id}"\`` : undefined;
}

function follow(
  name: NameExpression,
  column: Column,
  source: DataSource,
  from: number,
  scope: RowScope,
): { source: DataSource; join: number } | undefined {
  if (column.type.kind !== "ref") {
    const message = `\`${column.id}\` of \`${source.id}\` is no \`ref\` column, so no other column can be reached through it`;
    return reject(scope, "not-a-reference", message, name, {
      related: [{ message: `\`${column.id}\` is declared here`, place: column.idAt }],
    });
  }
  const target = scope.planner.sources.get(column.type.source);
  const key = target?.columns.find((each) => each.key);
  if (target === undefined) return undefined;
  if (key === undefined) {
    const message = `\`${column.id}\` refers to \`${target.id}\`, which has no \`key\` column`;
    const related = [{ message: `source \`${target.id}\` is declared here`, place: target.idAt }];
    return reject(scope, "no-key", message, name, {
      hint: "mark the column that names its rows `key`",
      related,
    });
  }
  if (key.type.kind !== "text" && key.type.kind !== "ref" && key.type.kind !== "one-of") {
    const message = `the key \`${key.id}\` of \`${target.id}\` is not text, so \`${column.id}\` cannot refer to it yet`;
    return reject(scope, "not-yet-supported", message, name, { hint: `declare it \`${key.id}: text key\`` });
  }
  const isSnapshot = target.time?.form === "snapshot";
  if (isSnapshot && scope.counted.time === undefined) {
    const message = `\`${scope.counted.id}\` has no time, so it is not known which snapshot of \`${target.id}\` is meant`;
    return reject(scope, "no-time", message, name);
  }
  const day = isSnapshot && target.time !== undefined ? { day: target.time.column } : {};
  if (scope.joins.length >= MOST_JOINS) {
    const message = `more than ${MOST_JOINS} other tables are read through \`ref\` columns`;
    return reject(scope, "formula-too-long", message, name);
  }
  const join = addNumbered(
    scope.joins,
    { from, column: column.id, source: target.id, key: key.id, ...day },
    scope.joinNumbers,
  );
  return { source: target, join };
}

function readColumn(
  name: NameExpression,
  column: Column,
  join: number,
  scope: RowScope,
): Typed<RowExpression> {
  const leaf = (type: "number" | "text" | "date" | "flag"): RowExpression => ({
    kind: "column",
    join,
    column: column.id,
    type,
  });
  const typed = (expression: RowExpression, type: Type): Typed<RowExpression> => ({
    expression,
    type,
    from: origin(scope, name, type, column.at),
  });
  const { type } = column;
  switch (type.kind) {
    case "text":
    case "ref":
    case "one-of":
      return typed(leaf("text"), TEXT);
    case "date":
      return typed(leaf("date"), DATE);
    case "flag":
      return typed(leaf("flag"), FLAG);
    case "rank":
      return typed(leaf("number"), RANK);
    case "likert": {
      const turned: RowExpression = {
        kind: "arithmetic",
        operator: "-",
        left: { kind: "number", value: type.low + type.high },
        right: leaf("number"),
      };
      return typed(type.reversed ? turned : leaf("number"), numberOf(scoreOf(type.low, type.high)));
    }
    case "number":
      return typed(leaf("number"), numberOf(type.unit));
  }
}
