import { createRuntime } from '@tiaoli/runtime';
import { builtInUnits } from '@tiaoli/syntax';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreOf } from '../conformance/neutral-cases.js';
import { decidersOf, expectAgreement } from './agreement.js';

const core = coreOf(
  `
entities:
  企业:
    key: 名称
    inputs: { 名称: { type: text }, 得分: { type: number, decimals: 1, min: 0, max: 100 }, 分店: { type: list, of: 店 } }
    rules: { 及格: { formula: 得分 ≥ 60, assumption: 演示 } }
  店: { key: 店名, inputs: { 店名: { type: text }, 面积: { type: number } }, rules: { 大: { formula: 面积 > 9, assumption: 演示 } } }
inputs:
  数: { type: number }
  整数: { type: integer, unit: 户, min: 0, max: 1000 }
  金额: { type: number, unit: 元, decimals: 2 }
  大额: { type: number, unit: 万元 }
  面积(建筑): { type: number, unit: 平方米 }
  年限: { type: number, unit: 年 }
  比例: { type: number, format: percent, min: 0%, max: 100%, decimals: 1 }
  日期: { type: date, min: 2000-01-01, max: 2030-12-31 }
  是非: { type: boolean }
  文字: { type: text }
  等级: { type: enumeration, values: [优秀, 良好, 三级] }
  名单: { type: list, of: 企业 }
rules:
  和: { formula: 数 + 1, assumption: 演示 }
  得元: { formula: 金额, assumption: 演示 }
  万: { formula: 大额, assumption: 演示 }
  得米: { formula: 「面积(建筑)」, assumption: 演示 }
  得年: { formula: 年限, assumption: 演示 }
  占: { formula: 比例, assumption: 演示 }
  得日: { formula: 日期, assumption: 演示 }
  文: { formula: 文字, assumption: 演示 }
  级: { formula: 等级, assumption: 演示 }
  得户: { formula: 整数, assumption: 演示 }
  真: { formula: 是非, assumption: 演示 }
`,
  'facts',
);
const deciders = decidersOf(core);
const names = core.inputs.map(({ name }) => name);

const odd: readonly unknown[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  0.1 + 0.2,
  12.34,
  1e-7,
  1.5e-10,
  123456789.12345,
  2 ** 53,
  1e21,
  70,
  0.7,
  0.705,
  0.7051,
  1000.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  5n,
  10n ** 30n,
  true,
  false,
  null,
  undefined,
  '',
  ' ',
  '1',
  '+1',
  '-1.50',
  '1e3',
  '1E-2',
  '1e2000',
  '1e400000',
  '0'.repeat(1001),
  '１２．５',
  '7％',
  '70%',
  ' 70 % ',
  '700%',
  '1/3',
  '.5',
  '5.',
  '0x10',
  'NaN',
  '20万',
  '3.5万元',
  '3 千',
  '1,000',
  '1,000.5',
  '1,00',
  '350平方米',
  '2亩',
  '3亿元',
  '5角',
  '三',
  '2户',
  '3户元',
  '1百万',
  '万',
  '2022-02-28',
  '2023-02-29',
  '2024年2月29日',
  '2024-2-9',
  '1999-12-31',
  '2031-01-01',
  '0000-02-29',
  '２０２２-０１-０１',
  '是',
  '否',
  'true',
  'false',
  '真',
  '甲',
  '优秀',
  ' 良好 ',
  '3',
  3,
  '不在',
  [],
  [1],
  {},
  { 名称: '甲' },
  [{ 名称: '甲' }, { 名称: '甲' }],
  [{ 名称: '' }],
  [{}],
  [{ 名称: 7 }],
  [{ 名称: true }],
  [{ 名称: '甲', 得分: 101 }],
  [{ 名称: '甲', 得: 1 }],
  [{ 名称: 'a]b', 得分: '五' }],
  [{ 名称: '甲', 分店: [{ 店名: '一', 面积: '1万' }, { 店名: '二' }] }],
  [{ 名称: '甲', 分店: [{ 店名: '一', 面积: 'x' }] }],
  [{ 名称: null }],
  [null],
  [undefined],
  new Date(0),
  new Map(),
  () => 1,
  Symbol.iterator,
  Object.create({ 名称: '甲' }),
  Object.create(null),
];

describe.each(names)('%s', (name) => {
  test.each(odd.map((value, index) => [index, value] as const))('%i: %s', (_index, value) => {
    expectAgreement(deciders, '2024-06-01', { [name]: value });
  });
});

test('the units that a number may be written in are the built-in ones', () => {
  for (const { name } of builtInUnits) {
    for (const input of ['金额', '大额', '面积(建筑)', '年限', '整数', '数']) {
      for (const digits of ['3', '2.5', '3万']) {
        expectAgreement(deciders, '2024-06-01', { [input]: digits + name });
      }
    }
  }
});

test('names may be written in full width, and be wrong in every way', () => {
  for (const facts of [
    { '面积（建筑）': 5 },
    { '面积（建筑）': 5, '面积(建筑)': 6 },
    { ' 数 ': 1 },
    { 无: 1, 数: 'x', 整数: 1.5 },
    JSON.parse('{"__proto__": 1, "constructor": 2}'),
    new Map<string, unknown>([['数', 2]]),
  ]) {
    expectAgreement(deciders, '2024-06-01', facts);
  }
});

test('numbers of every size are what was meant', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expectAgreement(deciders, '2024-06-01', { 数: value });
    }),
    { numRuns: 500 },
  );
});

test('facts that are none, and days that are none', () => {
  const decide = createRuntime(core);
  const codeOf = (asOf: unknown, facts: unknown) =>
    decide
      .on(asOf as string)(facts as Record<string, unknown>)
      .problems.map(({ code }) => code);
  expect(codeOf('2024-06-01', [])).toEqual(['facts-not-an-object']);
  expect(codeOf('2024-06-01', null)).toEqual(['facts-not-an-object']);
  expect(codeOf('', {})).toEqual(['as-of-missing']);
  expect(codeOf(undefined, {})).toEqual(['as-of-missing']);
  expect(codeOf('2024-02-30', {})).toEqual(['as-of-not-a-date']);
  expect(codeOf('2024年2月1日', {})).toEqual(['as-of-not-a-date']);
  expect(codeOf(7, {})).toEqual(['as-of-not-a-date']);
});

test('a fact in itself and facts too deep are told', () => {
  const loop: Record<string, unknown> = {};
  loop.数 = loop;
  expectAgreementOf(loop);
  let deep: unknown = 1;
  for (let depth = 0; depth < 300; depth++) deep = [deep];
  expectAgreementOf({ 数: deep });
});

function expectAgreementOf(facts: Record<string, unknown>): void {
  const { problems } = createRuntime(core).on('2024-06-01')(facts);
  expect(problems.map(({ code }) => code)).toEqual(
    facts.数 === facts ? ['fact-in-itself'] : ['facts-too-deep'],
  );
}
