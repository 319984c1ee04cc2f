import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { applyFix, createSourceText, type Diagnostic, positionAt } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';
import { describe, expect, test } from 'vitest';
import { outline } from './outline.js';

const folder = new URL('./cases/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** `⟦u:3000⟧` stands for a character that an editor would not show. */
const expand = (text: string): string =>
  text.replace(/⟦u:([0-9a-f]+)⟧/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

function describeDiagnostic(text: string, diagnostic: Diagnostic): string {
  const { line, column } = positionAt(createSourceText('case', text), diagnostic.span.start);
  const marked = text.slice(diagnostic.span.start, diagnostic.span.end);
  return `${line}:${column} ${diagnostic.code} ${JSON.stringify(marked)}: ${diagnostic.message.zh}`;
}

/** Applies the first fix that is offered until none is. */
function mendAll(text: string): string {
  let mended = text;
  for (let round = 0; round < 200; round++) {
    const fix = parsePolicy(mended).diagnostics.find((each) => each.fix !== undefined)?.fix;
    if (fix === undefined) return mended;
    mended = applyFix(mended, fix);
  }
  return mended;
}

function report(text: string): string {
  const { value, diagnostics } = parsePolicy(text);
  const found = diagnostics.map((each) => describeDiagnostic(text, each));
  const mended = mendAll(text);
  const parts = [`=== found\n${found.join('\n') || 'nothing'}\n`];
  if (mended !== text) parts.push(`=== mended\n${mended}`);
  parts.push(`=== tree${outline(value)}\n`);
  return parts.join('');
}

/**
 * A case is a policy, then what is found in it, the text after all fixes, and its tree.
 * With UPDATE=1 the expectations are written anew.
 */
describe('policy files', () => {
  test.each(names)('%s', (name) => {
    const file = new URL(name, folder);
    const whole = readFileSync(file, 'utf8');
    const input = whole.split(/^=== found$/m)[0] ?? '';
    const got = `${input}${report(expand(input))}`;
    if (process.env.UPDATE === '1') writeFileSync(file, got);
    expect(got).toBe(process.env.UPDATE === '1' ? got : whole);
  });
});

describe('the tree of a mended file', () => {
  test.each(names)('%s: is the tree of the file after its fixes', (name) => {
    const input = expand(
      readFileSync(new URL(name, folder), 'utf8').split(/^=== found$/m)[0] ?? '',
    );
    const before = parsePolicy(input);
    const structural = before.diagnostics.filter((each) => mendedForReading.has(each.code));
    let text = input;
    for (const each of structural) {
      const found = parsePolicy(text).diagnostics.find((other) => other.code === each.code);
      if (found?.fix) text = applyFix(text, found.fix);
    }
    expect(outline(parsePolicy(text).value)).toBe(outline(before.value));
  });
});

/** What reading mends by itself: applying the fix must give the same tree. */
const mendedForReading = new Set([
  'bad-indentation',
  'block-in-braces',
  'colon-in-text',
  'comment-without-space',
  'full-width-colon',
  'full-width-comma',
  'full-width-indentation',
  'missing-colon',
  'missing-comma',
  'missing-dash',
  'split-expression',
  'tab-indentation',
  'text-after-quote',
  'unclosed-quote',
  'unquoted-sign',
  'unspaced-colon',
]);
