import { toJsonLogic } from '@tiaoli/to-json-logic';
import { expect, test } from 'vitest';
import { neutralCases } from '../conformance/neutral-cases.js';
import { bundledPolicies } from '../support/bundled-policies.js';
import { faultsOf } from './allowed.js';
import { day, linkedCore } from './bundled-cores.js';

const bundled = bundledPolicies().map((policy) => ({
  id: policy.id,
  written: toJsonLogic(linkedCore(policy), { asOf: day }),
  rules: linkedCore(policy).rules.filter(({ internal }) => !internal).length,
}));
const neutral = new Set(neutralCases().map(({ core }) => core));

/** Rules of the bundled policies that are refused, by the code of the reason. */
const refusals: Readonly<Record<string, number>> = {
  outsideOfElement: 13,
  workingDays: 13,
  order: 7,
  tooLarge: 5,
  tooLong: 4,
};

test('only operators on which implementations agree, with as many arguments as all of them take', () => {
  const written = [
    ...bundled.map((each) => each.written),
    ...[...neutral].map((core) => toJsonLogic(core, { asOf: day })),
  ];
  const faults = written.flatMap(({ policy, logic }) =>
    Object.entries(logic).flatMap(([rule, each]) =>
      faultsOf(each).map((fault) => `${policy} ${rule}: ${fault}`),
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test('the output is plain JSON but for what was refused', () => {
  for (const { written } of bundled) {
    const { refused, ...plain } = written;
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    for (const { zh, en } of refused.values()) expect(zh === '' || en === '').toBe(false);
  }
});

test('rules of bundled policies are refused for known reasons only', () => {
  const counts: Record<string, number> = {};
  for (const { written } of bundled) {
    for (const { code } of written.refused.values()) counts[code] = (counts[code] ?? 0) + 1;
  }
  expect(counts).toEqual(refusals);
  const all = bundled.reduce((sum, { rules }) => sum + rules, 0);
  const written = bundled.reduce((sum, each) => sum + Object.keys(each.written.results).length, 0);
  expect(written / all).toBeGreaterThan(0.85);
});
