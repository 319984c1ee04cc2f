import {
  entryField,
  entryPlace,
  entryRoot,
  expectableResults,
  formOf,
  percentDigits,
  percentFact,
  resultsOf,
  scoredElementsOf,
  siftFacts,
  withEntry,
} from '@tiaoli/views';
import { describe, expect, test } from 'vitest';
import { sample } from './sample.js';

const ask = { asOf: '2024-06-01' };
const list = [
  { 企业名: '甲', 得分: 70 },
  { 企业名: '乙', 得分: -1 },
  { 企业名: '甲', 得分: 50 },
  { 企业名: '丙', 得分: '很多' },
];

describe('entries that cannot be read are set aside', () => {
  test('none where all can be read', () => {
    const { facts, problems, placeInForm } = siftFacts(sample, { 人数: 3 }, ask);
    expect([facts, problems, placeInForm('人数')]).toEqual([{ 人数: 3 }, [], '人数']);
  });

  test('a wrong value, and not those beside it', () => {
    const { facts, problems } = siftFacts(sample, { 人数: '三', 投诉: 1 }, ask);
    expect(facts).toEqual({ 投诉: 1 });
    expect(problems.map(({ field }) => field)).toEqual(['人数']);
  });

  test('cells of rows, and rows that do not go together', () => {
    const { facts, problems, placeInForm } = siftFacts(sample, { 名单: list }, ask);
    expect(facts).toEqual({
      名单: [{ 企业名: '甲', 得分: 70 }, { 企业名: '乙' }, { 企业名: '丙' }],
    });
    expect(problems.map(({ field }) => field)).toEqual(['名单[1].得分', '名单[3].得分', '名单[2]']);
    expect(placeInForm('名单[2].得分')).toBe('名单[3].得分');
  });

  test('several cells of one row, and the key itself', () => {
    const rows = [
      { 企业名: '甲', 得分: '好', 面积: 1 },
      { 企业名: ['乙'], 得分: 60 },
    ];
    const { facts, problems } = siftFacts(sample, { 名单: rows }, ask);
    expect(problems.map(({ field }) => field)).toMatchInlineSnapshot(`
      [
        "名单[0].得分",
        "名单[0].面积",
        "名单[1].企业名",
        "名单[1]",
      ]
    `);
    expect(facts).toMatchInlineSnapshot(`
      {
        "名单": [
          {
            "企业名": "甲",
          },
        ],
      }
    `);
  });

  test('nothing where the question itself is wrong', () => {
    const { facts } = siftFacts(sample, { 人数: '三' }, { asOf: 'some day' });
    expect(facts).toEqual({ 人数: '三' });
  });
});

describe('places among the entries', () => {
  const place = '名单[1].得分';

  test('are written and read', () => {
    expect(entryPlace(['名单', 1, '得分'])).toBe(place);
    expect(entryRoot(place)).toBe('名单');
  });

  test('lead to a field and to the name of its element', () => {
    const root = formOf(sample).fields.find(({ name }) => name === '名单');
    if (root === undefined) throw new Error('no list');
    const found = entryField(root, place, { 名单: list });
    expect([found?.field.name, found?.elements]).toEqual(['得分', ['乙']]);
    expect(entryField(root, '名单[9].得分', { 名单: list })).toBeUndefined();
  });

  test('can be given another value', () => {
    expect(withEntry(list.slice(0, 2), place, 60)).toEqual([
      { 企业名: '甲', 得分: 70 },
      { 企业名: '乙', 得分: 60 },
    ]);
    expect(withEntry(1, '人数', 2)).toBe(2);
  });
});

test('shares are typed as digits before the sign, and keep every digit', () => {
  const digits = ['92%', '92.5 ％', '0.925', 1, '-0.005', undefined, '约九成'].map(percentDigits);
  expect(digits).toEqual(['92', '92.5', '92.5', '100', '-0.5', '', '约九成']);
  expect(['92', '92%', ' '].map(percentFact)).toEqual(['92%', '92%', undefined]);
});

test('a case may expect the results of the policy and of its elements', () => {
  const facts = { 人数: 6, 名单: [{ 企业名: '甲', 得分: 70 }] };
  const keys = expectableResults(resultsOf(sample, { ...ask, facts })).map(({ key }) => key);
  expect(keys).toContain('档');
  expect(keys).toContain('名单[甲].档次');
});

test('elements without score sheets are not among those that are scored', () => {
  expect(scoredElementsOf(sample, { ...ask, facts: { 名单: list.slice(0, 1) } })).toEqual([]);
});
