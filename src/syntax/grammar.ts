import { CstParser, EOF, type IParserConfig, type IToken, tokenMatcher } from "chevrotain";
import { parseErrorMessages } from "./parse-errors.ts";
import { FORMULA_PROPERTIES } from "./properties.ts";
import { LANGUAGE } from "./statement-ends.ts";
import * as token from "./tokens.ts";
import { VOCABULARY, word } from "./tokens.ts";

/**
 * The grammar of the language, whole. The compiler reads a file a statement at a time (`pieces.ts` finds where
 * they end), so `statement` is the rule it enters by; `block` and `file` say how statements nest, and the EBNF and
 * the railroad page are made from all of them.
 */
export class StrategyParser extends CstParser {
  /** In a source a property named like a formula is a column. */
  readsColumns = false;

  constructor(config: IParserConfig = {}) {
    super([...VOCABULARY], { maxLookahead: 1, errorMessageProvider: parseErrorMessages, ...config });
    this.performSelfAnalysis();
  }

  file = this.RULE("file", () => {
    this.MANY(() => {
      this.SUBRULE(this.statement);
      this.CONSUME(token.StatementEnd);
    });
  });

  statement = this.RULE("statement", () => {
    this.OR([
      { GATE: () => this.isWithout(), ALT: () => this.SUBRULE(this.without) },
      { GATE: () => this.isLed("let"), ALT: () => this.SUBRULE(this.letStatement) },
      { GATE: () => this.isRow(), ALT: () => this.SUBRULE(this.row) },
      { GATE: () => this.isLink(), ALT: () => this.SUBRULE(this.link) },
      { ALT: () => this.SUBRULE(this.named) },
    ]);
  });

