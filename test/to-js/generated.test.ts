import { compile } from '@tiaoli/to-js';
import fc from 'fast-check';
import { decide, loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';
import { factsFor } from './facts.js';
import { plainReport, plainResult } from './plain.js';

const asOf = '2024-06-01';

test('generated policies with awkward names: what is compiled decides the same', () => {
  let decided = 0;
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const { text } = generatePolicy(drawFrom(generate));
      const { policy } = loadPolicy(text);
      if (policy === undefined) throw new Error(`does not load:\n${text}`);
      if (policy.core.inputs.some(({ type }) => type.kind === 'list')) return;
      const deciders = (['checked', 'trusted'] as const).flatMap((trust) =>
        (['code', 'closures'] as const).map((form) =>
          compile(policy.core, { trust, form }).on(asOf),
        ),
      );
      for (let round = 0; round < 5; round++) {
        const facts = generate(() => factsFor(policy.core)) as Readonly<Record<string, number>>;
        for (const decideFast of deciders) {
          const results = decideFast(facts);
          if (results === undefined) continue;
          decided++;
          const { report } = decide(policy, { facts, asOf });
          for (const [rule, result] of Object.entries(results)) {
            const wanted = plainReport(report?.results[rule]);
            expect([rule, plainResult(result)], `${JSON.stringify(facts)}\n${text}`).toEqual([
              rule,
              wanted,
            ]);
          }
        }
      }
    }),
    { numRuns: 300, interruptAfterTimeLimit: 30_000 },
  );
  expect(decided).toBeGreaterThan(300);
});
