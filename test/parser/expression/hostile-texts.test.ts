import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, readerFor } from './read-case.js';

const forms = ['expression', 'test', 'rounding', 'unit', 'name', 'can read'];
const names = [
  '甲',
  '甲甲',
  '甲且',
  '且甲',
  '非甲',
  '或有负债',
  '人数',
  'x',
  'constructor',
  '__proto__',
];
const reader = readerFor({ names, units: ['箱'] });

const words = fc.constantFrom(
  ...'甲 乙 甲且 且 或 非 若 则 否则 否则取 在 是 否 以上 以下 不满 超过 满 至 的部分 人 元 月 日 年 万 箱'.split(
    ' ',
  ),
  ...'( ) （ ） , ， 、 . + - × * ÷ / = == ≥ <= ! && | ~ — 「 」 “ ” " ； ： @ 3 0.5 2022 % ‰ x and then'.split(
    ' ',
  ),
  ...' \n\u3000\u200b𠮷\ud842\u0000_ab1·'.split(''),
);

const garbage = fc
  .array(words, { maxLength: 700, size: 'max' })
  .map((parts) => parts.join('').slice(0, 2000));

function readAll(text: string): void {
  for (const form of forms) {
    const start = performance.now();
    const { diagnostics } = read(reader, form, text);
    // Generous, for machines under load; typical is a few milliseconds.
    expect(performance.now() - start).toBeLessThan(2000);
    for (const { span, fix } of diagnostics) {
      for (const { start, end } of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  }
}

describe('nothing throws or hangs', () => {
  test('on words in any order', () => {
    fc.assert(fc.property(garbage, readAll), { numRuns: 300 });
  });

  test('on any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), readAll), {
      numRuns: 200,
    });
  });
});

/** Texts with very many cuts or very deep trees, with the names that make them so. */
const hostile: readonly (readonly [string, readonly string[], string])[] = [
  ['a run of overlapping names', ['甲', '甲甲', '甲甲甲'], '甲'.repeat(2000)],
  [
    'sixty overlapping names',
    Array.from({ length: 60 }, (_, i) => '甲'.repeat(i + 1)),
    '甲'.repeat(9000),
  ],
  [
    'names that contain connectives',
    ['甲', '甲且甲', '甲且甲且甲', '且甲'],
    `${'甲且'.repeat(4000)}甲`,
  ],
  ['names like conditions', ['若甲', '甲', '若', '则甲', '甲则', '若甲则'], '若甲则'.repeat(2000)],
  ['open brackets', ['甲'], '('.repeat(9000)],
  ['nested brackets', ['甲'], `${'('.repeat(300)}甲${')'.repeat(300)}`],
  ['conditions in conditions', ['甲'], `${'若甲则1否则'.repeat(900)}2`],
  ['signs before an operand', ['甲'], `${'非'.repeat(9000)}甲`],
  ['a long sum', ['甲'], `甲${'+甲'.repeat(990)}`],
  ['multipliers', ['甲'], `3${'万'.repeat(9000)}`],
  ['unit after unit', ['甲'], `3元${'/元'.repeat(4000)}`],
  ['open quotes', ['甲'], '「'.repeat(9000)],
  ['open texts', ['甲'], '"'.repeat(9001)],
  ['one unknown word', ['甲'], '乙'.repeat(9999)],
  ['a list', ['甲'], '3人以上、'.repeat(1500)],
  ['beyond every limit', ['甲'], '甲且'.repeat(500_000)],
];

describe('hostile texts are bounded', () => {
  for (const [title, declared, text] of hostile) {
    test(title, () => {
      const own = readerFor({ names: declared, units: [] });
      for (const form of forms) {
        const start = performance.now();
        read(own, form, text);
        expect(performance.now() - start).toBeLessThan(5000);
      }
    });
  }
});
