import { readFileSync } from 'node:fs';
import { readTable, shownCell } from '@tiaoli/fact-tables';
import { expect, test } from 'vitest';
import { zipOf } from '../support/zip.js';
import { cells, workbook } from './workbook.js';

const { text, number, formula, other } = cells;
const row = (index: number, ...all: string[]) => `<row r="${index}">${all.join('')}</row>`;
const headings = (index = 1) =>
  row(index, text(`A${index}`, '企业'), text(`B${index}`, '数值'), text(`C${index}`, '日期'));

async function only(rows: string, merges: readonly string[] = []) {
  const { sheets, problems } = await readTable(workbook({ 表: { rows, merges } }), 'a.xlsx');
  return { sheet: sheets[0], problems: problems.map(({ code }) => code) };
}

test('cells are what the spreadsheet shows: digits, percentages, dates, texts', async () => {
  const { sheet } = await only(
    headings() +
      row(2, text('A2', ' 甲公司 '), number('B2', '19.989999999999998'), number('C2', '44621', 1)) +
      row(3, text('A3', '乙公司'), number('B3', '0.92500000000000004', 2), number('C3', '44621')) +
      row(4, number('A4', '123', 3), number('B4', '3.5', 4), text('C4', '2022年3月1日')) +
      row(
        5,
        number('A5', '3701120000000001234'),
        number('B5', '1E-7'),
        number('C5', '0.35416', 5),
      ) +
      row(6, other('A6', 'str', '丙公司'), number('B6', '12345', 6), other('C6', 'b', '1')),
  );
  expect(sheet?.rows).toEqual([
    [
      { kind: 'text', text: '甲公司' },
      { kind: 'number', text: '19.99' },
      { kind: 'date', date: '2022-03-01' },
    ],
    [
      { kind: 'text', text: '乙公司' },
      { kind: 'number', text: '0.925', percent: true },
      { kind: 'number', text: '44621' },
    ],
    [
      { kind: 'number', text: '123', width: 5 },
      { kind: 'number', text: '3.5', suffix: '万元' },
      { kind: 'text', text: '2022年3月1日' },
    ],
    [
      { kind: 'number', text: '3701120000000000000', long: true },
      { kind: 'number', text: '0.0000001' },
      { kind: 'text', text: '08:29' },
    ],
    [
      { kind: 'text', text: '丙公司' },
      { kind: 'number', text: '12345' },
      { kind: 'boolean', value: true },
    ],
  ]);
  expect(sheet?.rows[1]?.map(shownCell)).toEqual(['乙公司', '92.5%', '44621']);
  expect(sheet?.rows[2]?.map(shownCell)).toEqual(['00123', '3.5万元', '2022年3月1日']);
});

test('a formula counts by its result; one without a result, and an error, are told', async () => {
  const { sheet } = await only(
    headings() +
      row(2, text('A2', '甲'), formula('B2', '1+1', '2'), formula('C2', 'TODAY()')) +
      row(3, text('A3', '乙'), other('B3', 'e', '#DIV/0!'), text('C3', '#N/A')),
  );
  expect(sheet?.rows.map((each) => each.slice(1))).toEqual([
    [
      { kind: 'number', text: '2' },
      { kind: 'error', text: '=TODAY()' },
    ],
    [
      { kind: 'error', text: '#DIV/0!' },
      { kind: 'error', text: '#N/A' },
    ],
  ]);
});

test('merged cells count for each that they cover; headings on two levels are the lower ones', async () => {
  const { sheet, problems } = await only(
    row(1, text('A1', '企业登记表')) +
      row(2, text('A2', '街道'), text('B2', '得分'), text('D2', '等级')) +
      row(3, text('B3', '基础'), text('C3', '优良')) +
      row(4, text('A4', '城关'), number('B4', '60'), number('C4', '30'), text('D4', '优秀')) +
      row(5, number('B5', '50'), number('C5', '20'), text('D5', '良好')),
    ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'A4:A5'],
  );
  expect(sheet?.header).toEqual(['街道', '基础', '优良', '等级']);
  expect(sheet?.rows.map((each) => each.map(shownCell))).toEqual([
    ['城关', '60', '30', '优秀'],
    ['城关', '50', '20', '良好'],
  ]);
  expect(problems).toEqual(['merged-cells']);
});

test('every sheet with headings is read, hidden ones marked', async () => {
  const rows = headings() + row(2, text('A2', '甲'), number('B2', '1'));
  const bytes = workbook({ 一: { rows }, 空: { rows: '' }, 藏: { rows, state: 'hidden' } });
  const { sheets, problems } = await readTable(bytes, 'a.xlsx');
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['一', false],
    ['藏', true],
  ]);
  expect(problems).toMatchObject([{ code: 'sheet-without-headings', sheet: '空' }]);
});

const whole = workbook({ 表: { rows: headings() } });
const corners = row(1, text('A1', 'x')) + row(1048576, text('XFD1048576', 'y'));
const hostile: readonly (readonly [string, Uint8Array, string])[] = [
  ['a file that ends in the middle', whole.slice(0, whole.length >> 1), 'broken-workbook'],
  ['an archive of something else', zipOf({ 'a.txt': 'x' }), 'broken-workbook'],
  [
    'a password',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)]),
    'locked-workbook',
  ],
  ['broken XML', workbook({ 表: { rows: '<row r="1"><!-- ' } }), 'broken-workbook'],
  ['two cells at the corners', workbook({ 表: { rows: corners } }), 'broken-workbook'],
];

test.each(hostile)('%s is told, and nothing is thrown', async (_, bytes, code) => {
  const { sheets, problems } = await readTable(bytes, 'a.xlsx');
  expect(sheets).toEqual([]);
  expect(problems.map((each) => each.code)).toContain(code);
});

test('an archive that would unpack to more than a computer holds is refused unread', async () => {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 4_000_000_000, true);
  const { problems } = await readTable(bytes, 'a.xlsx');
  expect(problems.map(({ code }) => code)).toEqual(['workbook-too-large']);
});

test('merges of millions of cells, again and again, cost little', async () => {
  const merges = Array.from({ length: 500_000 }, () => 'A1:XFD1048576');
  const { sheet, problems } = await only(
    headings() + row(2, text('A2', '甲'), number('B2', '1')),
    merges,
  );
  expect(problems).toEqual(['too-many-merges', 'merged-cells']);
  expect(sheet?.rows).toHaveLength(1);
});

test('workbooks of the form before 2007 are read as well', async () => {
  const bytes = readFileSync(new URL('old.xls', import.meta.url));
  const { sheets } = await readTable(new Uint8Array(bytes), 'old.xls');
  expect(sheets[0]?.rows.map((each) => each.map(shownCell))).toEqual([
    ['甲公司', '0.925', '2022-03-01'],
    ['乙公司', '19.99', 'TRUE'],
  ]);
});
