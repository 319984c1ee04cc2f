import { children } from '../children.js';
import { allRules, qualifiedName } from '../declarations.js';
import type { CoreExpression } from '../expression.js';
import type { Invariant } from './invariant.js';

/** `ThisMonth` stands only in what is summed up over months, and no such sum inside another. */
export const monthsAreSummed: Invariant = (core) =>
  allRules(core).flatMap(({ declared: { name, body }, entity }) =>
    looseMonths(body).map((problem) => `${qualifiedName(entity?.name, name)}: ${problem}`),
  );

function looseMonths(body: CoreExpression): readonly string[] {
  const found: string[] = [];
  const pending = [{ node: body, isSummed: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, isSummed } = next;
    if (node.kind === 'thisMonth' && !isSummed) found.push('a month stands outside of a sum');
    if (node.kind === 'sumMonths' && isSummed) found.push('a monthly sum stands inside another');
    for (const child of children(node)) {
      const isEach = node.kind === 'sumMonths' && child === node.each;
      pending.push({ node: child, isSummed: isSummed || isEach });
    }
  }
  return found;
}
