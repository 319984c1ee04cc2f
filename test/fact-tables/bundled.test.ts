import {
  exportTable,
  guessMapping,
  outputColumnsOf,
  readTable,
  runTable,
  summaryOf,
  type TableForm,
  tableFormOf,
} from '@tiaoli/fact-tables';
import { type LoadedPolicy, loadPolicies } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { filesUnder, readText } from '../support/repository.js';
import { tableRows } from '../support/table-rows.mjs';

const files = filesUnder('policies', '.yaml').filter((file) => /\/\d+\.\d+\.\d+\.yaml$/.test(file));
const policies = loadPolicies(files.map((file) => ({ name: file, text: readText(file) }))).flatMap(
  ({ policy }) => (policy === undefined ? [] : [policy]),
);

const formsOf = (policy: LoadedPolicy): readonly TableForm[] => {
  const form = tableFormOf(policy);
  return [form, ...form.lists.map(({ name }) => tableFormOf(policy, { list: name }))];
};

test('all policies are here', () => {
  expect(policies.length).toBe(files.length);
});

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_, policy) => {
    test('each fact is found by its name and by a title that no other has', () => {
      for (const form of formsOf(policy)) {
        for (const language of ['name', 'zh', 'en'] as const) {
          const headings = form.fields.map(({ name, title }) =>
            language === 'name' ? name : title[language],
          );
          const guessed = guessMapping(form, headings, []);
          const isOwn = (index: number) =>
            headings.filter((each) => each === headings[index]).length === 1;
          for (const [index, field] of form.fields.entries()) {
            if (isOwn(index)) expect(guessed[index]).toMatchObject({ field: field.name });
          }
        }
      }
    });

    test('invented rows are decided or refused with a reason, summed up and exported', async () => {
      const written = tableRows(policy, 12).map((row) => row.map((cell) => String(cell ?? '')));
      const csv = written.map((row) => row.join(',')).join('\n');
      const [sheet] = (await readTable(csv, 'a.csv', { headerRows: { a: 1 } })).sheets;
      const form = tableFormOf(policy);
      if (sheet === undefined || form.fields.length === 0) return;
      const mapping = guessMapping(form, sheet.header, sheet.rows);
      const question = { form, mapping, asOf: policy.effective };
      const chunks = [...runTable(policy, sheet, question)];
      expect(chunks.flatMap(({ problems = [] }) => problems)).toEqual([]);
      const rows = chunks.flatMap((chunk) => chunk.rows);
      for (const row of rows) {
        if (row.status === 'refused') expect(row.problems).not.toEqual([]);
      }
      const columns = outputColumnsOf(policy, form, question);
      for (const { decided, undecided, errors } of summaryOf(rows, columns).columns) {
        expect(decided + undecided + errors).toBeLessThanOrEqual(rows.length);
      }
      const bytes = await exportTable({ policy, sheet, question, rows, columns }, 'xlsx');
      const back = await readTable(bytes, 'a.xlsx', { headerRows: { 结果: 1 } });
      expect(back.sheets[0]?.rows).toHaveLength(sheet.rows.length);
    });
  },
);
