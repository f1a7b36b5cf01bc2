import { EOF, type IParserConfig, type IToken, tokenMatcher } from "chevrotain";
import { COMPARISONS, FormulaParser } from "./grammar-formulas.ts";
import { FORMULA_PROPERTIES } from "./properties.ts";
import { LANGUAGE } from "./statement-ends.ts";
import * as token from "./tokens.ts";
import { word } from "./tokens.ts";

/**
 * The grammar of the language, whole. The compiler reads a file a statement at a time (`pieces.ts` finds where
 * they end), so `statement` is the rule it enters by; `block` and `file` say how statements nest, and the EBNF and
 * the railroad page are made from all of them. The rules of formulas, which never meet a statement, are its base.
 */
export class StrategyParser extends FormulaParser {
  /** In a source a property named like a formula is a column. */
  readsColumns = false;

  constructor(config: IParserConfig = {}) {
    super(config);
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

  private holdsFormula(): boolean {
    const name: IToken = this.LA(-1);
    return !this.readsColumns && FORMULA_PROPERTIES.has(name.image);
  }
}

/** `as` and `for` have the form of a language tag, and begin a clause. */
function isLanguage({ image, tokenType }: IToken): boolean {
  return LANGUAGE.test(image) && tokenType !== word("as") && tokenType !== word("for");
}

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
