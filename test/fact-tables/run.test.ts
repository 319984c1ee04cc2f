import {
  type DecidedRow,
  guessMapping,
  questionOfRow,
  type RunChunk,
  readTable,
  runTable,
  type TableQuestion,
  tableFormOf,
} from '@tiaoli/fact-tables';
import { decide, explain, type LoadedPolicy, replay } from 'tiaoli';
import { expect, test } from 'vitest';
import { listPolicy, samplePolicy } from './sample-policy.js';

async function prepared(policy: LoadedPolicy, text: string, more: Partial<TableQuestion> = {}) {
  const { sheets } = await readTable(text, 'a.csv');
  const sheet = sheets[0] ?? { header: [], rows: [], rowNumbers: [] };
  const form = more.form ?? tableFormOf(policy);
  const mapping = guessMapping(form, sheet.header, sheet.rows);
  const question: TableQuestion = { form, mapping, asOf: '2022-06-01', ...more };
  return { sheet, question, chunks: [...runTable(policy, sheet, question)] };
}

const rowsOf = (chunks: readonly RunChunk[]) => chunks.flatMap(({ rows }) => rows);
const decidedOf = (chunks: readonly RunChunk[]) =>
  rowsOf(chunks).filter((row): row is DecidedRow => row.status === 'decided');

const table = [
  '是否达标,金额,满意度,开工日期,等级',
  '是,"1,000.5",92%,2022/3/1,优秀',
  '否,30,0%,,',
  '也许,-,92,2022-13-45,优',
  '是,1.234,120%,2022-02-30,良好',
].join('\n');

test('each row is decided on its facts; what is wrong is told with its column', async () => {
  const { chunks } = await prepared(samplePolicy, table);
  const [first, second, third, fourth] = rowsOf(chunks);
  expect(first).toMatchObject({
    status: 'decided',
    row: 2,
    facts: { 是否: true, 金额: 1000.5, 开工日期: '2022-03-01', 等级: '优秀' },
    results: {
      奖金: { status: 'decided', value: '100.05' },
      三分之一: { status: 'decided', value: '333.5' },
      评分: { status: 'decided', value: { total: '100', grade: '甲级' } },
    },
  });
  expect(second).toMatchObject({
    results: { 开工: { status: 'undecided' }, 比: { status: 'error', code: 'division-by-zero' } },
  });
  const told = [third, fourth].map((row) =>
    row?.status === 'refused' ? row.problems.map(({ column, field }) => [column, field]) : [],
  );
  expect(told).toEqual([
    [
      [0, '是否'],
      [1, '金额'],
      [4, '等级'],
    ],
    [
      [1, '金额'],
      [2, '满意度'],
      [3, '开工日期'],
    ],
  ]);
  expect(JSON.stringify(rowsOf(chunks))).not.toContain('undefined');
});

test('a decided row can be decided again, proved by its receipt, and explained', async () => {
  const { chunks, question } = await prepared(samplePolicy, table, { given: { 编号: '7' } });
  for (const row of decidedOf(chunks)) {
    const asked = questionOfRow(question, row);
    const { report } = decide(samplePolicy, asked);
    expect(report?.results).toEqual(row.results);
    expect(report?.receipt.facts.编号).toBe('7');
    expect(replay(samplePolicy, JSON.parse(JSON.stringify(report)))).toMatchObject({ same: true });
    expect(explain(samplePolicy, asked).explanation).toContain('奖金');
  }
});

test('rows come in steps, and whoever takes no further step has cancelled', async () => {
  const rows = Array.from({ length: 25 }, (_, index) => `是,${index}`).join('\n');
  const { sheet, question, chunks } = await prepared(samplePolicy, `是否,金额\n${rows}`, {
    rowsInStep: 10,
  });
  expect(chunks.map(({ done, total }) => [done, total])).toEqual([
    [10, 25],
    [20, 25],
    [25, 25],
  ]);
  const run = runTable(samplePolicy, sheet, question);
  expect(run.next().value).toMatchObject({ done: 10 });
  expect(run.return().done).toBe(true);
  expect(run.next()).toEqual({ value: undefined, done: true });
});

test('only the asked rules are decided', async () => {
  const { chunks } = await prepared(samplePolicy, table, { only: ['达标'] });
  expect(Object.keys(decidedOf(chunks)[0]?.results ?? {})).toEqual(['达标']);
});

const mistakes: readonly (readonly [string, Partial<TableQuestion>, string])[] = [
  ['a date that is none', { asOf: '2022-02-30' }, 'as-of-not-a-date'],
  ['a place that it does not speak of', { place: '青岛市' }, 'unknown-place'],
  ['a fact for all rows that is wrong', { given: { 金额: '许多' } }, 'fact-wrong-type'],
  ['a rule that is none', { only: ['没有的规则'] }, 'unknown-rule'],
  ['no column at all', { mapping: [] }, 'nothing-mapped'],
  ['a column of no fact', { mapping: [{ column: 0, field: '没有', sure: true }] }, 'unknown-field'],
  [
    'one fact from two columns',
    {
      mapping: [
        { column: 0, field: '编号', sure: true },
        { column: 1, field: '编号', sure: true },
      ],
    },
    'field-twice',
  ],
];

test.each(mistakes)('%s ends the run before it begins', async (_, more, code) => {
  const { chunks } = await prepared(samplePolicy, table, more);
  const found = chunks.flatMap(({ problems = [] }) => problems.map((each) => each.code));
  expect(rowsOf(chunks)).toEqual([]);
  expect(found).toContain(code);
});

const form = tableFormOf(listPolicy, { list: '企业名单' });

test('rows may be the elements of a list, decided together', async () => {
  const { chunks, question } = await prepared(
    listPolicy,
    '企业名,得分\n甲公司,80\n乙公司,95\n"a[1]"" x",80\n',
    { form, given: { 优秀线: 90 } },
  );
  const rows = decidedOf(chunks);
  const values = rows.map(({ results }) =>
    Object.values(results).map((each) => (each.status === 'decided' ? each.value : each.status)),
  );
  expect(values).toEqual([
    ['2', false],
    ['1', true],
    ['2', false],
  ]);
  expect(chunks.at(-1)?.whole?.results).toMatchObject({ 优秀数: { value: '1' } });
  for (const row of rows) {
    const asked = questionOfRow(question, row, rows);
    const { explanation, diagnostics } = explain(listPolicy, asked);
    expect(diagnostics).toEqual([]);
    expect(explanation).toContain('名次');
    expect(decide(listPolicy, asked).report?.results).toMatchObject({ 优秀数: { value: '1' } });
  }
});

test('a list with a row in error is not counted', async () => {
  const text = '企业名,得分\n甲公司,80\n甲公司,95\n,70\n丙公司,101\n丁公司,x\n';
  const { chunks } = await prepared(listPolicy, text, { form, given: { 优秀线: 90 } });
  const told = rowsOf(chunks).map((row) => [
    row.row,
    row.status === 'refused' ? row.problems.map(({ column }) => column) : [],
  ]);
  expect(told).toEqual([
    [3, [0]],
    [4, [0]],
    [5, [1]],
    [6, [1]],
  ]);
  expect(chunks.at(-1)?.problems?.map(({ code }) => code)).toEqual(['rows-in-the-way']);
  expect(chunks.some(({ whole }) => whole !== undefined)).toBe(false);
});

test('the column that tells elements apart must be there', async () => {
  const { chunks } = await prepared(listPolicy, '得分,备注\n80,x\n', { form });
  expect(chunks.flatMap(({ problems = [] }) => problems.map(({ code }) => code))).toEqual([
    'key-not-mapped',
  ]);
});
