import fc from 'fast-check';
import { test } from 'vitest';
import { coreOf } from '../conformance/neutral-cases.js';
import { decidersOf, expectAgreement } from './agreement.js';

const modes = ['half-up', 'half-even', 'up', 'down', 'ceiling', 'floor'];

const formulas = {
  和: '甲 + 乙',
  差: '甲 - 乙',
  积: '甲 × 乙',
  商: '甲 ÷ 乙',
  连乘: '甲 × 甲 × 甲 × 乙 ÷ (甲 - 乙)',
  相反: '-甲',
  大: '最大值(甲, 乙, 甲 ÷ 3)',
  小: '最小值(甲, 乙, 乙 ÷ 7)',
  绝对: '绝对值(甲 - 乙)',
  较小: '甲 < 乙',
  相同: '甲 ÷ 3 = 乙 ÷ 3',
  不同: '甲 ≠ 乙',
  较大: '甲 ÷ 7 ≥ 乙 ÷ 7',
};

const rules = [
  ...Object.entries(formulas).map(([name, formula]) => `  ${name}: { formula: "${formula}", `),
  ...modes.flatMap((mode, index) => [
    `  取整${index}: { formula: 甲 ÷ 乙, round: ${mode} to 0.01, `,
    `  凑整${index}: { formula: 甲, round: ${mode} to 0.3, `,
    `  整数${index}: { formula: 甲 × 乙, round: ${mode} to 1, `,
  ]),
].map((rule) => `${rule}assumption: 演示 }`);

const deciders = decidersOf(
  coreOf(
    `inputs: { 甲: { type: number }, 乙: { type: number } }\nrules:\n${rules.join('\n')}`,
    'numbers',
  ),
);

/** Decimals that a double holds, those it does not, those at its limits, and ties. */
const decimal = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map((half) => String(half / 2)),
  fc.integer({ min: -2000, max: 2000 }).map((unit) => (unit / 100).toFixed(2)),
  fc.maxSafeInteger().map(String),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
  fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, places]) => `${whole}.${String(places).padStart(6, '0')}`),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -1000, max: 960 }))
    .map(([digits, exponent]) => `${digits}e${exponent}`),
  fc.constantFrom(
    '9007199254740991',
    '9007199254740992',
    '-9007199254740993',
    '4503599627370496.5',
  ),
);

test('numbers of any size are computed, compared and rounded as the evaluator does', () => {
  fc.assert(
    fc.property(decimal, decimal, (left, right) => {
      expectAgreement(deciders, '2024-06-01', { 甲: left, 乙: right });
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});
