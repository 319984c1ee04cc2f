import { runCases } from '@tiaoli/cases';
import { coverageOf } from '@tiaoli/coverage';
import { describe, expect, test } from 'vitest';
import { caseFiles, policiesBeside, readCaseFile, versionFiles } from './bundled.js';

const folders = [...new Set(versionFiles.map((path) => path.split('/').slice(0, 2).join('/')))];

describe.each(folders)('%s', (folder) => {
  test('its cases show every row, condition and boundary of each version', () => {
    const policies = policiesBeside(`${folder}/`);
    const runs = caseFiles
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => {
        const file = readCaseFile(path);
        return { file, run: runCases(file, policies) };
      });
    const open = policies.flatMap((policy) =>
      coverageOf(policy, runs)
        .items.filter(({ covered }) => !covered)
        .map(({ id }) => `${policy.version} ${id}`),
    );
    expect(open).toEqual([]);
  });
});
