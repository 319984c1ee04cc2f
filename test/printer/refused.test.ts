import { printPolicy } from '@tiaoli/printer';
import { expect, test } from 'vitest';

const header = 'policy: sample\ntitle: 示例\nversion: 1.0.0\neffective: 2024-01-01\n';
const rule = (formula: string) =>
  `${header}sources: { 办法: { title: 办法 } }\nrules:\n  甲:\n    source: 办法 1\n    formula: ${formula}\n`;

/** A file that cannot be read as its author meant it is left alone, and says why. */
test.each([
  ['an empty file', ''],
  ['a list', '- 1\n- 2\n'],
  ['a tab as indentation', `${header}rules:\n\t甲: 1\n`],
  ['an alias', `${header}rules: *甲\n`],
  ['a full-width colon', `${header}rules：\n  甲: 1\n`],
  ['an unknown key', `${header}rulez: {}\n`],
  ['half an expression', rule('1 +')],
  ['no closing bracket', rule('[1, 2')],
  ['a file of ten megabytes', `${header}note: ${'长'.repeat(10_000_000)}\n`],
  ['brackets nested deep', rule(`${'('.repeat(5000)}1${')'.repeat(5000)}`)],
  ['braces nested deep', `${header}rules: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}\n`],
])('%s is not printed', (_what, text) => {
  const { value, diagnostics } = printPolicy(text);
  expect(value).toBeUndefined();
  expect(diagnostics.some((each) => each.severity === 'error')).toBe(true);
});
