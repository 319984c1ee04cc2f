import { createSourceText } from '@tiaoli/diagnostics';
import { createDecider } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { formOf, relevanceOf } from '@tiaoli/views';
import fc from 'fast-check';
import { decide, type LoadedPolicy, policyOn } from 'tiaoli';
import { expect, test } from 'vitest';
import { neutralCases } from '../conformance/neutral-cases.js';
import { loadText, resultOf, versionFiles } from '../policies/bundled.js';
import { arbitraryFacts, landmarksOf } from './random-facts.js';

/** Results without the wording of errors, which names whatever is known at the time. */
function answers(policy: LoadedPolicy, facts: Readonly<Record<string, unknown>>, asOf: string) {
  const { report, diagnostics } = decide(policy, { facts, asOf });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  // A list about whose elements nothing is decided is no answer.
  const lists = Object.entries(report?.entities ?? {}).filter(([, elements]) =>
    elements.some(({ results }) => Object.keys(results).length > 0),
  );
  return JSON.stringify([report?.results, lists], (key, value) =>
    key === 'message' ? undefined : value,
  );
}

const pick = (
  facts: Readonly<Record<string, unknown>>,
  isKept: (name: string) => boolean,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => isKept(name)));

type Row = Readonly<Record<string, unknown>>;

/** The lists of some facts, with those cells filled from another draw that are settled. */
function withSettledCells(
  facts: Row,
  other: Row,
  state: ReturnType<typeof relevanceOf>,
): Record<string, unknown> {
  const filled = Object.entries(facts).map(([list, rows]) => {
    const donor = other[list];
    if (!Array.isArray(rows) || !Array.isArray(donor)) return [list, rows] as const;
    const [from = {}] = donor as readonly Row[];
    return [
      list,
      (rows as readonly Row[]).map((row, index) => ({
        ...pick(from, (name) => state[`${list}[${index}].${name}`] === 'settled'),
        ...row,
      })),
    ] as const;
  });
  return Object.fromEntries(filled);
}

/** That what is settled changes no answer, now or later, and what is needed is open. */
function checkSettled(policy: LoadedPolicy, asOf: string, numRuns: number): void {
  const { fields } = formOf(policy, { asOf });
  const { core } = policyOn(policy, asOf).policy ?? policy;
  const facts = arbitraryFacts(fields, landmarksOf(core));
  const shares = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      facts,
      facts,
      shares,
      fc.integer({ min: 20, max: 95 }),
      (one, other, draws, share) => {
        const names = Object.keys(one);
        const isGiven = (name: string): boolean =>
          (draws[names.indexOf(name) % draws.length] ?? 0) < share;
        const given = pick(one, isGiven);
        const state = relevanceOf(policy, { facts: given, asOf });
        const settled = pick(other, (name) => state[name] === 'settled');
        const now = answers(policy, given, asOf);
        const filled = withSettledCells(given, other, state);
        expect(answers(policy, { ...filled, ...settled }, asOf)).toBe(now);
        const open = pick(one, (name) => state[name] !== 'settled');
        const later = answers(policy, open, asOf);
        expect(answers(policy, { ...open, ...settled }, asOf)).toBe(later);
        const { report } = decide(policy, { facts: given, asOf });
        for (const result of Object.values(report?.results ?? {})) {
          const needs = result.status === 'undecided' ? result.needs.flat() : [];
          for (const name of needs) if (name in state) expect(state[name]).toBe('open');
        }
      },
    ),
    { numRuns },
  );
}

test.each(versionFiles)('what is settled changes no answer of %s', (file) => {
  const { policy } = resultOf(file);
  if (policy === undefined) throw new Error(file);
  checkSettled(policy, policy.effective, 50);
});

/** Small policies that use the whole language. */
const neutral = [...new Map(neutralCases().map((each) => [each.core, each])).values()];

test.each(neutral.map(({ topic, note, core, asOf }) => [topic, note, core, asOf] as const))(
  '%s: what is settled changes no answer: %s',
  (_topic, _note, core, asOf) => {
    checkSettled(policyOf(core), asOf, 25);
  },
);

function policyOf(core: Core): LoadedPolicy {
  const { policy: id, version, effective } = core;
  const source = createSourceText('neutral.yaml', '');
  const decider = createDecider(core);
  return { id, version, effective, variants: new Map(), hash: '', core, decider, source };
}

const sample = loadText(
  `
policy: relevance
title: { zh: 相关, en: Relevance }
version: 1.0.0
effective: 2024-01-01
inputs:
  甲: { type: boolean }
  乙: { type: boolean }
  数: { type: number }
  另: { type: number }
  闲: { type: boolean }
rules:
  选: { assumption: 示例, formula: 若 甲 且 乙 则 数 否则 1 }
  同: { assumption: 示例, formula: 若 乙 则 另 否则 另, internal: true }
  零: { assumption: 示例, formula: 同 × 0 }
`,
  'relevance.yaml',
);

test.each([
  [{}, { 甲: 'open', 乙: 'open', 数: 'open', 另: 'open', 闲: 'settled' }],
  [{ 甲: false }, { 甲: 'given', 乙: 'settled', 数: 'settled', 另: 'open', 闲: 'settled' }],
  [
    { 甲: true, 另: 3 },
    { 甲: 'given', 乙: 'open', 数: 'open', 另: 'given', 闲: 'settled' },
  ],
  [{ 数: '一百' }, { 甲: 'open', 乙: 'open', 数: 'open', 另: 'open', 闲: 'settled' }],
])('%j', (facts, states) => {
  expect(relevanceOf(sample, { facts, asOf: '2024-06-01' })).toEqual(states);
});

test('the largest bundled policy takes a few milliseconds', () => {
  const { policy } = resultOf('policies/property-credit-rating/1.0.0.yaml');
  if (policy === undefined) throw new Error('missing');
  const ask = { facts: { 参加信用评价: true, 国家级荣誉: 2 }, asOf: '2023-06-01' };
  const rounds = 20;
  for (let round = 0; round < rounds; round++) relevanceOf(policy, ask);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) relevanceOf(policy, ask);
  expect((performance.now() - start) / rounds).toBeLessThan(30);
});

const late = loadText(
  `
policy: late
version: 1.0.0
effective: 2024-01-01
inputs:
  子: { type: number }
  母: { type: number }
  备: { type: number }
  起: { type: date }
  止: { type: date }
  月额: { type: number }
rules:
  比: { assumption: 示例, formula: 子÷母 否则取 备 }
  年额: { assumption: 示例, formula: "逐月合计(起, 止, 月额)" }
`,
  'late.yaml',
);

test('what is only looked at once more is known is open until then', () => {
  const asOf = '2024-06-01';
  const state = (facts: Record<string, unknown>) => relevanceOf(late, { facts, asOf });
  expect(Object.values(state({}))).toEqual(['open', 'open', 'open', 'open', 'open', 'open']);
  expect(state({ 子: 1, 母: 2 })).toMatchObject({ 备: 'settled', 月额: 'open' });
  expect(state({ 子: 1, 母: 0 })).toMatchObject({ 备: 'open' });
  expect(state({ 起: '2024-03-02', 止: '2024-03-31' })).toMatchObject({ 月额: 'settled' });
});
