import type { Bracket, Slabs, Tiers } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { type FactFamily, impossible } from '../needs/fact-family.js';
import { add, compare, multiply, subtract } from '../numbers/operations.js';
import type { Outcome } from '../outcome.js';
import { fail, placeOf } from '../run/fail.js';
import { knownNumber, numberOf, toDecide, unknown, waitingFor } from '../run/outcomes.js';
import type { Bounds, Limits } from '../run/prepared.js';
import { createStep, evaluateIn, type Handler, type Scope } from '../run/scope.js';
import type { BracketDecision, Step } from '../step.js';
import { describeLeaves, describeValue, displayOf } from '../values/describe.js';
import { bounded } from './arithmetic.js';

type Part = BracketDecision['parts'][number];

/** A bracket that takes part, before its rate is known. */
interface Share {
  readonly bracket: number;
  readonly part: Fraction;
}

const zero = new Fraction(0n);

/** Each part of the amount × the rate of the bracket it lies in. */
export const tiers: Handler<'tiers'> = (node, scope) =>
  evaluateBrackets(node, scope, (amount, bounds) =>
    bounds.flatMap(({ lower, upper }, bracket) => {
      const order = compare(amount, lower);
      if (order < 0 || (order === 0 && bracket > 0)) return [];
      const end = upper !== undefined && compare(upper, amount) < 0 ? upper : amount;
      return [{ bracket, part: subtract(end, lower) }];
    }),
  );

/** The whole amount × the rate of the one bracket it lies in. */
export const slabs: Handler<'slabs'> = (node, scope) =>
  evaluateBrackets(node, scope, (amount, bounds) => {
    const bracket = bounds.findIndex(({ upper }, index) =>
      isBelow(amount, upper, node.brackets[index]),
    );
    return bracket < 0 ? [] : [{ bracket, part: amount }];
  });

function isBelow(
  amount: Fraction,
  upper: Fraction | undefined,
  bracket: Bracket | undefined,
): boolean {
  if (upper === undefined) return true;
  const order = compare(amount, upper);
  return order < 0 || (order === 0 && bracket?.upperInclusive === true);
}

type Sharing = (amount: Fraction, bounds: readonly Bounds[]) => readonly Share[];

function evaluateBrackets(node: Tiers | Slabs, scope: Scope, share: Sharing): Step {
  const amount = evaluateIn(scope, node.amount);
  const { steps, bounds } = limitsOf(node, scope);
  const inputs = [amount, ...steps];
  const failure = inputs.find(({ outcome }) => outcome.status === 'error');
  if (failure !== undefined) return createStep(node, failure.outcome, inputs, noParts(amount));
  if (inputs.some(({ outcome }) => outcome.status === 'unknown')) {
    return createStep(node, waiting(node, inputs, scope), inputs, noParts(amount));
  }
  const value = numberAt(amount) ?? zero;
  if (isOutside(value, bounds, node)) {
    return createStep(node, outside(node, amount, scope), inputs, noParts(amount));
  }
  return evaluateRates(node, inputs, share(value, bounds), scope);
}

/** Constant limits are evaluated once for all decisions, as constants are. */
function limitsOf(node: Tiers | Slabs, scope: Scope): Limits {
  const { limits } = scope.run.prepared;
  const found = limits.get(node);
  if (found !== undefined) return found;
  const made = evaluateLimits(node, scope);
  if (made.steps.every(({ expression }) => expression.kind === 'constant')) limits.set(node, made);
  return made;
}

function evaluateLimits({ brackets }: Tiers | Slabs, scope: Scope): Limits {
  const limits = brackets.map(({ lower, upper }) => ({
    lower: lower === undefined ? undefined : evaluateIn(scope, lower),
    upper: upper === undefined ? undefined : evaluateIn(scope, upper),
  }));
  return {
    steps: limits.flatMap(({ lower, upper }) =>
      [lower, upper].filter((step) => step !== undefined),
    ),
    bounds: limits.map(({ lower, upper }) => ({
      lower: numberAt(lower) ?? zero,
      upper: numberAt(upper),
    })),
  };
}

