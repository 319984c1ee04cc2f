import { type CompileOptions, compile } from '@tiaoli/to-js';
import fc from 'fast-check';
import { decide, type FactValue, type LoadedPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { factsFor } from './facts.js';
import { plainReport, plainResult } from './plain.js';

/** Policies of one record: lists and other policies are decided by the evaluator alone. */
const policies = bundledPolicies().filter(
  ({ core }) =>
    (core.uses ?? []).length === 0 && core.inputs.every(({ type }) => type.kind !== 'list'),
);

const forms = ['code', 'closures'] as const;

type Facts = Readonly<Record<string, FactValue>>;

function expectAgreement(
  policy: LoadedPolicy,
  trust: CompileOptions['trust'],
  asOf: string,
  facts: Facts,
): boolean {
  const [results, closures] = forms.map((form) => {
    const compiled = compiledOf(policy, trust, form);
    return compiled.on(asOf)(facts as Parameters<ReturnType<typeof compiled.on>>[0]);
  });
  expect(closures).toStrictEqual(results);
  if (results === undefined) return false;
  const { report, diagnostics } = decide(policy, { facts, asOf });
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  const wanted = Object.keys(results).map((rule) => [rule, plainReport(report?.results[rule])]);
  expect(plainResult(results)).toEqual(Object.fromEntries(wanted));
  return true;
}

const kept = new Map<string, ReturnType<typeof compile>>();

function compiledOf(
  policy: LoadedPolicy,
  trust: CompileOptions['trust'],
  form: (typeof forms)[number],
): ReturnType<typeof compile> {
  const key = `${policy.hash} ${trust} ${form}`;
  const compiled = kept.get(key) ?? compile(policy.core, { trust, form });
  kept.set(key, compiled);
  return compiled;
}

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_name, policy) => {
    test.each(['checked', 'trusted'] as const)(
      '%s facts: what is compiled decides the same',
      (trust) => {
        const day = fc.constantFrom(policy.effective, '2024-12-31', '2026-01-01');
        fc.assert(
          fc.property(factsFor(policy.core), day, (facts, asOf) => {
            expectAgreement(policy, trust, asOf, facts);
          }),
          { numRuns: 60 },
        );
      },
    );
  },
);

test('most rules of most policies are decided by what is compiled', () => {
  const counts = policies.map((policy) => {
    const compiled = compiledOf(policy, 'trusted', 'code');
    const rules = policy.core.rules.filter(({ internal }) => !internal).length;
    return { all: rules, compiled: rules - compiled.beyond.size };
  });
  const sum = (of: (count: { all: number; compiled: number }) => number): number =>
    counts.reduce((total, each) => total + of(each), 0);
  expect(sum(({ compiled }) => compiled) / sum(({ all }) => all)).toBeGreaterThan(0.7);
});
