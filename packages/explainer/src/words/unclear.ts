import { type CoreExpression, children } from '@tiaoli/ir';
import type { Context } from '../context.js';
import { isReference, referentOf } from './reference.js';

/** The names in an expression whose values are not known, each once, in the order of mention. */
export function unclearNames(expression: CoreExpression, context: Context): readonly string[] {
  const names = new Map<string, string>();
  const pending: CoreExpression[] = [expression];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (!isReference(each)) {
      pending.push(...[...children(each)].reverse());
      continue;
    }
    const { label, outcome } = referentOf(context, each);
    if (outcome.status === 'known') continue;
    const key = `${each.kind} ${each.kind === 'asOfDate' ? '' : each.name}`;
    if (names.has(key)) continue;
    const { rule, subject } = context.wording;
    names.set(key, each.kind === 'rule' ? rule(label()) : subject(label()));
  }
  return [...names.values()];
}
