import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPolicy } from '@tiaoli/printer';
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../support/comments.js';

const folder = new URL('./cases/', import.meta.url).pathname;

/**
 * Every folder has `input.yaml` and its canonical forms: in either keyword language, and in the
 * languages that the file itself is written in. UPDATE=1 writes them.
 */
describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name, 'input.yaml'), 'utf8');

  test.each([
    ['zh', { keywords: 'zh' }],
    ['en', { keywords: 'en' }],
    ['own', {}],
  ] as const)('in %s', (form, options) => {
    const { value, diagnostics } = printPolicy(text, options);
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    const path = join(folder, name, `${form}.yaml`);
    if (process.env.UPDATE === '1' && value !== undefined) writeFileSync(path, value);
    expect(existsSync(path), 'write it with UPDATE=1').toBe(true);
    expect(value).toBe(readFileSync(path, 'utf8'));
    expect(printPolicy(value ?? '', options).value, 'printed again').toBe(value);
    expect(commentsOf(value ?? '')).toEqual(commentsOf(text));
  });
});
