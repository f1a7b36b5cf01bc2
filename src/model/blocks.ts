import { type Diagnostic, error, warning } from "../source/diagnostic.ts";
import type { Place, Span } from "../source/source.ts";
import { didYouMean } from "../source/suggest.ts";
import type { Declaration, Label, LinkStatement, Property, Statement, Value } from "../syntax/ast.ts";
import { DECLARATION_ROWS, DECLARATIONS } from "../syntax/declarations.ts";
import { hintOfProperty, misplacedStatement, superfluousParts } from "./misplaced.ts";
import type { Accept, Element, Remark, Text } from "./model.ts";

/** What building the model needs at hand: the file of the statement, where findings go, and translations. */
export interface Context {
  readonly file: string;
  report(diagnostic: Diagnostic): void;
  /** The known name nearest to a mistyped one; undefined past the number of findings that are shown for a file. */
  nearest(name: string, known: () => Iterable<string>): string | undefined;
  /** Translations from `translations` blocks for an id of a kind. */
  translationsOf(kind: string, id: string): Text["translations"];
}

/** The statements of a block, sorted by what they are. */
export interface Block {
  readonly context: Context;
  readonly properties: ReadonlyMap<string, Property>;
  readonly accepts: readonly Accept[];
  readonly remarks: readonly Remark[];
  readonly was: readonly string[];
  /** All but texts such as `note`. */
  readonly declarations: readonly Declaration[];
  readonly links: readonly LinkStatement[];
  readonly statements: readonly Statement[];
}

/** Sorts a block's statements; reports what may not stand in it and what stands twice. */
export function readBlock(inside: string, statements: readonly Statement[], context: Context): Block {
  const properties = new Map<string, Property>();
  const accepts: Accept[] = [];
  const remarks: Remark[] = [];
  const declarations: Declaration[] = [];
  const links: LinkStatement[] = [];
  const place = (span: Span) => placeOf(span, context);
  for (const statement of statements) {
    const misplaced = misplacedStatement(statement, inside, place);
    if (misplaced !== undefined) {
      context.report(misplaced);
      continue;
    }
    if (statement.kind === "link") links.push(statement);
    if (statement.kind === "declaration") {
      for (const each of superfluousParts(statement, place)) context.report(each);
      const remark = readRemark(statement, inside, context);
      if (remark !== undefined) remarks.push(remark);
      else if (mayStand(statement, inside, context)) declarations.push(statement);
    }
    if (statement.kind !== "property") continue;
    if (statement.value?.kind === "accept") {
      const accept = readAccept(statement.value, statement.span, context);
      if (accept !== undefined) accepts.push(accept);
      continue;
    }
    const first = properties.get(statement.name.text);
    if (first === undefined) properties.set(statement.name.text, statement);
    else if (inside !== "source") reportTwice(statement, first, context);
  }
  const was = wordsOf({ properties }, "was");
  return { context, properties, accepts, remarks, was, declarations, links, statements };
}

function reportTwice(statement: Property, first: Property, context: Context): void {
  const related = [{ message: "first given here", place: placeOf(first.name.span, context) }];
  const message = `\`${statement.name.text}\` is given twice`;
  const hint = "delete one; several values stand in one line, separated by commas";
  context.report(
    error("duplicate-property", message, placeOf(statement.name.span, context), { hint, related }),
  );
}

function readRemark(statement: Declaration, inside: string, context: Context): Remark | undefined {
  const kind = statement.word.text;
  if (kind !== "note" && kind !== "assumption" && kind !== "non_goal") return undefined;
  if (statement.label === undefined || inside === "file") return undefined;
  return { kind, text: textOf(statement.label), at: placeOf(statement.span, context) };
}

function readAccept(value: Value & { kind: "accept" }, span: Span, context: Context): Accept | undefined {
  const at = placeOf(span, context);
  if (value.because === undefined) {
    const hint = `write \`accept: ${value.code.text} because "…"\``;
    context.report(error("accept-without-reason", "an accepted finding needs its reason", at, { hint }));
    return undefined;
  }
  return { code: value.code.text, because: textOf(value.because), at };
}

