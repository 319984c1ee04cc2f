import { readTable, type Sheet, shownCell } from '@tiaoli/fact-tables';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../support/repository.js';

interface TableCase {
  readonly note: string;
  readonly text: string;
  readonly header?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly numbers?: readonly number[];
  readonly problems?: readonly string[];
}

const cases: readonly TableCase[] = parse(readText('test/fact-tables/tables.yaml'));

const shown = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.map(shownCell));

test.each(cases.map((each) => [each.note, each] as const))('%s', async (_, each) => {
  const { sheets, problems } = await readTable(each.text, '企业.csv');
  const [sheet] = sheets;
  expect(problems.map(({ code }) => code)).toEqual(each.problems ?? []);
  expect(sheet?.header).toEqual(each.header);
  expect(shown(sheet)).toEqual(each.rows);
  if (each.numbers !== undefined) expect(sheet?.rowNumbers).toEqual(each.numbers);
});

test('files in GB18030 and UTF-16 are read', async () => {
  // 企业,分数 / 甲公司,90
  const gb = [0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xb7, 0xd6, 0xca, 0xfd, 0x0a];
  const row = [0xbc, 0xd7, 0xb9, 0xab, 0xcb, 0xbe, 0x2c, 0x39, 0x30, 0x0a];
  const text = '企业\t分数\n甲公司\t90\n';
  const wide = [0xff, 0xfe, ...Buffer.from(text, 'utf16le')];
  for (const bytes of [[...gb, ...row], wide]) {
    const { sheets } = await readTable(new Uint8Array(bytes), 'a.csv');
    expect(sheets[0]?.header).toEqual(['企业', '分数']);
    expect(shown(sheets[0])).toEqual([['甲公司', '90']]);
  }
});

test('a person may say where the headings are', async () => {
  const text = '说明,见附件,另附\n企业,分数\n甲公司,90\n';
  expect((await readTable(text, 'a.csv')).sheets[0]?.headerRow).toBe(1);
  const { sheets } = await readTable(text, 'a.csv', { headerRows: { a: 2 } });
  expect(sheets[0]).toMatchObject({ header: ['企业', '分数'], rowNumbers: [3] });
  expect((await readTable(text, 'a.csv', { headerRows: { a: 99 } })).sheets).toEqual([]);
});
