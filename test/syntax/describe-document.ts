import type {
  Atom,
  Clause,
  ColumnText,
  DatedText,
  Document,
  Expression,
  Item,
  Label,
  LinkStatement,
  Quantity,
  Reference,
  ShareText,
  Statement,
  UnitText,
  Value,
} from "../../src/syntax/ast.ts";

/** A document as compact text without places: brackets show what belongs together, numbers stand as their values. */
export function describeDocument(document: Document): string {
  return document.statements.map(describeStatement).join("\n");
}

export function describeStatement(statement: Statement): string {
  const note = statement.note === undefined ? "" : `note ${JSON.stringify(statement.note)} `;
  return note + plainStatement(statement);
}

function plainStatement(statement: Statement): string {
  switch (statement.kind) {
    case "declaration": {
      const { word, id, label: text, clauses, body } = statement;
      const parts = [
        word.text,
        id && name(id.text),
        text && label(text),
        ...clauses.map(clause),
        block(body),
      ];
      return `<${join(parts)}>`;
    }
    case "property":
      return `${join([name(statement.name.text), statement.label && label(statement.label)])}: ${
        statement.value === undefined ? "?" : value(statement.value)
      }`;
    case "link":
      return `<${link(statement)}>`;
    case "without":
      return statement.link === undefined
        ? `<without ${statement.word?.text} ${statement.id && reference(statement.id)}>`
        : `<without ${link(statement.link)}>`;
    case "let":
      return `<let ${name(statement.id.text)} = ${statement.expression && expression(statement.expression)}>`;
    case "row":
      return `<row ${statement.cells.map(item).join(" | ")}>`;
  }
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

function block(body: readonly Statement[] | undefined): string | undefined {
  return body === undefined
    ? undefined
    : body.length === 0
      ? "{}"
      : `{ ${body.map(describeStatement).join("; ")} }`;
}

function link({ fans, body }: LinkStatement): string {
  const described = fans.map((fan) => (fan.length === 0 ? "here" : fan.map(reference).join(" & ")));
  return join([described.join(" -> "), block(body)]);
}

/** A name that is no plain word stands in backticks. */
function name(text: string): string {
  return /^[\p{XID_Start}_][\p{XID_Continue}-]*$/u.test(text) ? text : `\`${text}\``;
}

function reference({ path }: Pick<Reference, "path">): string {
  return path.map(name).join(".");
}

function label({ text, translations }: Label): string {
  const others = translations.map((each) => `${each.language}=${JSON.stringify(each.text)}`);
  return [JSON.stringify(text), ...others].join(" ");
}

function quantity({ value: number, percent, unit }: Omit<Quantity, "span" | "kind">): string {
  return join([`${number}${percent ? "pc" : ""}`, unit && name(unit)]);
}

function clause(each: Clause): string {
  switch (each.kind) {
    case "as":
      return `[as ${each.id.text}]`;
    case "for":
      return `[for ${each.references.map(reference).join(" & ")}]`;
    case "from":
      return `[from ${each.table ? "table " : ""}${JSON.stringify(each.text)}]`;
    case "time":
      return `[${each.form} on ${name(each.column.text)}${each.carried ? ` carried ${quantity(each.carried)}` : ""}]`;
    case "over":
      return `[over ${reference(each.source)}]`;
    case "when":
      return `[when ${expression(each.condition)}]`;
    case "because":
      return `[because ${label(each.label)}]`;
    case "complete":
    case "otherwise":
      return `[${each.kind}]`;
  }
}

function value(each: Value): string {
  switch (each.kind) {
    case "text":
      return `text ${label(each.label)}`;
    case "texts":
      return `texts ${each.labels.map(label).join(" | ")}`;
    case "words":
      return `words ${each.words.map((word) => name(word.text)).join(" | ")}`;
    case "references":
      return `refs ${each.references.map(reference).join(" | ")}`;
    case "number":
      return `number ${quantity(each.quantity)}`;
    case "flag":
      return `flag ${each.value ? "yes" : "no"}`;
    case "period":
      return `period ${each.period.text}`;
    case "period-range":
      return `range ${each.range.from.text} to ${each.range.to.text}`;
    case "calendar":
      return `calendar ${each.unit.text} ${each.range.from.text} to ${each.range.to.text}`;
    case "unit":
      return `unit ${unit(each.unit)}`;
    case "better":
      return `better ${join([each.form, each.range && limits(each.range), each.value && quantity(each.value)])}`;
    case "dated":
    case "benchmark":
      return `${each.kind} ${each.values.map(dated).join(" | ")}`;
    case "shares":
      return `shares ${each.shares.map(share).join(" | ")}`;
    case "bands":
      return `bands by ${each.by} ${each.bands
        .map((band) => join([band.name.text, band.sign, band.limit && quantity(band.limit)]))
        .join(" | ")}`;
    case "scoring":
      return `scoring ${each.name.text}(${each.arguments.map(quantity).join(" | ")})`;
    case "strength":
      return `strength ${each.word ?? each.number}`;
    case "focus":
      return `focus ${each.direction} ${reference(each.of)}`;
    case "accept":
      return `accept ${each.code.text}${each.because ? ` because ${label(each.because)}` : ""}`;
    case "fiscal-year":
      return `fiscal-year ${each.month.text}`;
    case "column":
      return `column ${column(each.column)}`;
    case "formula":
      return `formula ${expression(each.expression)}`;
  }
}

function limits({
  low,
  high,
  aroundTarget,
}: {
  low: Quantity;
  high: Quantity;
  aroundTarget: boolean;
}): string {
  return `${aroundTarget ? "target " : ""}${quantity(low)} to ${quantity(high)}`;
}

function unit({ words, per, low, high }: UnitText): string {
  const below = per && `per ${per.number} ${per.words.map((word) => name(word.text)).join(" ")}`;
  const range = low === undefined ? undefined : `${low} to ${high}`;
  return join([words.map((word) => name(word.text)).join(" "), below, range]);
}

function dated(each: DatedText): string {
  return join([
    each.step === undefined ? quantity(each.quantity) : JSON.stringify(each.step),
    each.at && `at ${each.at.text}`,
    each.in && `in ${each.in.text}`,
    each.phase && `in-phase ${reference(each.phase)}`,
    each.from && `from ${each.from.text}`,
    each.until && `until ${each.until.text}`,
    each.for && `for ${reference(each.for)}`,
    each.remark === undefined ? undefined : `remark ${JSON.stringify(each.remark)}`,
  ]);
}

function share(each: ShareText): string {
  return join([
    each.of && reference(each.of),
    each.quantity && quantity(each.quantity),
    each.total && `of ${quantity(each.total)}`,
    each.parts.length === 0 ? undefined : `( ${each.parts.map(share).join(" | ")} )`,
  ]);
}

function column(each: ColumnText): string {
  return join([
    each.type,
    each.ref && reference(each.ref),
    each.options.map((option) => JSON.stringify(option)).join(" | "),
    each.low === undefined ? undefined : `${each.low} to ${each.high}`,
    each.unit && unit(each.unit),
    each.key ? "key" : undefined,
    each.reversed ? "reversed" : undefined,
    each.lowestBest ? "lowest-best" : undefined,
  ]);
}

function item({ atoms }: Item): string {
  return atoms.map(atom).join(" ");
}

function atom(each: Atom): string {
  switch (each.kind) {
    case "number":
      return `${each.number.value}${each.number.percent ? "pc" : ""}`;
    case "period":
      return each.text;
    case "text":
      return label(each.label);
    case "name":
      return each.quoted ? `\`${each.path.join(".")}\`` : each.path.join(".");
    case "sign":
      return `sign${each.sign}`;
    case "braces":
      return `{ ${each.items.map(item).join(" | ")} }`;
  }
}

/** Operators first, every operation in brackets. */
export function expression(each: Expression): string {
  switch (each.kind) {
    case "number":
      return each.unit === undefined ? quantity(each) : `[${quantity(each)}]`;
    case "text":
      return JSON.stringify(each.text);
    case "period":
      return each.text;
    case "flag":
      return `flag-${each.value ? "yes" : "no"}`;
    case "name":
      return reference(each);
    case "call":
      return `${name(each.name.text)}(${each.arguments.map(expression).join(", ")})`;
    case "unary":
      return `(${each.operator} ${expression(each.operand)})`;
    case "binary":
      return `(${each.operator} ${expression(each.left)} ${expression(each.right)})`;
    case "one-of":
      return `(${each.negated ? "none-of" : "one-of"} ${[each.value, ...each.options].map(expression).join(" ")})`;
    case "rolling": {
      const { window } = each;
      const said = window.kind === "last" ? `last ${window.count} ${window.unit}` : window.kind;
      return `(over ${said} ${expression(each.value)})`;
    }
    case "rows":
      return `(rows ${join([
        expression(each.value),
        each.per && `per ${reference(each.per)}`,
        each.in && `in ${reference(each.in)}`,
        each.where && `where ${expression(each.where)}`,
      ])})`;
  }
}
