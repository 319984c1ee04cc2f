import { anyOf } from '@tiaoli/ranges';
import type { Context } from '../emit/context.js';
import { inOneForm, isSmall } from '../emit/order.js';
import { isNumber, type NumberValue, type PlainValue, type Value } from '../emit/value.js';
import { type BinaryOperator, binary, type Code, call, number } from '../program/code.js';

/**
 * A choice of constants without a branch: each test that holds adds its part to a number. Nothing
 * where the tests or the values are not of such a kind. The last value is that of no test.
 */
export function weighed(
  tests: readonly Code[],
  values: readonly Value[],
  context: Context,
): Value | undefined {
  if (tests.length === 0 || !areNested(tests)) return undefined;
  const numbers = values.filter(isNumber);
  if (numbers.length === values.length) return weighedNumber(tests, numbers, context);
  const plain = values.flatMap((value) => ('code' in value && !isNumber(value) ? value : []));
  return plain.length === values.length ? weighedText(tests, plain, context) : undefined;
}

function weighedNumber(
  tests: readonly Code[],
  values: readonly NumberValue[],
  { block }: Context,
): Value | undefined {
  // Only constants: to bring anything else to one scale is work of its own.
  if (!values.every((value) => value.kind === 'decimal' && value.code.code === 'number')) {
    return undefined;
  }
  const formed = inOneForm(values).flatMap((form) => {
    const value = form(block);
    return value.kind === 'decimal' && isSmall(value) ? [value] : [];
  });
  if (formed.length < values.length) return undefined;
  const code = sumOf(tests, formed.flatMap(numberIn));
  const range = formed.map((each): NumberValue['range'] => each.range).reduce(anyOf);
  return code === undefined || range.kind !== 'decimal'
    ? undefined
    : { kind: 'decimal', code, range };
}

/** Texts by their places in a list, or as the numbers that already stand for them. */
function weighedText(
  tests: readonly Code[],
  values: readonly PlainValue[],
  { program }: Context,
): Value | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const { kind } = first;
  const codes = sumOf(tests, values.flatMap(numberIn));
  if (codes !== undefined) return { kind, code: codes };
  const texts = values.flatMap(({ code }) => (code.code === 'text' ? code.value : []));
  if (texts.length < values.length) return undefined;
  const list = [...new Set(texts)];
  const place = sumOf(
    tests,
    texts.map((text) => list.indexOf(text)),
  );
  return place && { kind, code: { code: 'at', list: program.list(list), place } };
}

function numberIn({ code }: { readonly code: Code }): readonly number[] {
  return code.code === 'number' ? [code.value] : [];
}

/** The last number, and what each test that holds adds to it. */
function sumOf(tests: readonly Code[], numbers: readonly number[]): Code | undefined {
  if (numbers.length !== tests.length + 1) return undefined;
  let sum = number(numbers.at(-1) ?? 0);
  for (const [index, test] of tests.entries()) {
    const [here, after] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    const added = pointsOf(test, Math.abs(here - after));
    if (added === undefined) return undefined;
    // Never 0 × a number below zero, which would be the zero below zero.
    if (here !== after) sum = binary(here > after ? '+' : '-', sum, added);
  }
  return sum;
}

/** Whether each test holds wherever the one before it does. */
export function areNested(tests: readonly Code[]): boolean {
  return tests.slice(1).every((test, index) => {
    const before = tests[index];
    return before !== undefined && isWithin(before, test);
  });
}

function isWithin(inner: Code, outer: Code): boolean {
  if (inner.code !== 'binary' || outer.code !== 'binary') return false;
  if (inner.operator !== outer.operator || inner.left.code !== 'local') return false;
  if (outer.left.code !== 'local' || inner.left.name !== outer.left.name) return false;
  if (inner.right.code !== 'number' || outer.right.code !== 'number') return false;
  const [near, far] = [inner.right.value, outer.right.value];
  return inner.operator.startsWith('>') ? near >= far : near <= far;
}

type Points = (left: Code, right: Code, points: Code) => Code;

const pointsBy: { readonly [O in BinaryOperator]?: Points } = {
  '>=': (left, right, points) => call('pointsFrom', left, right, points),
  '<=': (left, right, points) => call('pointsFrom', right, left, points),
  '<': (left, right, points) => call('pointsBelow', left, right, points),
  '>': (left, right, points) => call('pointsBelow', right, left, points),
};

function pointsOf(test: Code, points: number): Code | undefined {
  // A truth counts as 1 or 0.
  if (test.code === 'local') return binary('*', test, number(points));
  if (test.code !== 'binary') return undefined;
  if (test.isBit === true) {
    const bit = test.operator === '===' ? test.left : binary('-', number(1), test.left);
    return binary('*', bit, number(points));
  }
  if (test.isSmall !== true) return undefined;
  return pointsBy[test.operator]?.(test.left, test.right, number(points));
}
