import type { CompareOperator } from '@tiaoli/ir';
import { decimal, greatest, hull, least, magnitude, power } from '@tiaoli/ranges';
import { type BinaryOperator, binary, type Code, call, choose } from '../program/code.js';
import type { Block } from './block.js';
import { alignedTo, atScale, overCommon, parts, quotient } from './numbers.js';
import { beyond, type DecimalValue, type NumberValue } from './value.js';

const operators: { readonly [O in CompareOperator]: BinaryOperator } = {
  '=': '===',
  '≠': '!==',
  '<': '<',
  '≤': '<=',
  '>': '>',
  '≥': '>=',
};

export function comparison(operator: CompareOperator): BinaryOperator {
  return operators[operator];
}

/** Quotients are compared crosswise: what is below the line is above zero. */
export function compare(
  operator: CompareOperator,
  left: NumberValue,
  right: NumberValue,
  block: Block,
): Code {
  const settled = settledBy(operator, left, right);
  if (settled !== undefined) return { code: 'truth', value: settled };
  const [first, second] =
    left.kind === 'decimal' && right.kind === 'decimal'
      ? [left, right]
      : overCommon(left, right, block);
  const [a, b] = alignedTo(first, second, block);
  const code = binary(operators[operator], a.code, b.code);
  return code.code === 'binary' && isSmall(a) && isSmall(b) ? { ...code, isSmall: true } : code;
}

/** Whether the difference to another such number fits into 32 bits. */
export function isSmall({ range }: DecimalValue): boolean {
  return magnitude(range) < 2n ** 30n;
}

/** What the bounds alone say. */
function settledBy(
  operator: CompareOperator,
  left: NumberValue,
  right: NumberValue,
): boolean | undefined {
  if (left.kind !== 'decimal' || right.kind !== 'decimal') return undefined;
  const scale = Math.max(left.range.scale, right.range.scale);
  const [a, b] = [left, right].map(({ range }) => {
    const factor = power(scale - range.scale);
    return { min: range.min * factor, max: range.max * factor };
  });
  if (a === undefined || b === undefined) return undefined;
  if (operator === '≥' && a.min >= b.max) return true;
  if (operator === '>' && a.min > b.max) return true;
  if (operator === '≤' && a.max <= b.min) return true;
  if (operator === '<' && a.max < b.min) return true;
  if (operator === '≥' && a.max < b.min) return false;
  if (operator === '>' && a.max <= b.min) return false;
  if (operator === '≤' && a.min > b.max) return false;
  if (operator === '<' && a.min >= b.max) return false;
  return undefined;
}

/** The lesser or the greater of two numbers. */
export function extreme(
  which: 'min' | 'max',
  left: NumberValue,
  right: NumberValue,
  block: Block,
): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') {
    return extremeDecimal(which, left, right, block);
  }
  const [a, b] = [kept(left, block), kept(right, block)];
  const isLeft = block.keep(compare(which === 'min' ? '≤' : '≥', a, b, block));
  return either(isLeft, a, b, block);
}

const small = { min: 'lesser', max: 'greater' } as const;

export function extremeDecimal(
  which: 'min' | 'max',
  left: DecimalValue,
  right: DecimalValue,
  block: Block,
): DecimalValue {
  const [a, b] = alignedTo(left, right, block);
  const pick = which === 'min' ? least : greatest;
  const range = decimal(
    a.range.scale,
    pick(a.range.min, b.range.min),
    pick(a.range.max, b.range.max),
  );
  if (which === 'min') {
    if (a.range.max <= b.range.min) return a;
    if (b.range.max <= a.range.min) return b;
  } else {
    if (a.range.min >= b.range.max) return a;
    if (b.range.min >= a.range.max) return b;
  }
  if (isSmall(a) && isSmall(b)) {
    return { kind: 'decimal', code: call(small[which], a.code, b.code), range };
  }
  const [first, second] = [block.keep(a.code), block.keep(b.code)];
  const isFirst = binary(which === 'min' ? '<=' : '>=', first, second);
  return { kind: 'decimal', code: choose(isFirst, first, second), range };
}

/** Worked out once, as it is used more than once. */
export function kept(value: NumberValue, block: Block): NumberValue {
  if (value.kind === 'decimal') return { ...value, code: block.keep(value.code) };
  const { numerator, denominator } = value;
  return { ...value, numerator: block.keep(numerator), denominator: block.keep(denominator) };
}

/** One of two numbers in one form. */
function either(condition: Code, left: NumberValue, right: NumberValue, block: Block): NumberValue {
  const [a, b] = inOneForm([left, right]).map((unify) => unify(block));
  if (a?.kind === 'decimal' && b?.kind === 'decimal') {
    return { ...a, code: choose(condition, a.code, b.code), range: hull(a.range, b.range) };
  }
  if (a?.kind !== 'quotient' || b?.kind !== 'quotient') return beyond('two forms of a number');
  return {
    kind: 'quotient',
    numerator: block.keep(choose(condition, a.numerator, b.numerator)),
    denominator: block.keep(choose(condition, a.denominator, b.denominator)),
    range: {
      kind: 'quotient',
      numerator: hull(a.range.numerator, b.range.numerator),
      denominator: hull(a.range.denominator, b.range.denominator),
    },
  };
}

/** Brings numbers to one scale, and to quotients where one of them is one; each in a block of its own. */
export function inOneForm(
  values: readonly NumberValue[],
): readonly ((block: Block) => NumberValue)[] {
  const scale = Math.max(...values.map((value) => parts(value).numerator.range.scale));
  const isPlain = values.every(({ kind }) => kind === 'decimal');
  return values.map((value) => (block) => {
    const { numerator, denominator } = parts(value);
    const wide = atScale(numerator, scale, block);
    return isPlain ? wide : quotient(wide, denominator);
  });
}
