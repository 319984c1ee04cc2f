import { createDecider, type Outcome } from '@tiaoli/evaluator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFacts, arbitraryNumber, inputs } from './arbitrary-expression.js';
import { buildCore } from './build-core.js';

const asOf = '2024-01-01';

test('more facts never change a decided value', () => {
  fc.assert(
    fc.property(
      arbitraryNumber,
      arbitraryFacts,
      fc.shuffledSubarray(Object.keys(inputs), { minLength: 6 }),
      (body, all, order) => {
        const decider = createDecider(buildCore(inputs, { 规则: body }));
        const facts = new Map();
        let before = told(decider({ facts, asOf }).results[0]?.outcome);
        for (const name of order) {
          facts.set(name, all.get(name));
          const now = told(decider({ facts, asOf }).results[0]?.outcome);
          if (before !== 'unknown') expect(now).toBe(before);
          before = now;
        }
        expect(before).not.toBe('unknown');
      },
    ),
    { numRuns: 3000 },
  );
});

test('what is needed is unknown, and no set contains another', () => {
  fc.assert(
    fc.property(
      arbitraryNumber,
      arbitraryFacts,
      fc.subarray(Object.keys(inputs)),
      (body, all, given) => {
        const decider = createDecider(buildCore(inputs, { 规则: body }));
        const facts = new Map([...all].filter(([name]) => given.includes(name)));
        const outcome = decider({ facts, asOf }).results[0]?.outcome;
        if (outcome?.status !== 'unknown') return;
        expect(outcome.needs.length).toBeGreaterThan(0);
        expect(outcome.needs.length).toBeLessThanOrEqual(16);
        const sizes = outcome.needs.map((set) => set.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        for (const set of outcome.needs) {
          expect(set.length).toBeGreaterThan(0);
          expect(set.filter((name) => given.includes(name))).toEqual([]);
          const smaller = outcome.needs.filter(
            (other) => other !== set && other.every((name) => set.includes(name)),
          );
          expect(smaller).toEqual([]);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

/** A value or an error as a text that can be compared. */
function told(outcome: Outcome | undefined): string {
  if (outcome?.status === 'error') return 'error';
  if (outcome?.status !== 'known') return 'unknown';
  return outcome.value.kind === 'number' ? outcome.value.value.toFraction() : outcome.value.kind;
}
