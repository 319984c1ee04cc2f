import fc from 'fast-check';
import { loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';
import { decidersOf, expectAgreement } from './agreement.js';
import { someFactsFor } from './facts.js';

// `SEED=7 RUNS=100000 ROUNDS=50 SECONDS=600` for more of them; a failure prints its seed.
const runs = Number(process.env.RUNS ?? 300);
const rounds = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 30);

test(
  'generated policies with awkward names decide the same, whatever is absent',
  () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const { text } = generatePolicy(drawFrom(generate));
        const { policy } = loadPolicy(text);
        if (policy === undefined) throw new Error(`does not load:\n${text}`);
        const deciders = decidersOf(policy.core);
        for (let round = 0; round < rounds; round++) {
          const facts = generate(() => someFactsFor(policy.core));
          expectAgreement(deciders, '2024-06-01', facts, text);
          decided++;
        }
      }),
      { numRuns: runs, interruptAfterTimeLimit: seconds * 1000 },
    );
    console.log(`${decided} pairs of a policy and facts`);
    expect(decided).toBeGreaterThan(300);
  },
  seconds * 2000,
);
