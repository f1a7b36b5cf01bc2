import { EOF, type IParserErrorMessageProvider, type IToken, type TokenType } from "chevrotain";

/** Chevrotain's errors in the words of a reader: what was found, what was expected. */
export const parseErrorMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage({ expected, actual }) {
    return `${found(actual)} where ${name(expected)} was expected`;
  },
  buildNotAllInputParsedMessage({ firstRedundant }) {
    return misfit(firstRedundant);
  },
  buildNoViableAltMessage({ actual }) {
    return misfit(actual[0]);
  },
  buildEarlyExitMessage({ actual, expectedIterationPaths }) {
    const [path, ...others] = expectedIterationPaths;
    const expected = path?.[0] === undefined || others.length > 0 ? "a value" : name(path[0]);
    return `${found(actual[0])} where ${expected} was expected`;
  },
};

function misfit(token: IToken | undefined): string {
  const isEnd = token === undefined || token.tokenType === EOF;
  return isEnd ? "the statement ends too early" : `${found(token)} does not fit here`;
}

function found(token: IToken | undefined): string {
  if (token === undefined || token.tokenType === EOF) return "the statement ends";
  const image = token.image.length > 40 ? `${token.image.slice(0, 40)}…` : token.image;
  return `\`${image.replaceAll("`", "")}\``;
}

function name(type: TokenType): string {
  return type.LABEL ?? type.name;
}
