import { createSolver } from '@tiaoli/solver';
import { compareBehaviour } from '@tiaoli/verifier';
import { decide } from 'tiaoli';
import { afterAll, describe, expect, test } from 'vitest';
import { load, pairs } from '../planted/planted-files.js';

const solver = createSolver();
afterAll(() => solver.close());

describe('pairs of policies', () => {
  test.each(pairs)('$name', async ({ before, after, same }) => {
    const [one, other] = [load(before), load(after)];
    const { status, differences, unknown } = await compareBehaviour(one, other, {
      solver,
      milliseconds: 20_000,
      regions: true,
    });
    expect({ status, unknown }).toEqual({ status: same ? 'equal' : 'different', unknown: [] });
    for (const { output, witness } of differences) {
      const [left, right] = [one, other].map((policy) => {
        const { report } = decide(policy, { ...witness, language: 'zh' });
        return report?.results[output.split('.')[0] ?? ''];
      });
      expect(left).not.toEqual(right);
    }
  });
});
