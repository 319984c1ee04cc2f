import { readCases } from '@tiaoli/cases';
import fc from 'fast-check';
import { type LoadedPolicy, policyOn } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { countyFacts } from '../support/county-facts.mjs';
import { filesUnder, readText } from '../support/repository.js';
import { type Deciders, decidersOf, expectAgreement } from './agreement.js';
import { plainFact } from './expected.js';
import { someFactsFor } from './facts.js';

const policies = bundledPolicies();
const kept = new Map<unknown, Deciders>();

/** Both deciders of a policy with all that it uses on a day. */
function decidersOn(policy: LoadedPolicy, asOf: string, place?: string): Deciders | undefined {
  const { core } = policyOn(policy, asOf, place).policy ?? {};
  if (core === undefined) return undefined;
  const deciders = kept.get(core) ?? decidersOf(core);
  kept.set(core, deciders);
  return deciders;
}

/** The facts as they are, and without each of them. */
function* withoutEach(facts: object): Generator<Readonly<Record<string, unknown>>> {
  const entries = Object.entries(facts);
  yield Object.fromEntries(entries);
  for (const index of entries.keys()) yield Object.fromEntries(entries.toSpliced(index, 1));
}

test('lists that are joined, whole and half filled', () => {
  const policy = policies.find(({ id }) => id === 'county-property-assessment');
  const deciders = policy && decidersOn(policy, '2022-12-31');
  if (deciders === undefined) throw new Error('there is no county');
  for (const filled of [100, 60, 30]) {
    const facts = Object.entries(countyFacts(40, 20)).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map((each, row) => some(each, row, filled)) : list,
    ]);
    expectAgreement(deciders, '2022-12-31', Object.fromEntries(facts));
  }
});

/** About so many of a hundred facts of an element; always its key, the first. */
function some(element: object, row: number, percent: number): object {
  const entries = Object.entries(element);
  return Object.fromEntries(
    entries.filter((_, column) => column === 0 || (column * 37 + row * 61) % 100 < percent),
  );
}

const files = filesUnder('policies', '.yaml').filter((path) => path.includes('/cases/'));

test.each(files)('%s', (path) => {
  const { file } = readCases(readText(path), { name: path });
  if (file === undefined) throw new Error(`${path} cannot be read`);
  let decided = 0;
  for (const { facts, asOf, place = file.place } of file.cases) {
    for (const policy of policies.filter(({ id }) => id === file.policy.text)) {
      const day = asOf?.text ?? policy.effective;
      const deciders = decidersOn(policy, day, place?.text);
      if (deciders === undefined) continue;
      for (const some of withoutEach(plainFact(facts.value) as object)) {
        expectAgreement(deciders, day, some);
        decided++;
      }
    }
  }
  expect(decided).toBeGreaterThan(0);
});

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_name, policy) => {
    test('any facts, some of them absent', () => {
      const days = [policy.effective, '2024-12-31', '2026-01-01'];
      for (const day of days) {
        const deciders = decidersOn(policy, day);
        if (deciders === undefined) continue;
        fc.assert(
          fc.property(someFactsFor(deciders.core), (facts) => {
            expectAgreement(deciders, day, facts);
          }),
          { numRuns: 30 },
        );
      }
    });
  },
);
