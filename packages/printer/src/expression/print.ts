import type { Expression, KeywordLanguage, MemberAccess, Test } from '@tiaoli/syntax';
import type { PrintContext } from './context.js';
import { handlers } from './handlers.js';
import { levelOf } from './level.js';
import { expressionLines } from './lines.js';
import { testHandlers } from './test-handlers.js';

export interface PrintOptions {
  readonly language: KeywordLanguage;
  /** Whether a comparison word may touch the name beside it. Default: no. */
  readonly compact?: boolean;
  /** What a field is called in the keyword language; fields are names where absent. */
  readonly fieldName?: (member: MemberAccess) => string;
}

/** Prints the nodes of scalars. */
export interface NodePrinter {
  expression(expression: Expression): string;
  /** The same over several lines, where the expression has parts that can stand on their own. */
  lines(expression: Expression): readonly string[];
  test(test: Test): string;
}

export function createNodePrinter(options: PrintOptions): NodePrinter {
  const context: PrintContext = {
    language: options.language,
    compact: options.compact ?? false,
    fieldName: options.fieldName ?? ((member) => member.name),
    operand: (expression, level) => {
      const text = printNode(expression, context);
      return levelOf(expression) < level ? `(${text})` : text;
    },
    test: (test) => printTestNode(test, context),
  };
  return {
    expression: (expression) => printNode(expression, context),
    lines: (expression) => expressionLines(expression, context),
    test: (test) => printTestNode(test, context),
  };
}

/**
 * An expression in canonical form, with no more brackets than it needs: reading the text gives the
 * same expression again.
 */
export function printExpression(expression: Expression, language: KeywordLanguage): string {
  return createNodePrinter({ language }).expression(expression);
}

/** A test in canonical form, as a cell or the key of a band holds it. */
export function printTest(test: Test, language: KeywordLanguage): string {
  return createNodePrinter({ language }).test(test);
}

function printNode<K extends Expression['kind']>(
  expression: Extract<Expression, { kind: K }>,
  context: PrintContext,
): string {
  const print: (node: Extract<Expression, { kind: K }>, context: PrintContext) => string =
    handlers[expression.kind as K];
  return print(expression, context);
}

function printTestNode<K extends Test['kind']>(
  test: Extract<Test, { kind: K }>,
  context: PrintContext,
): string {
  const print: (node: Extract<Test, { kind: K }>, context: PrintContext) => string =
    testHandlers[test.kind as K];
  return print(test, context);
}
