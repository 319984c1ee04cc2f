import { runCases } from '@tiaoli/cases';
import { coverageOf } from '@tiaoli/coverage';
import { expect, test } from 'vitest';
import { casesBeside, resultOf, versionFiles, versionsBeside } from '../bundled.js';

/** What the bundled policies ask of others they keep themselves: cases show all that facts can show. */
test.each(versionFiles)('cases show every row, condition and boundary of %s', (path) => {
  const { policy } = resultOf(path);
  if (policy === undefined) throw new Error(path);
  const versions = versionsBeside(path);
  const runs = casesBeside(path).map((file) => ({ file, run: runCases(file, versions) }));
  const { percent, items } = coverageOf(policy, runs);
  const left = items.filter(({ covered }) => !covered);
  expect(left.map(({ id, words }) => `${id}: ${words.en}`)).toEqual([]);
  expect(percent).toBe(100);
});
