import { printPolicy } from '@tiaoli/printer';
import fc from 'fast-check';
import { decide, loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { drawFrom } from '../support/generate/draw.js';
import { generateFacts } from '../support/generate-facts.js';
import { generatePolicy } from '../support/generate-policy.js';

/** The results of a policy on facts, without the words of errors, which quote the policy's text. */
function resultsOf(text: string, facts: Readonly<Record<string, unknown>>): unknown {
  const { policy, diagnostics } = loadPolicy(text);
  if (policy === undefined) throw new Error(diagnostics.map((each) => each.message.en).join('\n'));
  const { report, diagnostics: found } = decide(policy, { facts, asOf: '2024-06-01' });
  if (report === undefined) throw new Error(found.map((each) => each.message.en).join('\n'));
  return Object.entries(report.results).map(([rule, result]) =>
    result.status === 'error' ? [rule, result.status, result.code] : [rule, withoutText(result)],
  );
}

/** A veto is told by its condition as written, which printing may respell. */
const withoutText = (result: unknown): unknown =>
  JSON.parse(
    JSON.stringify(result, (key, value) => (key === 'when' || key === 'title' ? '' : value)),
  );

test('printing-keeps-decisions: the printed policy decides the same on the same facts', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const draw = drawFrom(generate);
      const { text, inputs } = generatePolicy(draw);
      const facts = generateFacts(inputs, draw);
      try {
        const results = resultsOf(text, facts);
        for (const keywords of ['zh', 'en'] as const) {
          const printed = printPolicy(text, { keywords }).value ?? '';
          expect(resultsOf(printed, facts)).toEqual(results);
        }
      } catch (error) {
        throw new Error(`on ${JSON.stringify(facts)} for\n${text}`, { cause: error });
      }
    }),
    { numRuns: 200, interruptAfterTimeLimit: 30_000 },
  );
});
