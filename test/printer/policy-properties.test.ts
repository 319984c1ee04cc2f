import { checkPolicy } from '@tiaoli/checker';
import { parsePolicy } from '@tiaoli/parser';
import { printPolicy } from '@tiaoli/printer';
import type { KeywordLanguage } from '@tiaoli/syntax';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentsOf } from '../support/comments.js';
import { comparableTree } from '../support/comparable-tree.js';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';

const languages: readonly KeywordLanguage[] = ['zh', 'en'];

/** Holds for every generated policy; a failure shows the policy and how to draw it again. */
function forEachPolicy(check: (text: string) => void): void {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const { text } = generatePolicy(drawFrom(generate));
      try {
        check(text);
      } catch (error) {
        throw new Error(`for this policy:\n${text}`, { cause: error });
      }
    }),
    { numRuns: 200, interruptAfterTimeLimit: 30_000 },
  );
}

function printed(text: string, keywords?: KeywordLanguage): string {
  const { value, diagnostics } = printPolicy(text, keywords === undefined ? {} : { keywords });
  if (value === undefined) {
    throw new Error(diagnostics.map((each) => `${each.code}: ${each.message.en}`).join('\n'));
  }
  return value;
}

test('generated-policies-parse: no diagnostic at all', () => {
  forEachPolicy((text) => {
    expect(parsePolicy(text).diagnostics.map((each) => each.message.en)).toEqual([]);
  });
});

test('generated-policies-check: no error', () => {
  forEachPolicy((text) => {
    const { diagnostics } = checkPolicy(parsePolicy(text).value);
    const errors = diagnostics.filter((each) => each.severity === 'error');
    expect(errors.map((each) => each.message.en)).toEqual([]);
  });
});

test('print-parse-roundtrip: the printed policy says the same', () => {
  forEachPolicy((text) => {
    const tree = comparableTree(parsePolicy(text).value);
    for (const keywords of languages) {
      expect(comparableTree(parsePolicy(printed(text, keywords)).value)).toEqual(tree);
    }
  });
});

test('format-idempotent: printing twice changes nothing', () => {
  forEachPolicy((text) => {
    for (const keywords of languages) {
      const once = printed(text, keywords);
      expect(printed(once, keywords)).toBe(once);
    }
  });
});

test('keywords-roundtrip: through English and back is the canonical Chinese form', () => {
  forEachPolicy((text) => {
    const chinese = printed(text, 'zh');
    expect(printed(printed(chinese, 'en'), 'zh')).toBe(chinese);
  });
});

test('comments-kept: the comments are the same ones', () => {
  forEachPolicy((text) => {
    for (const keywords of languages) {
      expect(commentsOf(printed(text, keywords))).toEqual(commentsOf(text));
    }
  });
});
