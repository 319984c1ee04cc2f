import type { And, CoreExpression, Not, Or } from '@tiaoli/ir';
import type { Where } from './collector.js';
import type { Declarations } from './compared.js';
import { truthsOfCondition } from './truths.js';

/**
 * The truth with which a part of a condition settles nothing, whatever the facts: beside what always
 * fails it is of no matter that it holds, and beside what always holds that it fails.
 */
export function idleIn(
  node: And | Or | Not,
  part: CoreExpression,
  { idle }: Where,
  declared: Declarations,
): boolean | undefined {
  if (node.kind === 'not') return idle === undefined ? undefined : !idle;
  const weak = node.kind === 'and';
  const isSettled = node.operands.some(
    (each) => each !== part && !truthsOfCondition(each, declared).includes(weak),
  );
  return isSettled ? weak : idle;
}