function numberAt(step: Step | undefined): Fraction | undefined {
  return step?.outcome.status === 'known' ? numberOf(step.outcome) : undefined;
}

function noParts(amount: Step): BracketDecision {
  return { kind: 'brackets', amount, parts: [] };
}

function isOutside(amount: Fraction, bounds: readonly Bounds[], node: Tiers | Slabs): boolean {
  const lowest = bounds[0]?.lower ?? zero;
  const last = node.brackets.at(-1);
  // Marginal brackets have no gap at a bound, so only slabs ask whether the last one includes it.
  const highest = bounds.at(-1)?.upper;
  const isAbove =
    node.kind === 'tiers'
      ? highest !== undefined && compare(highest, amount) < 0
      : !isBelow(amount, highest, last);
  return compare(amount, lowest) < 0 || isAbove;
}

function outside(node: Tiers | Slabs, amount: Step, scope: Scope): Outcome {
  const { outcome, expression } = amount;
  const display = displayOf(expression, scope.run.prepared);
  const shown = outcome.status === 'known' ? describeValue(outcome.value, display) : '';
  const values = describeLeaves([amount], scope.run.prepared);
  return fail(scope, node.id, 'amount-outside-brackets', {
    ...placeOf(scope),
    amount: shown,
    values,
  });
}

function evaluateRates(
  node: Tiers | Slabs,
  inputs: readonly Step[],
  shares: readonly Share[],
  scope: Scope,
): Step {
  const rates = shares.map(({ bracket }) => {
    const { rate } = bracketAt(node, bracket);
    return evaluateIn(scope, rate);
  });
  const steps = [...inputs, ...rates];
  const [amount] = inputs;
  if (amount === undefined) throw new RangeError('brackets without an amount');
  const parts = rates.flatMap((rate, index): Part[] => {
    const share = shares[index];
    const number = numberAt(rate);
    if (share === undefined || number === undefined) return [];
    return [{ ...share, rate: number, product: multiply(share.part, number) }];
  });
  const outcome = sumOf(parts, rates, node, scope);
  return createStep(node, outcome, steps, { kind: 'brackets', amount, parts });
}

function sumOf(
  parts: readonly Part[],
  rates: readonly Step[],
  node: Tiers | Slabs,
  scope: Scope,
): Outcome {
  const outcomes = rates.map(({ outcome }) => outcome);
  const failure = outcomes.find(({ status }) => status === 'error');
  if (failure !== undefined) return failure;
  if (outcomes.some(({ status }) => status === 'unknown')) {
    return waitingFor(outcomes, scope.run.sets);
  }
  const total = parts.reduce((sum, { product }) => add(sum, product), zero);
  return parts.length === 0 ? knownNumber(zero) : bounded(total, node.id, scope);
}

/** The amount, the bounds, and the rate of some bracket that the amount may lie in. */
function waiting(node: Tiers | Slabs, inputs: readonly Step[], scope: Scope): Outcome {
  const { sets } = scope.run;
  const needs = inputs.map(({ outcome }) => toDecide(outcome));
  // The lowest bracket takes part in every tier; of slabs any one may be it.
  const possible = node.kind === 'tiers' ? node.brackets.slice(0, 1) : node.brackets;
  const rates = possible.map(({ rate }): FactFamily => toDecide(evaluateIn(scope, rate).outcome));
  const withRate = sets.allOf([...needs, sets.anyOf(rates)]);
  return unknown(withRate === impossible ? sets.allOf(needs) : withRate, sets);
}

function bracketAt(node: Tiers | Slabs, index: number): Bracket {
  const bracket = node.brackets[index];
  if (bracket === undefined) throw new RangeError(`no bracket ${index}`);
  return bracket;
}
