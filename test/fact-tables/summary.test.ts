import {
  exportTable,
  guessMapping,
  outputColumnsOf,
  readTable,
  runTable,
  shownCell,
  summaryOf,
  type TableQuestion,
  tableFormOf,
} from '@tiaoli/fact-tables';
import type { LoadedPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { listPolicy, samplePolicy } from './sample-policy.js';

async function run(policy: LoadedPolicy, csv: string, more: Partial<TableQuestion> = {}) {
  const { sheets } = await readTable(csv, 'a.csv');
  const sheet = sheets[0] ?? { header: [], rows: [], rowNumbers: [] };
  const form = more.form ?? tableFormOf(policy);
  const mapping = guessMapping(form, sheet.header, sheet.rows);
  const question: TableQuestion = { form, mapping, asOf: '2022-06-01', ...more };
  const chunks = [...runTable(policy, sheet, question)];
  const rows = chunks.flatMap((chunk) => chunk.rows);
  const whole = chunks.at(-1)?.whole;
  return { policy, sheet, question, rows, ...(whole === undefined ? {} : { whole }) };
}

async function summary(csv: string) {
  const { question, rows } = await run(samplePolicy, csv);
  const columns = outputColumnsOf(samplePolicy, question.form, question);
  const { columns: all, ...counts } = summaryOf(rows, columns);
  return { counts, of: (key: string) => all.find(({ column }) => column.key === key) };
}

test('the columns of results are rules and their parts, with titles in both languages', () => {
  const columns = outputColumnsOf(samplePolicy, tableFormOf(samplePolicy));
  expect(columns.map(({ key, kind, unit = '', detail }) => [key, kind, unit, detail])).toEqual([
    ['奖金', 'number', '元', false],
    ['三分之一', 'number', '元', false],
    ['达标', 'boolean', '', false],
    ['开工', 'date', '', false],
    ['比', 'number', '元', false],
    ['评分.total', 'number', '分', false],
    ['评分.grade', 'choice', '', false],
    ['评分.points.满意', 'number', '分', true],
    ['评分.points.等次', 'number', '分', true],
  ]);
  expect(columns[5]?.title).toEqual({ zh: '评分·总分', en: '评分: total' });
});

test('totals are exact, and what is not decided is counted by itself', async () => {
  const { counts, of } = await summary(
    '是否达标,金额,满意度,等级\n是,0.1,90%,优秀\n是,0.2,0%,良好\n是,,90%,合格\n是,x,90%,优秀\n',
  );
  expect(counts).toEqual({ rows: 4, decidedRows: 3, refusedRows: 1 });
  expect(of('三分之一')).toMatchObject({
    decided: 2,
    undecided: 1,
    errors: 0,
    numbers: { total: '0.1', mean: '0.05', least: '1/30', most: '1/15' },
  });
  expect(of('比')).toMatchObject({ decided: 1, undecided: 1, errors: 1 });
  expect(of('评分.grade')?.classes).toEqual([
    { kind: 'value', value: '甲级', count: 1 },
    { kind: 'value', value: '乙级', count: 1 },
    { kind: 'value', value: '丙级', count: 1 },
  ]);
  expect(of('达标')?.classes).toEqual([
    { kind: 'value', value: 'true', count: 2 },
    { kind: 'value', value: 'false', count: 1 },
  ]);
});

test('many different numbers stand in classes with round bounds, each number in one', async () => {
  const amounts = Array.from({ length: 101 }, (_, index) => `是,${index * 10}`);
  const { of } = await summary(`是否达标,金额\n${amounts.join('\n')}\n`);
  const classes = of('奖金')?.classes ?? [];
  expect(classes[0]).toEqual({ kind: 'range', from: '0', to: '10', isLast: false, count: 10 });
  expect(classes.at(-1)).toEqual({ kind: 'range', from: '90', to: '100', isLast: true, count: 11 });
  expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(101);
});

test('numbers below zero and of any size are in classes, too', async () => {
  for (const [from, step] of [
    [-1000n, 7n],
    [10n ** 30n, 10n ** 28n],
  ] as const) {
    const amounts = Array.from({ length: 40 }, (_, index) => `是,${from + BigInt(index) * step}`);
    const { of } = await summary(`是否达标,金额\n${amounts.join('\n')}\n`);
    const classes = of('奖金')?.classes ?? [];
    expect(classes.length).toBeGreaterThan(4);
    expect(classes.length).toBeLessThan(14);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  }
});

const table = '是否达标,金额,满意度,等级,备注\n是,100,90%,优秀,=1+1\n否,1,0%,,\n也许,-,,,\n';

test('an exported table holds the rows as they were, the results, and the reasons', async () => {
  const bytes = await exportTable(await run(samplePolicy, table), 'csv');
  const text = new TextDecoder().decode(bytes);
  expect(text.split('\r\n')).toEqual([
    '是否达标,金额,满意度,等级,备注,状态,奖金（元）,三分之一（元）,达标,开工,比（元）,评分·总分（分）,评分·等级,说明',
    "是,100,90%,优秀,'=1+1,未定,10,'100/3,是,未定,111.11,100,甲级,开工：还缺 开工日期",
    "否,1,0%,,,算不出,0,'1/3,未定,未定,算不出,未定,未定,达标：还缺 等级；开工：还缺 开工日期；`比`（《示例办法》3）除以了零：满意度 = 0%；评分：还缺 等级",
    '也许,-,,,,有错,,,,,,,,是否达标：“也许”看不出是或否；请填“是”或“否”；金额：“-”看不出是 0 还是没有；是 0 请填 0，没有请留空',
    '',
  ]);
});

test('in English as well, with the summary and the basis on sheets of their own', async () => {
  const results = await run(samplePolicy, table, { language: 'en', given: { 编号: '7' } });
  const { sheets } = await readTable(await exportTable(results, 'xlsx'), 'a.xlsx', {
    headerRows: { Basis: 1 },
  });
  expect(sheets.map(({ name }) => name)).toEqual(['Results', 'Summary', 'Basis']);
  expect(sheets[0]?.header).toContain('Bonus (元)');
  expect(sheets[0]?.rows[0]?.map(shownCell)).toContain('yes');
  const lines = sheets.slice(1).flatMap(({ rows }) => rows.map((row) => row.map(shownCell)));
  expect(lines).toContainEqual(['Bonus', '元', 'Total', '10', '']);
  expect(lines).toContainEqual(['Hash of its text', samplePolicy.hash]);
  expect(lines).toContainEqual(['Facts for all rows', '编号 = "7"']);
});

test('of a list, what is said of the whole stands on a sheet of its own', async () => {
  const form = tableFormOf(listPolicy, { list: '企业名单' });
  const results = await run(listPolicy, '企业名,得分\n甲,80\n乙,95\n', {
    form,
    given: { 优秀线: 90 },
  });
  const { sheets } = await readTable(await exportTable(results, 'xlsx'), 'a.xlsx');
  expect(sheets[0]?.rows.map((row) => row.map(shownCell))).toEqual([
    ['甲', '80', '已定', '2', '否', ''],
    ['乙', '95', '已定', '1', '是', ''],
  ]);
  const whole = sheets.find(({ name }) => name === '整个名单');
  expect(whole?.rows[0]?.map(shownCell)).toEqual(['已定', '1', '']);
});
