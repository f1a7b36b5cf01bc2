import { error, warning } from "../source/diagnostic.ts";
import { resolvePath } from "../source/host.ts";
import { joinedNames } from "../source/joined-names.ts";
import { suggest } from "../source/suggest.ts";
import type { ColumnText, Declaration, Expression, Item, Property, Row, UnitText } from "../syntax/ast.ts";
import { type Context, elementOf, optional, placeOf, propertyValue, readBlock, textOf } from "./blocks.ts";
import type { Column, ColumnType, DataSource, Scale, Tier, TierRule, Tiers } from "./model.ts";
import { MOST_RULES, MOST_STEPS, reportTooLarge } from "./most.ts";
import { refer } from "./references.ts";
import { type Entry, type Registry, wholeBlock } from "./registry.ts";
import { readDuration, readUnit } from "./values.ts";

type Cell = string | number | boolean | null;

export function resolveSource(entry: Entry, registry: Registry): DataSource {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  const columns: Column[] = [];
  const byName = new Map<string, Column>();
  for (const statement of block.statements) {
    if (statement.kind !== "property" || statement.value?.kind !== "column") continue;
    const before = byName.get(statement.name.text);
    if (before === undefined) {
      const column = resolveColumn(statement, statement.value.column, registry, context);
      columns.push(column);
      byName.set(column.id, column);
    } else {
      const related = [{ message: "first declared here", place: before.idAt }];
      const place = placeOf(statement.name.span, context);
      context.report(error("duplicate-id", `there is already a column \`${before.id}\``, place, { related }));
    }
  }
  const rows = block.statements.filter((statement): statement is Row => statement.kind === "row");
  const time = timeOf(declaration, columns, context);
  return {
    kind: "source",
    ...elementOf(declaration, block, context),
    id: entry.id,
    columns,
    from: placeOfRows(declaration, rows, columns, context),
    ...optional("time", time),
    complete: declaration.clauses.some((clause) => clause.kind === "complete"),
  };
}

function resolveColumn(statement: Property, text: ColumnText, registry: Registry, context: Context): Column {
  const id = statement.name.text;
  const label = statement.label === undefined ? { text: id, translations: [] } : textOf(statement.label);
  return {
    kind: "column",
    id,
    label,
    at: placeOf(statement.span, context),
    idAt: placeOf(statement.name.span, context),
    ...optional("note", statement.note),
    was: [],
    remarks: [],
    accepts: [],
    type: columnType(text, registry, context),
    key: text.key,
  };
}

function columnType(text: ColumnText, registry: Registry, context: Context): ColumnType {
  const { low = 1, high = 5 } = text;
  switch (text.type) {
    case "text":
    case "date":
    case "flag":
      return { kind: text.type };
    case "ref": {
      const source = text.ref === undefined ? undefined : refer(registry, "source", text.ref, context);
      return source === undefined ? { kind: "text" } : { kind: "ref", source };
    }
    case "one-of":
      return { kind: "one-of", options: text.options };
    case "likert":
      return { kind: "likert", low, high, reversed: text.reversed };
    case "rank":
      return { kind: "rank", low, high, lowestBest: text.lowestBest };
    case "unit":
      if (text.unit === undefined) return { kind: "text" };
      reportUnlikelyType(text.unit, context);
      return { kind: "number", unit: readUnit(text.unit, registry, context) };
  }
}

/** `txet` is read as a unit of its own, a number of them. */
function reportUnlikelyType({ words: [word, more], per, span }: UnitText, context: Context): void {
  if (word === undefined || more !== undefined || per !== undefined) return;
  const near = COLUMN_TYPES.includes(word.text) ? undefined : suggest(word.text, COLUMN_TYPES);
  if (near === undefined || word.text.endsWith("s")) return;
  const message = `\`${word.text}\` is taken for a unit: a column of numbers`;
  const hint = `did you mean \`${near}\`?`;
  context.report(warning("unlikely-type", message, placeOf(span, context), { hint }));
}

const COLUMN_TYPES: readonly string[] = ["text", "date", "flag", "percent", "count", "ratio"];

function timeOf(declaration: Declaration, columns: readonly Column[], context: Context): DataSource["time"] {
  const clause = declaration.clauses.find((each) => each.kind === "time");
  if (clause?.kind !== "time") return undefined;
  const column = columns.find((each) => each.id === clause.column.text);
  if (column?.type.kind !== "date") {
    const message =
      column === undefined
        ? `there is no column \`${clause.column.text}\``
        : `the column \`${column.id}\` tells the time and must be a \`date\``;
    const hint = `declare it in the block: \`${clause.column.text}: date\``;
    context.report(error("unknown-column", message, placeOf(clause.column.span, context), { hint }));
  }
  const carried = clause.carried === undefined ? undefined : readDuration(clause.carried, context);
  return { form: clause.form, column: clause.column.text, ...optional("carried", carried) };
}

function placeOfRows(
  declaration: Declaration,
  rows: readonly Row[],
  columns: readonly Column[],
  context: Context,
): DataSource["from"] {
  const clause = declaration.clauses.find((each) => each.kind === "from");
  if (clause?.kind !== "from")
    return { kind: "rows", rows: rows.map((row) => readRow(row, columns, context)) };
  const at = placeOf(clause.span, context);
  if (rows[0] !== undefined) {
    const message = "a source with a file or table has no rows of its own";
    context.report(error("bad-row", message, placeOf(rows[0].span, context)));
  }
  if (clause.table) return { kind: "table", name: clause.text, at };
  const path = resolvePath(context.file, clause.text);
  if (path === undefined) {
    const hint = "a data file is a path relative to this file, with `/`, that stays inside the project";
    context.report(error("file-outside-root", "this data file lies outside the project", at, { hint }));
  }
  return { kind: "file", path: path ?? "", at };
}

