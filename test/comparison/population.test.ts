import {
  comparePolicies,
  comparePopulation,
  type PopulationEffect,
  populationLines,
  readingsOf,
  reportHtml,
} from '@tiaoli/comparison';
import { readTable } from '@tiaoli/fact-tables';
import { type LoadedPolicy, loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';

const version = (number: string, days: string, least: number, each: string): LoadedPolicy => {
  const { policy } = loadPolicy(`
policy: headcount
title: { zh: 规模<b> }
version: ${number}
${days}
inputs:
  人数: { type: integer, unit: 人, min: 0, max: 500 }
rules:
  规模: { assumption: 示例, cases: [{ when: 人数 ≥ ${least}人, then: 大 }, { otherwise: 小 }] }
  补助: { assumption: 示例, formula: 人数 × ${each}, round: half-up to 0.01元 }
  不变: { assumption: 示例, formula: 人数 > 3人 }
`);
  if (policy === undefined) throw new Error(number);
  return policy;
};
const before = version('1.0.0', 'effective: 2024-01-01\nuntil: 2024-12-31', 50, '10元/人');
const after = version(
  '2.0.0',
  'effective: 2025-01-01',
  40,
  '(若 人数 < 20人 则 12.5元/人 否则 9元/人)',
);

async function effectOf(csv: string): Promise<PopulationEffect> {
  const { sheets } = await readTable(csv, '名册.csv');
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const steps = comparePopulation(before, after, sheet, readingsOf(before, after, sheet));
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    if ('inTheWay' in value) throw new Error(JSON.stringify(value.inTheWay));
    return value;
  }
}

const csv = '单位,人数（人）\n甲,10\n乙,45\n丙,60\n丁,0\n戊,约五\n';

test('each row is decided by both, each on a day of its own', async () => {
  const effect = await effectOf(csv);
  expect(effect).toMatchObject({
    days: { before: '2024-12-31', after: '2025-01-01' },
    rows: 5,
    compared: 4,
    changed: 3,
    refused: [{ row: 6 }],
  });
  const [size, grant, same] = effect.columns;
  expect(size?.moves).toEqual([
    { from: { kind: 'value', value: '小' }, to: { kind: 'value', value: '小' }, rows: 2 },
    { from: { kind: 'value', value: '小' }, to: { kind: 'value', value: '大' }, rows: 1 },
    { from: { kind: 'value', value: '大' }, to: { kind: 'value', value: '大' }, rows: 1 },
  ]);
  // 100 + 450 + 600 + 0 before; 125 + 405 + 540 + 0 after.
  expect(grant?.numbers).toMatchObject({
    before: { total: '1150' },
    after: { total: '1070' },
    difference: '-80',
    gains: { rows: 1, total: '25', most: [{ row: 2, label: '甲', before: '100', after: '125' }] },
    losses: {
      rows: 2,
      total: '-105',
      most: [
        { row: 4, label: '丙', difference: '-60' },
        { row: 3, label: '乙', difference: '-45' },
      ],
    },
  });
  expect(same?.changed).toBe(0);
});

test('it is said in both languages', async () => {
  const lines = populationLines(await effectOf(csv), after.core);
  const said = (language: 'zh' | 'en') =>
    lines.flatMap(({ words, under }) => [words, ...under].map((each) => each[language]));
  expect(said('zh')).toEqual([
    '名册 5 行，其中 3 行结果有变',
    '修改前按 2024-12-31 计算，修改后按 2025-01-01 计算',
    '1 行有读不懂的地方，没有比较',
    '“规模”：1 行有变',
    '从“小”到“大”：1 行',
    '“补助”：3 行有变',
    '合计从 1150 元 变为 1070 元，减少 80 元',
    '提高的 1 行，共 25 元；最多的是第 2 行（甲），从 100 元 到 125 元',
    '降低的 2 行，共 105 元；最多的是第 4 行（丙），从 600 元 到 540 元',
    '没有变化的结果：不变',
  ]);
  expect(said('en')[0]).toBe('of 5 rows 3 change');
});

test('the page holds charts, and no text of a policy or a table is markup in it', async () => {
  const population = await effectOf(csv.replace('丙', '<img src=x onerror=alert(1)>'));
  const compared = await comparePolicies(before, after, async () => ({
    status: 'equal',
    differences: [],
    unknown: [],
    added: [],
    removed: [],
  }));
  const html = reportHtml({ ...compared, population }, 'zh');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('规模<b>');
  expect(html.match(/<rect class="(gain|loss)"/g)).toHaveLength(3);
  expect(html).toMatch(/<td class="moved"[^>]*>1<\/td>/);
});
