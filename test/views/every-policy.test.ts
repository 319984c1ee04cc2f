import {
  formOf,
  graphOf,
  matchedSpansOf,
  profileOf,
  relevanceOf,
  scoreSheetsOf,
  whyNotOf,
} from '@tiaoli/views';
import fc from 'fast-check';
import { policyOn } from 'tiaoli';
import { expect, test } from 'vitest';
import { resultOf, versionFiles } from '../policies/bundled.js';
import { arbitraryFacts, landmarksOf } from './random-facts.js';

const isPlain = (view: unknown): boolean => {
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  return true;
};

test.each(versionFiles)('all views of %s are plain data, whatever is known', (file) => {
  const { policy } = resultOf(file);
  if (policy === undefined) throw new Error(file);
  const asOf = policy.effective;
  const { core } = policyOn(policy, asOf).policy ?? policy;
  const { fields, answers } = formOf(policy);
  const files = new Set([policy, ...(policy.uses ?? [])].map(({ source }) => source.name));
  fc.assert(
    fc.property(
      arbitraryFacts(fields, landmarksOf(core), []),
      fc.constantFrom(...fields),
      fc.constantFrom(...answers),
      (facts, { name: input }, { rule }) => {
        const ask = { facts, asOf };
        isPlain(relevanceOf(policy, ask));
        isPlain(scoreSheetsOf(policy, ask));
        const { nodes, edges } = graphOf(policy, ask);
        isPlain({ nodes, edges });
        const layers = new Map(nodes.map(({ id, layer }) => [id, layer]));
        for (const { from, to } of edges) {
          expect(layers.get(from) ?? 0).toBeLessThan(layers.get(to) ?? 0);
        }
        const spans = matchedSpansOf(policy, ask);
        isPlain(spans);
        for (const { place } of spans) expect(files).toContain(place.path);
        const questions = whyNotOf(policy, ask);
        isPlain(questions);
        for (const { kind, alternatives } of questions) {
          const chosen = alternatives.filter(({ state }) => state === 'applies');
          if (kind === 'cases' || kind === 'grades') expect(chosen.length).toBeLessThan(2);
        }
        const profile = profileOf(policy, { ...ask, input, rule });
        if (profile !== undefined) isPlain(profile);
      },
    ),
    { numRuns: 12 },
  );
});