  /** A property `name: value`, a declaration `word id "label" clauses { … }`, or a text `word "text"`. */
  named = this.RULE("named", () => {
    this.CONSUME(token.Name, { LABEL: "word" });
    this.OR([
      { ALT: () => this.SUBRULE1(this.propertyValue) },
      {
        ALT: () => {
          this.SUBRULE1(this.label);
          this.OR1([
            { ALT: () => this.SUBRULE2(this.propertyValue) },
            { ALT: () => this.SUBRULE1(this.declarationRest) },
          ]);
        },
      },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME1(token.Name, { LABEL: "id" }) },
            { ALT: () => this.CONSUME(token.HyphenatedName, { LABEL: "id" }) },
          ]);
          this.OPTION(() => this.SUBRULE2(this.label));
          this.SUBRULE2(this.declarationRest);
        },
      },
      { ALT: () => this.OPTION1(() => this.SUBRULE1(this.block)) },
    ]);
  });

  declarationRest = this.RULE("declarationRest", () => {
    this.MANY(() => this.SUBRULE(this.clause));
    this.OPTION(() => this.SUBRULE(this.block));
  });

  block = this.RULE("block", () => {
    this.CONSUME(token.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.statement);
      this.CONSUME(token.StatementEnd);
    });
    this.CONSUME(token.RightBrace);
  });

  propertyValue = this.RULE("propertyValue", () => {
    this.CONSUME(token.Colon);
    this.OR([
      { GATE: () => this.holdsFormula(), ALT: () => this.SUBRULE(this.expression) },
      { GATE: () => !this.holdsFormula(), ALT: () => this.SUBRULE(this.value) },
    ]);
  });

  link = this.RULE("link", () => {
    this.OPTION(() => this.SUBRULE(this.fan));
    this.AT_LEAST_ONE(() => {
      this.CONSUME(token.Arrow);
      this.SUBRULE1(this.fan);
    });
    this.OPTION1(() => this.SUBRULE(this.block));
  });

  fan = this.RULE("fan", () => {
    this.AT_LEAST_ONE_SEP({ SEP: token.Comma, DEF: () => this.SUBRULE(this.path) });
  });

  without = this.RULE("without", () => {
    this.CONSUME(word("without"));
    this.OR([
      { GATE: () => this.isLink(), ALT: () => this.SUBRULE(this.link) },
      {
        ALT: () => {
          this.CONSUME(token.Name, { LABEL: "word" });
          this.SUBRULE(this.path);
        },
      },
    ]);
  });

  letStatement = this.RULE("letStatement", () => {
    this.CONSUME(word("let"));
    this.CONSUME(token.Name, { LABEL: "id" });
    this.CONSUME(token.Equal);
    this.SUBRULE(this.expression);
  });

  row = this.RULE("row", () => {
    this.CONSUME(word("row"));
    this.SUBRULE(this.value);
  });

  // --- heads ------------------------------------------------------------------------------------------------

  clause = this.RULE("clause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.asClause) },
      { ALT: () => this.SUBRULE(this.forClause) },
      { ALT: () => this.SUBRULE(this.fromClause) },
      { ALT: () => this.SUBRULE(this.timeClause) },
      { ALT: () => this.CONSUME(word("complete")) },
      { ALT: () => this.SUBRULE(this.overClause) },
      { ALT: () => this.SUBRULE(this.whenClause) },
      { ALT: () => this.CONSUME(word("otherwise")) },
      { ALT: () => this.SUBRULE(this.becauseClause) },
    ]);
  });

  asClause = this.RULE("asClause", () => {
    this.CONSUME(word("as"));
    this.CONSUME(token.Name, { LABEL: "id" });
  });

  forClause = this.RULE("forClause", () => {
    this.CONSUME(word("for"));
    this.SUBRULE(this.fan);
  });

  fromClause = this.RULE("fromClause", () => {
    this.CONSUME(word("from"));
    this.OPTION(() => this.CONSUME(word("table")));
    this.CONSUME(token.Text);
  });

  timeClause = this.RULE("timeClause", () => {
    this.OR([{ ALT: () => this.CONSUME(word("snapshot")) }, { ALT: () => this.CONSUME(word("events")) }]);
    this.CONSUME(word("on"));
    this.CONSUME(token.Name, { LABEL: "column" });
    this.OPTION(() => {
      this.CONSUME(word("carried"));
      this.CONSUME(token.NumberWord);
      this.CONSUME1(token.Name, { LABEL: "unit" });
    });
  });

  overClause = this.RULE("overClause", () => {
    this.CONSUME(word("over"));
    this.SUBRULE(this.path);
  });

  whenClause = this.RULE("whenClause", () => {
    this.CONSUME(word("when"));
    this.SUBRULE(this.expression);
  });

  becauseClause = this.RULE("becauseClause", () => {
    this.CONSUME(word("because"));
    this.SUBRULE(this.label);
  });

  // --- values -----------------------------------------------------------------------------------------------

  label = this.RULE("label", () => {
    this.CONSUME(token.Text);
    this.MANY({
      GATE: () => this.isTranslation(),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(token.Name, { LABEL: "language" }) },
          { ALT: () => this.CONSUME(token.HyphenatedName, { LABEL: "language" }) },
        ]);
        this.CONSUME1(token.Text, { LABEL: "translation" });
      },
    });
  });

  path = this.RULE("path", () => {
    this.AT_LEAST_ONE_SEP({ SEP: token.Dot, DEF: () => this.CONSUME(token.Name) });
  });

  value = this.RULE("value", () => {
    this.AT_LEAST_ONE_SEP({ SEP: token.Comma, DEF: () => this.SUBRULE(this.item) });
  });

  item = this.RULE("item", () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.atom));
  });

  atom = this.RULE("atom", () => {
    this.OR([
      { ALT: () => this.CONSUME(token.NumberWord) },
      { ALT: () => this.CONSUME(token.Period) },
      { ALT: () => this.SUBRULE(this.label) },
      { ALT: () => this.SUBRULE(this.path) },
      { ALT: () => this.CONSUME(token.HyphenatedName) },
      { ALT: () => this.SUBRULE(this.sign) },
      { ALT: () => this.SUBRULE(this.braces) },
    ]);
  });

  sign = this.RULE("sign", () => {
    this.OR(SIGNS.map((type) => ({ ALT: () => this.CONSUME(type) })));
  });

  braces = this.RULE("braces", () => {
    this.CONSUME(token.LeftBrace);
    this.SUBRULE(this.value);
    this.CONSUME(token.RightBrace);
  });

  // --- formulas, loosest binding first ----------------------------------------------------------------------

  expression = this.RULE("expression", () => {
    this.AT_LEAST_ONE_SEP({ SEP: word("or"), DEF: () => this.SUBRULE(this.conjunction) });
  });

  conjunction = this.RULE("conjunction", () => {
    this.AT_LEAST_ONE_SEP({ SEP: word("and"), DEF: () => this.SUBRULE(this.negation) });
  });

  negation = this.RULE("negation", () => {
    this.MANY(() => this.CONSUME(word("not")));
    this.SUBRULE(this.comparison);
  });

  comparison = this.RULE("comparison", () => {
    this.SUBRULE(this.sum);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.OR1(COMPARISONS.map((type) => ({ ALT: () => this.CONSUME(type, { LABEL: "operator" }) })));
            this.SUBRULE1(this.sum);
          },
        },
        { ALT: () => this.SUBRULE(this.oneOf) },
      ]),
    );
  });

  oneOf = this.RULE("oneOf", () => {
    this.CONSUME(word("is"));
    this.OPTION(() => this.CONSUME(word("not")));
    this.CONSUME(word("one"));
    this.CONSUME(word("of"));
    this.CONSUME(token.LeftBracket);
    this.AT_LEAST_ONE_SEP({ SEP: token.Comma, DEF: () => this.SUBRULE(this.sum) });
    this.CONSUME(token.RightBracket);
  });

  sum = this.RULE("sum", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(token.Plus, { LABEL: "operator" }) },
        { ALT: () => this.CONSUME(token.Minus, { LABEL: "operator" }) },
      ]);
      this.SUBRULE1(this.product);
    });
  });

  product = this.RULE("product", () => {
    this.SUBRULE(this.minus);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(token.Times, { LABEL: "operator" }) },
        { ALT: () => this.CONSUME(token.Divide, { LABEL: "operator" }) },
      ]);
      this.SUBRULE1(this.minus);
    });
  });

  minus = this.RULE("minus", () => {
    this.MANY(() => this.CONSUME(token.Minus));
    this.SUBRULE(this.rolling);
  });

  rolling = this.RULE("rolling", () => {
    this.SUBRULE(this.primary);
    this.MANY(() => this.SUBRULE(this.window));
  });

  window = this.RULE("window", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(word("over"));
          this.OR1([
            {
              ALT: () => {
                this.CONSUME(word("last"));
                this.CONSUME(token.NumberWord);
                this.CONSUME(token.Name, { LABEL: "unit" });
              },
            },
            { ALT: () => this.CONSUME(word("year")) },
          ]);
        },
      },
      {
        ALT: () => {
          this.CONSUME1(word("year"));
          this.CONSUME(word("to"));
          this.CONSUME(word("date"));
        },
      },
    ]);
  });

  primary = this.RULE("primary", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(token.NumberWord);
          this.OPTION({ GATE: () => this.isUnit(), DEF: () => this.CONSUME(token.Name, { LABEL: "unit" }) });
        },
      },
      { ALT: () => this.CONSUME(token.Text) },
      { ALT: () => this.CONSUME(token.Period) },
      {
        ALT: () => {
          this.CONSUME(token.LeftBracket);
          this.SUBRULE(this.expression);
          this.CONSUME(token.RightBracket);
        },
      },
      { GATE: () => this.isCall(), ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.SUBRULE(this.path) },
    ]);
  });

  call = this.RULE("call", () => {
    this.CONSUME(token.Name, { LABEL: "function" });
    this.CONSUME(token.LeftBracket);
    this.MANY_SEP({ SEP: token.Comma, DEF: () => this.SUBRULE(this.rows) });
    this.CONSUME(token.RightBracket);
  });

  rows = this.RULE("rows", () => {
    this.SUBRULE(this.expression);
    this.OPTION(() => {
      this.CONSUME(word("per"));
      this.SUBRULE(this.path);
    });
    this.OPTION1(() => {
      this.CONSUME(word("in"));
      this.SUBRULE1(this.path);
    });
    this.OPTION2(() => {
      this.CONSUME(word("where"));
      this.SUBRULE1(this.expression, { LABEL: "condition" });
    });
  });

  // --- what only the words that follow can tell ---------------------------------------------------------------

  private isWithout(): boolean {
    return this.LA(1).tokenType === word("without") && tokenMatcher(this.LA(2), token.Name);
  }

  private isLed(text: string): boolean {
    const [second, third] = [this.LA(2), this.LA(3)];
    return (
      this.LA(1).tokenType === word(text) &&
      tokenMatcher(second, token.Name) &&
      third.tokenType === token.Equal
    );
  }

  /** A row has a cell first, never a colon or an arrow; `row "label": …` is a column of that name. */
  private isRow(): boolean {
    if (this.LA(1).tokenType !== word("row")) return false;
    let next = 2;
    while (tokenMatcher(this.LA(next), token.Text)) {
      next++;
      if (this.LA(next).tokenType === token.Colon) return false;
      if (isLanguage(this.LA(next))) next++;
    }
    return ![token.Colon, token.Arrow, token.Dot, token.Comma, token.LeftBrace, EOF].includes(
      this.LA(2).tokenType,
    );
  }

  private isLink(): boolean {
    if (this.LA(1).tokenType === token.Arrow) return true;
    const second = this.LA(2).tokenType;
    return second === token.Arrow || second === token.Comma || second === token.Dot;
  }

  /** `zh "…"` after a text. */
  private isTranslation(): boolean {
    return isLanguage(this.LA(1)) && tokenMatcher(this.LA(2), token.Text);
  }

  /** A unit stands on the line of its number, and is not a word of the formula. */
  private isUnit(): boolean {
    const [number, unit] = [this.LA(0), this.LA(1)];
    if (number.endLine !== unit.startLine) return false;
    return unit.tokenType === token.Name || unit.tokenType === token.BacktickName;
  }

  private isCall(): boolean {
    return tokenMatcher(this.LA(1), token.Name) && this.LA(2).tokenType === token.LeftBracket;
  }

  private holdsFormula(): boolean {
    const name: IToken = this.LA(-1);
    return !this.readsColumns && FORMULA_PROPERTIES.has(name.image);
  }
}

/** `as` and `for` have the form of a language tag, and begin a clause. */
function isLanguage({ image, tokenType }: IToken): boolean {
  return LANGUAGE.test(image) && tokenType !== word("as") && tokenType !== word("for");
}

const COMPARISONS = [
  token.Equal,
  token.NotEqual,
  token.LessOrEqual,
  token.MoreOrEqual,
  token.Less,
  token.More,
];

const SIGNS = [
  token.DotDot,
  token.Divide,
  token.Times,
  token.Plus,
  token.Minus,
  ...COMPARISONS,
  token.LeftBracket,
  token.RightBracket,
];
