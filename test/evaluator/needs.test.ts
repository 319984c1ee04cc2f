import { createDecider, type Value } from '@tiaoli/evaluator';
import type { CoreExpression, ValueType } from '@tiaoli/ir';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure, truth } from './arbitrary-expression.js';
import { booleanType, buildCore, make, numberType } from './build-core.js';

const asOf = '2024-01-01';

/** The shape of an expression whose leaves become inputs of their own. */
type Shape =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'not'; readonly of: Shape }
  | { readonly kind: 'and' | 'or'; readonly left: Shape; readonly right: Shape }
  | { readonly kind: 'more' }
  | { readonly kind: 'if'; readonly condition: Shape; readonly left: Shape; readonly right: Shape };

const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Shape>({ kind: 'leaf' }),
    fc.constant<Shape>({ kind: 'more' }),
    tie('shape').map((of): Shape => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('shape'), tie('shape'))
      .map(([kind, left, right]): Shape => ({ kind, left, right })),
    fc
      .tuple(tie('shape'), tie('shape'), tie('shape'))
      .map(([condition, left, right]): Shape => ({ kind: 'if', condition, left, right })),
  ),
})).shape;

/** An expression in which every input stands once, so that its parts are independent. */
function readOnce(shape: Shape, inputs: Map<string, ValueType>): CoreExpression {
  const fresh = (type: ValueType): CoreExpression => {
    const name = `事实${inputs.size}`;
    inputs.set(name, type);
    return make.input(name, type);
  };
  switch (shape.kind) {
    case 'leaf':
      return fresh(booleanType);
    case 'more':
      return make.compare('>', fresh(numberType), make.number('1'));
    case 'not':
      return make.not(readOnce(shape.of, inputs));
    case 'if':
      return make.if(
        readOnce(shape.condition, inputs),
        readOnce(shape.left, inputs),
        readOnce(shape.right, inputs),
      );
    default:
      return make[shape.kind](readOnce(shape.left, inputs), readOnce(shape.right, inputs));
  }
}

test('each set that is needed decides for some values, and no smaller one does', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const inputs = new Map<string, ValueType>();
      const body = readOnce(shape, inputs);
      const decider = createDecider(buildCore(Object.fromEntries(inputs), { 规则: body }));
      const outcome = decider({ facts: new Map(), asOf }).results[0]?.outcome;
      if (outcome?.status !== 'unknown') return;
      const decides = (names: readonly string[]): boolean =>
        assignments(names, inputs).some(
          (facts) => decider({ facts, asOf }).results[0]?.outcome.status === 'known',
        );
      for (const set of outcome.needs.slice(0, 6).filter((each) => each.length <= 6)) {
        expect(decides(set), `${set} decides`).toBe(true);
        for (const name of set) {
          const fewer = set.filter((each) => each !== name);
          expect(decides(fewer), `${fewer} does not decide`).toBe(false);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([1, 29, 30, 31, 59, 60, 61, 95, 200])('%i facts stand in their order', (count) => {
  const names = Array.from({ length: count }, (_, index) => `事实${index}`);
  const leaves = names.map((name) => make.input(name));
  const needs = (body: CoreExpression): unknown => {
    const inputs = Object.fromEntries(names.map((name) => [name, booleanType]));
    const decider = createDecider(buildCore(inputs, { 规则: body }));
    const outcome = decider({ facts: new Map(), asOf }).results[0]?.outcome;
    return outcome?.status === 'unknown' ? outcome.toHold : undefined;
  };
  const backwards = leaves.toReversed();
  expect(needs(make.and(...backwards))).toEqual([names]);
  expect(needs(make.or(...backwards))).toEqual(names.slice(0, 64).map((name) => [name]));
  const ends = [names.at(0) ?? '', names.at(-1) ?? ''];
  const pairs = make.or(make.and(...leaves), make.and(...leaves.filter((_, i) => i % 2 === 0)));
  expect(needs(pairs)).toEqual([names.filter((_, index) => index % 2 === 0)]);
  const outer = make.and(...leaves.filter((_, i) => i === 0 || i === count - 1));
  expect(needs(outer)).toEqual([[...new Set(ends)]]);
});

/** Every way to give the named inputs a value on either side of what they are compared with. */
function assignments(
  names: readonly string[],
  inputs: ReadonlyMap<string, ValueType>,
): readonly ReadonlyMap<string, Value>[] {
  return names.reduce<readonly ReadonlyMap<string, Value>[]>(
    (all, name) => {
      const isNumber = inputs.get(name)?.kind === 'number';
      const values = isNumber ? [figure(0), figure(2)] : [truth(true), truth(false)];
      return all.flatMap((facts) => values.map((value) => new Map([...facts, [name, value]])));
    },
    [new Map()],
  );
}
