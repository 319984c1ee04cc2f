import { type CoreExpression, children } from '@tiaoli/ir';
import { type Context, outcomeOf } from '../context.js';
import { truthOf } from './describer.js';
import { isReference, referentOf } from './reference.js';

/** The names in an expression whose values are not known, each once, in the order of mention. */
export function unclearNames(expression: CoreExpression, context: Context): readonly string[] {
  const names = new Map<string, string>();
  const pending: CoreExpression[] = [expression];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (!isReference(each)) {
      pending.push(...[...openParts(each, context)].reverse());
      continue;
    }
    const { label, outcome } = referentOf(context, each);
    if (outcome.status === 'known') continue;
    const key = `${each.kind} ${each.kind === 'asOfDate' ? '' : each.name}`;
    if (names.has(key)) continue;
    const { unclearRule, subject } = context.wording;
    const isTruth = each.type.kind === 'boolean';
    names.set(key, each.kind === 'rule' ? unclearRule(label(), isTruth) : subject(label()));
  }
  return [...names.values()];
}

/** The parts that may hold what is not known: nothing of what is settled, and only the branch taken. */
function openParts(expression: CoreExpression, context: Context): readonly CoreExpression[] {
  if (outcomeOf(context, expression)?.status === 'known') return [];
  if (expression.kind !== 'if') return children(expression);
  const truth = truthOf(outcomeOf(context, expression.condition));
  if (truth === undefined) return children(expression);
  return [truth ? expression.whenTrue : expression.whenFalse];
}