function readRow(row: Row, columns: readonly Column[], context: Context): readonly Cell[] {
  const cells = row.cells.map((cell) => readCell(cell, context));
  if (cells.length !== columns.length) {
    const message = `this row has ${cells.length} values, and the source ${columns.length} columns`;
    context.report(error("bad-row", message, placeOf(row.span, context)));
  }
  return cells;
}

function readCell(item: Item, context: Context): Cell {
  const [atom, ...more] = item.atoms;
  const number = readNegative(item);
  if (number !== undefined) return number;
  if (more.length === 0 && atom !== undefined) {
    if (atom.kind === "text" && atom.label.translations.length === 0) return atom.label.text;
    if (atom.kind === "number") return atom.number.value;
    if (atom.kind === "period") return atom.text;
    const word = atom.kind === "name" && atom.path.length === 1 ? atom.path[0] : undefined;
    if (word === "yes" || word === "no") return word === "yes";
    if (word === "missing") return null;
  }
  const message = "a value of a row is a text, a number, a date, `yes`, `no` or `missing`";
  const hint = "numbers stand without a unit: the column has it";
  context.report(error("bad-row", message, placeOf(item.span, context), { hint }));
  return null;
}

/** `-3`: a sign and a number. */
function readNegative({ atoms: [sign, number, more] }: Item): number | undefined {
  if (sign?.kind !== "sign" || sign.sign !== "-" || number?.kind !== "number" || more !== undefined)
    return undefined;
  return -number.number.value;
}

export function resolveScale(entry: Entry): Scale {
  const block = wholeBlock(entry);
  return {
    kind: "scale",
    ...elementOf(entry.declaration, block, entry.context),
    id: entry.id,
    steps: readSteps(entry),
  };
}

/** The steps of a scale, lowest first. */
export function readSteps(entry: Entry): readonly string[] {
  const value = propertyValue(wholeBlock(entry), "steps", "texts");
  const labels = value?.labels ?? [];
  if (value !== undefined && labels.length > MOST_STEPS)
    reportTooLarge(
      `a scale has at most ${MOST_STEPS} steps`,
      placeOf(value.span, entry.context),
      entry.context,
    );
  return labels.slice(0, MOST_STEPS).map((label) => label.text);
}

export function resolveTiers(entry: Entry, registry: Registry): Tiers {
  const { context, declaration } = entry;
  const block = wholeBlock(entry);
  const over = declaration.clauses.find((clause) => clause.kind === "over");
  if (over === undefined) {
    const hint = `write \`tiers ${entry.id} "…" over customers { … }\``;
    context.report(
      error(
        "bad-tiers",
        "tiers class the rows of a source, and none is named",
        placeOf(declaration.word.span, context),
        { hint },
      ),
    );
  }
  const source = over?.kind === "over" ? refer(registry, "source", over.source, context) : undefined;
  const tiers: Tier[] = [];
  const rules: TierRule[] = [];
  const lets: { id: string; expression: Expression; at: ReturnType<typeof placeOf> }[] = [];
  for (const statement of block.statements) {
    if (statement.kind === "let" && statement.expression !== undefined) {
      lets.push({
        id: statement.id.text,
        expression: statement.expression,
        at: placeOf(statement.span, context),
      });
    }
    if (statement.kind !== "declaration") continue;
    if (statement.word.text === "tier") tiers.push(resolveTier(statement, context));
  }
  const known = new Set(tiers.map((each) => each.id));
  for (const statement of block.declarations) {
    const kind = statement.word.text;
    if (kind !== "rule" && kind !== "promote" && kind !== "veto") continue;
    if (rules.length === MOST_RULES) {
      reportTooLarge(`tiers have at most ${MOST_RULES} rules`, placeOf(statement.span, context), context);
      break;
    }
    rules.push(resolveRule(statement, kind, known, context));
  }
  return {
    kind: "tiers",
    ...elementOf(declaration, block, context),
    id: entry.id,
    source: source ?? "",
    tiers,
    lets,
    rules,
  };
}

function resolveTier(declaration: Declaration, context: Context): Tier {
  const block = readBlock("tier", declaration.body ?? [], context);
  return {
    kind: "tier",
    ...elementOf(declaration, block, context),
    treatment: (propertyValue(block, "treatment", "texts")?.labels ?? []).map(textOf),
  };
}

function resolveRule(
  statement: Declaration,
  kind: TierRule["kind"],
  known: ReadonlySet<string>,
  context: Context,
): TierRule {
  const tier = statement.id?.text ?? "";
  if (!known.has(tier)) {
    const hint = `declared are ${joinedNames([...known], ", ")}`;
    const place = placeOf(statement.id?.span ?? statement.word.span, context);
    context.report(error("unknown-reference", `there is no tier \`${tier}\``, place, { hint }));
  }
  const when = statement.clauses.find((clause) => clause.kind === "when");
  const because = statement.clauses.find((clause) => clause.kind === "because");
  if (when === undefined && !statement.clauses.some((clause) => clause.kind === "otherwise")) {
    const hint = `write \`${kind} ${tier} when …\` or \`${kind} ${tier} otherwise\``;
    context.report(
      error("bad-tiers", "this rule has no condition", placeOf(statement.span, context), { hint }),
    );
  }
  return {
    kind,
    tier,
    ...optional("when", when?.kind === "when" ? when.condition : undefined),
    ...optional("because", because?.kind === "because" ? textOf(because.label) : undefined),
    at: placeOf(statement.span, context),
  };
}
