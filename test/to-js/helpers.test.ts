import { checkPolicy } from '@tiaoli/checker';
import { parsePolicy } from '@tiaoli/parser';
import { compile } from '@tiaoli/to-js';
import fc from 'fast-check';
import { decide, loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { plainReport, plainResult } from './plain.js';

const modes = ['四舍五入', '四舍六入五成双', '进一', '舍去', '向上取整', '向下取整'];

const text = `
policy: sample
version: 1.0.0
effective: 2024-01-01
inputs:
  甲: { type: number, decimals: 3, min: -1000000000, max: 1000000000 }
  乙: { type: integer, min: 1, max: 1000 }
rules:
${modes
  .map(
    (mode) => `  ${mode}整: { formula: 甲, round: ${mode} 到 0.02, assumption: 演示 }
  ${mode}商: { formula: 甲÷乙, round: ${mode} 到 0.5, assumption: 演示 }`,
  )
  .join('\n')}
`;

test.each(['code', 'closures'] as const)(
  'every mode rounds as the evaluator does, quotients and numbers below zero too: %s',
  (form) => {
    const { core } = checkPolicy(parsePolicy(text).value);
    const { policy } = loadPolicy(text);
    if (core === undefined || policy === undefined) throw new Error('does not load');
    const compiled = compile(core, { trust: 'checked', form });
    expect(compiled.beyond).toEqual(new Map());
    const decideFast = compiled.on('2024-06-01');
    const thousandths = fc.oneof(
      fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      fc.integer({ min: -5000, max: 5000 }),
    );
    fc.assert(
      fc.property(thousandths, fc.integer({ min: 1, max: 1000 }), (number, divisor) => {
        const facts = { 甲: number / 1000, 乙: divisor };
        const { report } = decide(policy, { facts, asOf: '2024-06-01' });
        const wanted = Object.entries(report?.results ?? {});
        expect(plainResult(decideFast(facts))).toEqual(
          Object.fromEntries(wanted.map(([rule, each]) => [rule, plainReport(each)])),
        );
      }),
      { numRuns: 2000 },
    );
  },
);
