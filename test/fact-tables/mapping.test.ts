import { guessMapping, readTable, tableFormOf } from '@tiaoli/fact-tables';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../support/repository.js';
import { listPolicy, samplePolicy } from './sample-policy.js';

interface GuessCase {
  readonly note: string;
  readonly text: string;
  /** By column: the fact, `?` behind it where a person should look, and its unit. */
  readonly want: readonly string[];
}

const cases: readonly GuessCase[] = parse(readText('test/fact-tables/mapping.yaml'));
const form = tableFormOf(samplePolicy);

test.each(cases.map((each) => [each.note, each] as const))('%s', async (_, { text, want }) => {
  const { sheets } = await readTable(text, 'a.csv');
  const guessed = guessMapping(form, sheets[0]?.header ?? [], sheets[0]?.rows ?? []);
  const shown = guessed.map(({ field = '', sure, unit = '' }) =>
    field === '' ? '' : `${field}${sure ? '' : '?'}${unit === '' ? '' : ` ${unit}`}`,
  );
  expect(shown).toEqual(want);
});

test('the form of a list has the inputs of its elements, and says which tells them apart', () => {
  const form = tableFormOf(listPolicy, { list: '企业名单' });
  expect(form.fields.map(({ name, key }) => [name, key])).toEqual([
    ['企业名', true],
    ['得分', false],
  ]);
  expect(tableFormOf(listPolicy).fields.map(({ name }) => name)).toEqual(['优秀线']);
  expect(tableFormOf(listPolicy).lists.map(({ name }) => name)).toEqual(['企业名单']);
});
