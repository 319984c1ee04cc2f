import Fraction from 'fraction.js';
import { hull } from './bounds.js';
import { createNumbers, type Numbers } from './numbers.js';
import type { Atom, Numeric, Term, Truth } from './term.js';
import { createTruths, type Truths } from './truths.js';

/** Makes terms, simplified as far as can be seen at once; equal ones are the same object. */
export interface Terms extends Truths, Numbers {
  /** A condition: a number that is one or another. */
  choose(when: Truth, then: Numeric, otherwise: Numeric): Numeric;
  /** How a number compares with zero. */
  sign(relation: '=' | '>' | '≥', of: Numeric): Truth;
  equal(left: Numeric, right: Numeric): Truth;
  less(left: Numeric, right: Numeric): Truth;
  atMost(left: Numeric, right: Numeric): Truth;
  least(left: Numeric, right: Numeric): Numeric;
  greatest(left: Numeric, right: Numeric): Numeric;
  multiply(left: Numeric, right: Numeric): Numeric;
  /** The divisor is nowhere zero where the quotient counts. */
  divide(left: Numeric, right: Numeric): Numeric;
}

/** How many different values a number may have to be looked at one by one. */
const fewValues = 48;

export function createTerms(): Terms {
  const keep = createKept();
  const truths = createTruths(keep);
  const numbers = createNumbers(keep);
  const { number, add, subtract, scale, atom } = numbers;

  const choose = (when: Truth, then: Numeric, otherwise: Numeric): Numeric => {
    if (when.kind === 'literal') return when.value ? then : otherwise;
    if (then === otherwise) return then;
    if (when.kind === 'not') return choose(when.of, otherwise, then);
    const key = `?${when.id},${then.id},${otherwise.id}`;
    const bounds = hull(then, otherwise);
    return atom(key, (id): Atom => ({ id, kind: 'choice', when, then, otherwise, ...bounds }));
  };

  const sign = (relation: '=' | '>' | '≥', of: Numeric): Truth => {
    const known = signByBounds(relation, of);
    if (known !== undefined) return truths.literal(known);
    if (isLeafy(of, fewValues)) {
      return mapLeaves(of, (value) => truths.literal(hasSign(relation, value)), truths.choice);
    }
    const first = of.parts[0]?.factor ?? new Fraction(1);
    const normal = scale(of, (relation === '=' ? first : first.abs()).inverse());
    return keep(
      `${relation}${normal.id}`,
      (id): Truth => ({
        id,
        sort: 'truth',
        kind: 'sign',
        relation,
        of: normal,
      }),
    );
  };

  const multiply = (left: Numeric, right: Numeric): Numeric => {
    if (left.parts.length === 0) return scale(right, left.constant);
    if (right.parts.length === 0) return scale(left, right.constant);
    const [few, other] = isLeafy(left, fewValues) ? [left, right] : [right, left];
    if (isLeafy(few, fewValues)) return mapLeaves(few, (value) => scale(other, value), choose);
    for (const [one, rest] of [
      [left, right],
      [right, left],
    ] as const) {
      const values = valuesOf(one);
      if (values !== undefined) return byValue(one, values, (value) => scale(rest, value));
    }
    return numbers.product(left, right);
  };

  const divide = (left: Numeric, right: Numeric): Numeric => {
    const inverse = (value: Fraction): Numeric =>
      value.compare(0) === 0 ? number(0) : scale(left, value.inverse());
    if (right.parts.length === 0) return inverse(right.constant);
    if (isLeafy(right, fewValues)) return mapLeaves(right, inverse, choose);
    const values = valuesOf(right);
    return values === undefined ? numbers.quotient(left, right) : byValue(right, values, inverse);
  };

  /** One case for each value of a number that has few. */
  const byValue = (
    of: Numeric,
    values: readonly Fraction[],
    make: (value: Fraction) => Numeric,
  ): Numeric => {
    const [last = new Fraction(0), ...others] = [...values].reverse();
    return others.reduce(
      (rest, value) => choose(equal(of, number(value)), make(value), rest),
      make(last),
    );
  };

  const equal = (left: Numeric, right: Numeric): Truth => sign('=', subtract(left, right));
  const less = (left: Numeric, right: Numeric): Truth => sign('>', subtract(right, left));
  const atMost = (left: Numeric, right: Numeric): Truth => sign('≥', subtract(right, left));

  /** The negation of an order is the other order. */
  const not = (of: Truth): Truth => {
    if (of.kind !== 'sign' || of.relation === '=') return truths.not(of);
    return sign(of.relation === '>' ? '≥' : '>', scale(of.of, new Fraction(-1)));
  };

  return {
    ...truths,
    ...numbers,
    not,
    add,
    choose,
    sign,
    equal,
    less,
    atMost,
    multiply,
    divide,
    least: (left, right) => choose(atMost(left, right), left, right),
    greatest: (left, right) => choose(atMost(right, left), left, right),
  };
}

