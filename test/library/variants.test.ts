import {
  decide,
  explain,
  factsSchema,
  nextQuestion,
  placesOf,
  policyInPlace,
  replay,
} from 'tiaoli';
import { expect, test } from 'vitest';
import { samplePolicy } from './sample.js';

const policy = samplePolicy(`place: 山东省
inputs:
  户数: { type: integer, unit: 户, min: 0 }
  骨干: { type: boolean }
parameters:
  标准: { value: 10户, source: 办法 1, title: { zh: 户数标准, en: Least households } }
rules:
  达标: { source: 办法 1, formula: 户数 ≥ 标准 }
variants:
  青岛市:
    title: { en: Qingdao }
    parameters: { 标准: { value: 20户, source: 办法 2 } }
    rules: { 达标: { source: 办法 2, formula: 户数 ≥ 标准 且 骨干 } }
  constructor: { parameters: { 标准: { value: 30户, source: 办法 3 } } }
`);
const asOf = '2024-06-01';
const facts = { 户数: 12, 骨干: true };

test('the places of a policy are its own and those of its variants', () => {
  expect(placesOf(policy)).toEqual(['山东省', '青岛市', 'constructor']);
});

test.each([
  [undefined, true],
  ['山东省', true],
  ['青岛市', false],
  [' 青岛市 ', false],
  ['constructor', false],
])('in %s the answer is that of its variant', (place, value) => {
  const asked = place === undefined ? {} : { place };
  const { report, diagnostics } = decide(policy, { facts, asOf, ...asked });
  expect(diagnostics).toEqual([]);
  expect(report?.results).toMatchObject({ 达标: { status: 'decided', value } });
  expect(report?.place).toBe(place?.trim());
  expect(report?.receipt.place).toBe(place?.trim());
  expect(report !== undefined && 'place' in report).toBe(place !== undefined);
});

test.each(['青岛', '', '__proto__', 'toString', 5, null, {}])(
  'the place %j is refused in every call',
  (place) => {
    const question = { facts, asOf, place: place as string };
    const calls = [
      decide(policy, question),
      explain(policy, question),
      nextQuestion(policy, question),
      policyInPlace(policy, question.place),
    ];
    for (const { diagnostics } of calls) {
      expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-place']);
    }
  },
);

test('a policy in its place may be asked for that place again', () => {
  const there = policyInPlace(policy, '青岛市').policy;
  expect(there?.core.variant).toEqual({ name: '青岛市', title: { zh: '青岛市', en: 'Qingdao' } });
  expect(there && policyInPlace(there, '青岛市').policy).toBe(there);
  expect(there && policyInPlace(there, '山东省').diagnostics).toHaveLength(1);
});

test('what a variant replaces is marked, and keeps its title where it has no other', () => {
  const core = policy.variants.get('青岛市')?.core;
  const [parameter] = core?.parameters ?? [];
  expect(parameter?.variant?.name).toBe('青岛市');
  expect(parameter?.title).toEqual({ zh: '户数标准', en: 'Least households' });
  expect(policy.core.parameters[0]?.variant).toBeUndefined();
});

test('the next question and the schema of facts are those of the place', () => {
  const next = nextQuestion(policy, { facts: { 户数: 30 }, asOf, place: '青岛市' });
  expect(next.input?.name).toBe('骨干');
  expect(nextQuestion(policy, { facts: { 户数: 30 }, asOf }).input).toBeUndefined();
  expect(factsSchema(policy, { place: '青岛市' })).toEqual(factsSchema(policy));
});

test('a receipt decides again in its place, and one whose place was changed is refused', () => {
  const { report } = decide(policy, { facts, asOf, place: '青岛市' });
  const recorded = JSON.parse(JSON.stringify(report));
  expect(replay(policy, recorded)).toMatchObject({ same: true });
  const moved = { ...recorded, receipt: { ...recorded.receipt, place: '山东省' } };
  expect(replay(policy, moved).diagnostics.map(({ code }) => code)).toEqual(['not-a-receipt']);
  const both = { ...moved, place: '山东省' };
  expect(replay(policy, both)).toMatchObject({ same: false, differing: ['达标'] });
});
