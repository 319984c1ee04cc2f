import { policyInForce } from 'tiaoli';
import { expect, test } from 'vitest';
import { version } from './sample.js';

const policies = [
  version('2.0.0', '2024-07-01'),
  version('1.0.0', '2022-05-01'),
  version('1.10.0', '2022-05-01'),
  version('1.9.0', '2022-05-01'),
  version('3.0.0', '2026-01-01', '2026-12-31'),
];

test.each([
  ['2022-05-01', '1.10.0'],
  ['2024-06-30', '1.10.0'],
  ['2024-07-01', '2.0.0'],
  ['2026-01-01', '3.0.0'],
  ['2026-12-31', '3.0.0'],
])('on %s version %s is in force', (asOf, expected) => {
  const { policy, diagnostics } = policyInForce(policies, 'sample', asOf);
  expect(diagnostics).toEqual([]);
  expect(policy?.version).toBe(expected);
});

test.each([
  ['sample', '2022-04-30', 'policy-not-yet-in-force', '2022-05-01'],
  ['sample', '2027-01-01', 'policy-ended', '2026-12-31'],
  ['sampel', '2024-01-01', 'unknown-policy', 'did you mean `sample`?'],
  ['__proto__', '2024-01-01', 'unknown-policy', '__proto__'],
  ['sample', '2024-02-30', 'as-of-not-a-date', '2024-02-30'],
  ['sample', '2024-2-3', 'as-of-not-a-date', '2024-2-3'],
  ['sample', '', 'as-of-missing', 'as-of date'],
])('%s on %s is %s', (id, asOf, code, words) => {
  const { policy, diagnostics } = policyInForce(policies, id, asOf);
  expect(policy).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual([code]);
  expect(diagnostics[0]?.message.en).toContain(words);
});
