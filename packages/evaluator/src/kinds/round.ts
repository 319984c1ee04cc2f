import { roundTo } from '../numbers/rounding.js';
import { knownNumber, numberOf } from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler } from '../run/scope.js';
import { strict } from '../run/strict.js';

export const round: Handler<'round'> = (node, scope) => {
  const value = evaluateIn(scope, node.value);
  const step = scope.run.prepared.rational(node.step);
  const outcome = strict([value.outcome], scope, ([known]) =>
    knownNumber(roundTo(numberOf(known), node.mode, step)),
  );
  return createStep(node, outcome, [value]);
};
