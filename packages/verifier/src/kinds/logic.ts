import type { CoreExpression } from '@tiaoli/ir';
import { along, type Context, type Handler, withSubject } from '../encoding/context.js';
import {
  allFaults,
  Beyond,
  chooseOutcome,
  type Fault,
  faultsWhere,
  isSame,
  isSound,
  numberIn,
  type Outcome,
  truth,
  truthIn,
} from '../encoding/outcome.js';
import type { Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

export const not: Handler<'not'> = (node, context) => {
  const operand = context.encode(node.operand, context);
  return truth(context.terms.not(truthIn(operand)), operand.faults);
};

export const and: Handler<'and'> = (node, context) => settled(node.operands, false, context);

export const or: Handler<'or'> = (node, context) => settled(node.operands, true, context);

/** An operand that settles all makes the errors of the others matter no more. */
function settled(
  expressions: readonly CoreExpression[],
  settling: boolean,
  context: Context,
): Outcome {
  const { terms } = context;
  const operands = expressions.map((each) => context.encode(each, context));
  return joined(terms, operands, settling);
}

/** Strong Kleene conjunction, or with `settling` disjunction, of truths that may be in error. */
export function joined(terms: Terms, operands: readonly Outcome[], settling: boolean): Outcome {
  const truths = operands.map(truthIn);
  const term = settling ? terms.or(...truths) : terms.and(...truths);
  if (operands.every(({ faults }) => faults.length === 0)) return truth(term);
  const settles = operands.map((operand, index) => {
    const value = truths[index] ?? terms.literal(false);
    return terms.and(isSound(terms, operand), settling ? value : terms.not(value));
  });
  const open = terms.not(terms.or(...settles));
  const faults = allFaults(terms, ...operands.map((each) => faultsWhere(terms, open, each.faults)));
  return truth(term, faults);
}

export const compare: Handler<'compare'> = (node, context) => {
  const { terms } = context;
  const [left, right] = [node.left, node.right].map((each) => context.encode(each, context));
  if (left === undefined || right === undefined) throw new Beyond('shape');
  const faults = allFaults(terms, left.faults, right.faults);
  return truth(testOf(node, left, right, terms), faults);
};

type Comparison = Extract<CoreExpression, { kind: 'compare' }>;

function testOf(
  { operator, left: { type } }: Comparison,
  left: Outcome,
  right: Outcome,
  terms: Terms,
): Truth {
  if (operator === '=') return isSame(terms, left, right);
  if (operator === '≠') return terms.not(isSame(terms, left, right));
  // The best value of an enumeration is listed first.
  const [a, b] =
    type.kind === 'enumeration'
      ? [numberIn(right), numberIn(left)]
      : [numberIn(left), numberIn(right)];
  switch (operator) {
    case '<':
      return terms.less(a, b);
    case '≤':
      return terms.atMost(a, b);
    case '>':
      return terms.less(b, a);
    case '≥':
      return terms.atMost(b, a);
  }
}

export const match: Handler<'match'> = (node, context) => {
  const subject = context.encode(node.subject, context);
  return context.encode(node.test, withSubject(context, subject));
};

export const conditional: Handler<'if'> = (node, context) => {
  const { terms } = context;
  const condition = context.encode(node.condition, context);
  const when = truthIn(condition);
  const chosen = chooseOutcome(
    terms,
    when,
    context.encode(node.whenTrue, along(context, when)),
    context.encode(node.whenFalse, along(context, terms.not(when))),
  );
  return after(terms, condition, chosen);
};

/** An outcome that counts only where what leads to it is no error. */
export function after(terms: Terms, condition: Outcome, outcome: Outcome): Outcome {
  if (condition.faults.length === 0) return outcome;
  const sound = isSound(terms, condition);
  const own = (faults: readonly Fault[]): readonly Fault[] =>
    allFaults(terms, condition.faults, faultsWhere(terms, sound, faults));
  const fields = outcome.fields && { fields: withFaults(outcome.fields, own) };
  return { ...outcome, faults: own(outcome.faults), ...fields };
}

function withFaults(
  fields: ReadonlyMap<string, Outcome>,
  own: (faults: readonly Fault[]) => readonly Fault[],
): ReadonlyMap<string, Outcome> {
  return new Map(
    [...fields].map(([name, field]) => [name, { ...field, faults: own(field.faults) }]),
  );
}

export const fallback: Handler<'fallback'> = (node, context) => {
  const { terms } = context;
  const value = context.encode(node.value, context);
  const sound = isSound(terms, value);
  const other = context.encode(node.fallback, along(context, terms.not(sound)));
  return chooseOutcome(terms, sound, { ...value, faults: [] }, other);
};
