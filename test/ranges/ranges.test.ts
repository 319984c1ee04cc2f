import { parseRational } from '@tiaoli/evaluator';
import { analyse, numberOf } from '@tiaoli/ranges';
import fc from 'fast-check';
import { decide, type LoadedPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { factsFor } from '../to-js/facts.js';

const policies = bundledPolicies().filter(
  ({ core }) =>
    (core.uses ?? []).length === 0 && core.inputs.every(({ type }) => type.kind !== 'list'),
);

/** Rules whose number is a decimal of known bounds, in the unit that results leave in. */
function boundedRules({ core }: LoadedPolicy) {
  const ranges = analyse(core);
  return core.rules.flatMap(({ name, unit }) => {
    const range = numberOf(ranges.rule(name));
    if (range?.kind !== 'decimal') return [];
    const factor = parseRational(unit?.factor ?? '1');
    return factor === undefined ? [] : [{ name, range, factor }];
  });
}

test('the numbers of most rules are found out', () => {
  const numeric = policies.flatMap(({ core }) =>
    core.rules.filter(({ type }) => type.kind === 'number'),
  );
  expect(policies.flatMap(boundedRules).length).toBeGreaterThan(numeric.length / 2);
});

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_name, policy) => {
    const rules = boundedRules(policy);
    test.skipIf(rules.length === 0)(
      'no result is outside of its bounds, or has more places',
      () => {
        fc.assert(
          fc.property(factsFor(policy.core), (facts) => {
            const { report } = decide(policy, { facts, asOf: policy.effective });
            for (const { name, range, factor } of rules) {
              const result = report?.results[name];
              if (result?.status !== 'decided' || typeof result.value !== 'string') continue;
              const scaled = parseRational(result.value)
                ?.mul(factor)
                .mul(10n ** BigInt(range.scale));
              expect([name, scaled?.d]).toEqual([name, 1n]);
              const whole = (scaled?.s ?? 1n) * (scaled?.n ?? 0n);
              expect([name, whole >= range.min, whole <= range.max]).toEqual([name, true, true]);
            }
          }),
          { numRuns: 40 },
        );
      },
    );
  },
);
