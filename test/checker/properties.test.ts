import { applyFix } from '@tiaoli/diagnostics';
import { checkInvariants } from '@tiaoli/ir';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';
import { checkText } from './check-text.js';
import { samples } from './golden.js';

const runs = { numRuns: 200, interruptAfterTimeLimit: 30_000 };
const all = [...samples('diagnostics'), ...samples('lowering')];

test('a generated policy is checked without a throw, and its core keeps the invariants', () => {
  let cores = 0;
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const { text } = generatePolicy(drawFrom(generate));
      const { core, diagnostics } = checkText(text);
      if (core === undefined) expect(diagnostics, text).not.toEqual([]);
      else expect(checkInvariants(core), text).toEqual([]);
      if (core !== undefined) cores += 1;
    }),
    runs,
  );
  expect(cores).toBeGreaterThan(20);
});

/** Pieces that make a policy wrong in a place where something else stood. */
const pieces = [
  '',
  '户数',
  '3元',
  '且',
  '优秀',
  '-',
  '否则',
  '0',
  '(',
  '1970-01-01',
  '__proto__',
  '\n',
];

test('a damaged policy is checked without a throw, and its core keeps the invariants', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.nat(),
      fc.nat(12),
      fc.constantFrom(...pieces),
      ({ text }, place, length, piece) => {
        const start = place % text.length;
        const damaged = text.slice(0, start) + piece + text.slice(start + length);
        const { core } = checkText(damaged);
        if (core !== undefined) expect(checkInvariants(core), damaged).toEqual([]);
      },
    ),
    { ...runs, numRuns: 500 },
  );
});

test('a fix mends what it was offered for', () => {
  for (const { name, text } of all) {
    for (const { code, span, fix } of checkText(text).diagnostics) {
      if (fix === undefined) continue;
      const mended = checkText(applyFix(text, fix)).diagnostics;
      const remaining = mended.filter(
        (each) => each.code === code && each.span.start === span.start,
      );
      expect(remaining, `${name}: ${code} at ${span.start}`).toEqual([]);
    }
  }
});

test('checking leaves no trace: the same policy gives the same answer again', () => {
  for (const { text } of all) expect(checkText(text)).toEqual(checkText(text));
});

test('a chain of rules, a long sum and a large table are checked without overflow or delay', () => {
  const head =
    'policy: p\ntitle: 甲\nversion: 1.0.0\neffective: 2024-01-01\nsources: { 办法: { title: 甲 } }\n';
  const inputs = 'inputs:\n  数量: { type: integer }\n';
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('');
  const texts = [
    `${head}${inputs}rules:\n${many(3000, (i) => `  规则${i}: { source: 办法 1, formula: 规则${i + 1} + 1 }\n`)}  规则3000: { source: 办法 1, formula: 数量 }\n`,
    `${head}${inputs}rules:\n  合计: { source: 办法 1, formula: 数量${' + 数量'.repeat(900)} }\n`,
    `${head}${inputs}rules:\n  表:\n    source: 办法 1\n    table: |\n      | 数量 | → 结果 |\n${many(3000, (i) => `      | ${i} | ${i} |\n`)}      | 否则 | 0 |\n`,
  ];
  for (const text of texts) {
    const start = performance.now();
    const { core, diagnostics } = checkText(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(core === undefined ? ['no core'] : checkInvariants(core)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  }
});
