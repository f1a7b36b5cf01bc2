import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const source = path.resolve(import.meta.dirname, "../../src");

/** Rooms whose findings people read; the kinds of changes of `diff` and what pictures show are no findings. */
const ROOMS = /^(source|syntax|model|formula|check|engine|cli)\//;
/** Long help has a table of its own; questions and files of `smap init` and what git says are no findings. */
const ELSEWHERE =
  /explanations|-codes\.ts$|code-frame|\/init|merge\/|\/commands\/(init|diff|log|merge|explain)|revision|compared|review|\/git\.ts|internal-error/;

/** Names under which a text of a finding is kept before it is reported. */
const NAMES = /^(message|hint|title|more|meant|advice)$/;

/**
 * Texts of findings as they stand in the source, each with the file it stands in: what is said after a code, and what
 * is called `message`, `hint` or `title`. A part in backticks or quotation marks is `x`, another is `7`, or what it
 * may be where the source says so.
 */
export function findingTexts(): readonly { readonly file: string; readonly text: string }[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".ts") && ROOMS.test(file) && !ELSEWHERE.test(file));
  return files.flatMap((file) => {
    const parsed = ts.createSourceFile(
      file,
      readFileSync(path.join(source, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    return textsIn(parsed, file).map((text) => ({ file, text }));
  });
}

function textsIn(parsed: ts.SourceFile, file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "explanation") return;
    if (ts.isCallExpression(node)) found.push(...saidBy(node, file).flatMap(texts));
    if (ts.isPropertyAssignment(node) && NAMES.test(node.name.getText()))
      found.push(...texts(node.initializer));
    if (ts.isVariableDeclaration(node) && NAMES.test(node.name.getText()) && node.initializer !== undefined)
      found.push(...texts(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** The arguments behind a code, or the second of `report` in a law. */
function saidBy(call: ts.CallExpression, file: string): readonly ts.Expression[] {
  const at = call.arguments.findIndex(
    (each) => ts.isStringLiteral(each) && /^[a-z]+(-[a-z0-9]+)+$/.test(each.text),
  );
  const isFinding = /^(error|warning|info|reject|report|problem|MAKE\[severity\])$/.test(
    call.expression.getText().replace(/^.*\./, ""),
  );
  if (!isFinding) return [];
  if (at >= 0) return call.arguments.slice(at + 1);
  return file.startsWith("check/rules/") ? call.arguments.slice(1, 2) : [];
}

/** Every text that an expression may be; empty for what cannot be told from the source. */
function texts(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...texts(node.left), ...texts(node.right)];
  if (!ts.isTemplateExpression(node)) return [];
  let made: readonly string[] = [node.head.text];
  for (const { expression, literal } of node.templateSpans) {
    made = made.flatMap((before) =>
      partsOf(expression, before).map((part) => `${before}${part}${literal.text}`),
    );
  }
  return made;
}

function partsOf(expression: ts.Expression, before: string): readonly string[] {
  const isQuoted = [/`/g, /"/g].some((mark) => (before.match(mark)?.length ?? 0) % 2 === 1);
  if (isQuoted) return ["x"];
  const known = ts.isIdentifier(expression)
    ? texts(initializerOf(expression) ?? expression)
    : texts(expression);
  return known.length === 0 ? ["7"] : known;
}

/** The value of a constant that is declared around its use. */
function initializerOf(name: ts.Identifier): ts.Expression | undefined {
  for (let around: ts.Node = name; around !== undefined; around = around.parent) {
    const statements = ts.isBlock(around) || ts.isSourceFile(around) ? around.statements : [];
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find((each) => each.name.getText() === name.text);
      if (found?.initializer !== undefined) return found.initializer;
    }
  }
  return undefined;
}
