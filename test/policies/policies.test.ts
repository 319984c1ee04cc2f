import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCases } from '@tiaoli/cases';
import { printPolicy } from '@tiaoli/printer';
import { describe, expect, test } from 'vitest';
import { readText, root } from '../support/repository.js';
import {
  caseFiles,
  casesOf,
  policiesBeside,
  readCaseFile,
  resultOf,
  troubleOf,
  versionFiles,
} from './bundled.js';

test('there are policies and cases to test', () => {
  expect(versionFiles.length).toBeGreaterThanOrEqual(4);
  expect(caseFiles.length).toBeGreaterThanOrEqual(4);
});

test('`tiaoli fmt --check` passes', () => {
  const program = join(root, 'packages/cli/bin/tiaoli.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [program, 'fmt', '--check', '--lang', 'en'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'all in canonical form\n' });
});

describe.each(versionFiles)('%s', (path) => {
  test('checks without a single finding', () => {
    const { diagnostics } = resultOf(path);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  });

  test('is in canonical form', () => {
    expect(printPolicy(readText(path)).value).toBe(readText(path));
  });

  test('is named as its folder and its file say', () => {
    const { policy } = resultOf(path);
    expect(`policies/${policy?.id}/${policy?.version}.yaml`).toBe(path);
  });

  test('cites a clause or says what it assumes, everywhere', () => {
    const { policy } = resultOf(path);
    const { rules = [], parameters = [] } = policy?.core ?? {};
    const cited = [...rules, ...parameters.flatMap(({ values }) => values)];
    const bare = cited.filter(
      ({ citation }) => citation.clauses.length === 0 && citation.assumption === undefined,
    );
    expect(bare).toEqual([]);
  });

  test('has an English title for everything that a person meets', () => {
    const { policy } = resultOf(path);
    const { inputs = [], parameters = [], rules = [] } = policy?.core ?? {};
    const named = [...inputs, ...parameters, ...rules];
    expect(named.filter(({ title }) => /\p{Script=Han}/u.test(title.en))).toEqual([]);
  });

  test('has at least fifteen cases', () => {
    expect(casesOf(path)).toBeGreaterThanOrEqual(15);
  });
});

describe.each(caseFiles)('%s', (path) => {
  test('says of every case how its results follow', () => {
    const bare = readCaseFile(path).cases.filter(({ because }) => because === undefined);
    expect(bare.map(({ name }) => name.text)).toEqual([]);
  });

  test('holds', () => {
    expect(troubleOf(runCases(readCaseFile(path), policiesBeside(path)))).toEqual([]);
  });

  test.each(['zh', 'en'] as const)('holds of the policy printed in %s keywords', (keywords) => {
    const print = (text: string) => printPolicy(text, { keywords }).value ?? '';
    expect(troubleOf(runCases(readCaseFile(path), policiesBeside(path, print)))).toEqual([]);
  });
});
