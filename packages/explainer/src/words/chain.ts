import type { CoreExpression } from '@tiaoli/ir';
import { type Context, outcomeOf } from '../context.js';
import { truthOf } from './describer.js';
import { isReference, type Reference } from './reference.js';

/** The branch that a chain of 若…则…否则若 led to, and the conditions that tell why. */
export interface Chain {
  readonly taken: CoreExpression;
  readonly conditions: readonly CoreExpression[];
}

/**
 * Follows a chain as far as its conditions are known. That the type is not 甲 needs no words where
 * it is then said to be 乙.
 */
export function followChain(first: CoreExpression, context: Context): Chain {
  const failed: CoreExpression[] = [];
  let each = first;
  while (each.kind === 'if') {
    const truth = truthOf(outcomeOf(context, each.condition));
    if (truth === undefined) break;
    if (truth) {
      const fits = subjectsOf(each.condition);
      const isTold = (condition: CoreExpression): boolean =>
        !subjectsOf(condition).some((subject) => fits.includes(subject)) ||
        condition.kind !== 'compare';
      return { taken: each.whenTrue, conditions: [...failed.filter(isTold), each.condition] };
    }
    failed.push(each.condition);
    each = each.whenFalse;
  }
  return { taken: each, conditions: failed };
}

/** The names that a condition says to equal a value. */
function subjectsOf(condition: CoreExpression): readonly string[] {
  const parts = condition.kind === 'and' ? condition.operands : [condition];
  return parts.flatMap((part) => {
    if (part.kind !== 'compare' || part.operator !== '=') return [];
    const { left, right } = part;
    return isReference(left) && right.kind === 'constant' ? [keyOf(left)] : [];
  });
}

const keyOf = (reference: Reference): string =>
  reference.kind === 'asOfDate' ? '' : `${reference.kind} ${reference.name}`;