/** True where the declaration's word is known and has its place here; else it is reported. */
function mayStand(statement: Declaration, inside: string, context: Context): boolean {
  const word = statement.word.text;
  const row = DECLARATION_ROWS.get(word);
  const place = placeOf(statement.word.span, context);
  if (row === undefined) {
    const hint =
      hintOfProperty(statement, inside) ??
      didYouMean(
        word,
        DECLARATIONS.map((each) => each.word),
      ) ??
      (statement.label === undefined ? `a property has a colon: \`${word}: …\`` : undefined);
    if (word === "without") {
      const more = "say what it leaves out: `without a -> b` or `without initiative crm`";
      context.report(error("bad-override", "`without` says nothing to leave out", place, { hint: more }));
    } else
      context.report(error("unknown-word", `\`${word}\` declares nothing that smap knows`, place, { hint }));
    return false;
  }
  if (row.in.includes(inside)) return true;
  const where = row.in.map((each) => (each === "file" ? "at the top of a file" : `in \`${each}\``));
  const here = inside === "file" ? "at the top of a file" : `in \`${inside}\``;
  const hint = hintOfProperty(statement, inside) ?? `it stands ${where.slice(0, 4).join(", ")}`;
  context.report(error("misplaced-declaration", `\`${word}\` does not stand ${here}`, place, { hint }));
  return false;
}

export function placeOf(span: Span, context: { readonly file: string }): Place {
  return { file: context.file, span };
}

export function textOf(label: Label): Text {
  return {
    text: label.text,
    translations: label.translations.map(({ language, text }) => ({ language, text })),
  };
}

/**
 * What every named thing has; without a label the id stands for it. To be spread behind `kind`: Node 20 gives each object
 * that begins with a spread and goes on a hidden class of its own, and then every later read of a large map is slow.
 */
export function elementOf(declaration: Declaration, block: Block, context: Context): Element {
  const id = declaration.id?.text ?? "";
  const label = declaration.label === undefined ? { text: id, translations: [] } : textOf(declaration.label);
  const own = new Set(label.translations.map((each) => each.language));
  const more = context.translationsOf(declaration.word.text, id).filter((each) => !own.has(each.language));
  reportTwiceTranslated(declaration, context);
  return {
    id,
    label: { text: label.text, translations: [...label.translations, ...more] },
    at: placeOf(declaration.span, context),
    idAt: placeOf(declaration.id?.span ?? declaration.word.span, context),
    ...(declaration.note === undefined ? {} : { note: declaration.note }),
    was: block.was,
    remarks: block.remarks,
    accepts: block.accepts,
  };
}

function reportTwiceTranslated(declaration: Declaration, context: Context): void {
  const seen = new Set<string>();
  for (const { language, span } of declaration.label?.translations ?? []) {
    if (seen.has(language)) {
      const message = `there are two texts in \`${language}\``;
      context.report(warning("duplicate-translation", message, placeOf(span, context)));
    }
    seen.add(language);
  }
}

type Properties = Pick<Block, "properties">;

/** The value of a property where it is there and of the given kind. */
export function propertyValue<Kind extends Value["kind"]>(
  { properties }: Properties,
  name: string,
  kind: Kind,
): (Value & { readonly kind: Kind }) | undefined {
  const value = properties.get(name)?.value;
  return value?.kind === kind ? (value as Value & { readonly kind: Kind }) : undefined;
}

export function wordOf(block: Properties, name: string): string | undefined {
  return propertyValue(block, name, "words")?.words[0]?.text;
}

export function wordsOf(block: Properties, name: string): readonly string[] {
  return propertyValue(block, name, "words")?.words.map((word) => word.text) ?? [];
}

export function flagOf(block: Properties, name: string): boolean {
  return propertyValue(block, name, "flag")?.value ?? false;
}

export function textProperty(block: Properties, name: string): Text | undefined {
  const label = propertyValue(block, name, "text")?.label;
  return label === undefined ? undefined : textOf(label);
}

/** `{ [name]: value }`, or nothing where the value is undefined: for optional fields. */
export function optional<Name extends string, Type>(
  name: Name,
  value: Type | undefined,
): { readonly [Key in Name]?: Type } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Type };
}