/** Makes a term unless there is one of that key. */
export type Keep = <T extends Term | Atom>(key: string, make: (id: number) => T) => T;

function createKept(): Keep {
  const kept = new Map<string, Term | Atom>();
  return <T extends Term | Atom>(key: string, make: (id: number) => T): T => {
    const known = kept.get(key);
    if (known !== undefined) return known as T;
    const made = make(kept.size);
    kept.set(key, made);
    return made;
  };
}

function hasSign(relation: '=' | '>' | '≥', value: Fraction): boolean {
  const order = value.compare(0);
  return relation === '=' ? order === 0 : relation === '>' ? order > 0 : order >= 0;
}

function signByBounds(
  relation: '=' | '>' | '≥',
  { min, max, parts, constant, grain }: Numeric,
): boolean | undefined {
  if (parts.length === 0) return hasSign(relation, constant);
  if (relation === '=') {
    const isApart = (min?.compare(0) ?? -1) > 0 || (max?.compare(0) ?? 1) < 0;
    return isApart || neverZero(parts, constant, grain) ? false : undefined;
  }
  if (min !== undefined && hasSign(relation, min)) return true;
  return max !== undefined && !hasSign(relation, max) ? false : undefined;
}

/** What is a multiple of a grain never balances a constant that is none. */
function neverZero(
  parts: Numeric['parts'],
  constant: Fraction,
  grain: Fraction | undefined,
): boolean {
  if (grain === undefined || constant.compare(0) === 0) return false;
  const grains = parts.map(({ factor, atom }) => atom.grain?.mul(factor).abs());
  const common = grains.reduce((a, b) =>
    a === undefined || b === undefined || a.compare(0) === 0 || b.compare(0) === 0
      ? undefined
      : a.gcd(b),
  );
  return common !== undefined && common.compare(0) !== 0 && constant.div(common).d !== 1n;
}

/** Whether a number is one of a few constants, by conditions. */
function isLeafy(of: Numeric, most: number): boolean {
  return leavesOf(of, most) <= most;
}

function leavesOf({ parts }: Numeric, most: number): number {
  const [part, ...others] = parts;
  if (part === undefined) return 1;
  const { atom } = part;
  if (others.length > 0 || atom.kind !== 'choice' || most < 2) return most + 1;
  const first = leavesOf(atom.then, most - 1);
  return first + (first > most ? 0 : leavesOf(atom.otherwise, most - first));
}

/** The same conditions with something else for each constant. */
function mapLeaves<T>(
  of: Numeric,
  make: (value: Fraction) => T,
  choose: (when: Truth, then: T, otherwise: T) => T,
): T {
  const [part] = of.parts;
  if (part === undefined || part.atom.kind !== 'choice') return make(of.constant);
  const { atom, factor } = part;
  const shifted = (value: Fraction): T => make(value.mul(factor).add(of.constant));
  return choose(
    atom.when,
    mapLeaves(atom.then, shifted, choose),
    mapLeaves(atom.otherwise, shifted, choose),
  );
}

/** All values of a variable that has few; undefined of anything else. */
function valuesOf(of: Numeric): readonly Fraction[] | undefined {
  const { min, max, grain, parts } = of;
  if (parts.length !== 1 || parts[0]?.atom.kind !== 'variable') return undefined;
  if (min === undefined || max === undefined || grain === undefined) return undefined;
  if (of.constant.div(grain).d !== 1n) return undefined;
  const count = Number(max.sub(min).div(grain).valueOf()) + 1;
  if (!Number.isInteger(count) || count > fewValues) return undefined;
  return Array.from({ length: count }, (_, index) => min.add(grain.mul(index)));
}
