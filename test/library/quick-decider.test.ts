import fc from 'fast-check';
import { createQuickDecider, decide, type FactValue, type LoadedPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { factsFor } from '../to-js/facts.js';

type Facts = Readonly<Record<string, FactValue>>;

/** Numbers as people give them: as digits too; some facts are not given. */
function written(facts: Facts, left: number): Facts {
  const entries = Object.entries(facts).filter((_, index) => left < 10 || left % 7 !== index % 7);
  return Object.fromEntries(
    entries.map(([name, value], index) => [
      name,
      typeof value === 'number' && index % 2 === left % 2 ? String(value) : value,
    ]),
  );
}

const policies = bundledPolicies().filter(({ core }) =>
  core.inputs.every(({ type }) => type.kind !== 'list'),
);

function expectSame(policy: LoadedPolicy, only: readonly string[] | undefined, asOf: string): void {
  const asked = { asOf, language: 'en' as const, ...(only && { only }) };
  const quickly = createQuickDecider(policy, { ...asked, patience: 0 });
  fc.assert(
    fc.property(factsFor(policy.core), fc.nat(14), (all, left) => {
      const facts = written(all, left);
      const { results, diagnostics } = quickly(facts);
      const wanted = decide(policy, { ...asked, facts });
      expect(results).toEqual(wanted.report?.results);
      expect(Object.keys(results ?? {})).toEqual(Object.keys(wanted.report?.results ?? {}));
      expect(diagnostics).toEqual(wanted.diagnostics);
    }),
    { numRuns: 30 },
  );
}

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_name, policy) => {
    test('many records are told the same as one', () => {
      expectSame(policy, undefined, policy.effective);
      const [first] = policy.core.rules.filter(({ internal }) => !internal);
      if (first !== undefined) expectSame(policy, [first.name], '2026-01-01');
    });
  },
);
