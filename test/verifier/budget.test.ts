import { createSolver } from '@tiaoli/solver';
import { verify } from '@tiaoli/verifier';
import { loadPolicy } from 'tiaoli';
import { afterAll, expect, test } from 'vitest';

const solver = createSolver();
afterAll(() => solver.close());

/** Whether three cubes can add up to 114 is not known to anybody. */
const hard = `
policy: cubes
version: 1.0.0
effective: 2024-01-01
inputs:
  甲: { type: integer, min: -1000000000, max: 1000000000 }
  乙: { type: integer, min: -1000000000, max: 1000000000 }
  丙: { type: integer, min: -1000000000, max: 1000000000 }
rules:
  和: { assumption: 示例, formula: 甲 × 甲 × 甲 + 乙 × 乙 × 乙 + 丙 × 丙 × 丙 }
  少见: { assumption: 示例, cases: [{ when: 和 = 114, then: 有 }, { otherwise: 无 }] }
  大小:
    assumption: 示例
    table: |
      | 甲     | → 大小 |
      | > 乙×2 | 大     |
      | < 乙×2 | 小     |
claims:
  不会是一百一十四: { assumption: 示例, formula: 和 ≠ 114 }
`;

test('what is too hard is unknown by its budget, and all else is found', async () => {
  const { policy } = loadPolicy(hard);
  if (policy === undefined) throw new Error('not loaded');
  const { findings, unknown } = await verify(policy, {
    solver,
    milliseconds: 1_000,
    budget: 10_000,
  });
  expect(findings.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual(['gap 大小']);
  expect(findings[0]?.witness?.facts).toEqual({ 甲: '0', 乙: '0' });
  const reasons = unknown.map(({ kind, rule, reason }) => `${kind} ${rule} ${reason}`);
  expect(reasons).toContainEqual(
    expect.stringMatching(/^dead-case 少见 (time|budget|incomplete)$/),
  );
  expect(reasons).toContainEqual(
    expect.stringMatching(/^claim-refuted .*(time|budget|incomplete)$/),
  );
}, 60_000);

test('what was stopped at once tells nothing and breaks nothing', async () => {
  const { policy } = loadPolicy(hard);
  if (policy === undefined) throw new Error('not loaded');
  const { findings, unknown, proved } = await verify(policy, { solver, budget: 0 });
  expect({ findings, proved }).toEqual({ findings: [], proved: 0 });
  expect(new Set(unknown.map(({ reason }) => reason))).toEqual(new Set(['budget']));
});
