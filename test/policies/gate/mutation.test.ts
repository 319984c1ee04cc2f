import { compareMutants } from '@tiaoli/comparison';
import { type MutantResult, mutantsOf, mutate } from '@tiaoli/mutation';
import { createSolver } from '@tiaoli/solver';
import type { LoadedPolicy } from 'tiaoli';
import { afterAll, expect, test } from 'vitest';
import { casesBeside, versionFiles, versionsBeside } from '../bundled.js';

const solver = createSolver();
afterAll(() => solver.close());
const compare = compareMutants(solver);
const compareLonger = compareMutants(solver, { milliseconds: 20_000, budget: 60_000 });

test.each(versionFiles)(
  'cases notice nine in ten changes of %s, and reasons are given for the rest',
  async (path) => {
    const versions = versionsBeside(path);
    const policy = versions.find(({ id, version }) => path === `policies/${id}/${version}.yaml`);
    if (policy === undefined) throw new Error(path);
    const report = await mutate(policy, casesBeside(path), {
      versions,
      compare: (changed, mutant) => compare(policy, changed, mutant),
    });
    const { killed, mutants, stale } = report;
    const survivors = mutants.filter(({ status }) => status === 'survived');
    const explained = survivors.filter(({ reason }) => reason !== undefined);
    const bare = survivors.filter((each) => !explained.includes(each));
    expect(await differing(policy, bare)).toEqual([]);
    expect(stale).toEqual([]);
    expect(killed / (killed + explained.length)).toBeGreaterThanOrEqual(0.9);
  },
  5 * 60_000,
);

/**
 * Those that are not proved to make no difference. On a busy machine a proof may run out of time, so
 * it is tried once more with plenty.
 */
async function differing(
  policy: LoadedPolicy,
  survivors: readonly MutantResult[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, line, words } of survivors) {
    const planned = mutantsOf(policy).find(({ mutant }) => mutant.id === id);
    if (planned === undefined) throw new Error(id);
    const { status } = await compareLonger(policy, planned.policy(), planned.mutant);
    if (status !== 'equal') found.push(`${line}: ${words.en}`);
  }
  return found;
}
