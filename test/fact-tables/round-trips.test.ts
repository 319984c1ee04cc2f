import {
  type Cell,
  type DecidedRow,
  exportTable,
  guessMapping,
  readTable,
  runTable,
  shownCell,
  type TableQuestion,
  tableFormOf,
} from '@tiaoli/fact-tables';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { samplePolicy } from './sample-policy.js';

const form = tableFormOf(samplePolicy);
const mapping = [{ column: 1, field: '金额', sure: true }];
const question: TableQuestion = {
  form,
  mapping,
  asOf: '2022-06-01',
  given: { 是否: true },
  only: ['奖金', '三分之一'],
};
const formats = ['xlsx', 'csv'] as const;

/** Cells through an exported file and back, as they are shown. */
async function thereAndBack(
  cells: readonly Cell[],
  format: 'xlsx' | 'csv',
): Promise<{ readonly cells: readonly Cell[]; readonly bytes: Uint8Array }> {
  // A word in the first column keeps each row from being blank or a remark.
  const rows = cells.map((cell, index) => [{ kind: 'text', text: `甲${index}` } as const, cell]);
  const sheet = { header: ['企业', '内容'], rows };
  const bytes = await exportTable({ policy: samplePolicy, sheet, question, rows: [] }, format);
  const { sheets, problems } = await readTable(bytes, `a.${format}`, {
    headerRows: { 结果: 1, a: 1 },
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { cells: sheets[0]?.rows.map((row) => row[1] ?? { kind: 'blank' }) ?? [], bytes };
}

const starts = [
  '=',
  '+',
  '-',
  '@',
  "'",
  "''=",
  '\t=',
  ' =',
  '＝',
  '1/2',
  '#N/A',
  '="1"',
  '_x003D_1',
  '',
];
const anyText = fc
  .tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary', maxLength: 30 }))
  .map(([start, rest]) => start + rest);

/** A text as a file can give it: nothing that XML cannot hold, no spaces around it. */
async function readable(texts: readonly string[]): Promise<readonly Cell[]> {
  const clean = texts.map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''));
  const csv = csvOf([['企业', '内容'], ...clean.map((text, index) => [`甲${index}`, text])]);
  const { sheets } = await readTable(csv, 'a.csv', { headerRows: { a: 1 } });
  return sheets[0]?.rows.map((row) => row[1] ?? { kind: 'blank' }) ?? [];
}

describe.each(formats)('%s', (format) => {
  test('texts come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const cells = await readable(texts);
        const back = await thereAndBack(cells, format);
        expect(back.cells.map(shownCell)).toEqual(cells.map(shownCell));
      }),
      { numRuns: 60 },
    );
  });

  test('numbers keep all their digits', async () => {
    const digits = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat({ max: 15 }))
      .map(([whole, places]) => decimal(whole, places));
    await fc.assert(
      fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 20 }), async (all) => {
        const cells = all.map((text): Cell => ({ kind: 'number', text }));
        const back = await thereAndBack(cells, format);
        expect(back.cells.map(shownCell)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  test('no cell begins with what a spreadsheet executes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const cells = texts.map((text): Cell => ({ kind: 'text', text }));
        const { bytes } = await thereAndBack(cells, format);
        for (const text of await textsIn(bytes, format)) {
          expect(/^\s*[=+@＝＋－＠]|^\s*-(?!(\d+(\.\d+)?%?)?$)/.test(text), text).toBe(false);
          expect(/^[\t\r\n]/.test(text), text).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('percentages and dates stay what they are', async () => {
    const cells: readonly Cell[] = [
      { kind: 'number', text: '0.925', percent: true },
      { kind: 'date', date: '2022-03-01' },
      { kind: 'number', text: '123', width: 5 },
      { kind: 'boolean', value: true },
    ];
    const { cells: back } = await thereAndBack(cells, format);
    expect(back.map(shownCell)).toEqual(['92.5%', '2022-03-01', '00123', 'TRUE']);
  });
});

test('any text as a cell is read without an exception, and what is read can be decided', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { maxLength: 12 }), async (texts) => {
      const csv = csvOf([['是否达标', '金额', '满意度', '开工日期', '等级'], texts]);
      const { sheets } = await readTable(csv, 'a.csv', { headerRows: { a: 1 } });
      for (const sheet of sheets) {
        const mapping = guessMapping(form, sheet.header, sheet.rows);
        const chunks = [...runTable(samplePolicy, sheet, { form, mapping, asOf: '2022-06-01' })];
        expect(chunks.flatMap(({ rows }) => rows)).toHaveLength(sheet.rows.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('any bytes are read or refused, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isZip) => {
      const start = isZip ? [0x50, 0x4b, 3, 4] : [];
      const { sheets, problems } = await readTable(new Uint8Array([...start, ...bytes]), 'a.xlsx');
      expect(sheets.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('a result that no spreadsheet holds exactly leaves as the text of its digits', async () => {
  const csv = '企业,金额\n甲,1\n乙,12345678901234567.89\n';
  const { sheets } = await readTable(csv, 'a.csv');
  const sheet = sheets[0] ?? { header: [], rows: [], rowNumbers: [] };
  const rows = [...runTable(samplePolicy, sheet, question)].flatMap((chunk) => chunk.rows);
  expect(rows.every((row): row is DecidedRow => row.status === 'decided')).toBe(true);
  for (const format of formats) {
    const bytes = await exportTable({ policy: samplePolicy, sheet, question, rows }, format);
    const back = await readTable(bytes, `a.${format}`);
    expect(back.sheets[0]?.rows.map((row) => row.map(shownCell))).toEqual([
      ['甲', '1', '已定', '0.1', '1/3', ''],
      ['乙', '12345678901234567.89', '已定', '1234567890123456.79', '4115226300411522.63', ''],
    ]);
  }
});

function decimal(whole: bigint, places: number): string {
  const sign = whole < 0n ? '-' : '';
  const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
  const text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
  const plain = places === 0 ? digits : text.replace(/\.?0+$/, '');
  return plain === '0' ? '0' : `${sign}${plain}`;
}

const csvCell = /("(?:[^"]|"")*"|[^,\r\n"]*)(?:,|\r\n|$)/g;

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
  return lines.join('\r\n');
}

async function textsIn(bytes: Uint8Array, format: 'xlsx' | 'csv'): Promise<readonly string[]> {
  if (format === 'csv') {
    const text = new TextDecoder().decode(bytes);
    return [...text.matchAll(csvCell)].map(([, cell = '']) => unquoted(cell));
  }
  const { sheets } = await readXlsx(bytes);
  const values = sheets.flatMap(({ rows }) => rows.flat());
  return values.filter((value) => typeof value === 'string');
}
