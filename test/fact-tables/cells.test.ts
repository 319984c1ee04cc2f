import { type Cell, factsOfRow, readTable, tableFormOf } from '@tiaoli/fact-tables';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../support/repository.js';
import { samplePolicy } from './sample-policy.js';

interface CellCase {
  readonly cell: string | number | Cell;
  readonly column?: { readonly unit?: string; readonly blank?: string };
  readonly want?: unknown;
  readonly blank?: true;
  readonly problem?: string;
}

const cases: Readonly<Record<string, readonly CellCase[]>> = parse(
  readText('test/fact-tables/cells.yaml'),
);
const form = tableFormOf(samplePolicy);

/** A cell as it comes out of a file. */
async function cellOf(written: CellCase['cell']): Promise<Cell> {
  if (typeof written === 'object') return written;
  const quoted = String(written).replaceAll('"', '""');
  const { sheets } = await readTable(`甲,乙\n"${quoted}",有\n`, 'a.csv');
  return sheets[0]?.rows[0]?.[0] ?? { kind: 'blank' };
}

describe.each(Object.entries(cases))('%s', (field, all) => {
  test.each(all.map((each) => [JSON.stringify(each.cell), each] as const))(
    '%s',
    async (_, { cell, column = {}, want, blank, problem }) => {
      const mapping = [{ column: 0, field, sure: true, ...column }];
      const reading = factsOfRow(form, mapping, [await cellOf(cell)]);
      if (problem !== undefined) {
        const [found] = 'problems' in reading ? reading.problems : [];
        expect(found).toMatchObject({ column: 0, field });
        expect(found?.message.zh).toContain(problem);
        expect(found?.message.en).not.toBe('');
      } else expect(reading).toEqual({ facts: blank ? {} : { [field]: want } });
    },
  );
});
