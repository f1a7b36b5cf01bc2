import { CstParser, type IParserConfig, tokenMatcher } from "chevrotain";
import { parseErrorMessages } from "./parse-errors.ts";
import * as token from "./tokens.ts";
import { VOCABULARY, word } from "./tokens.ts";

/** The part of the grammar that formulas are written in, loosest binding first. */
export class FormulaParser extends CstParser {
  constructor(config: IParserConfig) {
    super([...VOCABULARY], { maxLookahead: 1, errorMessageProvider: parseErrorMessages, ...config });
  }

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

  path = this.RULE("path", () => {
    this.AT_LEAST_ONE_SEP({ SEP: token.Dot, DEF: () => this.CONSUME(token.Name) });
  });

  /** A unit stands on the line of its number, and is not a word of the formula; `1 year` is none of `1 year to date`. */
  private isUnit(): boolean {
    const [number, unit] = [this.LA(0), this.LA(1)];
    if (number.endLine !== unit.startLine) return false;
    if (unit.tokenType === word("year")) return this.LA(2).tokenType !== word("to");
    return unit.tokenType === token.Name || unit.tokenType === token.BacktickName;
  }

  private isCall(): boolean {
    return tokenMatcher(this.LA(1), token.Name) && this.LA(2).tokenType === token.LeftBracket;
  }
}

export const COMPARISONS = [
  token.Equal,
  token.NotEqual,
  token.LessOrEqual,
  token.MoreOrEqual,
  token.Less,
  token.More,
];
