import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPolicy } from '@tiaoli/printer';
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../support/comments.js';

const folder = new URL('./cases/', import.meta.url).pathname;

/** Every folder has `input.yaml` and its canonical forms; UPDATE=1 writes them. */
describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name, 'input.yaml'), 'utf8');

  test.each(['zh', 'en'] as const)('in %s', (keywords) => {
    const { value, diagnostics } = printPolicy(text, { keywords });
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    const path = join(folder, name, `${keywords}.yaml`);
    if (process.env.UPDATE === '1' && value !== undefined) writeFileSync(path, value);
    expect(existsSync(path), 'write it with UPDATE=1').toBe(true);
    expect(value).toBe(readFileSync(path, 'utf8'));
    expect(printPolicy(value ?? '', { keywords }).value, 'printed again').toBe(value);
    expect(commentsOf(value ?? '')).toEqual(commentsOf(text));
  });
});
