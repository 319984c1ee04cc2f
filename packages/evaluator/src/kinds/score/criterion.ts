import type { CriterionMethod, ScoreCriterion } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Outcome } from '../../outcome.js';
import { knownNumber, numberOf } from '../../run/outcomes.js';
import { evaluateIn, type Scope, withCitation } from '../../run/scope.js';
import { strict, strictPair } from '../../run/strict.js';
import type { CriterionStep, Step } from '../../step.js';

type RawPoints = Pick<CriterionStep, 'raw' | 'steps' | 'chosen'>;

type Methods = {
  readonly [K in CriterionMethod['kind']]: (
    method: Extract<CriterionMethod, { kind: K }>,
    scope: Scope,
  ) => RawPoints;
};

const methods: Methods = {
  points: ({ points }, scope) => single(evaluateIn(scope, points)),
  bands: ({ table }, scope) => single(evaluateIn(scope, table)),
  deduct: ({ from, deduct }, scope) => {
    const start = evaluateIn(scope, from);
    const taken = evaluateIn(scope, deduct);
    const raw = strictPair(start.outcome, taken.outcome, scope, (a, b) => knownNumber(a.sub(b)));
    return { raw, steps: [start, taken] };
  },
  highestOf: ({ items }, scope) =>
    highestOf(
      items.map((item) => evaluateIn(scope, item)),
      scope,
    ),
};

/** The points of one criterion, before and after 0 and its maximum were applied. */
export function evaluateCriterion(criterion: ScoreCriterion, outer: Scope): CriterionStep {
  const scope = withCitation(outer, criterion.citation);
  const { method } = criterion;
  // The table's type ties each method to its own evaluation.
  const raw = methods[method.kind](method as never, scope);
  const max = criterion.max === undefined ? undefined : evaluateIn(scope, criterion.max);
  const outcome = clamp(raw.raw, max, scope);
  return { ...raw, outcome, ...(max === undefined ? {} : { max }) };
}

const zero = new Fraction(0n);

/** Points stop at 0 and at their maximum. */
export function clamp(points: Outcome, max: Step | undefined, scope: Scope): Outcome {
  const bounds = max === undefined ? [points] : [points, max.outcome];
  return strict(bounds, scope, ([raw, limit]) => {
    const most = limit === undefined ? undefined : numberOf(limit);
    const capped = most?.lt(numberOf(raw)) === true ? most : numberOf(raw);
    return knownNumber(capped.s < 0n ? zero : capped);
  });
}

function single(step: Step): RawPoints {
  return { raw: step.outcome, steps: [step] };
}

/** Only the highest item counts, of equal ones the first. */
function highestOf(steps: readonly Step[], scope: Scope): RawPoints {
  let chosen = 0;
  const raw = strict(outcomesOf(steps), scope, (values) => {
    const numbers = values.map(numberOf);
    for (const [index, number] of numbers.entries()) {
      if (number.gt(numbers[chosen] ?? number)) chosen = index;
    }
    return knownNumber(numbers[chosen] ?? zero);
  });
  return raw.status === 'known' ? { raw, steps, chosen } : { raw, steps };
}

function outcomesOf(steps: readonly Step[]): readonly Outcome[] {
  return steps.map((step) => step.outcome);
}
