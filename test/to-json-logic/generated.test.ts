import fc from 'fast-check';
import { loadPolicy, readQuestion } from 'tiaoli';
import { expect, test } from 'vitest';
import { drawFrom } from '../support/generate/draw.js';
import { generateFacts } from '../support/generate-facts.js';
import { generatePolicy } from '../support/generate-policy.js';
import { createCompare } from './agreement.js';

const asOf = '2024-06-01';

test('generated policies with awkward names come out the same, whatever facts are absent', () => {
  let same = 0;
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const draw = drawFrom(generate);
      const { text, inputs } = generatePolicy(draw);
      const { policy } = loadPolicy(text);
      if (policy === undefined) throw new Error(`does not load:\n${text}`);
      const compare = createCompare(policy.core, asOf);
      for (let round = 0; round < 5; round++) {
        const facts = generateFacts(inputs, draw);
        const { question } = readQuestion(policy, { facts, asOf });
        if (question === undefined) continue;
        const compared = compare(question.facts);
        same += compared.same;
        expect(compared.wrong, text).toEqual([]);
      }
    }),
    { numRuns: 200, interruptAfterTimeLimit: 30_000 },
  );
  expect(same).toBeGreaterThan(1000);
});
