import { type Expression, expressionKeywords } from '@tiaoli/syntax';
import type { PrintContext } from './context.js';
import { levels } from './level.js';

/** A branch of 若 a line, an operand of 且 or 或 a line; anything else stands on one. */
export function expressionLines(expression: Expression, context: PrintContext): readonly string[] {
  const { language } = context;
  if (expression.kind === 'logical') {
    const word = expressionKeywords[expression.connective][language];
    return expression.operands.map((operand, index) => {
      const text = context.operand(operand, levels.not);
      return index === 0 ? text : `${word} ${text}`;
    });
  }
  if (expression.kind !== 'conditional') return [context.operand(expression, levels.where)];
  const { if: ifWord, then, else: elseWord } = expressionKeywords;
  const lines: string[] = [];
  let before = '';
  let rest: Expression = expression;
  while (rest.kind === 'conditional') {
    const condition = context.operand(rest.condition, levels.logical);
    const value = context.operand(rest.whenTrue, levels.logical);
    lines.push(`${before}${ifWord[language]} ${condition} ${then[language]} ${value}`);
    before = `${elseWord[language]} `;
    rest = rest.whenFalse;
  }
  return [...lines, `${before}${context.operand(rest, levels.conditional)}`];
}
