import { readCases } from '@tiaoli/cases';
import { type MutantResult, mutantsOf, mutate } from '@tiaoli/mutation';
import { type LoadedPolicy, loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, readText } from '../support/repository.js';

/** A small policy, its cases, and the changes that none of them notices, in both languages. */
interface Sample {
  readonly note: string;
  readonly policy: string;
  readonly cases: string;
  readonly killed: number;
  readonly want: readonly { readonly zh: string; readonly en: string }[];
}

const samples = filesUnder('test/mutation/cases', '.yaml').map((path) => {
  const sample: Sample = parse(readText(path));
  return [path, sample] as const;
});

function load(text: string): LoadedPolicy {
  const { policy, diagnostics } = loadPolicy(text);
  if (policy === undefined)
    throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return policy;
}

function fileOf(policy: LoadedPolicy, cases: string) {
  const { file } = readCases(`policy: ${policy.id}\ncases:\n${cases}`);
  if (file === undefined) throw new Error(cases);
  return file;
}

const survivorsIn = (mutants: readonly MutantResult[]) =>
  mutants.filter(({ status }) => status === 'survived');

describe.each(samples)('%s', (_path, { policy: text, cases, killed, want }) => {
  test('says which changes no case notices', async () => {
    const policy = load(text);
    const report = await mutate(policy, [fileOf(policy, cases)]);
    expect(survivorsIn(report.mutants).map(({ words }) => words)).toEqual(want);
    expect(report.killed).toBe(killed);
    expect(report.total).toBe(killed + want.length);
  });

  test('every change is one of its own', () => {
    const planned = mutantsOf(load(text)).map(({ mutant }) => mutant);
    for (const of of [
      planned.map(({ id }) => id),
      planned.map(({ words }) => words.zh),
      planned.map(({ words }) => words.en),
    ]) {
      expect(new Set(of).size).toBe(of.length);
    }
  });
});
