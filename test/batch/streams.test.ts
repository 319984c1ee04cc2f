import { BrokenText, RecordTooLarge } from '@tiaoli/batch';
import { loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { streamed } from './streams.js';

const { policy } = loadPolicy(`
policy: sample
version: 1.0.0
effective: 2024-01-01
inputs:
  金额: { type: number, unit: 元, decimals: 2, min: -1000000000000, max: 1000000000000 }
  比例: { type: number, format: percent, decimals: 2, min: 0, max: 1 }
  是否: { type: boolean }
  开工: { type: date }
  区: { type: text }
rules:
  甲: { formula: 金额, assumption: 演示 }
  乙: { formula: 若 是否 则 金额 × 比例 否则 0元, assumption: 演示 }
  丙: { formula: 开工, assumption: 演示 }
  丁: { formula: 若 是否 则 区 否则 “无”, assumption: 演示 }
`);

async function rowsOf(csv: string | Uint8Array, more: Parameters<typeof streamed>[3] = {}) {
  if (policy === undefined) throw new Error('does not load');
  return streamed(policy, csv, ['csv', 'csv'], more);
}

const head = '金额,比例,是否,开工,区';

/** How cells are written, and what the results say. */
const cells: readonly (readonly [row: string, results: string])[] = [
  ['12.34,0.5,是,2024-01-02,城南', '12.34,6.17,2024-01-02,城南'],
  ['-0.10,50%,√,2024/1/2,城南', '-0.1,-0.05,2024-01-02,城南'],
  ['-0,0.0125,1,20240102,城南', '0,0,2024-01-02,城南'],
  ['"1,234.50",12.5%,y,2024年1月2日,"城,南"', '1234.5,154.3125,2024-01-02,"城,南"'],
  [' 7 ,1,是,2024-01-02,"说""南"""', '7,7,2024-01-02,"说""南"""'],
  ['+3.00,0,否,2024-01-02,', '3,0,2024-01-02,无'],
  ['100万元,0.01,是,2024-01-02,a', '1000000,10000,2024-01-02,a'],
  ['999999999999.99,1,是,2024-01-02,a', '999999999999.99,999999999999.99,2024-01-02,a'],
  ['５,1,是,2024-01-02,=1', "5,5,2024-01-02,'=1"],
];

test.each(cells)('%s says %s', async (row, results) => {
  const { text, refused } = await rowsOf(`${head}\n${row}\n`);
  expect(refused).toEqual(new Map());
  expect(text.trim().split('\r\n').at(-1)?.endsWith(`,已定,${results},`), text).toBe(true);
});

test.each([
  ['1.234,,,,', 'has at most 2 decimal places'],
  ['1,,,2024-02-30,', '2024-02-30'],
  ['1,,也许,,', 'neither yes nor no'],
  ['2000000000000,,,,', 'has to be'],
  ['1e5,,,,', 'shortened by the spreadsheet'],
  ['"1,5",,,,', 'comma'],
  ['1,2,3', 'only 3 cells'],
  ['1,0,,,,x', '6 cells'],
])('%s is a row in error', async (row, reason) => {
  const { text, refused, summary } = await rowsOf(`${head}\n5,,,,\n${row}\n6,,,,\n`);
  expect([...refused.keys()]).toEqual([3]);
  expect(refused.get(3)).toContain(reason);
  expect(summary.counts).toEqual({ decided: 0, undecided: 2, error: 0, refused: 1 });
  expect(text).toContain('有错');
});

test.each([
  ['金额（万元）', '1.5', '15000'],
  ['金额（万元）', '0.000001', '0.01'],
  ['金额(元)', '150', '150'],
  ['金额（百万元）', '2', '2000000'],
  ['金额（万元）', '3亿元', '300000000'],
])('the unit of %s holds for %s', async (heading, cell, shown) => {
  const { text, summary } = await rowsOf(`${heading},比例（%）\n${cell},50\n`, { only: ['甲'] });
  expect(text).toContain(`,已定,${shown},`);
  expect(summary.general).toBe(cell.endsWith('元') ? 1 : 0);
});

test('a number is no share where the fact is none', async () => {
  const { refused } = await rowsOf(`${head}\n5%,,,,\n`);
  expect([...refused.keys()]).toEqual([2]);
});

test('a column without a heading may be blank, and may lack at the end of rows', async () => {
  const { text, refused } = await rowsOf('金额,比例,,\n1,0,,\n2,0\n3\n4,0,,,,\n', { only: ['甲'] });
  expect([...refused.keys()]).toEqual([4]);
  expect(text.replaceAll('\r', '').split('\n').slice(1, 3)).toEqual([
    '1,0,,,已定,1,',
    '2,0,,,已定,2,',
  ]);
});

const table = `${head}\r\n1,0.5,是,2024-01-02,"城\r\n""南"""\r\n2,0.5,否,2024-01-02,城\r\n`;

describe('pieces', () => {
  test.each([1, 2, 7, 64, 1000])('of %i bytes come to the same', async (bytesAtOnce) => {
    const whole = await rowsOf(table, { bytesAtOnce: 10_000 });
    expect(await rowsOf(table, { bytesAtOnce, pieceSize: bytesAtOnce })).toEqual(whole);
    expect(whole.summary.counts.decided).toBe(2);
  });

  test('end where their quotation marks match, or not at all', async () => {
    const long = `${head}\n5,,,,\n1,,,,"${'城\n'.repeat(4_000_000)}`;
    const run = rowsOf(long, { bytesAtOnce: 1_000_000, pieceSize: 1_000_000 });
    const error = await run.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RecordTooLarge);
    expect(error).toMatchObject({ record: 3 });
  });
});

