import type { CompareOperator, CoreExpression } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { ThresholdSide } from '../kinds.js';
import { boundValues, type Compared, comparedOf, type Declarations } from './compared.js';

/** A comparison of numbers or dates, turned so that the compared value stands on the left. */
export interface Threshold {
  readonly value: Compared;
  /** Whether the compared value is the right side of the comparison. */
  readonly isTurned: boolean;
  readonly operator: CompareOperator;
  /** The values of the bound; absent where it depends on facts. */
  readonly bounds?: readonly Fraction[];
}

const turned: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '=',
  '≠': '≠',
  '<': '>',
  '≤': '≥',
  '>': '<',
  '≥': '≤',
};

/** Nothing where it compares no numbers or dates, or nothing that can change. */
export function thresholdOf(
  {
    operator,
    left,
    right,
  }: {
    readonly operator: CompareOperator;
    readonly left: CoreExpression;
    readonly right: CoreExpression;
  },
  declared: Declarations,
  subject: CoreExpression | undefined,
): Threshold | undefined {
  if (left.type.kind !== 'number' && left.type.kind !== 'date') return undefined;
  const isTurned = isFixed(left);
  if (isTurned && isFixed(right)) return undefined;
  const [compared, bound] = isTurned ? [right, left] : [left, right];
  const bounds = boundValues(bound, declared);
  return {
    value: inUnitOf(bound, comparedOf(compared, declared, subject), declared),
    isTurned,
    operator: isTurned ? turned[operator] : operator,
    ...(bounds === undefined ? {} : { bounds }),
  };
}

/** What has no unit of its own is shown in that of its bound. */
export function inUnitOf(
  bound: CoreExpression,
  compared: Compared,
  declared: Declarations,
): Compared {
  if (compared.unit !== undefined || compared.isDate) return compared;
  const parameter =
    bound.kind === 'parameter'
      ? declared.core.parameters.find(({ name }) => name === bound.name)
      : comparedOf(bound, declared);
  return parameter?.unit === undefined ? compared : { ...compared, unit: parameter.unit };
}

/** Whether the policy alone says what it is. */
export function isFixed({ kind }: CoreExpression): boolean {
  return kind === 'constant' || kind === 'parameter';
}

/**
 * How far from its bound a value is still just below or above: one step of what a person gives, where
 * the policy says how exact that is. What is worked out moves in steps that nobody states, so there
 * it is a tenth of the bound, or one step where all its values are multiples of a larger one.
 */
export function distanceOf(compared: Compared, bound: Fraction): Fraction {
  const { step, least, unit } = compared;
  if (isGiven(compared) && step !== undefined) return step;
  const near = bound.n === 0n ? new Fraction(unit?.factor ?? '1/10') : bound.abs().div(10);
  const first = bound.n === 0n && least !== undefined ? least : step;
  return first?.gt(near) === true ? first : near;
}

/** Whether a person says how much it is, or it is a day. */
function isGiven({ input, isDate }: Compared): boolean {
  return input !== undefined || isDate;
}

/** Whether only one value lies just below a bound. */
export function isSingle(compared: Compared, bound: Fraction): boolean {
  return compared.step !== undefined && distanceOf(compared, bound).equals(compared.step);
}

/** Where a value lies near its bound; nothing where it is farther away. */
export function sideOf(
  value: Fraction,
  bound: Fraction,
  compared: Compared,
): ThresholdSide | undefined {
  const order = value.compare(bound);
  if (order === 0) return 'at';
  const isNear = value.sub(bound).abs().lte(distanceOf(compared, bound));
  return isNear ? (order < 0 ? 'below' : 'above') : undefined;
}

/** The value nearest to a bound on one side that the declaration allows. */
export function nearestOn(
  side: ThresholdSide,
  bound: Fraction,
  compared: Compared,
): Fraction | undefined {
  const { step, lowest, highest } = compared;
  const value = candidate(side, bound, compared);
  if (step !== undefined && !value.div(step).equals(value.div(step).floor())) return undefined;
  if (step !== undefined || side === 'at') {
    return (lowest?.gt(value) ?? false) || (highest?.lt(value) ?? false) ? undefined : value;
  }
  if (side === 'below') {
    if (lowest === undefined || lowest.lt(value)) return value;
    return lowest.lt(bound) ? lowest : undefined;
  }
  if (highest === undefined || highest.gt(value)) return value;
  return highest.gt(bound) ? highest : undefined;
}

function candidate(side: ThresholdSide, bound: Fraction, compared: Compared): Fraction {
  if (side === 'at') return bound;
  const { step, least } = compared;
  if (side === 'above' && bound.n === 0n && least !== undefined) return least;
  if (step === undefined) {
    const distance = distanceOf(compared, bound);
    return side === 'below' ? bound.sub(distance) : bound.add(distance);
  }
  const steps = bound.div(step);
  return side === 'below' ? steps.ceil().sub(1).mul(step) : steps.floor().add(1).mul(step);
}

/** The sides of a threshold that the declarations leave possible. */
export function possibleSides({ value, bounds }: Threshold): readonly ThresholdSide[] {
  const sides = ['below', 'at', 'above'] as const;
  if (bounds === undefined) return sides;
  return sides.filter((side) =>
    bounds.some((bound) => nearestOn(side, bound, value) !== undefined),
  );
}

const holdsFor: Readonly<Record<CompareOperator, readonly ThresholdSide[]>> = {
  '=': ['at'],
  '≠': ['below', 'above'],
  '<': ['below'],
  '≤': ['below', 'at'],
  '>': ['above'],
  '≥': ['at', 'above'],
};

/** Whether a comparison holds on a side of its bound. */
export function holdsOn(side: ThresholdSide, operator: CompareOperator): boolean {
  return holdsFor[operator].includes(side);
}

/** Whether a comparison can hold, and whether it can fail, by what the declarations allow. */
export function possibleTruths(threshold: Threshold): readonly boolean[] {
  const sides = possibleSides(threshold);
  const { operator } = threshold;
  return [true, false].filter((truth) => sides.some((side) => holdsOn(side, operator) === truth));
}
