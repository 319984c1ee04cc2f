import { createDecider, type Element, readFacts } from '@tiaoli/evaluator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreOf, rawFact } from '../conformance/neutral-cases.js';

const core = coreOf(
  `entities:
  小区:
    key: 名称
    inputs:
      名称: { type: text }
      面积: { type: number, min: 0 }
    rules:
      最大: { allocate: { amount: 总额, list: 名单, weight: 面积, to: 0.01元, remainder: largest } }
      首个: { allocate: { amount: 总额, list: 名单, weight: 面积, to: 0.01元, remainder: first } }
      末个: { allocate: { amount: 总额, list: 名单, weight: 面积, to: 0.01元, remainder: last } }
inputs:
  名单: { type: list, of: 小区 }
  总额: { type: number, unit: 元, decimals: 2 }
rules:
  项数: { formula: 计数(名单) }
`,
  'allocation',
);
const decider = createDecider(core);

const weights = fc
  .array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 })
  .filter((each) => each.some((weight) => weight > 0));
const cents = fc.integer({ min: -5000, max: 5000 });

/** By rule, the parts in cents of each element by its key. */
function divide(amount: number, given: readonly (readonly [string, number])[]) {
  const raw = rawFact({
    总额: `${(amount / 100).toFixed(2)}`,
    名单: given.map(([名称, weight]) => ({ 名称, 面积: `${weight}` })),
  });
  const { facts, diagnostics } = readFacts(core, raw);
  expect(diagnostics).toEqual([]);
  const { lists } = decider({ facts, asOf: '2024-01-01', only: ['名单'] });
  const parts = new Map<string, Map<string, number>>();
  for (const { element, results } of lists.flatMap(({ elements }) => elements)) {
    for (const { rule, outcome } of results) {
      if (outcome.status !== 'known' || outcome.value.kind !== 'number') throw new Error(rule);
      const of = parts.get(rule) ?? new Map<string, number>();
      parts.set(rule, of.set(keyOf(element), Number(outcome.value.value.mul(100))));
    }
  }
  return parts;
}

const keyOf = ({ key }: Element): string => key;
const named = (all: readonly number[]) =>
  all.map((weight, index) => [`第${index}`, weight] as const);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

test('the parts add up to the whole, each a whole number of steps', () => {
  fc.assert(
    fc.property(cents, weights, (amount, all) => {
      for (const parts of divide(amount, named(all)).values()) {
        expect(sum(parts.values())).toBe(amount);
        expect([...parts.values()].every(Number.isInteger)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('by largest remainders each part lies within one step of its exact share', () => {
  fc.assert(
    fc.property(cents, weights, (amount, all) => {
      const parts = divide(amount, named(all)).get('最大') ?? new Map<string, number>();
      for (const [key, weight] of named(all)) {
        const off = (parts.get(key) ?? 0) * sum(all) - amount * weight;
        expect(Math.abs(off)).toBeLessThan(sum(all));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is left goes to the first or the last that counts, and to nobody else', () => {
  fc.assert(
    fc.property(cents, weights, (amount, all) => {
      const divided = divide(amount, named(all));
      const receivers = {
        首个: all.findIndex((weight) => weight > 0),
        末个: all.findLastIndex((weight) => weight > 0),
      };
      for (const [rule, receiver] of Object.entries(receivers)) {
        for (const [index, [key, weight]] of named(all).entries()) {
          const product = amount * weight;
          const rounded = (product - (product % sum(all))) / sum(all);
          if (index !== receiver) expect(divided.get(rule)?.get(key)).toBe(rounded + 0);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('another order gives the same parts, but for those with equal remainders', () => {
  fc.assert(
    fc.property(cents, weights, (amount, all) => {
      const there = divide(amount, named(all)).get('最大') ?? new Map<string, number>();
      const back = divide(amount, named(all).toReversed()).get('最大') ?? new Map<string, number>();
      const byWeight = (parts: ReadonlyMap<string, number>) =>
        named(all)
          .map(([key, weight]) => `${weight} ${(parts.get(key) ?? 0) + 0}`)
          .sort();
      // Different weights may leave equal remainders.
      const total = sum(all);
      const remainders = new Map<number, Set<number>>();
      for (const weight of all) {
        const rest = (Math.abs(amount) * weight) % total;
        remainders.set(rest, (remainders.get(rest) ?? new Set()).add(weight));
      }
      if ([...remainders.values()].some((same) => same.size > 1)) return;
      expect(byWeight(back)).toEqual(byWeight(there));
    }),
    { numRuns: 300 },
  );
});