describe('encodings', () => {
  const utf16 = Buffer.from(`\ufeff${table}`, 'utf16le');
  const big = Buffer.from(utf16).swap16();
  const gb = Buffer.concat([Buffer.from('bdf0b6ee', 'hex'), Buffer.from('\r1.5\r2\r')]);

  test.each([
    ['a mark', Buffer.from(`\ufeff${table}`)],
    ['two bytes a sign', utf16],
    ['two bytes a sign, the larger first', big],
    ['a stated separator', Buffer.from(`sep=,\r\n${table}`)],
    ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
  ])('%s', async (_name, bytes) => {
    const { text, refused, summary } = await rowsOf(bytes, { bytesAtOnce: 5 });
    expect(refused).toEqual(new Map());
    expect(summary.counts.decided).toBe(2);
    expect(text).toContain('城\r\n""南""');
  });

  test('GB18030, and line ends of old computers', async () => {
    const { text, summary } = await rowsOf(gb, { bytesAtOnce: 3, only: ['甲'] });
    expect(summary.rows).toBe(2);
    expect(text).toBe('\ufeff金额,状态,甲（元）,说明\r\n1.5,已定,1.5,\r\n2,已定,2,\r\n');
  });

  test('bytes that are no text are told', async () => {
    const bytes = Buffer.concat([Buffer.from(table), Buffer.from([0x31, 0xff, 0xff, 0x0a])]);
    await expect(rowsOf(bytes, { pieceSize: 20 })).rejects.toThrow(BrokenText);
  });
});

test('totals, notes and blank rows are no rows of facts, and counted', async () => {
  const csv = `${head}\n1,,,,\n\n,,,,\n合计,,,,\n合 计：,1,,,\n注：以上为初步数,,,,\n2,,,,\n`;
  const { summary } = await rowsOf(csv, { pieceSize: 10, bytesAtOnce: 10 });
  expect(summary.rows).toBe(2);
  expect(summary.leftOut).toEqual({ blank: 2, total: 2, note: 1 });
});

test('who aborts gets no more, with threads too', async () => {
  const long = `${head}\n${'1,0.5,是,2024-01-02,城\n'.repeat(20_000)}`;
  for (const threads of [1, 2]) {
    const stop = new AbortController();
    const progress = ({ rows }: { readonly rows: number }) => {
      if (rows > 1000) stop.abort();
    };
    const run = rowsOf(long, {
      threads,
      pieceSize: 10_000,
      bytesAtOnce: 10_000,
      signal: stop.signal,
      progress,
    });
    await expect(run).rejects.toThrow('abort');
  }
});
