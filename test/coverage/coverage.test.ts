import { readCases, runCases } from '@tiaoli/cases';
import { type Coverage, coverageOf, type RunFile } from '@tiaoli/coverage';
import { type LoadedPolicy, loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, readText } from '../support/repository.js';

/** A small policy, cases one after the other, and what each of them shows that none before did. */
interface Sample {
  readonly note: string;
  readonly policy: string;
  readonly steps: readonly { readonly cases: string; readonly shows: readonly string[] }[];
  /** What no case shows. */
  readonly left: readonly string[];
}

const samples = filesUnder('test/coverage/cases', '.yaml').map((path) => {
  const sample: Sample = parse(readText(path));
  return [path, sample] as const;
});

function load(text: string): LoadedPolicy {
  const { policy, diagnostics } = loadPolicy(text);
  if (policy === undefined)
    throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return policy;
}

function ran(policy: LoadedPolicy, cases: string): RunFile {
  const { file } = readCases(`policy: ${policy.id}\ncases:\n${cases}`);
  if (file === undefined) throw new Error(cases);
  return { file, run: runCases(file, [policy]) };
}

const idsOf = ({ items }: Coverage, covered: boolean): readonly string[] =>
  items.filter((item) => item.covered === covered).map(({ id }) => id);

describe.each(samples)('%s', (_path, { policy: text, steps, left }) => {
  test('each case shows what it is said to show, and takes nothing away', () => {
    const policy = load(text);
    const runs: RunFile[] = [];
    let shown: readonly string[] = [];
    expect(idsOf(coverageOf(policy, []), true)).toEqual([]);
    for (const { cases, shows } of steps) {
      runs.push(ran(policy, cases));
      const now = idsOf(coverageOf(policy, runs), true);
      expect(now).toEqual(expect.arrayContaining([...shown]));
      expect(now.filter((id) => !shown.includes(id)).sort()).toEqual([...shows].sort());
      shown = now;
    }
    expect([...idsOf(coverageOf(policy, runs), false)].sort()).toEqual([...left].sort());
  });
});
