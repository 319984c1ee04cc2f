import { rationalOf, type Value } from '@tiaoli/evaluator';
import type { CoreExpression, ValueType } from '@tiaoli/ir';
import fc from 'fast-check';
import { booleanType, make, numberType } from './build-core.js';

/** Inputs that random expressions read. */
export const inputs: Readonly<Record<string, ValueType>> = {
  甲: booleanType,
  乙: booleanType,
  丙: booleanType,
  一: numberType,
  二: numberType,
  三: numberType,
};

export const booleanNames = ['甲', '乙', '丙'];
export const numberNames = ['一', '二', '三'];

const numbers = ['-1', '0', '1', '2', '1/3'];

export const arbitraryNumber: fc.Arbitrary<CoreExpression> = fc.letrec((tie) => ({
  boolean: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...booleanNames).map((name) => make.input(name)),
    fc.boolean().map(make.boolean),
    pair(tie('boolean')).map(([a, b]) => make.and(a, b)),
    pair(tie('boolean')).map(([a, b]) => make.or(a, b)),
    expression(tie('boolean')).map(make.not),
    fc
      .tuple(fc.constantFrom('=', '≠', '<', '≤', '>', '≥'), pair(tie('number')))
      .map(([operator, [a, b]]) => make.compare(operator, a, b)),
    fc
      .tuple(expression(tie('boolean')), pair(tie('boolean')))
      .map(([condition, [a, b]]) => make.if(condition, a, b)),
  ),
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...numberNames).map((name) => make.input(name, numberType)),
    fc.constantFrom(...numbers).map(make.number),
    fc
      .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), pair(tie('number')))
      .map(([operator, [a, b]]) => make.arithmetic(operator, a, b)),
    pair(tie('number')).map(([a, b]) => make.fallback(a, b)),
    fc
      .tuple(expression(tie('boolean')), pair(tie('number')))
      .map(([condition, [a, b]]) => make.if(condition, a, b)),
    branches(tie).map(make.cases),
    table(tie),
  ),
})).number as fc.Arbitrary<CoreExpression>;

function expression(tied: fc.Arbitrary<unknown>): fc.Arbitrary<CoreExpression> {
  return tied as fc.Arbitrary<CoreExpression>;
}

function pair(tied: fc.Arbitrary<unknown>) {
  return fc.tuple(expression(tied), expression(tied));
}

function branches(tie: (key: 'boolean' | 'number') => fc.Arbitrary<unknown>) {
  const branch = fc.tuple(expression(tie('boolean')), expression(tie('number')));
  return fc
    .tuple(fc.array(branch, { minLength: 1, maxLength: 3 }), fc.option(expression(tie('number'))))
    .map(([all, otherwise]): (readonly [CoreExpression | undefined, CoreExpression])[] =>
      otherwise === null ? all : [...all, [undefined, otherwise]],
    );
}

function table(tie: (key: 'boolean' | 'number') => fc.Arbitrary<unknown>) {
  const cells = fc.tuple(...[0, 1].map(() => fc.constantFrom(true, false, undefined)));
  const row = fc.tuple(cells, expression(tie('number')));
  return fc
    .tuple(
      fc.constantFrom('unique' as const, 'first' as const, 'sum' as const),
      fc.tuple(expression(tie('boolean')), expression(tie('boolean'))),
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.option(expression(tie('number')), { nil: undefined }),
    )
    .map(([hit, columns, rows, otherwise]) => make.table(hit, columns, rows, otherwise));
}

/** A value for every input, from small domains that the constants above cut. */
export const arbitraryFacts: fc.Arbitrary<ReadonlyMap<string, Value>> = fc
  .tuple(
    fc.tuple(...booleanNames.map(() => fc.boolean())),
    fc.tuple(...numberNames.map(() => fc.constantFrom(-1, 0, 1, 2))),
  )
  .map(
    ([truths, figures]) =>
      new Map<string, Value>([
        ...booleanNames.map((name, index): [string, Value] => [
          name,
          truth(truths[index] ?? false),
        ]),
        ...numberNames.map((name, index): [string, Value] => [name, figure(figures[index] ?? 0)]),
      ]),
  );

export function truth(value: boolean): Value {
  return { kind: 'boolean', value };
}

export function figure(value: number): Value {
  return { kind: 'number', value: rationalOf(String(value)) };
}
