import type { IToken } from "chevrotain";
import { DECLARATION_ROWS } from "./declarations.ts";
import { FORMULA_PROPERTIES, PROPERTIES } from "./properties.ts";
import { Colon, HyphenatedName, Name, NumberWord, Text, word } from "./tokens.ts";

/** What people write where other languages have it so, and how it is written here. */
const ARROWS: ReadonlySet<string> = new Set(["=>", "-->", "==>", "<-", "<--", ">", "<->"]);
const COMPARISONS: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "=", "!="]);
const [LET, WHEN, OVER, OF, IS] = ["let", "when", "over", "of", "is"].map(word);

/** A remark beside a syntax error for the slips that people make: how to write what was probably meant. */
export function hintFor(tokens: readonly IToken[], problem: IToken): string | undefined {
  const [first, second] = tokens;
  const at = tokens.indexOf(problem);
  const before = tokens[at < 0 ? tokens.length - 1 : at - 1];
  const fits = [hintForStart, hintForArrow, hintForHyphen, hintForComparison, hintForWords];
  for (const hint of fits) {
    const found = hint(tokens, problem, before);
    if (found !== undefined) return found;
  }
  const declaration = DECLARATION_ROWS.get(first?.image ?? "");
  if (declaration !== undefined && second?.tokenType !== Colon)
    return `for example \`${declaration.example}\``;
  return undefined;
}

type Hint = (tokens: readonly IToken[], problem: IToken, before: IToken | undefined) => string | undefined;

const hintForStart: Hint = (tokens, problem) => {
  const [first, second] = tokens;
  if (tokens.at(-1)?.tokenType === Colon) return "a value begins on the line of its colon";
  if (tokens.length === 1)
    return "a statement is a declaration, a property `name: value`, or a link `a -> b`";
  const isKnown = PROPERTIES.some((row) => row.name === first?.image);
  const lacksColon = problem === second && (isKnown || problem.image === "=");
  if (!lacksColon || followedClosely(tokens, problem)) return undefined;
  return `write \`${first?.image}: …\`: a property has a colon`;
};

/** `a => b`, `a --> b`, `a <- b`. */
const hintForArrow: Hint = (tokens, problem, before) => {
  const at = tokens.indexOf(problem);
  const signs = [before, problem, tokens[at + 1]].filter(
    (token) => token !== undefined && /^[-=<>]+$/.test(token.image),
  );
  const image = signs.map((token) => token?.image).join("");
  return ARROWS.has(image) && !holdsFormula(tokens) ? "a link is written `cause -> effect`" : undefined;
};

const hintForHyphen: Hint = (tokens, problem) => {
  if (problem.tokenType !== HyphenatedName) return undefined;
  return holdsFormula(tokens)
    ? `write \`${problem.image.replaceAll("-", " - ")}\`: a minus has a space on both sides`
    : `write \`${problem.image.replaceAll("-", "_")}\`: an id has no hyphens`;
};

const hintForComparison: Hint = (tokens, problem, before) => {
  if (!holdsFormula(tokens)) return undefined;
  if (problem.image === "=" && before?.image === "=") return "write `=` once";
  if (problem.image === ">" && before?.image === "<") return "write `!=`";
  if (!COMPARISONS.has(problem.image)) return undefined;
  return "compare two values at a time, and join comparisons with `and`";
};

const hintForWords: Hint = (tokens, problem, before) => {
  const previous = tokens[tokens.indexOf(problem) - 1];
  if (problem.tokenType === IS || previous?.tokenType === IS || previous?.tokenType === OF) {
    return 'write `=` for one value, or `is one of ("a", "b")` for several';
  }
  if (before?.tokenType === OVER && problem.tokenType === NumberWord) {
    return "write `over last` before the number";
  }
  const [first, second] = tokens;
  if (
    second?.tokenType === Text &&
    problem.tokenType === Name &&
    DECLARATION_ROWS.get(first?.image ?? "")?.form === "id"
  ) {
    return `the id stands before the label: \`${first?.image} ${problem.image} ${second.image}\``;
  }
  return undefined;
};

/** A formula property, `let`, or a rule with `when`. */
export function holdsFormula(tokens: readonly IToken[]): boolean {
  const [first, second] = tokens;
  if (first?.tokenType === LET || tokens.some((token) => token.tokenType === WHEN)) return true;
  return second?.tokenType === Colon && FORMULA_PROPERTIES.has(first?.image ?? "");
}

/** Is the sign part of a longer one, as in `=>`? */
function followedClosely(tokens: readonly IToken[], token: IToken): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  return token.image === "=" && next?.image === ">" && next.startOffset === token.startOffset + 1;
}
