import { type Facts, readFacts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import fc from 'fast-check';
import { factsFromObject } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { caseFiles } from '../policies/bundled.js';
import { bundledPolicies } from '../support/bundled-policies.js';
import { factsFor } from '../to-js/facts.js';
import { type Compare, createCompare } from './agreement.js';
import { bundledQuestions, day, linkedCore } from './bundled-cores.js';

/** The same facts without each of them in turn. */
function withoutEach(facts: Facts): readonly Facts[] {
  return [...facts.keys()].map((absent) => new Map([...facts].filter(([name]) => name !== absent)));
}

describe.each(caseFiles)('%s', (path) => {
  test('its cases come out the same, and never wrong without one of their facts', () => {
    const compares = new Map<Core, Map<string, Compare>>();
    for (const [name, { core, facts, asOf }] of bundledQuestions(path)) {
      const days = compares.get(core) ?? new Map<string, Compare>();
      const compare = days.get(asOf) ?? createCompare(core, asOf);
      compares.set(core, days.set(asOf, compare));
      for (const given of [facts, ...withoutEach(facts)]) {
        expect(compare(given).wrong, name).toEqual([]);
      }
    }
  });
});

const ofOneRecord = bundledPolicies()
  .map((policy) => [`${policy.id} ${policy.version}`, linkedCore(policy)] as const)
  .filter(([, { inputs }]) => inputs.every(({ type }) => type.kind !== 'list'));

test.each(ofOneRecord)('%s: any facts come out the same', (_name, core) => {
  const compare = createCompare(core, day);
  let same = 0;
  const kept = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 });
  fc.assert(
    fc.property(factsFor(core), kept, (facts, keep) => {
      const some = Object.entries(facts).filter((_, index) => keep[index % keep.length] !== 0);
      const { facts: read } = readFacts(core, factsFromObject(Object.fromEntries(some)).value);
      const compared = compare(read);
      same += compared.same;
      expect(compared.wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(same).toBeGreaterThan(100);
});
