import type { EvaluationError } from '@tiaoli/evaluator';
import type { CoreExpression, Rule } from '@tiaoli/ir';
import { type Context, outcomeOf } from '../context.js';
import { basisOf } from '../nodes/citations.js';
import { describeExpression } from './describe-expression.js';
import { outcomeText } from './describer.js';
import { labelOf } from './label.js';
import { quantityOf } from './quantity-of.js';
import { isReference, referentOf } from './reference.js';

/**
 * What went wrong, for a letter: names in quotation marks where a diagnostic has backticks. Of a
 * division the divisor comes first, and the place only where it is not the rule that is explained.
 */
export function messageOf(error: EvaluationError, within: Rule, context: Context): string {
  const divisor = context.zeroDivisors.get(error);
  if (divisor === undefined) {
    return error.diagnostic.message[context.language].replace(/`([^`]*)`/g, '“$1”');
  }
  const rule = context.declared.rules.get(error.rule);
  const fact = divisorFact(divisor, context);
  if (rule === undefined || rule === within) return context.wording.zeroDivisor(fact, undefined);
  const name = context.wording.term(labelOf(context, rule), undefined);
  return context.wording.zeroDivisor(fact, { rule: name, basis: basisOf(rule.citation, context) });
}

/** `总户数为 0 户`, or `甲（5 户）− 乙（5 户）= 0 户`. */
function divisorFact(divisor: CoreExpression, context: Context): string {
  const { wording } = context;
  const zero = outcomeOf(context, divisor);
  if (isReference(divisor)) {
    const { label, quantity, outcome } = referentOf(context, divisor);
    return wording.isNumber(wording.subject(label()), outcomeText(context, outcome, quantity));
  }
  const quantity = quantityOf(context, divisor);
  const formula = describeExpression(divisor, { context, valued: true, quantity });
  const value = zero === undefined ? '0' : outcomeText(context, zero, quantity);
  return formula === value ? value : wording.equals(formula, value);
}
